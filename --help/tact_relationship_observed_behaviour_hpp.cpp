#include <tact/relationship/observed_behaviour.hpp>
#include <tact/relationship/observed_behaviour.hpp>
