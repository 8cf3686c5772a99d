#include <tact/decide/kind_names.hpp>
#include <tact/decide/kind_names.hpp>
