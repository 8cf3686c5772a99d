#include <tact/explain/explanation.hpp>
#include <tact/explain/explanation.hpp>
