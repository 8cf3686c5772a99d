#include <tact/batch/column_error.hpp>
#include <tact/batch/column_error.hpp>
