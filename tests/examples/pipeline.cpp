// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A small feature pipeline in which the compiler checks where personal data flow: profile, features, score, candidates.
#include <tact/decide/standard.hpp>
#include <tact/tact.hpp>
#include <tact/typed.hpp>

#include <cstdio>
#include <vector>

namespace {

struct date {
    int year, month, day;
};

/// What the shop knows of a person. Each member says in its type what it tells, and where that came from.
struct profile {
    tact::personal<int, tact::declared<tact::attribute::clothing_size>> size;
    tact::personal<date, tact::declared<tact::attribute::date_of_birth>> born;
    tact::personal<double, tact::first_party<tact::attribute::past_purchases>> spent_in_a_year;
    tact::personal<int, tact::device_content<tact::attribute::photos>> colours_in_photos;
};

/// The policy's edge from the date of birth to the age range, as a function.
struct decade_of {
    static constexpr tact::attribute from = tact::attribute::date_of_birth;
    static constexpr tact::attribute to = tact::attribute::age_range;
    static constexpr int apply(const date& born) { return (2026 - born.year) / 10 * 10; }
};

/// Where the score is read: the shop's own front, for somebody who is close to it.
struct shop_front {
    static constexpr tact::context where{
        .purpose = tact::purpose::recommendation,
        .connectedness = tact::connectedness::close,
        .trust = tact::trust::high,
        .pressure = tact::pressure::relaxed,
        .setting = tact::setting::home,
        .exposure = tact::exposure::nobody,
        .industry = tact::industry::fashion,
        .age_assurance = tact::age_assurance::adult,
        .initiative = tact::initiative::answering,
        .expectedness = tact::expectedness::expected,
        .benefit = tact::benefit::named,
        .control = tact::control::offered,
        .transparency = tact::transparency::told,
        .effect = tact::effect::none,
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
    const auto size = tact::map([](int s) { return static_cast<double>(s); }, who.size);
    const auto decade =
        tact::map([](int d) { return static_cast<double>(d); }, tact::coarsen<decade_of>(who.born, tact::no_record));
#ifdef WITH_PHOTOS
    return tact::join<features>(size, who.spent_in_a_year / 12.0, decade + who.colours_in_photos);
#else
    return tact::join<features>(size, who.spent_in_a_year / 12.0, decade);
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
    const profile anna{.size = tact::personal<int, tact::declared<tact::attribute::clothing_size>>(38),
                       .born = tact::personal<date, tact::declared<tact::attribute::date_of_birth>>({1991, 5, 17}),
                       .spent_in_a_year =
                           tact::personal<double, tact::first_party<tact::attribute::past_purchases>>(960),
                       .colours_in_photos = tact::personal<int, tact::device_content<tact::attribute::photos>>(7)};
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
    tact::consent no;
    no.refuse(tact::attribute::date_of_birth, tact::purpose::recommendation);
    const tact::context_gate now = tact::standard.in(shop_front::where);
    const auto allowed = tact::permit_for<decltype(known)>(now);
    std::printf("by a permit: %s\n", tact::name_of(known.read(allowed, now).decision()));
    std::printf("after a no to the date of birth: %s\n", tact::name_of(known.read(allowed, now.under(no)).decision()));
}
