#include <tact/policy/detail/study_attributes.hpp>
#include <tact/policy/detail/study_attributes.hpp>
