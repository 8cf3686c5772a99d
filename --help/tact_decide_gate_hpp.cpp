#include <tact/decide/gate.hpp>
#include <tact/decide/gate.hpp>
