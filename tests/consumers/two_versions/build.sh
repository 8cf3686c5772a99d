#!/bin/sh
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
# Two libraries that a program takes were built with two versions of tact. Nothing is optimised, so that functions are called.
set -eu
cxx=${CXX:-c++}
flags="-std=c++20 -O0 -Wall -Wextra -Werror"
$cxx $flags -I before/include -c before.cpp -o before.o
$cxx $flags -I after/include -c after.cpp -o after.o
$cxx $flags main.cpp before.o after.o -o consumer
