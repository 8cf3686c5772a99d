#include <tact/explain/assess.hpp>
#include <tact/explain/assess.hpp>
