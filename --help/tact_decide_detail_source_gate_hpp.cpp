#include <tact/decide/detail/source_gate.hpp>
#include <tact/decide/detail/source_gate.hpp>
