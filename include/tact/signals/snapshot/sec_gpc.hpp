// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_SNAPSHOT_SEC_GPC_HPP
#define TACT_SIGNALS_SNAPSHOT_SEC_GPC_HPP

#include <tact/signals/transient_text.hpp>

namespace tact::inline v0_1 {

/// Whether a `Sec-GPC` header (W3C Global Privacy Control) asks not to sell or share: its value is exactly `1`. Any
/// other value counts as no header; no value allows anything. A request may have the header several times, and an
/// intermediary may join those lines by commas (RFC 9110, 5.3): one `1` among them is enough. If they arrive one by
/// one, ask for each and take any.
constexpr bool asks_not_to_sell(transient_text sec_gpc) {
    const signal_text& joined = sec_gpc.text();
    for (std::size_t begin = 0, end = 0; begin <= joined.size(); begin = end + 1) {
        for (end = begin; end < joined.size() && joined[end] != ',';) ++end;
        const signal_text value = detail::without_blanks(joined.part(begin, end - begin));
        if (value.size() == 1 && value[0] == '1') return true;
    }
    return false;
}

} // namespace tact

#endif
