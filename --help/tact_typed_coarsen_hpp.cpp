#include <tact/typed/coarsen.hpp>
#include <tact/typed/coarsen.hpp>
