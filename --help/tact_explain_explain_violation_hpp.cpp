#include <tact/explain/explain_violation.hpp>
#include <tact/explain/explain_violation.hpp>
