// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// How long reading and printing texts takes, in microseconds: medians of 101 rounds. Built with optimisation.
#include <tact/decide/standard.hpp>
#include <tact/policy/standard_table.hpp>
#include <tact/text.hpp>
#include <tact/text/policy_reloader.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

using namespace tact;

namespace {

constexpr policy_base bases[]{{"standard", &standard_table}};
constexpr const char* house_text =
    "tact = \"policy/1\"\nbase = \"standard\"\nname = \"house\"\n[trust]\nhigh = { assisting = "
    "0.540, promoting = 0.6, evidence = \"rule\", statement = \"board\" }\n";

/// Kept from the optimiser.
volatile std::size_t kept = 0;

template <class Work>
void measure(const char* name, std::size_t bytes, Work work) {
    std::vector<double> rounds;
    for (int round = 0; round < 101; ++round) {
        const auto begin = std::chrono::steady_clock::now();
        for (int i = 0; i < 20; ++i) kept = kept + work();
        rounds.push_back(std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin).count() /
                         20);
    }
    std::sort(rounds.begin(), rounds.end());
    std::printf("%-44s %6zu bytes %8.1f us  (5 %%: %.1f, 95 %%: %.1f)\n", name, bytes, rounds[50], rounds[5],
                rounds[95]);
}

} // namespace

int main() {
    const auto read = std::make_unique<policy_text<>>();
    text_errors errors;
    std::string whole(print_policy(standard_table, nullptr, 0).size, ' ');
    const auto print = [&] { return print_policy(standard_table, whole.data(), whole.size()).size; };
    measure("print standard", print(), print);
    measure("parse standard, invariants checked", whole.size(),
            [&] { return std::size_t{read->parse(whole, errors)}; });
    measure("look for what the table of standard breaks", 0,
            [&] { return std::size_t{detail::first_violation(read->table()).count}; });
    const std::string house = house_text;
    measure("parse a house's text on standard", house.size(),
            [&] { return std::size_t{read->parse(house, errors, bases)}; });
    const std::string wrong = house + "[atributes.email]\nsensitivity = 1\n";
    text_error memory[8];
    text_errors kept_errors(memory);
    measure("the same with an error, in words", wrong.size(),
            [&] { return std::size_t{!read->parse(wrong, kept_errors, bases)}; });
    const std::string closed = "tact = \"overlay/1\"\nnever = [\"current_location\"]\n";
    overlay_text<> x;
    measure("parse an overlay", closed.size(), [&] { return std::size_t{x.parse(closed, errors)}; });
    const std::string answers = "tact = \"consent/1\"\nobjections = [\"advertising\"]\n[attributes.email]\n"
                                "support = { specific = [\"declared\"] }\nmarketing = { refused = [\"every\"] }\n";
    consent c;
    measure("parse a consent of two answers", answers.size(),
            [&] { return std::size_t{parse_consent(answers, c, errors)}; });
    const std::string mapping =
        "tact = \"signals/1\"\nbase = \"standard\"\n[purposes.measurement]\nprofile = [7, 8, 9]\n";
    signal_mapping m;
    measure("parse a mapping of signals on standard", mapping.size(),
            [&] { return std::size_t{parse_signals(mapping, m, errors, &standard_signals)}; });
    const std::string ages = "tact = \"limits/1\"\n[max_age.purposes]\nmarketing = \"365 days\"\n";
    limits_text<> limits;
    measure("parse limits", ages.size(), [&] { return std::size_t{limits.parse(ages, errors)}; });
    const auto reloader = std::make_unique<policy_reloader<>>();
    published_policy in_force(standard);
    measure("reload a house's policy: read, compile, publish", house.size(),
            [&] { return std::size_t{reloader->reload(in_force, house, errors, bases) == publication::published}; });
    std::printf("bytes: overlay_text %zu, limits_text %zu, kinds_text %zu, vocabulary of 64 %zu, policy_reloader %zu\n",
                sizeof x, sizeof limits, sizeof(kinds_text<>), sizeof vocabulary_64, sizeof *reloader);
    std::printf("a policy as a text says it takes %zu bytes, of which 16,384 are for names and statements; an error "
                "takes %zu\n",
                sizeof *read, sizeof(text_error));
}
