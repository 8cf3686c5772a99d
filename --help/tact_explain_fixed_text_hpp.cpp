#include <tact/explain/fixed_text.hpp>
#include <tact/explain/fixed_text.hpp>
