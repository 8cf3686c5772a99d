#include <tact/batch/names.hpp>
#include <tact/batch/names.hpp>
