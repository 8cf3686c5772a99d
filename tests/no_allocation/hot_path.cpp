// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Everything that decides, at run time, in a program that is linked without an allocator.
#include <tact/gate/published_consent.hpp>
#include <tact/tact.hpp>

using namespace tact;

namespace {

policy loaded;
published_consent published;
drawn_row rows[200];
std::uint8_t codes[200], bytes[25];
std::uint32_t picks[200];
demand demands[256];
std::int16_t scores[200];
std::uint64_t planes_of_rows[row<attribute>::width * 4];

} // namespace

int main(int argc, char**) {
    const auto n = static_cast<std::size_t>(argc);
    loaded = policy(standard_table);
    const context where{.purpose = enumerator<purpose>(n),
                        .connectedness = connectedness::close,
                        .trust = trust::high,
                        .age_assurance = age_assurance::adult};
    consent person;
    person.grant(attribute::phone, where.purpose);
    published.publish(person);
    const gate g = loaded.in(where).under(published.read());
    const part parts[]{{attribute::behaviour_on_site, source::first_party, 60}, {attribute::style, source::declared}};
    const use trend = loaded.label(parts);
    std::size_t permitted = g.permits(trend);
    permitted += loaded.plane(where, source::declared)
                     .permits(trend.from(source::declared),
                              loaded.refusals(person, aim::of(where), source::declared).in(where, source::declared));
    permitted += !judge(loaded, where, trend, person).reasons.empty();
    permitted += explain(loaded, where, trend).size();

    for (std::size_t i = 0; i < 200; ++i) {
        const auto what = enumerator<attribute>((i * n) % count<attribute>);
        rows[i] = use{what, source::declared}.drawn_from(source::declared);
        codes[i] = static_cast<std::uint8_t>(i);
        demands[i] = demand_of(loaded, rows[i], source::declared);
        bit_planes<drawn_row>::put(planes_of_rows, 4, i, rows[i]);
    }
    column<drawn_row> all;
    all.rows = rows, all.size = 200, all.labels = loaded.labels(source::declared);
    const auto allowed = g.mask(source::declared);
    permitted += filter(allowed, all, picks, 200).size;
    permitted += filter(allowed, all, bytes, 25).rows;
    permitted += count_permitted(allowed, coded_column<drawn_row>{codes, 200, rows, 200, all.labels, 0});
    permitted += count_permitted(allowed, bit_planes<drawn_row>{planes_of_rows, 4, 200, all.labels, 0});
    permitted += score(allowed, latitude_of(loaded, where, source::declared), all, demands, scores, 200).size;

    const request asked{loaded, standard_influence, where, person, no_vulnerability};
    budget visit;
    const proposal put = within_budgets(propose(asked, offer{.benefit = "save you a search", .draws_on = trend}), 0,
                                        account{visit, session_limits});
    permitted += static_cast<std::size_t>(put.delivery);
    return permitted == 0;
}
