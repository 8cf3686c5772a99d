#include <tact/typed.hpp>
#include <tact/typed.hpp>
