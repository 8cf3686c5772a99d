#include <tact/relationship/estimate.hpp>
#include <tact/relationship/estimate.hpp>
