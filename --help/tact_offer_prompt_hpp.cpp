#include <tact/offer/prompt.hpp>
#include <tact/offer/prompt.hpp>
