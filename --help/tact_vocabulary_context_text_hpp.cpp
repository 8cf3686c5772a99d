#include <tact/vocabulary/context_text.hpp>
#include <tact/vocabulary/context_text.hpp>
