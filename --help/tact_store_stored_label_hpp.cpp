#include <tact/store/stored_label.hpp>
#include <tact/store/stored_label.hpp>
