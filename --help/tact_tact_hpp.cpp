#include <tact/tact.hpp>
#include <tact/tact.hpp>
