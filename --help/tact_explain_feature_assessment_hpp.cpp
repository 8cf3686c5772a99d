#include <tact/explain/feature_assessment.hpp>
#include <tact/explain/feature_assessment.hpp>
template struct tact::basic_feature_assessment<tact::attribute>;
