#include <tact/signals/tcf/legal_basis.hpp>
#include <tact/signals/tcf/legal_basis.hpp>
