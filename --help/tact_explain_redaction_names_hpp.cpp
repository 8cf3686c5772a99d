#include <tact/explain/redaction_names.hpp>
#include <tact/explain/redaction_names.hpp>
