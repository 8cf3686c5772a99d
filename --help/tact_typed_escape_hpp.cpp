#include <tact/typed/escape.hpp>
#include <tact/typed/escape.hpp>
template struct tact::escape_record<tact::attribute>;
