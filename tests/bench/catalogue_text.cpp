// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// How long reading a catalogue of 300 features takes, in microseconds: the median of 101 rounds. Built with
// optimisation.
#include <tact/decide/policy.hpp>
#include <tact/policy/standard_table.hpp>
#include <tact/text/catalogue_text.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

using namespace tact;

int main() {
    std::string said = "tact = \"catalogue/1\"\n[features]\n";
    for (std::size_t i = 0; i < 300; ++i) {
        const auto name = [](std::size_t k) { return "feature_number_" + std::to_string(k); };
        said += name(i);
        if (i % 10 == 9)
            said += " = { derived = [\"" + name(i - 1) + "\", \"" + name(i / 2) + "\"], stands_in = 0.5 }\n";
        else
            said += std::string(" = { attribute = \"") + identifier_of(enum_at<attribute>(i % enum_size<attribute>)) +
                    "\", source = \"first_party\", events = 3, stands_in = -0.25 }\n";
    }
    const auto p = std::make_unique<policy>(standard_table);
    const auto read = std::make_unique<catalogue_text<512>>(*p);
    text_errors errors;
    std::vector<double> rounds;
    for (int round = 0; round < 101; ++round) {
        const auto begin = std::chrono::steady_clock::now();
        const bool good = read->parse(said, errors);
        rounds.push_back(std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin).count());
        if (!good || read->catalogue().size() != 300) return 1;
    }
    std::sort(rounds.begin(), rounds.end());
    std::printf(
        "parse a catalogue of 300 features, %zu bytes: %.0f us  (5 %%: %.0f, 95 %%: %.0f); it takes %zu bytes\n",
        said.size(), rounds[50], rounds[5], rounds[95], sizeof *read);
}
