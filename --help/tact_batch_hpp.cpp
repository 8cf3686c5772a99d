#include <tact/batch.hpp>
#include <tact/batch.hpp>
