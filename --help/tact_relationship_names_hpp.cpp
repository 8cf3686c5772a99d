#include <tact/relationship/names.hpp>
#include <tact/relationship/names.hpp>
