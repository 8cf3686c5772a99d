// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// What a request does for a model, linked without an allocator: the features that it may read together, its input
// redacted, and the question worth asking.
#include <tact/model.hpp>
#include <tact/policy/standard_table.hpp>
#include <tact/tact.hpp>

using namespace tact;

namespace {

constexpr std::size_t features = 64;

policy loaded;
catalogue<features> all(loaded);
valued_feature by_value[features];
model_columns<float, 2 * features> columns;
char names[features][2];
float input[3][2 * features];

} // namespace

int main(int argc, char**) {
    const auto n = static_cast<std::size_t>(argc); // which no compiler knows
    loaded = policy(standard_table);
    all = catalogue<features>(loaded);
    for (std::size_t i = 0; i < features; ++i) {
        names[i][0] = static_cast<char>('0' + i);
        const auto f = all.add(names[i], part{enum_at<attribute>((i * n) % enum_size<attribute>), source::declared});
        if (!f) return 1;
        by_value[i] = {f, static_cast<float>(features - i)};
        const float both[]{0.5f, -0.5f};
        if (!columns.add(f, both)) return 1;
    }
    const gate g = loaded.in({.purpose = purpose::recommendation,
                              .connectedness = connectedness::close,
                              .trust = trust::high,
                              .industry = industry::fashion});
    const auto chosen = together(all, g, by_value);
    if (chosen.size() == 0 || chosen.dropped().size() == 0 || !g.permits(chosen.use())) return 2;
    const auto closed = columns.closed_to(chosen);
    for (auto& row : input)
        if (redact(closed, row).columns_closed != 2 * (features - chosen.size())) return 3;
    const auto ask = best_question(all, g, by_value);
    consent person;
    if (!ask || !ask.record_yes(person)) return 4;
    return same_permissions(all.mask(g), all.mask(g)) ? 0 : 5;
}
