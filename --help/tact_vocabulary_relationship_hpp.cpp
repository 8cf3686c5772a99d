#include <tact/vocabulary/relationship.hpp>
#include <tact/vocabulary/relationship.hpp>
