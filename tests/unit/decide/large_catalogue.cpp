// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A catalogue of the size of a real recommender's: some 310 features of a shop, 40 of them derived,
// three of them embeddings of dozens of inputs. Every projection is compared with asking part by part.
#include <tact/decide/catalogue.hpp>

#include "../twice.hpp"
#include "people.hpp"

#include <tact/batch/column.hpp>
#include <tact/batch/filter.hpp>
#include <tact/decide/standard.hpp>

#include <deque>
#include <memory>
#include <set>
#include <string>
#include <vector>

using namespace tact;
using namespace people;

namespace {

constexpr std::size_t room = 400;
using row_of_shop = feature_bits<room>;

struct shop {
    std::unique_ptr<catalogue<room, 1600>> all = std::make_unique<catalogue<room, 1600>>(standard);
    std::deque<std::string> names;
    std::vector<std::vector<part>> parts; ///< of each feature, kept beside the catalogue: what it should come to
    std::size_t derived = 0;

    feature take(const added& a, std::vector<part> drawn) {
        REQUIRE(a);
        parts.push_back(std::move(drawn));
        return a;
    }
    const std::vector<part>& parts_of(feature f) const {
        std::size_t i = 0;
        while ((*all)[i] != f) ++i;
        return parts.at(i);
    }
    const char* named(const std::string& n) { return names.emplace_back(n).c_str(); }

    feature add(const std::string& n, attribute what, source from, std::uint32_t events = 1) {
        return take(all->add(named(n), what, from, events), {{what, from, events}});
    }
    feature category(const std::string& n, attribute reveals) {
        return take(all->category(named(n), reveals), {{reveals, source::inferred}});
    }
    feature derive(const std::string& n, const std::vector<feature>& inputs) {
        ++derived;
        std::set<feature> seen;
        std::vector<part> drawn;
        for (const feature f : inputs)
            if (seen.insert(f).second)
                for (const part& p : parts_of(f)) drawn.push_back(p);
        return take(all->derive(named(n), inputs.data(), inputs.size()), drawn);
    }
    feature coarsen(const std::string& n, feature of, attribute to) {
        std::vector<part> drawn;
        for (const part& p : parts_of(of))
            drawn.push_back(
                standard.use_of({part{to, p.from, p.events}.coarsened_from(p.what)}).from(source::unstated).empty()
                    ? part{to, p.from, p.events}.coarsened_from(p.what)
                    : p);
        return take(all->coarsen(named(n), of, to), drawn);
    }

    shop() {
        const std::vector<std::string> departments{"coats",  "dresses", "shoes",  "bags", "sports", "children", "home",
                                                   "garden", "fruit",   "bakery", "wine", "toys",   "music"};
        const std::vector<std::string> windows{"today", "this week", "this month", "this year"};
        std::vector<feature> bought, clicked, seen;
        for (const auto& d : departments)
            for (std::size_t w = 0; w < windows.size(); ++w) {
                bought.push_back(add("bought " + d + " " + windows[w], attribute::past_purchases, source::first_party));
                clicked.push_back(add("clicks on " + d + " " + windows[w], attribute::behaviour_on_site,
                                      source::first_party, static_cast<std::uint32_t>(1 + w)));
                seen.push_back(add("other sites on " + d + " " + windows[w], attribute::visited_websites,
                                   w < 2 ? source::third_party : source::inferred, static_cast<std::uint32_t>(1 + w)));
                add("interest in " + d + " " + windows[w], attribute::interests,
                    w < 2 ? source::inferred : source::first_party);
            }
        const feature birth = add("date of birth", attribute::date_of_birth, source::declared);
        const feature home = add("delivery address", attribute::residence, source::declared);
        const feature here = add("position", attribute::current_location, source::device_content);
        const feature gender = add("gender stated", attribute::gender, source::declared);
        const feature age = coarsen("age range", birth, attribute::age_range);
        const feature day = coarsen("birthday", birth, attribute::birthday);
        coarsen("delivery region", home, attribute::region);
        coarsen("region now", here, attribute::region);
        const std::vector<attribute> told{
            attribute::name,       attribute::clothing_size,  attribute::style,
            attribute::budget,     attribute::income,         attribute::email,
            attribute::phone,      attribute::push_token,     attribute::family,
            attribute::occupation, attribute::interests,      attribute::language,
            attribute::region,     attribute::social_profile, attribute::persuasion_profile};
        std::vector<feature> profile;
        for (const attribute a : told)
            for (const source s : {source::declared, source::inferred, source::third_party})
                profile.push_back(add(
                    std::string("profile ") + std::to_string(position(a)) + " " + std::to_string(position(s)), a, s));
        for (const attribute a : {attribute::entitlements, attribute::eligibility})
            add("account " + std::to_string(position(a)), a, source::first_party);
        add("address of the connection", attribute::ip_address, source::connection);
        add("time of login", attribute::login_time, source::connection);
        add("advertising id", attribute::device_identifiers, source::device_content);
        add("photos", attribute::photos, source::device_content);
        add("address book", attribute::contacts, source::device_content);
        const feature pharmacy = category("pharmacy", attribute::medical_history);
        const feature wellness = category("sexual wellness", attribute::sexual_orientation);
        const feature church = category("religious goods", attribute::religion);
        const feature newborn = category("newborn", attribute::family);

        for (std::size_t i = 0; i < 16; ++i)
            derive("trend " + std::to_string(i), {bought[3 * i], clicked[2 * i], clicked[2 * i + 1]});
        for (std::size_t i = 0; i < 12; ++i)
            derive("look-alike " + std::to_string(i), {profile[3 * i], bought[i], gender});
        derive("refills", {bought[0], pharmacy});
        derive("gift ideas", {bought[1], church});
        derive("evening", {clicked[0], wellness});
        derive("first year", {bought[2], newborn});
        derive("quasi identity", {birth, home, gender});
        derive("age and birthday", {age, day, gender});
        derive("every step",
               {clicked[3], clicked[7], clicked[11], clicked[15], clicked[19], clicked[23], clicked[27], clicked[31],
                clicked[35], clicked[39], clicked[43], clicked[47], seen[0], seen[4], seen[8]});
        derive("embedding of purchases", bought);
        derive("embedding of behaviour", clicked);
        std::vector<feature> everything = profile;
        everything.insert(everything.end(), bought.begin(), bought.end());
        derive("embedding of all", everything);
        derive("score", {(*all)[all->size() - 1], age});
    }
};

} // namespace

