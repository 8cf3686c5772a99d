#include <tact/relationship/explain_derived.hpp>
#include <tact/relationship/explain_derived.hpp>
