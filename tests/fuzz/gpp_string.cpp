// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Any text as a GPP string, and as each of its sections: decoding ends, stays in bounds, what did not decode denies,
// and what was cut permits no more.
#include <tact/signals/snapshot/flags.hpp>
#include <tact/signals/snapshot/gpp_snapshot.hpp>
#include <tact/signals/snapshot/to_consent.hpp>
#include <tact/signals/tcf/additional_consent.hpp>

#include "../unit/signals/permitted.hpp"

#include <cstdlib>
#include <cstring>
#include <memory>

using namespace tact;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

void every_reader(std::uint32_t id, const signal_text& text) {
    const us_section u = us_section::decode(id, text);
    const us_choices c = us_choices::of(u);
    require(u || (c.denies_cross_context() && c.denies_as_child() && u.id() == 0));
    for (std::size_t f = 0; f < enum_size<us_field>; ++f)
        for (std::size_t i = 0; i < 20; ++i) require(u.value(enum_at<us_field>(f), i) < 3);
    require(u ? !snapshot_of(u).unreadable : to_consent(snapshot_of(u)).is_unreadable());
    const tcf_canada canada = tcf_canada::decode(text);
    require(canada || basis_for_publisher(canada, 1) == legal_basis{});
    const us_privacy p = us_privacy::decode(text);
    require(p || p.denies_sale());
    if (text.empty()) return;
    const signal_text cut = text.part(0, text.size() - 1);
    bool dot = false;
    for (std::size_t i = 0; i < text.size(); ++i) dot = dot || text[i] == '.';
    // A long national section labelled 1 that is cut to 10 or 11 characters is a short one.
    if (!(id == 7 && text[0] == 'B' && !dot && (cut.size() == 10 || cut.size() == 11)) && u)
        require(permitted::no_more(snapshot_of(us_section::decode(id, cut)), snapshot_of(u)));
    if (canada) {
        const deciseconds now = canada.head().last_updated;
        require(permitted::no_more(snapshot_of(tcf_canada::decode(cut), now), snapshot_of(canada, now)));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::unique_ptr<char[]> text(new char[size + 1]); // of its own, so that reading past its end is seen
    if (size != 0) std::memcpy(text.get(), data, size);
    const signal_text given(text.get(), size);
    const gpp_string g = gpp_string::decode(given);
    require(g || (g.size() == 0 && !g.has(2) && g.section(7).empty()));
    for (std::size_t i = 0; i < g.size(); ++i) {
        require(i == 0 || g.id(i) > g.id(i - 1));
        every_reader(g.id(i), g.text(i));
        every_reader(7 + static_cast<std::uint32_t>(i % 21), g.text(i));
    }
    const std::uint16_t in_force[]{2, 7};
    require(snapshot_of(gpp_string(), in_force, 2, {}, 1).unreadable);
    require(g || snapshot_of(g, in_force, 2, {}, 1).unreadable);
    const additional_consent a = additional_consent::decode(given);
    require(!a.consented(0) && (a || !a.disclosed(1)));
    require(!asks_not_to_sell(given) || std::memchr(text.get(), '1', size) != nullptr);
    // The text as a section by itself; the first byte chooses which.
    if (size > 0) every_reader(7 + data[0] % 21u, given.part(1, size - 1));
    return 0;
}
