#include <tact/explain/reason.hpp>
#include <tact/explain/reason.hpp>
