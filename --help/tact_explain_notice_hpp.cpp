#include <tact/explain/notice.hpp>
#include <tact/explain/notice.hpp>
