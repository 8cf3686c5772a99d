#include <tact/offer/rule_names.hpp>
#include <tact/offer/rule_names.hpp>
