#include <tact/relationship/relationship_invariant.hpp>
#include <tact/relationship/relationship_invariant.hpp>
