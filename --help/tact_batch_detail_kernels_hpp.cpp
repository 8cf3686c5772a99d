#include <tact/batch/detail/kernels.hpp>
#include <tact/batch/detail/kernels.hpp>
