-- Copyright (c) 2026 the tact authors
-- SPDX-License-Identifier: MIT
set_description("The recipe of tact by itself, as a repository of packages")
