-- Copyright (c) 2026 the tact authors
-- SPDX-License-Identifier: MIT
add_repositories("tact-repository ../repository")
add_requires("tact 0.1.x")

target("consumer")
    set_kind("binary")
    set_languages("c++20")
    set_warnings("all", "error")
    add_files("consumer.cpp")
    add_packages("tact")
