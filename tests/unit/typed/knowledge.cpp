// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/typed/knowledge.hpp>

#include "../twice.hpp"

#include <tact/decide/standard.hpp>

using namespace tact;

namespace {

template <class A, class B>
constexpr bool same = detail::same<A, B>;
template <class... Told>
using all = knowledge_of<Told...>;

using style = fact<attribute::style, source::declared>;
using size = fact<attribute::clothing_size, source::declared>;
template <std::uint32_t Events>
using clicks = observed<Events, attribute::behaviour_on_site>;

} // namespace

TEST_CASE("knowledge is sorted and unique, so that equal knowledge is one type") {
    CHECK(same<all<declared<attribute::style, attribute::clothing_size>>, knowledge<size, style>>);
    CHECK(same<all<declared<attribute::style>, declared<attribute::clothing_size>>,
               all<declared<attribute::clothing_size, attribute::style>>>);
    CHECK(same<all<style, size, style>, all<all<size>, all<style>>>);
    CHECK(same<all<all<size, style>, all<style>>, all<size, style>>);
    CHECK(same<all<declared<attribute::style, attribute::style>>, knowledge<style>>);
}
namespace clinic {
enum class trait : std::uint16_t { illness, postcode };
constexpr trait last_enumerator(trait) { return trait::postcode; }
[[maybe_unused]] constexpr std::size_t position(trait) { return 0; } // which must not be taken for tact's
} // namespace clinic
TEST_CASE("attributes of one's own, whose namespace has words of its own") {
    using one = knowledge_of<declared<clinic::trait::postcode>, declared<clinic::trait::illness>>;
    CHECK(same<one, knowledge<fact<clinic::trait::illness, source::declared>,
                              fact<clinic::trait::postcode, source::declared>>>);
}
TEST_CASE("source and origin tell knowledge apart") {
    CHECK_FALSE(same<all<declared<attribute::style>>, all<inferred<attribute::style>>>);
    CHECK(same<all<inferred<attribute::style>, declared<attribute::style>>,
               knowledge<style, fact<attribute::style, source::inferred>>>);
    using derived = fact<attribute::age_range, source::declared, 0, attribute::date_of_birth>;
    CHECK_FALSE(same<all<derived>, all<declared<attribute::age_range>>>);
    CHECK(same<all<derived, declared<attribute::age_range>, derived>, all<declared<attribute::age_range>, derived>>);
}
TEST_CASE("each source has its word") {
    constexpr auto from = []<class Known>(knowledge<Known>) { return Known::part.from; };
    TWICE(from(all<declared<attribute::name>>{}) == source::declared);
    TWICE(from(all<first_party<attribute::name>>{}) == source::first_party);
    TWICE(from(all<inferred<attribute::name>>{}) == source::inferred);
    TWICE(from(all<third_party<attribute::name>>{}) == source::third_party);
    TWICE(from(all<connection<attribute::name>>{}) == source::connection);
    TWICE(from(all<device_content<attribute::name>>{}) == source::device_content);
    TWICE(from(all<clicks<5>>{}) == source::first_party);
    TWICE(from(all<observed<5, attribute::visited_websites, source::third_party>>{}) == source::third_party);
}
TEST_CASE("events of the same attribute and source add up, as far as they can be counted") {
    CHECK(same<all<clicks<5>, clicks<6>>, all<clicks<11>>>);
    CHECK(same<all<all<clicks<5>>, all<clicks<6>, clicks<1>>>, all<clicks<12>>>);
    CHECK(same<all<clicks<detail::too_many>, clicks<6>>, all<clicks<detail::too_many>>>);
    CHECK(same<all<clicks<6>, clicks<detail::too_many>>, all<clicks<detail::too_many>>>);
    CHECK_FALSE(same<all<clicks<5>>, all<observed<5, attribute::behaviour_on_site, source::third_party>>>);
}
TEST_CASE("what is not counted stays so beside what is: a trace of nobody knows how many events is not read") {
    using uncounted = all<first_party<attribute::behaviour_on_site>>;
    CHECK(same<all<uncounted, clicks<1>>, uncounted>);
    CHECK(same<all<clicks<1>, uncounted>, uncounted>);
    CHECK(same<all<clicks<1>, uncounted, clicks<7>>, uncounted>);
    TWICE(use_of<standard, all<uncounted, clicks<1>>> == use{});
}
TEST_CASE("less knowledge is fewer parts, or fewer events") {
    using detail::tells_no_more;
    CHECK(tells_no_more<all<size>, all<size, style>>);
    CHECK_FALSE(tells_no_more<all<size, style>, all<size>>);
    CHECK(tells_no_more<all<clicks<5>>, all<clicks<5>>>);
    CHECK(tells_no_more<all<clicks<4>>, all<clicks<5>, size>>);
    CHECK_FALSE(tells_no_more<all<clicks<6>>, all<clicks<5>>>);
    CHECK_FALSE(tells_no_more<all<inferred<attribute::style>>, all<style>>);
    CHECK_FALSE(tells_no_more<all<fact<attribute::age_range, source::declared, 0, attribute::date_of_birth>>,
                              all<declared<attribute::age_range>>>);
}
TEST_CASE("knowledge amounts to a labelled use, of one attribute and of several") {
    TWICE(use_of<standard, all<style>> == standard.use_of({{attribute::style, source::declared}}));
    TWICE(use_of<standard, all<size, style>> ==
          standard.use_of({{attribute::clothing_size, source::declared}, {attribute::style, source::declared}}));
    TWICE(use_of<standard, all<clicks<60>>>.from(source::first_party).contains(joint_risk::too_many_events));
    TWICE(!use_of<standard, all<clicks<5>>>.from(source::first_party).contains(joint_risk::too_many_events));
    using derived = fact<attribute::age_range, source::declared, 0, attribute::date_of_birth>;
    TWICE(use_of<standard, all<derived>> ==
          standard.use_of({part{attribute::age_range, source::declared}.coarsened_from(attribute::date_of_birth)}));
    using quasi = all<declared<attribute::birthday, attribute::age_range, attribute::region, attribute::gender>>;
    TWICE(use_of<standard, quasi>.from(source::declared).contains(joint_risk::identifying_combination));
}
