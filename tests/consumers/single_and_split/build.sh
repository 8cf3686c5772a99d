#!/bin/sh
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
# One dependency brought the single header, another the folder: they meet in one program, and in one source.
set -eu
cxx=${CXX:-c++}
$cxx -std=c++20 -Wall -Wextra -Werror -I include ../main.cpp single_first.cpp split_first.cpp -o consumer
