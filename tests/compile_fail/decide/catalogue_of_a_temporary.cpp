// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A catalogue refers to its policy, which has to outlive it; a constant temporary does not either.
// expect: use of deleted|call to deleted|overload resolution selected deleted|conversion function from .* invokes a
// deleted
#include <tact/decide/catalogue.hpp>
#include <tact/decide/standard.hpp>

using namespace tact;

#ifdef TWIN_FORBIDDEN
const policy made() { return policy(standard_table); }
catalogue<3> features{made()};
#else
catalogue<3> features{standard};
#endif
