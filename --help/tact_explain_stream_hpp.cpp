#include <tact/explain/stream.hpp>
#include <tact/explain/stream.hpp>
