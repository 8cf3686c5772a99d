#include <tact/interop.hpp>
#include <tact/interop.hpp>
