#include <tact/relationship/relationship_rules.hpp>
#include <tact/relationship/relationship_rules.hpp>
