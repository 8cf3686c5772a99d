#include <tact/explain/intrusion.hpp>
#include <tact/explain/intrusion.hpp>
