#include <tact/store/detail/record_bytes.hpp>
#include <tact/store/detail/record_bytes.hpp>
