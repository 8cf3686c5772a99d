#include <tact/typed/names.hpp>
#include <tact/typed/names.hpp>
