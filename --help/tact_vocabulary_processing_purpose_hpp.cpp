#include <tact/vocabulary/processing_purpose.hpp>
#include <tact/vocabulary/processing_purpose.hpp>
