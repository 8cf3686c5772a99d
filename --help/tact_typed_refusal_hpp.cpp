#include <tact/typed/refusal.hpp>
#include <tact/typed/refusal.hpp>
