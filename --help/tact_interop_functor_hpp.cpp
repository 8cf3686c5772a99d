#include <tact/interop/functor.hpp>
#include <tact/interop/functor.hpp>
