#include <tact/interop/names.hpp>
#include <tact/interop/names.hpp>
