#!/bin/sh
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
set -eu
cxx=${CXX:-c++}
cflags=$(pkg-config --cflags 'tact >= 0.1')
libs=$(pkg-config --libs tact)
$cxx -std=c++20 -Wall -Wextra -Werror $cflags ../main.cpp $libs -o consumer
