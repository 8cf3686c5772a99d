#include <tact/relationship/explain_relationship_violation.hpp>
#include <tact/relationship/explain_relationship_violation.hpp>
