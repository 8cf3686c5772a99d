#include <tact/model/detail/joint_use.hpp>
#include <tact/model/detail/joint_use.hpp>
