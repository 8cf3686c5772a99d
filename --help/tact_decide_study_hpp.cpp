#include <tact/decide/study.hpp>
#include <tact/decide/study.hpp>
