// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/offer/contact_budget.hpp>

#include "../offer/random.hpp"
#include "../twice.hpp"

#include <tact/decide/standard.hpp>
#include <tact/decide/use_builder.hpp>

#include <algorithm>
#include <initializer_list>
#include <limits>
#include <map>
#include <type_traits>
#include <vector>

using namespace tact;

static_assert(std::is_trivially_copyable_v<contact_budget> && sizeof(contact_budget) <= 48);

namespace {

constexpr std::uint32_t last_tick = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint64_t million = 1'000'000;
constexpr use size{attribute::clothing_size, source::declared};
constexpr use style{attribute::style, source::inferred};
constexpr use both =
    standard.use_of({{attribute::clothing_size, source::declared}, {attribute::style, source::inferred}});
constexpr use unknown{};

constexpr contact_limits three_each{.intrusion = 3.000, .asks = 3, .quiet_after_a_no = 100};
constexpr contact_limits refilled{.intrusion = 3.000,
                                  .intrusion_refill = {1.000, 10},
                                  .asks = 2,
                                  .asks_refill = {1.000, 100},
                                  .quiet_after_a_no = 50};
constexpr charge question{.question = true};
constexpr charge read_from(std::uint64_t millionths) { return {false, millionths}; }

constexpr use phone{attribute::phone, source::declared};

enum class one_of_many : std::uint32_t { last = 70'000 };
constexpr one_of_many last_enumerator(one_of_many) { return one_of_many::last; }
basic_use<one_of_many> use_of_many(std::size_t i) { return {enum_at<one_of_many>(i), source::declared}; }

constexpr use of(std::size_t i) { return {enum_at<attribute>(i), source::declared}; }

/// A budget as a bookkeeper would keep it: everything that happened, with its time, and replayed whenever asked.
class ledger {
public:
    explicit ledger(const contact_limits& limits) : limits_(limits) {}

    allowance admits(std::uint32_t now, const charge& c, const use& u) const {
        const std::uint64_t at = passed_at(now);
        if (c.question && quiet(at, u)) return allowance::asked_too_soon;
        if (c.question && left(at, limits_.max_asks(), limits_.asks_refill, &event::asked) < million)
            return allowance::asks_spent;
        return c.intrusion <= intrusion_left(now) ? allowance::within : allowance::intrusion_spent;
    }
    std::uint64_t intrusion_left(std::uint32_t now) const {
        return left(passed_at(now), limits_.max_intrusion(), limits_.intrusion_refill, &event::intrusion);
    }
    void spend(std::uint32_t now, const charge& c) {
        log_.push_back({pass(now), c.intrusion, c.question ? million : 0});
    }
    void record_refusal(std::uint32_t now, const use& u) {
        const std::uint64_t at = pass(now), until = at + limits_.quiet_after_a_no;
        log_.push_back({at, 0, 0});
        for (std::size_t s = 0; s < detail::source_slots; ++s)
            for (std::size_t i = 0; i < enum_size<attribute>; ++i)
                if (u.from(enum_at<source>(s)).contains(enum_at<attribute>(i))) rest(at, i, until);
        if (u.impersonal()) rest(at, nothing_personal, until);
        if (u == use{}) silent_until_ = std::max(silent_until_, until);
    }

private:
    struct event {
        std::uint64_t at, intrusion, asked;
    };

    static constexpr std::size_t nothing_personal = 1000;

