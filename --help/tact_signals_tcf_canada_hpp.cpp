#include <tact/signals/tcf/canada.hpp>
#include <tact/signals/tcf/canada.hpp>
