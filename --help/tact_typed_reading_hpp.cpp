#include <tact/typed/reading.hpp>
#include <tact/typed/reading.hpp>
