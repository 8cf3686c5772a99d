#include <tact/decide/detail/refused_uses.hpp>
#include <tact/decide/detail/refused_uses.hpp>
