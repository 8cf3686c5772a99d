// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Printing and reading a policy are exact inverses, over tables at random.
#include <doctest/doctest.h>

#include <tact/text/policy_text.hpp>
#include <tact/text/print_policy.hpp>

#include "random_tables.hpp"

#include <string>

namespace laws {

namespace {

/// An integrator's own enumeration, one of whose identifiers is no bare key.
enum class hobby : std::uint16_t { chess, late_fees, model_railway, last = 69 };
constexpr hobby last_enumerator(hobby) { return hobby::last; }
struct hobby_name {
    char identifier[12]{};
    const char* text = "a hobby";
};
struct hobby_table {
    hobby_name of[tact::enum_size<hobby>]{};
    struct row {
        hobby key{};
        const char* identifier = "";
        const char* text = "";
    };
    row rows[tact::enum_size<hobby>]{};
    hobby_table() {
        for (std::size_t i = 0; i < tact::enum_size<hobby>; ++i) {
            const std::string name = (i == 1 ? "late fees " : "hobby_") + std::to_string(i);
            for (std::size_t k = 0; k < name.size(); ++k) of[i].identifier[k] = name[k];
            rows[i] = {static_cast<hobby>(i), of[i].identifier, "a hobby"};
        }
    }
    const row& operator[](hobby h) const { return rows[static_cast<std::size_t>(h)]; }
    const row* begin() const { return rows; }
    const row* end() const { return rows + tact::enum_size<hobby>; }
};
const hobby_table& names_of(hobby) {
    static const hobby_table table;
    return table;
}

template <tact::enumeration Attribute>
std::string print(const tact::basic_policy_table<Attribute>& t) {
    std::string text(tact::print_policy(t, nullptr, 0).size, ' ');
    REQUIRE(tact::print_policy(t, text.data(), text.size()));
    return text;
}

template <tact::enumeration Attribute>
void come_back(random_bits& bits, int times) {
    const auto read = std::make_unique<tact::basic_policy_text<Attribute, 20000>>();
    int read_back = 0;
    for (int i = 0; i < times; ++i) {
        const auto t = any_table<Attribute>(bits);
        t->name = "at random";
        if (one_in(bits, 2)) t->name = "\"quoted\" \\ \t\n\x01 \x7F \xC3\xA9 # [x]";
        t->version = static_cast<std::uint32_t>(1 + below(bits, 0xFFFFFFFF));
        for (auto& r : t->obligations) {
            r.when = tact::enum_at<tact::axis>(below(bits, tact::enum_size<tact::axis>));
            r.values = static_cast<std::uint16_t>(below(bits, std::size_t{1} << tact::size_of(r.when)));
            if (one_in(bits, 3)) {
                r.when = tact::axis::purpose;
                r.values = 0;
            }
        }
        if (tact::detail::first_violation(*t).count != 0) continue;
        const std::string text = print(*t);
        tact::text_error memory[1];
        tact::text_errors errors(memory);
        if (!read->parse(text, errors)) FAIL(tact::explain(memory[0]).c_str());
        REQUIRE(tact::fingerprint_of(read->table()) == tact::fingerprint_of(*t));
        REQUIRE(print(read->table()) == text);
        REQUIRE(std::string(read->table().name) == t->name);
        for (const auto& r : t->attributes) {
            REQUIRE(read->table().attributes[r.key].why.evidence == r.why.evidence);
            REQUIRE(std::string(read->table().attributes[r.key].why.statement) == r.why.statement);
        }
        for (const auto& r : t->expectations) REQUIRE(read->table().expectations[r.key].why.evidence == r.why.evidence);
        ++read_back;
    }
    CHECK(read_back > times / 2); // the others break an invariant
}

} // namespace

} // namespace laws

using namespace laws;

TEST_CASE("a policy that is printed is read back, whatever it says") {
    random_bits bits{2026};
    come_back<tact::attribute>(bits, 300);
    come_back<hobby>(bits, 100);
}
