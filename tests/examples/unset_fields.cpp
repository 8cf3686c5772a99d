// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// What each field of a context counts as when it is left unset, and what stating it alone changes.
#include <tact/decide/standard.hpp>
#include <tact/tact.hpp>

#include <cstdio>
#include <type_traits>

/// How many attributes, declared, meet each decision.
struct count {
    int denied = 0, asked = 0, permitted = 0;

    explicit count(const tact::context& where) {
        const tact::gate gate = tact::standard.in(where);
        for (const auto& row : tact::standard_table.attributes) {
            const tact::decision d = gate.decide({row.key, tact::source::declared});
            ++(d == tact::decision::deny ? denied : d == tact::decision::ask ? asked : permitted);
        }
    }
};

int main() {
    const tact::context bare{.purpose = tact::purpose::recommendation};
    std::printf("field            unset      stated, from best to worst   set well, of %zu denied\n",
                tact::enum_size<tact::attribute>);
    tact::for_each_axis(tact::standard_table.axes, [&](tact::axis a, const auto& rows) {
        if (a == tact::axis::purpose) return;
        const auto assisting = [](const auto& r) {
            if constexpr (requires { r.multiplier; })
                return r.multiplier.thousandths();
            else
                return r.assisting.thousandths();
        };
        std::int32_t least = 1 << 30, greatest = 0;
        int fewest = 1 << 30;
        for (const auto& r : rows) {
            if (tact::position(r.key) == 0) continue;
            least = assisting(r) < least ? assisting(r) : least;
            greatest = assisting(r) > greatest ? assisting(r) : greatest;
            tact::context stated = bare;
            tact::for_each_axis(stated, [&](tact::axis b, auto& value) {
                if (b == a) value = static_cast<std::remove_reference_t<decltype(value)>>(tact::position(r.key));
            });
            fewest = count(stated).denied < fewest ? count(stated).denied : fewest;
        }
        std::printf("%-16s x %.3f    x %.3f to x %.3f         %d\n", tact::identifier_of(a),
                    assisting(*rows.begin()) / 1e3, least / 1e3, greatest / 1e3, fewest);
    });
    const count nothing_else(bare);
    std::printf("a purpose alone: %d denied, %d asked for, %d permitted\n", nothing_else.denied, nothing_else.asked,
                nothing_else.permitted);
}
