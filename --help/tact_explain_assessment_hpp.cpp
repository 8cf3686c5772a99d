#include <tact/explain/assessment.hpp>
#include <tact/explain/assessment.hpp>
template struct tact::basic_finding<tact::attribute>;
template struct tact::basic_assessment<tact::attribute>;
