#include <tact/relationship/standard_relationship.hpp>
#include <tact/relationship/standard_relationship.hpp>
