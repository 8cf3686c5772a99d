#include <tact/offer/persuasion.hpp>
#include <tact/offer/persuasion.hpp>
template struct tact::basic_choice<tact::attribute>;
template class tact::basic_persuasion<tact::attribute>;
