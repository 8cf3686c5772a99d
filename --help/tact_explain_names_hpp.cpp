#include <tact/explain/names.hpp>
#include <tact/explain/names.hpp>
