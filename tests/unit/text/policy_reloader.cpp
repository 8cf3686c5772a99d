// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/text/policy_reloader.hpp>

#include <tact/decide/mask.hpp>
#include <tact/decide/standard.hpp>
#include <tact/decide/study.hpp>
#include <tact/policy/standard_table.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <string>

using namespace tact;

namespace reloading {

constexpr policy_base offered[]{{"standard", &standard_table}};
constexpr context shop{.purpose = purpose::recommendation, .connectedness = connectedness::close};

std::string house(const std::string& name, const std::string& lines = "") {
    return "tact = \"policy/1\"\nbase = \"standard\"\nname = \"" + name + "\"\n" + lines;
}

/// A reloader, what it reloads, and room for errors.
struct desk {
    std::unique_ptr<policy_reloader<>> reloader = std::make_unique<policy_reloader<>>();
    published_policy in_force{standard};
    text_error memory[8]{};
    text_errors errors{memory};

    publication load(const std::string& text) { return reloader->reload(in_force, text, errors, offered); }
};

} // namespace reloading

using namespace reloading;

static_assert(!std::is_copy_constructible_v<policy_reloader<>>);

TEST_CASE("a text without an error is in force after one call, by the table that it says") {
    desk d;
    const context_gate before = d.in_force.in(shop);
    {
        std::string text = house("night", "max_events = 7\n");
        REQUIRE(d.load(text) == publication::published);
        text.assign(text.size(), 'x'); // the text may go
    }
    const published_policy::held now = d.in_force.current();
    CHECK((d.errors.empty() && now.version() == 1 && now.refused() == 0));
    CHECK((std::string(now->table().name) == "night" && now->table().max_events == 7));
    const auto apart = std::make_unique<policy_text<>>(house("night", "max_events = 7\n"), offered);
    CHECK(now->fingerprint() == fingerprint_of(apart->table()));
    CHECK(now->fingerprint() != standard.fingerprint());
    CHECK(before == standard.in(shop)); // a gate that was made before stays as it is
}
TEST_CASE("a reload that fails keeps the policy in force, tells every error, and the next answer counts it") {
    desk d;
    REQUIRE(d.load(house("first", "max_events = 9\n")) == publication::published);
    const fingerprint first = d.in_force.current()->fingerprint();

    CHECK(d.load(house("slip", "versoin = 3\nmax_events = \"many\"\n[attributes.emial]\n")) == publication::invalid);
    REQUIRE(d.errors.count() == 3);
    CHECK((d.errors[0].fault == text_fault::unknown_key && d.errors[0].at == text_position{4, 1}));
    CHECK((d.errors[1].fault == text_fault::wrong_type && d.errors[1].at == text_position{5, 14}));
    CHECK((d.errors[2].fault == text_fault::unknown_key && d.errors[2].at.line == 6));
    CHECK(d.in_force.current()->fingerprint() == first);
    CHECK((d.in_force.current().refused() == 1 && d.in_force.version() == 1));

    const std::string broken = "[trust]\nhigh = { promoting = 0.9, evidence = \"assumed\", statement = \"x\" }\n";
    CHECK(d.load(house("broken", broken)) == publication::invalid);
    CHECK((d.errors.count() == 1 && d.errors[0].fault == text_fault::broken_invariant));
    CHECK(d.load("") == publication::invalid);
    CHECK((d.errors.count() == 1 && d.errors[0].fault == text_fault::other_document));
    {
        const published_policy::held now = d.in_force.current();
        CHECK((now->fingerprint() == first && now.refused() == 3 && std::string(now->table().name) == "first"));
    }
    REQUIRE(d.load(house("second")) == publication::published);
    CHECK((d.errors.empty() && d.in_force.current().refused() == 0 && d.in_force.version() == 2));
}
TEST_CASE("a base that the program does not offer is an error like others") {
    desk d;
    CHECK(d.reloader->reload(d.in_force, house("x"), d.errors) == publication::invalid);
    CHECK((d.errors.count() == 1 && d.errors[0].fault == text_fault::unknown_word && d.in_force.refused() == 1));
}
TEST_CASE("errors that nobody gave room for are counted") {
    desk d;
    text_errors counted;
    CHECK(d.reloader->reload(d.in_force, house("x", "a = 1\nb = 1\n"), counted, offered) == publication::invalid);
    CHECK((counted.count() == 2 && d.in_force.refused() == 1));
}
TEST_CASE("who holds a policy that was read keeps it and its words, and a reload that finds no room is no refusal") {
    desk d;
    REQUIRE(d.load(house("first", "max_events = 5\n")) == publication::published);
    {
        const published_policy::held mine = d.in_force.current();
        const fingerprint of_mine = mine->fingerprint();
        REQUIRE(d.load(house("second", "max_events = 6\n")) == publication::published);
        static_cast<void>(d.errors.add({}, text_fault::missing)); // of another text
        CHECK(d.load(house("third", "max_events = 7\n")) == publication::busy);
        CHECK(d.load(house("third", "versoin = 7\n")) == publication::busy); // it is not even read
        CHECK((d.errors.empty() && d.in_force.refused() == 0));
        CHECK((std::string(mine->table().name) == "first" && mine->fingerprint() == of_mine));
        CHECK(std::string(d.in_force.current()->table().name) == "second");
    }
    REQUIRE(d.load(house("third", "max_events = 7\n")) == publication::published);
    CHECK((d.in_force.current()->table().max_events == 7 && d.in_force.version() == 3));
}
TEST_CASE("a hundred reloads take two rooms, and a policy from elsewhere between them takes none") {
    desk d;
    for (std::uint32_t i = 1; i <= 100; ++i) {
        REQUIRE(d.load(house("house", "max_events = " + std::to_string(i) + "\n")) == publication::published);
        REQUIRE(d.in_force.current()->table().max_events == i);
    }
    REQUIRE(d.in_force.publish(study) == publication::published);
    REQUIRE(d.load(house("again")) == publication::published);
    CHECK(d.in_force.version() == 102);
}
TEST_CASE("labels that were made for another scheme are refused after a reload, and by none that failed") {
    desk d;
    const use email = standard.use_of({part{attribute::email, source::declared}});
    CHECK(d.in_force.current()->scheme() == standard.scheme());
    REQUIRE(d.load(house("stricter", "max_events = 3\nmax_joint_attributes = 2\n")) == publication::published);
    const fingerprint stricter = d.in_force.current()->scheme();
    CHECK(stricter != standard.scheme());
    CHECK(email.scheme() == standard.scheme());
    CHECK(d.in_force.in(shop).decide(email) == decision::deny);
    const use anew = d.in_force.current()->use_of({part{attribute::email, source::declared}});
    CHECK(d.in_force.in(shop).decide(anew) == standard.in(shop).decide(email));
    CHECK(d.load(house("wrong", "max_events = 0\n")) == publication::invalid);
    CHECK((d.in_force.current()->scheme() == stricter && d.in_force.in(shop).decide(email) == decision::deny));
}
