#include <tact/interop/selector.hpp>
#include <tact/interop/selector.hpp>
