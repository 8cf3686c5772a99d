#include <tact/explain/redaction.hpp>
#include <tact/explain/redaction.hpp>
