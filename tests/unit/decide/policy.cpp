// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/decide/policy.hpp>

#include "../policy/changed.hpp"
#include "../twice.hpp"

#include <tact/decide/gate.hpp>
#include <tact/decide/standard.hpp>
#include <tact/decide/study.hpp>

#include <memory>
#include <string>

using namespace tact;

TEST_CASE("a policy compiled in code and one compiled at run time are the same") {
    const auto loaded = std::make_unique<policy>(standard_table);
    CHECK(loaded->valid());
    CHECK(loaded->fingerprint() == standard.fingerprint());
    CHECK(loaded->scheme() == standard.scheme());
    const context where{.purpose = purpose::support, .connectedness = connectedness::close, .trust = trust::high};
    CHECK(loaded->in(where) == standard.in(where));
}
TEST_CASE("an unlawful policy, and none at all, denies everything but the impersonal") {
    const auto invalid = std::make_unique<policy>(changed([](policy_table& t) { t.max_events = 0; }));
    CHECK(!invalid->valid());
    for (const policy* p : {invalid.get(), std::make_unique<policy>().release()}) {
        const gate g = p->in({.purpose = purpose::security});
        CHECK(g.decide({attribute::ip_address, source::connection}) == decision::deny);
        CHECK(g.decide(impersonal) == decision::permit);
        if (p != invalid.get()) delete p;
    }
    CHECK(std::string(invalid->table().name) == "standard");
}
