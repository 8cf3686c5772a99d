// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Reads flows, a line each, fields separated by tabs, and prints what the shipped policies say of each. The first line
// names the columns: `attribute`, `source`, `learning_for`, and any axis; an empty field is unset. Nothing is granted
// and nothing refused. For each flow a line with tabs:
//
//     flow   attribute   the rest in words   for each policy: its name, decision, log odds, what decides, reasons
//     wrong  column, from 1   why
//
// What decides is `score` where the score by itself would decide so, else `rule`. tests/tools/agreement.py reads it.
#include <tact/decide/standard.hpp>
#include <tact/decide/study.hpp>
#include <tact/tact.hpp>

#include <iostream>
#include <string>
#include <vector>

namespace {

/// What is put together from one line.
struct flow {
    tact::attribute what{};
    tact::source from{};
    tact::context where{};
};

std::vector<std::string> fields_of(const std::string& line) {
    std::vector<std::string> fields(1);
    for (const char c : line) {
        if (c == '\t')
            fields.emplace_back();
        else
            fields.back() += c;
    }
    return fields;
}

/// Sets `value` to what the identifier names; false where it names nothing. An empty one leaves it unset.
template <tact::enumeration E>
bool set(E& value, const std::string& identifier) {
    if (identifier.empty()) return true;
    const tact::parsed<E> found = tact::parse<E>(identifier);
    if (found) value = *found;
    return static_cast<bool>(found);
}

bool is_column(const std::string& name) {
    return name == "attribute" || name == "source" || name == "learning_for" || tact::parse<tact::axis>(name);
}

/// Sets one field of the flow; empty, or what is wrong with it. Requires a column that there is.
std::string set_field(flow& f, const std::string& column, const std::string& identifier) {
    bool known = false;
    if (column == "attribute") {
        if (identifier.empty()) return "an attribute is required";
        known = set(f.what, identifier);
    } else if (column == "source") {
        known = set(f.from, identifier);
    } else if (column == "learning_for") {
        known = set(f.where.learning_for, identifier);
    } else {
        const tact::axis wanted = *tact::parse<tact::axis>(column);
        tact::for_each_axis(f.where, [&]<tact::enumeration E>(tact::axis a, E& value) {
            if (a == wanted) known = set(value, identifier);
        });
    }
    return known ? "" : "no such value: " + identifier;
}

/// Everything but the attribute, in words; what is unset is left out.
std::string context_in_words(const flow& f) {
    std::string words = tact::name_of(f.from);
    if (f.where.purpose != tact::purpose::unstated) words += std::string(", for ") + tact::name_of(f.where.purpose);
    if (f.where.learning_for != tact::purpose::unstated)
        words += std::string(", to serve ") + tact::name_of(f.where.learning_for);
    tact::for_each_axis(f.where, [&]<tact::enumeration E>(tact::axis a, E value) {
        if (a != tact::axis::purpose && tact::position(value) != 0)
            words += std::string(", ") + tact::name_of(a) + " " + tact::name_of(value);
    });
    return words;
}

void print(const tact::policy& rules, const flow& f) {
    constexpr tact::enum_set of_score{tact::reason::within_tolerance, tact::reason::intrusive,
                                      tact::reason::too_intrusive};
    const tact::assessment a = tact::assess(rules, f.where, tact::use{f.what, f.from});
    std::cout << '\t' << rules.table().name << '\t' << tact::identifier_of(a.decision) << '\t'
              << tact::intrusion_of(rules, f.where, f.what, f.from) << '\t'
              << (a.reasons.intersects(of_score) ? "score" : "rule") << '\t';
    const char* between = "";
    for (std::size_t i = 0; i < tact::enum_size<tact::reason>; ++i) {
        const auto r = tact::enum_at<tact::reason>(i);
        if (!a.reasons.contains(r)) continue;
        std::cout << between << tact::name_of(r);
        between = "; ";
    }
}

} // namespace

int main() {
    std::string line;
    if (!std::getline(std::cin, line)) return std::cerr << "scores: no line names the columns\n", 2;
    const std::vector<std::string> columns = fields_of(line);
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (!is_column(columns[i])) {
            std::cout << "wrong\t" << i + 1 << "\tno axis is called " << columns[i] << '\n';
            return 1;
        }
    while (std::getline(std::cin, line)) {
        const std::vector<std::string> fields = fields_of(line);
        if (fields.size() != columns.size()) return std::cerr << "scores: a line has too few or too many fields\n", 2;
        flow f;
        std::size_t wrong = 0;
        std::string why;
        for (std::size_t i = 0; i < columns.size() && why.empty(); ++i) {
            why = set_field(f, columns[i], fields[i]);
            wrong = i + 1;
        }
        if (!why.empty()) {
            std::cout << "wrong\t" << wrong << '\t' << why << '\n';
            continue;
        }
        std::cout << "flow\t" << tact::name_of(f.what) << '\t' << context_in_words(f);
        print(tact::standard, f);
        print(tact::study, f);
        std::cout << '\n';
    }
}
