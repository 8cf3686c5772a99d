#include <tact/typed/transform.hpp>
#include <tact/typed/transform.hpp>