    /// The ticks that have passed: no step of the clock that is too long to be believed counts.
    std::uint64_t passed_at(std::uint32_t now) const {
        const std::uint32_t step = now > clock_ ? now - clock_ : 0;
        return passed_ + (step <= limits_.max_step ? step : 0);
    }
    std::uint64_t pass(std::uint32_t now) {
        passed_ = passed_at(now);
        clock_ = std::max(clock_, now);
        return passed_;
    }
    /// What is left of so much, after all that was spent and all that came back.
    std::uint64_t left(std::uint64_t at, std::uint64_t most, const refill& r, std::uint64_t event::*what) const {
        std::uint64_t spent = 0, then = 0;
        const auto wait = [&](std::uint64_t until) {
            const std::uint64_t amount =
                r.amount.valid() ? static_cast<std::uint64_t>(r.amount.thousandths()) * 1000 : 0;
            const std::uint64_t back = r.ticks == 0 ? 0 : (until - then) * amount / r.ticks; // fits 64 bits
            spent -= std::min(spent, back);
            then = until;
        };
        for (const event& e : log_) wait(e.at), spent += e.*what;
        wait(at);
        return most - std::min(most, spent);
    }
    bool quiet(std::uint64_t at, const use& u) const {
        bool q = at < silent_until_;
        for (const auto& no : noes_) q = q || (at < no.second && u.impersonal() && no.first == nothing_personal);
        for (std::size_t s = 0; s < detail::source_slots; ++s)
            for (const auto& no : noes_)
                q = q || (at < no.second && no.first != nothing_personal &&
                          u.from(enum_at<source>(s)).contains(enum_at<attribute>(no.first)));
        return q;
    }
    void rest(std::uint64_t at, std::size_t what, std::uint64_t until) {
        if (until == at) return;
        std::erase_if(noes_, [=](const auto& no) { return no.second <= at; });
        if (noes_.size() == contact_budget::max_refusals && noes_.count(what) == 0) {
            const auto soonest = std::min_element(noes_.begin(), noes_.end(),
                                                  [](const auto& a, const auto& b) { return a.second < b.second; });
            silent_until_ = std::max(silent_until_, soonest->second);
            noes_.erase(soonest);
        }
        noes_[what] = std::max(noes_[what], until);
    }

