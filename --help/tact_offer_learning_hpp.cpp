#include <tact/offer/learning.hpp>
#include <tact/offer/learning.hpp>
