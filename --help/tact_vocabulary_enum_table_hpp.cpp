#include <tact/vocabulary/enum_table.hpp>
#include <tact/vocabulary/enum_table.hpp>
