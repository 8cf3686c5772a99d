#include <tact/relationship.hpp>
#include <tact/relationship.hpp>
