#include <tact/signals/detail/fibonacci_code.hpp>
#include <tact/signals/detail/fibonacci_code.hpp>
