#include <tact/typed/arithmetic.hpp>
#include <tact/typed/arithmetic.hpp>
