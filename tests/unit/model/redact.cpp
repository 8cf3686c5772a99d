// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/model/redact.hpp>

#include "../twice.hpp"

#include <tact/decide/standard.hpp>
#include <tact/model/together.hpp>

#include <cmath>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

using namespace tact;

namespace {

struct shelf {
    catalogue<4> all{standard};
    feature size = all.add("size", attribute::clothing_size, source::declared);
    feature style = all.add("style", attribute::style, source::declared);
    feature pills = all.category("pills", attribute::medical_history);
};
constexpr shelf s{};

template <class T, std::size_t N>
struct row_of {
    T items[N]{};
    constexpr const T* data() const { return items; }
    constexpr T* data() { return items; }
    constexpr std::size_t size() const { return N; }
    friend constexpr bool operator==(const row_of&, const row_of&) = default;
};

/// size, a constant, three columns of pills, style.
constexpr auto input = [] {
    model_columns<int, 8> m;
    m.add(s.size, 100);
    m.add_impersonal();
    m.add(s.pills, row_of<int, 3>{{-1, -2, -3}});
    m.add(s.style, 200);
    return m;
}();

struct only {
    feature readable;
    constexpr bool contains(feature f) const { return f == readable; }
};

template <class Values, class... Shape>
constexpr redact_status redacted_as(const auto& closed, Values values, const Values& expected, Shape... shape) {
    const redacted r = redact(closed, values, shape...);
    return values == expected ? r.status : redact_status{9};
}

} // namespace

