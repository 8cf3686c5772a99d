#include <tact/batch/detail/layouts.hpp>
#include <tact/batch/detail/layouts.hpp>
