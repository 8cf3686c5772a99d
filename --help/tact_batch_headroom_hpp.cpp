#include <tact/batch/headroom.hpp>
#include <tact/batch/headroom.hpp>
