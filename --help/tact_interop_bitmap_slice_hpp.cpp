#include <tact/interop/bitmap_slice.hpp>
#include <tact/interop/bitmap_slice.hpp>
template struct tact::bitmap_slice<std::uint8_t>;
