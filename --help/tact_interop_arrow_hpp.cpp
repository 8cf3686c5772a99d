#include <tact/interop/arrow.hpp>
#include <tact/interop/arrow.hpp>
