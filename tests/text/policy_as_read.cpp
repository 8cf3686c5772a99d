// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// What C++ has of a policy, for tests/tools/policy_text.py to compare with what Python reads:
//
//     policy_as_read print standard     the canonical text of a table
//     policy_as_read values <file>      each value of the policy in a file: its path, a tab, and the value
#include <tact/policy/study_table.hpp>
#include <tact/text.hpp>

#include <tact/policy/standard_table.hpp>

#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <type_traits>

namespace {

using namespace tact;

constexpr context any{};

void say(const std::string& path, const std::string& value) { std::printf("%s\t%s\n", path.c_str(), value.c_str()); }

std::string value_of(bool b) { return b ? "true" : "false"; }
std::string value_of(std::uint32_t n) { return std::to_string(n); }
std::string value_of(odds_factor f) { return std::to_string(f.thousandths()) + " thousandths"; }
std::string value_of(const char* text) { return text; }
template <named_enumeration E>
std::string value_of(E e) {
    return identifier_of(e);
}
template <named_enumeration E>
std::string value_of(const enum_set<E>& set) {
    std::string all, before;
    for (const E e : set) {
        all += before + identifier_of(e);
        before = " ";
    }
    return all;
}

template <class Member>
void tell(const std::string& path, const Member& member) {
    if constexpr (std::is_same_v<Member, relationship>) {
        if (position(member.connectedness) != 0) say(path + ".connectedness", identifier_of(member.connectedness));
        if (position(member.trust) != 0) say(path + ".trust", identifier_of(member.trust));
    } else if constexpr (requires { member.row; }) {
        if (member.row.when == axis::purpose && member.row.values == 0) return;
        std::string all, before;
        for_each_axis(any, [&]<named_enumeration E>(axis a, const E&) {
            for (std::size_t i = 0; a == member.row.when && i < enum_size<E>; ++i)
                if ((member.row.values >> i & 1) != 0) {
                    all += before + identifier_of(enum_at<E>(i));
                    before = " ";
                }
        });
        say(path + "." + identifier_of(member.row.when), all);
    } else {
        say(path, value_of(member));
    }
}
template <class Row>
void tell_row(const std::string& path, const Row& row) {
    detail::each_field(row, [&](const char* key, const auto& member) { tell(path + "." + key, member); });
}
void tell_all(const policy_table& t) {
    detail::each_head_field(t, [&](const char* key, const auto& member) { tell(key, member); });
    tell_row("tolerances", t.tolerances);
    tell_row("clauses", t.clauses);
    for (std::size_t i = 0; i < detail::policy_parts; ++i) {
        const auto p = static_cast<detail::policy_part>(i);
        detail::visit_rows(t, p, [&](const auto& rows) {
            for (const auto& r : rows) tell_row(std::string(detail::name_of_part(p)) + "." + identifier_of(r.key), r);
        });
    }
    for (std::size_t i = 0; i < t.combinations.size(); ++i)
        tell_row("combinations." + std::to_string(i), t.combinations[i]);
    for (std::size_t i = 0; i < t.coarsenings.size(); ++i)
        tell_row("coarsenings." + std::to_string(i), t.coarsenings[i]);
}

} // namespace

int main(int argc, char** argv) {
    const std::string what = argc > 1 ? argv[1] : "";
    if (argc < 3) return 2;
    if (what == "print") {
        const policy_table& t = std::strcmp(argv[2], "study") == 0 ? study_table : standard_table;
        std::string text(print_policy(t, nullptr, 0).size, ' ');
        if (!print_policy(t, text.data(), text.size())) return 1;
        std::fwrite(text.data(), 1, text.size(), stdout);
        return 0;
    }
    std::ifstream file(argv[2], std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(file), {});
    const auto read = std::make_unique<policy_text<>>();
    const policy_base bases[]{{"standard", &standard_table}, {"study", &study_table}};
    text_error memory[20];
    text_errors errors(memory);
    if (read->parse(text, errors, bases)) {
        tell_all(read->table());
        return 0;
    }
    for (const text_error& e : errors) std::fprintf(stderr, "%s: %s\n", argv[2], explain(e).c_str());
    return 1;
}
