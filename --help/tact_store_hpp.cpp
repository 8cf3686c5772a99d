#include <tact/store.hpp>
#include <tact/store.hpp>