    contact_limits limits_;
    std::vector<event> log_;
    std::map<std::size_t, std::uint64_t> noes_; ///< until when each rests
    std::uint64_t silent_until_ = 0;
    std::uint32_t clock_ = 0;
    std::uint64_t passed_ = 0;
};

} // namespace

TEST_CASE("a default budget has spent nothing, default limits admit nothing that costs") {
    TWICE(contact_budget{}.admits(three_each, 0, question, size) == allowance::within);
    TWICE(contact_budget{}.intrusion_left(three_each, 0) == 3 * million &&
          contact_budget{}.intrusion_left({}, last_tick) == 0);
    TWICE(contact_budget{}.admits({}, 0, question, size) == allowance::asks_spent);
    TWICE(contact_budget{}.admits({}, 0, read_from(1), size) == allowance::intrusion_spent);
    TWICE(contact_budget{}.admits({}, 0, charge{}, size) == allowance::within);
}
TEST_CASE("intrusion adds up to the limit and no further") {
    constexpr auto after = [](std::initializer_list<std::uint64_t> spent) {
        contact_budget b;
        for (const std::uint64_t s : spent) b.spend(three_each, 0, read_from(s), size);
        return b;
    };
    TWICE(after({million, million}).admits(three_each, 0, read_from(million), size) == allowance::within);
    TWICE(after({million, million}).admits(three_each, 0, read_from(million + 1), size) == allowance::intrusion_spent);
    TWICE(after({3 * million}).intrusion_left(three_each, last_tick) == 0);
    TWICE(after({3 * million}).admits(three_each, 0, read_from(0), size) == allowance::within);
    TWICE(after({3 * million + 1, ~std::uint64_t{0}, std::uint64_t{1} << 32}) == contact_budget{});
    TWICE(after({million, 5 * million, million}) == after({million, million})); // what is not within is not booked
}
TEST_CASE("questions add up to the limit and no further, both is booked or neither") {
    constexpr auto after = [](int questions) {
        contact_budget b;
        for (int i = 0; i < questions; ++i) b.spend(three_each, 0, question, size);
        return b;
    };
    TWICE(after(2).admits(three_each, 0, question, size) == allowance::within);
    TWICE(after(3).admits(three_each, 0, question, size) == allowance::asks_spent && after(9) == after(3));
    TWICE(after(3).admits(three_each, 0, question, impersonal) == allowance::asks_spent);
    TWICE(after(3).admits(three_each, 0, read_from(3 * million), size) == allowance::within);
    constexpr auto both_spent = [](std::uint64_t intrusion) {
        contact_budget b;
        const allowance a = b.spend(three_each, 0, {true, intrusion}, size);
        return a == allowance::within ? b.intrusion_left(three_each, 0) : b == contact_budget{} ? 7 : 0;
    };
    TWICE(both_spent(million) == 2 * million && both_spent(4 * million) == 7);
    TWICE(after(3).admits(three_each, 0, {true, 4 * million}, size) == allowance::asks_spent);
}
TEST_CASE("time brings back what was spent, and no more") {
    constexpr auto left = [](std::uint32_t now) {
        contact_budget b;
        b.spend(refilled, 1000, read_from(3 * million), size);
        return b.intrusion_left(refilled, now);
    };
    TWICE(left(1000) == 0 && left(1001) == 100'000 && left(1010) == million && left(1030) == 3 * million);
    TWICE(left(1031) == 3 * million && left(1000 + refilled.max_step) == 3 * million);
    constexpr auto asked_twice_at = [](std::uint32_t now) {
        contact_budget b;
        b.spend(refilled, 0, question, size);
        b.spend(refilled, 0, question, size);
        return b.admits(refilled, now, question, size);
    };
    TWICE(asked_twice_at(99) == allowance::asks_spent && asked_twice_at(100) == allowance::within);
}
TEST_CASE("a clock that runs backwards brings nothing back, nor a second time what it brought") {
    constexpr auto left = [](std::uint32_t then, std::uint32_t now) {
        contact_budget b;
        b.spend(refilled, 1000, read_from(3 * million), size);
        b.spend(refilled, then, read_from(0), size);
        return b.intrusion_left(refilled, now);
    };
    TWICE(left(500, 500) == 0 && left(500, 1000) == 0 && left(0, 1010) == million);
    TWICE(left(1010, 900) == million && left(1010, 1010) == million && left(1010, 1020) == 2 * million);
    TWICE(left(last_tick, 0) == 0 && left(last_tick, last_tick) == 0);
}
TEST_CASE("a single time far ahead forgives no no and brings nothing back, and stops a budget") {
    constexpr auto after_a_jump = [](std::uint32_t far_ahead) {
        contact_budget b;
        b.spend(person_limits, 100, {true, 19 * million}, size);
        b.record_refusal(person_limits, 100, size);
        b.spend(person_limits, far_ahead, read_from(0), size);
        return b;
    };
    constexpr auto wrapped = static_cast<std::uint32_t>(-5);
    TWICE(after_a_jump(wrapped).admits(person_limits, 102, question, size) == allowance::asked_too_soon);
    TWICE(after_a_jump(wrapped).intrusion_left(person_limits, 102) == million);
    TWICE(after_a_jump(wrapped).intrusion_left(person_limits, last_tick) < 2 * million); // 4 minutes have passed
    constexpr std::uint32_t most = person_limits.max_step;
    TWICE(after_a_jump(101 + most).intrusion_left(person_limits, 101 + most) == million);
    TWICE(after_a_jump(100 + most).intrusion_left(person_limits, 100 + most) == 20 * million);
    TWICE(after_a_jump(100 + most).admits(person_limits, 100 + most, question, size) == allowance::within);
}
TEST_CASE("a no rests its attribute and no other, however many attributes there are") {
    const auto asked_after_a_no = [](std::size_t no, std::size_t asked) {
        contact_budget b;
        b.record_refusal(person_limits, 0, use_of_many(no));
        return b.admits(person_limits, 1, question, use_of_many(asked));
    };
    CHECK(asked_after_a_no(66'000, 66'000) == allowance::asked_too_soon);
    CHECK(asked_after_a_no(66'000, 66'000 - 65'536) == allowance::within);
}
TEST_CASE("a no to what draws on nothing personal rests all questions that do, and no others") {
    constexpr auto after_a_no = [](const use& no) {
        contact_budget b;
        b.record_refusal(person_limits, 0, no);
        return b;
    };
    TWICE(after_a_no(impersonal).admits(person_limits, 1, question, impersonal) == allowance::asked_too_soon);
    TWICE(after_a_no(impersonal).admits(person_limits, 1, question, size) == allowance::within);
    TWICE(after_a_no(impersonal).admits(person_limits, 1, read_from(1), impersonal) == allowance::within);
    TWICE(after_a_no(size).admits(person_limits, 1, question, impersonal) == allowance::within);
    TWICE(after_a_no(impersonal).admits(person_limits, 30 * 1440, question, impersonal) == allowance::within);
}
TEST_CASE("several uses at once: any of them that rests makes it too soon, and a no rests all of them") {
    static constexpr auto after_a_no = [] {
        contact_budget b;
        b.record_refusal(person_limits, 0, size, phone);
        return b;
    }();
    TWICE(after_a_no.admits(person_limits, 1, question, size) == allowance::asked_too_soon);
    TWICE(after_a_no.admits(person_limits, 1, question, impersonal, phone) == allowance::asked_too_soon);
    TWICE(after_a_no.admits(person_limits, 1, question, impersonal, impersonal) == allowance::within);
    TWICE([] {
        contact_budget b = after_a_no;
        return b.spend(person_limits, 1, question, impersonal, phone) == allowance::asked_too_soon && b == after_a_no;
    }());
}
TEST_CASE("after a no its attributes rest, and no others") {
    constexpr auto answered = [](const use& no, const use& asked, std::uint32_t now) {
        contact_budget b;
        b.record_refusal(three_each, 10, no);
        return b.admits(three_each, now, question, asked);
    };
    TWICE(answered(size, size, 10) == allowance::asked_too_soon);
    TWICE(answered(size, size, 109) == allowance::asked_too_soon && answered(size, size, 110) == allowance::within);
    TWICE(answered(size, style, 10) == allowance::within && answered(style, size, 10) == allowance::within);
    TWICE(answered(both, style, 10) == allowance::asked_too_soon);
    TWICE(answered(style, both, 10) == allowance::asked_too_soon); // one that rests is enough
    TWICE(answered(size, {attribute::clothing_size, source::inferred}, 10) == allowance::asked_too_soon);
    TWICE(answered(size, impersonal, 10) == allowance::within && answered(impersonal, size, 10) == allowance::within);
    TWICE(answered(size, size, 0) == allowance::asked_too_soon); // a clock that ran backwards
}
TEST_CASE("a no stops questions only, and a later one lengthens the rest") {
    constexpr auto after = [](std::initializer_list<std::uint32_t> noes) {
        contact_budget b;
        for (const std::uint32_t now : noes) b.record_refusal(three_each, now, size);
        return b;
    };
    TWICE(after({10}).admits(three_each, 10, read_from(million), size) == allowance::within);
    TWICE(after({10, 60}).admits(three_each, 159, question, size) == allowance::asked_too_soon);
    TWICE(after({10, 60}).admits(three_each, 160, question, size) == allowance::within);
    TWICE(after({10, 20, 30, 40, 50, 60}).admits(three_each, 60, question, style) ==
          allowance::within); // one attribute
    TWICE(after({last_tick}).admits(three_each, last_tick, question, size) == allowance::asked_too_soon);
}
TEST_CASE("who said no to more than four attributes is left alone, while the first of them rests") {
    constexpr auto after = [](std::size_t noes, std::uint32_t now, const use& asked) {
        contact_budget b;
        for (std::size_t i = 0; i < noes; ++i) b.record_refusal(three_each, static_cast<std::uint32_t>(i), of(i));
        return b.admits(three_each, now, question, asked);
    };
    constexpr use other = of(20);
    TWICE(after(4, 4, other) == allowance::within && after(5, 4, other) == allowance::asked_too_soon);
    TWICE(after(5, 4, impersonal) == allowance::asked_too_soon); // all questions rest
    TWICE(after(5, 99, other) == allowance::asked_too_soon && after(5, 100, other) == allowance::within);
    TWICE(after(5, 100, of(1)) == allowance::asked_too_soon && after(5, 101, of(1)) == allowance::within);
    TWICE(after(5, 103, of(4)) == allowance::asked_too_soon && after(5, 104, of(4)) == allowance::within);
    for (std::size_t noes = 1; noes <= 12; ++noes) // each rests as long as it must
        for (std::size_t i = 0; i < noes; ++i) {
            CHECK(after(noes, 99 + static_cast<std::uint32_t>(i), of(i)) == allowance::asked_too_soon);
            CHECK(after(noes, 112, of(i)) == allowance::within);
        }
}
TEST_CASE("who says no to what is unknown is left alone") {
    constexpr auto answered = [](std::uint32_t now, const use& asked) {
        contact_budget b;
        b.record_refusal(three_each, 0, unknown);
        return b.admits(three_each, now, question, asked);
    };
    TWICE(answered(99, size) == allowance::asked_too_soon && answered(100, size) == allowance::within);
    TWICE(answered(99, impersonal) == allowance::asked_too_soon);
}
TEST_CASE("limits are read anew: a shorter quiet cuts no rest short, a lower limit leaves nothing") {
    contact_limits longer = three_each, shorter = three_each;
    longer.quiet_after_a_no = 200;
    shorter.quiet_after_a_no = 20;
    shorter.intrusion = 1.000;
    for (const use& no : {unknown, size}) {
        contact_budget b;
        b.record_refusal(longer, 0, no);
        b.record_refusal(shorter, 10, no);
        CHECK(b.admits(shorter, 199, question, size) == allowance::asked_too_soon);
        CHECK(b.admits(shorter, 200, question, size) == allowance::within);
    }
    contact_budget b;
    b.spend(longer, 0, read_from(2 * million), size);
    CHECK(b.intrusion_left(shorter, 0) == 0);
    CHECK(b.admits(shorter, 0, read_from(1), size) == allowance::intrusion_spent);
}
TEST_CASE("without a quiet nothing rests, and unlawful limits hold nothing") {
    constexpr auto asked_after = [](std::uint16_t quiet, std::size_t noes) {
        constexpr contact_limits at_once{.asks = 1};
        contact_limits limits = at_once;
        limits.quiet_after_a_no = quiet;
        contact_budget b;
        for (std::size_t i = 0; i < noes; ++i) b.record_refusal(limits, 0, of(i));
        return b.admits(limits, 0, question, of(0));
    };
    TWICE(asked_after(0, 9) == allowance::within && asked_after(1, 1) == allowance::asked_too_soon);
    TWICE(asked_after(0xFFFF, 1) == allowance::asked_too_soon);
    const contact_limits invalid{.intrusion = odds_factor::of_thousandths(100'001),
                                 .intrusion_refill = {odds_factor::of_thousandths(-5), 1}};
    CHECK(contact_budget{}.admits(invalid, last_tick, read_from(1), size) == allowance::intrusion_spent);
    CHECK(contact_budget{}.admits(invalid, last_tick, question, size) == allowance::asks_spent);
}
TEST_CASE("a budget keeps what a ledger says, over random years of spending, asking and saying no") {
    const contact_limits limits[]{
        three_each,
        refilled,
        person_limits,
        session_limits,
        {},
        {.intrusion = 100.0,
         .intrusion_refill = {100.0, 1},
         .asks = 255,
         .asks_refill = {0.010, 3},
         .quiet_after_a_no = 0xFFFF},
        {.intrusion = 0.010,
         .intrusion_refill = {0.011, last_tick},
         .asks = 1,
         .asks_refill = {33.333, 7},
         .quiet_after_a_no = 1},
        {.intrusion = odds_factor::of_thousandths(9), .asks = 2, .asks_refill = {odds_factor::of_thousandths(0), 1}}};
    random_bits random(12);
    int booked = 0;
    for (int run = 0; run < 120; ++run) {
        const contact_limits& l = limits[run % 8];
        contact_budget b;
        ledger book(l);
        std::uint32_t now = run % 3 == 0 ? last_tick - random.below(2000) : random.below(10'000);
        const std::uint32_t stride = random.one_in(4) ? last_tick / 8 : 1 + random.below(run % 2 == 0 ? 40 : 2000);
        for (int step = 0; step < 60; ++step) {
            const std::uint32_t by = random.below(stride);
            now = random.one_in(5) ? now - std::min(now, by) : now + std::min(last_tick - now, by);
            const use u = random.one_in(12)   ? unknown
                          : random.one_in(12) ? impersonal
                          : random.one_in(6)  ? both
                                              : of(random.below(9));
            const charge c{random.one_in(2), random.one_in(20) ? random() : random.below(l.max_intrusion() / 2 + 2)};
            const allowance expected = book.admits(now, c, u);
            const contact_budget before = b;
            if (b.admits(l, now, c, u) != expected || !(b == before))
                FAIL_CHECK("admits, run " << run << ", step " << step);
            if (b.intrusion_left(l, now) != book.intrusion_left(now))
                FAIL_CHECK("left, run " << run << ", step " << step);
            if (random.one_in(4)) {
                b.record_refusal(l, now, u);
                book.record_refusal(now, u);
            } else {
                if (b.spend(l, now, c, u) != expected) FAIL_CHECK("spend, run " << run << ", step " << step);
                if (expected == allowance::within) book.spend(now, c), ++booked;
                if (expected != allowance::within && !(b == before))
                    FAIL_CHECK("booked, run " << run << ", step " << step);
            }
        }
    }
    CHECK(booked > 500); // or nothing was tried
}
