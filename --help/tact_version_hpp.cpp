#include <tact/version.hpp>
#include <tact/version.hpp>
