#include <tact/decide/feature.hpp>
#include <tact/decide/feature.hpp>
