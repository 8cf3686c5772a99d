#include <tact/batch/filter.hpp>
#include <tact/batch/filter.hpp>
template struct tact::basic_bitmap<std::uint8_t>;
