// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Any text as a TC string: decoding ends, stays in bounds, what did not decode grants nothing, and what was cut permits
// no more.
#include <tact/signals/snapshot/signal_snapshots.hpp>
#include <tact/signals/snapshot/to_consent.hpp>
#include <tact/signals/tcf/legal_basis.hpp>

#include "../unit/signals/permitted.hpp"

#include <cstdlib>
#include <cstring>
#include <memory>

using namespace tact;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto require = [](bool holds) {
        if (!holds) std::abort();
    };
    const std::unique_ptr<char[]> text(new char[size + 1]); // of its own, so that reading past its end is seen
    if (size != 0) std::memcpy(text.get(), data, size);
    const signal_text given(text.get(), size);
    const tc_string t = tc_string::decode(given);
    tc_head head;
    const bool has_head = !head.read_from(given);
    require(!t || has_head);
    require(!t || head.purposes_consent == t.head().purposes_consent);
    const deciseconds now = t.head().last_updated;
    for (std::size_t id : {0u, 1u, 7u, 755u, 65535u, 65536u}) {
        const vendor_declaration vendor{id, {1, 3, 4}, {2, 7}, {2, 7}, {1}, {1}};
        const legal_basis b = basis_for(t, vendor, now);
        require(b.gate == vendor_gate::open || b == legal_basis{.gate = b.gate});
        require(t || (b == legal_basis{} && !t.vendors_consent().contains(id) && !t.disclosed_vendors().contains(id)));
        require(id != 0 || b.purposes().empty());
        require(id != 65536 || b.purposes().empty());
    }
    if (size > 1) {
        const tc_string cut = tc_string::decode(given.part(0, size - 1));
        require(cut || basis_for_publisher(cut, now) == legal_basis{});
        const vendor_declaration vendor{7, {1, 3, 4, 5, 6}, {2, 7, 8}, {2, 7}, {1}, {1}};
        const auto of_vendor = [&](const tc_string& tc) { return snapshot_of(tc, basis_for(tc, vendor, now)); };
        const auto of_publisher = [&](const tc_string& tc) { return snapshot_of(tc, basis_for_publisher(tc, now)); };
        require(!t || permitted::no_more(of_vendor(cut), of_vendor(t)));
        require(!t || permitted::no_more(of_publisher(cut), of_publisher(t)));
    }
    const consent_snapshot s = snapshot_of(t, basis_for_publisher(t, now));
    require(t ? !s.unreadable : to_consent(s).is_unreadable());
    return 0;
}
