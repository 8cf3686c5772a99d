// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Everything that decides, at run time, in a program that is linked without an allocator.
#include <tact/batch.hpp>
#include <tact/decide/published_consent.hpp>
#include <tact/offer.hpp>
#include <tact/policy/standard_table.hpp>
#include <tact/relationship.hpp>
#include <tact/store.hpp>
#include <tact/tact.hpp>

using namespace tact;

namespace {

policy loaded;
published_consent published;
column_row rows[200];
std::uint8_t bytes[25];
struct {
    std::uint8_t bytes[100];
    std::uint8_t* data() { return bytes; }
    std::size_t size() const { return sizeof bytes; }
} record;
candidate_kind kinds_of_candidates[200];
std::uint32_t picks[200];
peak_sensitivity demands[256];
std::int16_t scores[200];
std::uint64_t planes_of_rows[attribute_bits<attribute>::width * 4];

} // namespace

int main(int argc, char**) {
    const auto n = static_cast<std::size_t>(argc);
    loaded = policy(standard_table);
    const context where{.purpose = enum_at<purpose>(n),
                        .connectedness = connectedness::close,
                        .trust = trust::high,
                        .age_assurance = age_assurance::adult};
    consent person;
    person.grant(attribute::phone, where.purpose);
    published.publish(person);
    const gate g = loaded.in(where).under(published.read());
    const part parts[]{{attribute::behaviour_on_site, source::first_party, 60}, {attribute::style, source::declared}};
    const use trend = loaded.use_of(parts);
    std::size_t permitted = g.permits(trend);
    permitted += loaded.source_gate(where, source::declared)
                     .permits(trend.from(source::declared),
                              loaded.consent_mask(person, processing_purpose::of(where), source::declared)
                                  .in(where, source::declared));
    permitted += !assess(loaded, where, trend, person).reasons.empty();
    permitted += explain(assess(loaded, where, trend)).size();

    for (std::size_t i = 0; i < 200; ++i) {
        const auto what = enum_at<attribute>((i * n) % enum_size<attribute>);
        rows[i] = use{what, source::declared}.row_for(source::declared);
        demands[i] = peak_sensitivity_of(loaded, rows[i], source::declared, expectation(where));
        bit_sliced_column<column_row>::transpose_row(planes_of_rows, 4, i, rows[i]);
    }
    const observed_behaviour seen{.orders = n, .months = 14, .open_complaints = 0, .visits = n};
    const estimated_context known = with_relationship(loaded, where, person, seen, standard_relationship);
    permitted += explain_relationship(known).size();
    permitted += explain_derived(with_derived(loaded, known.context, person, setting::shop,
                                              use{attribute::region, source::declared}))
                     .size();

    const written_record written = write_consent(person, record);
    permitted += loaded.in(where).under(stored_consent(record.bytes, written.size)).permits(trend);
    for_each_sentence(read_consent(record.bytes, written.size), [&](const answer_text& s) { permitted += s.size(); });

    candidate_kinds<attribute, 64> ways(loaded);
    for (std::size_t i = 0; i < 200; ++i)
        kinds_of_candidates[i] = ways.add(enum_at<attribute>((i * n) % enum_size<attribute>), source::declared);
    column<column_row> all;
    all.rows = rows, all.size = 200, all.scheme = loaded.scheme(source::declared);
    const auto allowed = g.mask(source::declared);
    permitted += filter(allowed, all, picks, 200).size;
    permitted += filter(allowed, all, bytes, 25).rows;
    kind_column<candidate_kind> of_kinds;
    of_kinds.kinds = kinds_of_candidates, of_kinds.size = 200, of_kinds.scheme = ways.scheme();
    permitted += count_permitted(ways.decide(g), of_kinds);
    permitted += count_permitted(allowed, bit_sliced_column<column_row>{planes_of_rows, 4, 200, all.scheme, 0});
    permitted += headroom(allowed, sensitivity_limit_of(loaded, where, source::declared), all,
                          peak_column{demands, 200, expectation(where)}, scores, 200)
                     .size;

    const request asked{loaded, standard_influence, where, person, no_vulnerability};
    contact_budget visit;
    const proposal put = within_budgets(propose(asked, offer{.benefit = "save you a search", .draws_on = trend}), 0,
                                        account{visit, session_limits});
    permitted += static_cast<std::size_t>(put.delivery);
    return permitted == 0;
}
