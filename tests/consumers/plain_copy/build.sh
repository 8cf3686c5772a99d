#!/bin/sh
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
set -eu
cxx=${CXX:-c++}
$cxx -std=c++20 -Wall -Wextra -Werror -I third_party/tact/include ../main.cpp -o consumer
