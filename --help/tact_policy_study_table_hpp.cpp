#include <tact/policy/study_table.hpp>
#include <tact/policy/study_table.hpp>
