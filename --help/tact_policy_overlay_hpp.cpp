#include <tact/policy/overlay.hpp>
#include <tact/policy/overlay.hpp>
template struct tact::basic_overlay<tact::attribute>;
