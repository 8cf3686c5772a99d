# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT

include(CMakeFindDependencyMacro)
find_dependency(tact 0.1)
include("${CMAKE_CURRENT_LIST_DIR}/shopTargets.cmake")
