#include <tact/policy/names.hpp>
#include <tact/policy/names.hpp>
