#include <tact/typed/knowledge.hpp>
#include <tact/typed/knowledge.hpp>
