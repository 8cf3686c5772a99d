#include <tact/fwd.hpp>
#include <tact/fwd.hpp>
