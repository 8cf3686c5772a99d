// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// That this file is found switches the checked mode on.
