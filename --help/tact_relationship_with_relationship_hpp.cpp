#include <tact/relationship/with_relationship.hpp>
#include <tact/relationship/with_relationship.hpp>
template struct tact::basic_estimated_context<tact::attribute>;
