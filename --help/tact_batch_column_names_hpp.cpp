#include <tact/batch/column_names.hpp>
#include <tact/batch/column_names.hpp>
