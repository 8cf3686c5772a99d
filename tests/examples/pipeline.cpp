// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A small feature pipeline in which the compiler checks where personal data flow: profile, features, score, candidates.
#include <tact/decide/standard.hpp>
#include <tact/tact.hpp>
#include <tact/typed.hpp>

#include <cstdio>
#include <vector>

using namespace tact;

namespace {

struct date {
    int year, month, day;
};

/// What the shop knows of a person. Each member says in its type what it tells, and where that came from.
struct profile {
    personal<int, declared<attribute::clothing_size>> size;
    personal<date, declared<attribute::date_of_birth>> born;
    personal<double, first_party<attribute::past_purchases>> spent_in_a_year;
    personal<int, device_content<attribute::photos>> colours_in_photos;
};

/// The policy's edge from the date of birth to the age range, as a function.
struct decade_of {
    static constexpr attribute from = attribute::date_of_birth;
    static constexpr attribute to = attribute::age_range;
    static constexpr int apply(const date& born) { return (2026 - born.year) / 10 * 10; }
};

/// Where the score is read: the shop's own front, for somebody who is close to it.
struct shop_front {
    static constexpr context where{
        .purpose = purpose::recommendation,
        .connectedness = connectedness::close,
        .trust = trust::high,
        .pressure = pressure::relaxed,
        .setting = setting::home,
        .exposure = exposure::nobody,
        .industry = industry::fashion,
        .age_assurance = age_assurance::adult,
        .initiative = initiative::answering,
        .expectedness = expectedness::expected,
        .benefit = benefit::named,
        .control = control::offered,
        .transparency = transparency::told,
        .effect = effect::none,
    };
};

/// What the recommender computes of a person.
struct features {
    double size;
    double monthly_budget;
    double decade;
};

/// The features, in one value that tells all that went into them. Whatever else is joined here, the type says so, and
/// where it may not be read, `in<shop_front>()` below no longer compiles.
constexpr auto features_of(const profile& who) {
    const auto size = map([](int s) { return static_cast<double>(s); }, who.size);
    const auto decade = map([](int d) { return static_cast<double>(d); }, coarsen<decade_of>(who.born, no_record));
#ifdef WITH_PHOTOS
    return join<features>(size, who.spent_in_a_year / 12.0, decade + who.colours_in_photos);
#else
    return join<features>(size, who.spent_in_a_year / 12.0, decade);
#endif
}

/// Something the shop could show.
struct candidate {
    const char* name;
    double size;
    double price;
    double decade;
};

/// How well it suits, from 0 to 3.
constexpr double score(const features& f, const candidate& c) {
    const auto near = [](double a, double b, double scale) {
        const double distance = (a < b ? b - a : a - b) / scale;
        return distance < 1 ? 1 - distance : 0;
    };
    return near(f.size, c.size, 4) + near(f.monthly_budget, c.price, 100) + near(f.decade, c.decade, 30);
}

} // namespace

int main() {
    const profile anna{.size = personal<int, declared<attribute::clothing_size>>(38),
                       .born = personal<date, declared<attribute::date_of_birth>>({1991, 5, 17}),
                       .spent_in_a_year = personal<double, first_party<attribute::past_purchases>>(960),
                       .colours_in_photos = personal<int, device_content<attribute::photos>>(7)};
    const std::vector<candidate> candidates{
        {"a raincoat", 38, 90, 30}, {"dancing shoes", 37, 60, 20}, {"a ski suit", 46, 300, 40}};

    const auto known = features_of(anna);
#ifdef WITHOUT_THE_CHECK // tests define these, and see that it does not compile
    const features& read = known;
#else
    const features& read = known.read_in<shop_front>(); // checked here, once, by the compiler; no person's no is heard
#endif
    for (const candidate& c : candidates) std::printf("%-14s suits %.2f of 3\n", c.name, score(read, c));

    // Under a gate, where a person may say no, or the context is known at run time only: the value, or the decision.
    consent no;
    no.refuse(attribute::date_of_birth, purpose::recommendation);
    const context_gate now = standard.in(shop_front::where);
    const auto allowed = permit_for<decltype(known)>(now);
    std::printf("by a permit: %s\n", name_of(known.read(allowed, now).decision()));
    std::printf("after a no to the date of birth: %s\n", name_of(known.read(allowed, now.under(no)).decision()));
}
