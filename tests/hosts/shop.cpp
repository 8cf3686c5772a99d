// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include "shop.hpp"

#include <tact/decide/standard.hpp>

#include <random>

namespace shop {

using tact::attribute, tact::purpose, tact::source;

namespace {

constexpr attribute drawn_on[]{
    attribute::clothing_size, attribute::style,  attribute::interests,         attribute::past_purchases,
    attribute::budget,        attribute::region, attribute::behaviour_on_site, attribute::age_range,
    attribute::gender,        attribute::income, attribute::social_profile};
constexpr attribute rarest = attribute::clothing_size;

std::vector<float> whole_numbers(std::size_t n, std::mt19937& random) {
    std::vector<float> v(n);
    for (float& x : v) x = static_cast<float>(static_cast<int>(random() % 17) - 8);
    return v;
}

person person_in(const catalogue& items, const tact::context& moment, const tact::consent& said, std::mt19937& random) {
    const tact::gate gate = tact::standard.in(moment).under(said);
    return {gate, items.ways->decide(gate), whole_numbers(catalogue::width, random)};
}

} // namespace

catalogue items(std::size_t n) {
    std::mt19937 random(7);
    catalogue c{std::make_unique<kinds>(tact::standard), {}, whole_numbers(n * catalogue::width, random)};
    std::vector<tact::candidate_kind> ways;
    for (const attribute a : drawn_on) ways.push_back(c.ways->add(a, source::declared));
    ways.push_back(c.ways->add(tact::impersonal));
    c.numbers.resize(n);
    for (tact::candidate_kind& k : c.numbers) // the rarest kind, of which 1 in 500 items is, is left to chance
        k = random() % 500 == 0 ? ways[0] : ways[1 + random() % (ways.size() - 1)];
    return c;
}

std::vector<person> people(const catalogue& items, std::size_t n) {
    std::mt19937 random(8);
    std::vector<person> all;
    for (std::size_t i = 0; i < n; ++i) {
        const tact::context moment{
            .purpose = random() % 3 == 0 ? purpose::support : purpose::recommendation,
            .connectedness = tact::enum_at<tact::connectedness>(2 + random() % 3),
            .trust = tact::enum_at<tact::trust>(2 + random() % 2),
            .industry = random() % 2 == 0 ? tact::industry::fashion : tact::industry::travel,
        };
        tact::consent said;
        for (const attribute a : drawn_on)
            if (random() % 4 == 0) said.refuse(a, moment.purpose);
        all.push_back(person_in(items, moment, said, random));
    }
    return all;
}

person who_refused_most(const catalogue& items) {
    std::mt19937 random(9);
    const tact::context moment{.purpose = purpose::recommendation,
                               .connectedness = tact::connectedness::close,
                               .trust = tact::trust::high,
                               .industry = tact::industry::fashion};
    tact::consent said;
    for (const attribute a : drawn_on)
        if (a != rarest) said.refuse(a, moment.purpose);
    person p = person_in(items, moment, said, random);
    // What draws on nothing is permitted to everybody; this service does not want it either.
    auto permitted = p.decided.permitted();
    shop::decided::kinds only;
    for (std::size_t k = 1; k <= items.ways->size(); ++k) {
        const auto number = static_cast<tact::candidate_kind>(k);
        if (permitted.contains(number) && !items.ways->use_of(number).impersonal()) only.insert(number);
    }
    p.decided = shop::decided(only, {}, p.decided.decided_by(), p.decided.scheme());
    return p;
}

} // namespace shop