TEST_CASE("columns of what may not be read are overwritten with what stands in, in every row, and no others") {
    constexpr auto closed = input.closed_to(only{s.style});
    TWICE(input.size() == 6 && closed.width() == 6 && closed.size() == 4);
    TWICE(closed[0] == 0 && closed[1] == 2 && closed[2] == 3 && closed[3] == 4 && closed.stands_in(0) == 100 &&
          closed.stands_in(3) == -3);
    using one = row_of<int, 6>;
    TWICE(redacted_as(closed, one{{1, 2, 3, 4, 5, 6}}, one{{100, 2, -1, -2, -3, 6}}) == redact_status::ok);
    using two = row_of<int, 12>;
    TWICE(redacted_as(closed, two{{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}},
                      two{{100, 2, -1, -2, -3, 6, 100, 8, -1, -2, -3, 12}}, 2u) == redact_status::ok);
    using apart = row_of<int, 13>; // two rows, seven apart, nothing after the last
    TWICE(redacted_as(closed, apart{{1, 2, 3, 4, 5, 6, 77, 1, 2, 3, 4, 5, 6}},
                      apart{{100, 2, -1, -2, -3, 6, 77, 100, 2, -1, -2, -3, 6}}, 2u, 7u) == redact_status::ok);
    TWICE([] {
        row_of<int, 12> values;
        const redacted r = redact(input.closed_to(only{s.style}), values, 2);
        return r.rows == 2 && r.columns_closed == 4;
    }());
}
TEST_CASE("an array, and a view that is made in place, are overwritten as what they view") {
    constexpr auto closed = input.closed_to(only{s.style});
    TWICE([&] {
        int row[]{1, 2, 3, 4, 5, 6}, short_row[]{1, 2, 3};
        const bool whole = redact(closed, row).status == redact_status::ok && row[0] == 100 && row[1] == 2 &&
                           row[4] == -3 && row[5] == 6;
        return whole && redact(closed, short_row).status == redact_status::other_width && short_row[2] == 0;
    }());
    TWICE([&] {
        int rows[]{1, 2, 3, 4, 5, 6, 77, 1, 2, 3, 4, 5, 6};
        return redact(closed, rows, 2, 7).rows == 2 && rows[0] == 100 && rows[6] == 77 && rows[7] == 100 &&
               redact(closed, rows, 2).status == redact_status::other_size && rows[8] == 0;
    }());
    TWICE([&] {
        int memory[]{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
        int* const model = memory; // as a model's runtime hands out its input
        const bool one = redact(closed, std::span<int>(model, 6)).status == redact_status::ok;
        return one && memory[0] == 100 && memory[1] == 2 && memory[6] == 7 &&
               redact(closed, std::span<int>(model, 12), 2).rows == 2 && memory[6] == 100 && memory[11] == 12;
    }());
}
TEST_CASE("features that are used together are read, the rest are not") {
    constexpr context page{.purpose = purpose::recommendation,
                           .connectedness = connectedness::close,
                           .trust = trust::high,
                           .industry = industry::fashion};
    std::vector<feature> by_value{s.pills, s.style, s.size};
    const auto chosen = together(s.all, standard.in(page), by_value);
    std::vector<int> values{1, 2, 3, 4, 5, 6};
    CHECK(redact(input.closed_to(chosen), values).columns_closed == 3u);
    CHECK(values == std::vector<int>{1, 2, -1, -2, -3, 6});
}
TEST_CASE("a column without an owner is never read, and one that is impersonal always") {
    TWICE([] {
        struct {
            constexpr bool contains(feature f) const { return f != feature::none; }
        } constexpr every{};
        model_columns<int, 2> m;
        m.add(feature::none, 7), m.add_impersonal();
        return m.closed_to(every).size() == 1 && m.closed_to(every)[0] == 0;
    }());
}
TEST_CASE("an input of another shape is overwritten whole, and says so") {
    constexpr auto closed = input.closed_to(only{s.style});
    using five = row_of<int, 5>;
    TWICE(redacted_as(closed, five{{1, 2, 3, 4, 5}}, five{}) == redact_status::other_width);
    using seven = row_of<int, 7>;
    TWICE(redacted_as(closed, seven{{1, 2, 3, 4, 5, 6, 7}}, seven{}) == redact_status::other_width);
    TWICE(redacted_as(closed, seven{{1, 2, 3, 4, 5, 6, 7}}, seven{}, 1u) == redact_status::other_width);
    TWICE(redacted_as(closed, seven{{1, 2, 3, 4, 5, 6, 7}}, seven{}, 2u, 6u) == redact_status::other_size);
    TWICE(redacted_as(closed, seven{{1, 2, 3, 4, 5, 6, 7}}, seven{}, 1u, 5u) == redact_status::other_width);
    TWICE(redacted_as(closed, five{{1, 2, 3, 4, 5}}, five{}, 1u, 6u) == redact_status::other_size);
    TWICE(redacted_as(closed, five{{1, 2, 3, 4, 5}}, five{}, ~std::size_t{0}, 6u) == redact_status::other_size);
    constexpr std::size_t wraps = ~std::size_t{0} / 6 + 2; // times six, it is a small number
    using eight = row_of<int, 8>;
    TWICE(wraps * 6 == 8);
    TWICE(redacted_as(closed, eight{{1, 2, 3, 4, 5, 6, 7, 8}}, eight{}, wraps) == redact_status::other_size);
    using two = row_of<int, 12>; // of which one row alone is named: the rest would stay as it is
    TWICE(redacted_as(closed, two{{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}}, two{}, 1u, 6u) ==
          redact_status::other_size);
    TWICE(redacted_as(closed, two{{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}}, two{}, 3u) == redact_status::other_width);
    TWICE(redacted_as(closed, two{{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}}, two{}, 1u) == redact_status::other_width);
    TWICE(redacted_as(closed_columns<int, 8>{}, five{{1, 2, 3, 4, 5}}, five{}) == redact_status::not_described);
    TWICE(redacted_as(closed_columns<int, 8>{}, five{{1, 2, 3, 4, 5}}, five{}, 1u, 5u) == redact_status::not_described);
    TWICE(redacted_as(closed_columns<int, 8>{}, five{{1, 2, 3, 4, 5}}, five{}, 1u) == redact_status::not_described);
    TWICE(redacted{}.status != redact_status::ok);
}
TEST_CASE("no rows are no error") {
    constexpr auto closed = input.closed_to(only{s.style});
    std::vector<int> none;
    CHECK(redact(closed, none, 0).status == redact_status::ok);
    CHECK(redact(closed, none, 0, 6).status == redact_status::ok);
}
TEST_CASE("columns are described whole or not at all") {
    TWICE([] {
        model_columns<int, 4> m;
        return m.add_impersonal(2) && m.add_impersonal(0) && m.size() == 2 && m.add(s.size, {1, 2}) && m.size() == 4 &&
               m.closed_to(only{s.style}).described();
    }());
    TWICE([] { // once a column had no room, no input is trusted, however it looks
        model_columns<int, 4> m;
        const bool refused = m.add_impersonal(2) && !m.add(s.pills, row_of<int, 3>{}) && m.size() == 2 &&
                             !m.add(s.style, 1) && !m.add_impersonal(0) && !m.add_impersonal(~std::size_t{0});
        row_of<int, 12> values{{9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9}};
        const auto closed = m.closed_to(only{s.style});
        return refused && !closed.described() && redact(closed, values, 2, 6).status == redact_status::not_described &&
               values == row_of<int, 12>{};
    }());
}
TEST_CASE("a not-a-number may stand in") {
    model_columns<double, 1> m;
    m.add(s.size, std::numeric_limits<double>::quiet_NaN());
    std::vector<double> values{1.0};
    CHECK(redact(m.closed_to(only{feature::none}), values).status == redact_status::ok);
    CHECK(std::isnan(values[0]));
}