TEST_CASE("a large catalogue: its size, and that its labels are those of all its parts") {
    const shop s;
    CHECK(s.all->size() >= 300);
    CHECK(s.derived >= 30);
    std::set<std::string> label_sets;
    for (std::size_t f = 0; f < s.all->size(); ++f) {
        const use u = s.all->use_of((*s.all)[f]);
        CHECK(u == standard.use_of(s.parts[f]));
        std::string key;
        for (std::size_t i = 0; i < detail::source_slots; ++i)
            key += std::to_string(u.from(enum_at<source>(i)).bits().word[0]) + " ";
        label_sets.insert(key);
    }
    CHECK(label_sets.size() >= 40);
}
TEST_CASE("a large catalogue: mask and substitution agree with asking part by part, in every situation") {
    const shop s;
    std::size_t permitted = 0, denied = 0, substituted = 0;
    consent some;
    some.grant(attribute::current_location, purpose::recommendation, {source::declared, source::device_content});
    some.grant_generally(attribute::email, purpose::marketing);
    some.refuse(attribute::date_of_birth, purpose::support);
    for (const purpose p : {purpose::support, purpose::recommendation, purpose::marketing, purpose::advertising,
                            purpose::pricing, purpose::security})
        for (const context& where : {neutral(p), regular(p), friendly(p), minor(p)}) {
            const gate g = standard.in(where).under(some);
            const auto allowed = s.all->mask(g);
            for (std::size_t i = 0; i < s.all->size(); ++i) {
                const feature f = (*s.all)[i];
                const decision expected = g.decide(standard.use_of(s.parts[i]));
                const bool passes = allowed.permits(s.all->bits_of({f}));
                CHECK(passes == (expected == decision::permit));
                const feature other = s.all->substitute(f, allowed);
                if (other != feature::none) CHECK(allowed.permits(s.all->bits_of({other})));
                if (passes) CHECK(other == f);
                permitted += passes;
                denied += !passes;
                substituted += other != feature::none && other != f;
            }
        }
    CHECK((permitted > 500 && denied > 500 && substituted > 5));
}
TEST_CASE("a large catalogue: candidates of several features are as their parts together") {
    const shop s;
    const gate g = standard.in(regular(purpose::recommendation));
    const auto allowed = s.all->mask(g);
    std::vector<row_of_shop> rows;
    std::vector<bool> expected;
    std::uint32_t state = 11;
    for (int i = 0; i < 3000; ++i) {
        std::set<feature> chosen;
        for (int k = 0; k < 1 + i % 5; ++k) {
            state = state * 1664525u + 1013904223u;
            chosen.insert((*s.all)[(state >> 8) % 200]); // features that are no embeddings
        }
        const std::vector<feature> drawn(chosen.begin(), chosen.end());
        rows.push_back(s.all->bits_of(drawn.data(), drawn.size()));
        std::vector<part> together;
        for (const feature f : drawn)
            for (const part& p : s.parts_of(f)) together.push_back(p);
        expected.push_back(g.permits(standard.use_of(together)));
    }
    std::vector<std::uint8_t> bits(bitmap_bytes(rows.size()));
    const bitmap b = filter(allowed, column(rows, s.all->scheme()), bits);
    std::size_t passed = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CHECK(b[i] == expected[i]);
        passed += expected[i];
    }
    CHECK(passed > 300);
    CHECK(passed < 2700);
}
