#include <tact/typed/personal.hpp>
#include <tact/typed/personal.hpp>
