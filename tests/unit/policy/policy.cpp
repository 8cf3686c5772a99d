// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/policy/policy.hpp>

#include "../twice.hpp"
#include "changed.hpp"

#include <tact/gate/gate.hpp>

#include <memory>
#include <string>

using namespace tact;

TEST_CASE("a policy compiled in code and one compiled at run time are the same") {
    const auto loaded = std::make_unique<policy>(standard_table);
    CHECK(loaded->lawful());
    CHECK(loaded->fingerprint() == standard.fingerprint());
    CHECK(loaded->labels() == standard.labels());
    const context where{.purpose = purpose::support, .connectedness = connectedness::close, .trust = trust::high};
    CHECK(loaded->in(where) == standard.in(where));
}
TEST_CASE("an unlawful policy, and none at all, denies everything but the impersonal") {
    const auto unlawful = std::make_unique<policy>(changed([](policy_table& t) { t.trace_depth = 0; }));
    CHECK(!unlawful->lawful());
    for (const policy* p : {unlawful.get(), std::make_unique<policy>().release()}) {
        const gate g = p->in({.purpose = purpose::security});
        CHECK(g.decide({attribute::ip_address, source::connection}) == decision::deny);
        CHECK(g.decide(impersonal) == decision::permit);
        if (p != unlawful.get()) delete p;
    }
    CHECK(std::string(unlawful->table().name) == "standard");
}
