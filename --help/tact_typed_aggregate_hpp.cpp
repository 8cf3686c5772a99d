#include <tact/typed/aggregate.hpp>
#include <tact/typed/aggregate.hpp>
