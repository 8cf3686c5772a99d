#include <tact/interop/items.hpp>
#include <tact/interop/items.hpp>
