#include <tact/model/together.hpp>
#include <tact/model/together.hpp>
