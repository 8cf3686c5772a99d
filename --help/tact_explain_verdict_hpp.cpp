#include <tact/explain/verdict.hpp>
#include <tact/explain/verdict.hpp>
