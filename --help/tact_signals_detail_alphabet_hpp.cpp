#include <tact/signals/detail/alphabet.hpp>
#include <tact/signals/detail/alphabet.hpp>
