#include <tact/relationship/derived_context.hpp>
#include <tact/relationship/derived_context.hpp>
