// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_EXAMPLES_OFFERS_CSV_HPP
#define TACT_TESTS_EXAMPLES_OFFERS_CSV_HPP

#include <charconv>
#include <istream>
#include <string>
#include <vector>

/// One offer by phone.
struct bank_offer {
    int age = 0;
    int days_since = -1;      ///< since the person was last contacted; -1 where never
    int earlier_contacts = 0; ///< before this campaign
    std::string earlier_outcome;
    bool accepted = false; ///< the outcome, not looked at before the decision
};

/// The offers of a file in the layout of UCI Bank Marketing. A malformed row is reported with its line and left out.
struct offers_csv {
    std::vector<bank_offer> offers;

    template <class Report>
    offers_csv(std::istream& in, Report report) {
        std::string line;
        std::size_t number = 1;
        std::getline(in, line); // the head
        while (std::getline(in, line)) {
            ++number;
            if (!line.empty() && line.back() == '\r') line.pop_back();
            if (line.empty()) continue;
            bank_offer o;
            const std::string wrong = read(line, o);
            if (wrong.empty())
                offers.push_back(o);
            else
                report(number, wrong);
        }
    }

private:
    /// Empty, or what is wrong with the row.
    static std::string read(const std::string& line, bank_offer& o) {
        std::vector<std::string> fields(1);
        bool quoted = false;
        for (const char c : line) {
            if (c == '"')
                quoted = !quoted;
            else if (c == ';' && !quoted)
                fields.emplace_back();
            else
                fields.back() += c;
        }
        if (quoted) return "a quotation mark is not closed";
        if (fields.size() != 17) return std::to_string(fields.size()) + " fields instead of 17";
        if (!number(fields[0], o.age) || o.age < 0 || o.age > 130) return "age is not a number of years: " + fields[0];
        if (!number(fields[13], o.days_since) || o.days_since < -1)
            return "pdays is not -1 or a number of days: " + fields[13];
        if (!number(fields[14], o.earlier_contacts) || o.earlier_contacts < 0)
            return "previous is not a number of contacts: " + fields[14];
        o.earlier_outcome = fields[15];
        if (o.earlier_outcome != "success" && o.earlier_outcome != "failure" && o.earlier_outcome != "other" &&
            o.earlier_outcome != "unknown")
            return "poutcome is none of success, failure, other, unknown: " + o.earlier_outcome;
        if (fields[16] != "yes" && fields[16] != "no") return "y is neither yes nor no: " + fields[16];
        o.accepted = fields[16] == "yes";
        return {};
    }

    static bool number(const std::string& s, int& n) {
        const auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), n);
        return error == std::errc() && end == s.data() + s.size();
    }
};

#endif
