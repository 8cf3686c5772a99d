#include <tact/batch/detail/kind_kernels.hpp>
#include <tact/batch/detail/kind_kernels.hpp>
