#include <tact/relationship/explain_relationship.hpp>
#include <tact/relationship/explain_relationship.hpp>
