// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A program that uses a little of everything, so that its templates are instantiated: compiled after the macros of
// other people's headers, under other people's warnings, and by other people's compilers. It includes no header but
// tact's, and says no name that those macros have.
#include <tact/batch.hpp>
#include <tact/decide/published_consent.hpp>
#include <tact/decide/standard.hpp>
#include <tact/interop.hpp>
#include <tact/offer.hpp>
#include <tact/relationship.hpp>
#include <tact/signals.hpp>
#include <tact/store.hpp>
#include <tact/tact.hpp>
#include <tact/typed.hpp>

// Inside tact, whose names are found first there: Perl has a struct context of its own, and outside it takes
// tact::context.
namespace tact::in_use {
namespace {

constexpr context in_the_shop{
    .purpose = purpose::recommendation,
    .connectedness = connectedness::close,
    .trust = trust::high,
    .setting = setting::home,
    .industry = industry::fashion,
    .age_assurance = age_assurance::adult,
};
std::size_t one_if(bool is_so) { return is_so ? 1 : 0; }
constexpr deciseconds today = day(2026, 11, 21);
constexpr vendor_declaration ours{.id = 755, .consent = {1, 3, 4, 5, 6}, .li = {2, 7, 8}};

// --- attributes of one's own -----------------------------------------------------------------------------------------

enum class trait : std::uint16_t { shoe_size, gait };
constexpr trait last_enumerator(trait) { return trait::gait; }
inline constexpr name_table<trait> trait_names{{
    {trait::shoe_size, "shoe_size", "shoe size"},
    {trait::gait, "gait", "the way the person walks"},
}};
constexpr const auto& names_of(trait) { return trait_names; }

bool own_attributes() {
    basic_policy_table<trait> table;
    const basic_policy<trait> broken(table); // nothing in it is stated
    const basic_use<trait> shoes{trait::shoe_size, source::declared};
    return !broken.valid() && broken.in(in_the_shop).decide(shoes) == decision::deny;
}

// --- words -----------------------------------------------------------------------------------------------------------

std::size_t words() {
    std::size_t size = 0;
    for (const char* c : {identifier_of(attribute::email), name_of(trait::gait), name_of(reason::minor)})
        size += one_if(*c != 0);
    const fixed_text<20> written = fixed_text<20>() << "shoe_size";
    size += one_if(*parse<trait>(written) == trait::shoe_size && !parse<purpose>("selling"));
    for (const purpose p : purpose::support | purpose::security) size += position(p);
    const basic_policy_table<trait> table;
    for_each_violation(table, [&](const violation& v) { size += tact::explain<trait>(v).size(); });
    return size + explain(offer_invariant::the_action_line_can_be_reached, prompt::signal).size();
}

// --- one's own rules -------------------------------------------------------------------------------------------------

constexpr overlay house_rules{
    .name = "house rules",
    .never = attribute::photos | attribute::contacts,
    .why = {evidence::rule, "board decision"},
};
inline constexpr policy_table house_table = restricted(standard_table, house_rules);
inline constexpr policy house = compile<house_table>();
static_assert(at_least_as_strict(house_table, standard_table));

// --- deciding, and saying why ----------------------------------------------------------------------------------------

std::size_t decisions() {
    consent anna;
    anna.grant(attribute::phone, purpose::support);
    anna.grant_generally(attribute::style, purpose::recommendation);
    anna.refuse(attribute::phone, purpose::marketing);
    anna.withdraw(attribute::style, purpose::recommendation);
    anna.expire(attribute::phone, purpose::support);
    anna.object_to(purpose::pricing);
    anna.withdraw_objection(purpose::pricing);
    published_consent latest(anna);
    latest.publish(anna);

    const gate shop = house.in(in_the_shop).under(anna);
    const use size{attribute::clothing_size, source::declared};
    const use trend = standard.use_of(
        {{attribute::behaviour_on_site, source::first_party, 60}, {attribute::past_purchases, source::first_party}});
    std::size_t permitted = 0;
    for (const use& u : {size, trend, impersonal}) permitted += one_if(shop.decide(u) == decision::permit);
    const reasoned_decision v = assess(standard, in_the_shop, size, anna);
    const notice n = notice_of(v, attribute::clothing_size, source::declared, "save you a search", "Change it.");
    permitted += explain(assess(standard, in_the_shop, trend, anna), redaction::sensitive).size();
    permitted += fill(n).size() + fill(n, "{attribute}").size();
    permitted += one_if(shop.mask(source::declared).permits(size.row_for(source::declared)));
    permitted += one_if(standard.source_gate(in_the_shop, source::declared).closed().empty());
    return permitted;
}

std::size_t features() {
    catalogue<100> c(standard);
    const feature size = c.add("dress size", attribute::clothing_size, source::declared);
    const feature birth = c.add("date of birth", attribute::date_of_birth, source::declared);
    const feature decade = c.coarsen("age range", birth, attribute::age_range);
    const feature pills = c.category("pharmacy", attribute::medical_history);
    const feature inputs[]{size, pills};
    const feature taste = c.derive("taste", inputs);
    const gate shop = standard.in(in_the_shop);
    const auto allowed = c.mask(shop);
    const bool denied =
        !allowed.permits(c.bits_of({taste})) && assess(c, in_the_shop, taste).culprit.what != attribute::style;
    return one_if(denied) + one_if(c.substitute(birth, allowed) == decade) + c.size();
}

// --- many at once ----------------------------------------------------------------------------------------------------

std::size_t columns_of_all_kinds() {
    constexpr std::size_t many = 130;
    static column_row rows[many];
    static source sources[many];
    static packed_context contexts[many];
    static closed_attributes people[many];
    static candidate_kind numbers[many];
    static candidate_kinds kinds(standard);
    static std::uint64_t maps[attribute_bits<attribute>::width * 3];
    static std::uint32_t picks[many];
    static std::uint8_t bytes[(many + 7) / 8];
    static std::int16_t scores[many];
    static std::int16_t latitudes[many];
    static peak_sensitivity demands[many];
    const processing_purpose to = processing_purpose::of(in_the_shop);
    for (std::size_t i = 0; i < many; ++i) {
        rows[i] = use{i % 3 == 0 ? attribute::religion : attribute::style, source::declared}.row_for(source::declared);
        sources[i] = source::declared;
        contexts[i] = in_the_shop;
        people[i] = standard.consent_mask(consent{}, to, source::declared).in(contexts[i], source::declared);
        numbers[i] = kinds.add(i % 3 == 0 ? attribute::religion : attribute::style, source::declared);
        bit_sliced_column<column_row>::transpose_row(maps, 3, i, rows[i]);
        latitudes[i] = sensitivity_limit_of(standard, contexts[i], source::declared).log_odds;
        demands[i] = peak_sensitivity_of(standard, rows[i], source::declared, expectation(contexts[0]));
    }
    const gate shop = standard.in(in_the_shop);
    const fingerprint scheme = standard.scheme(source::declared);
    const struct {
        constexpr const column_row* data() const { return rows; }
        constexpr std::size_t size() const { return many; }
    } kept;
    const column plain(kept, scheme);
    kind_column<candidate_kind> of_kinds;
    of_kinds.kinds = numbers;
    of_kinds.size = many;
    of_kinds.scheme = kinds.scheme();
    const bit_sliced_column<column_row> sliced{maps, 3, many, scheme, 0};
    const sourced_column<attribute> sourced{rows, sources, many, standard.scheme(), 0};
    const request_column<attribute, packed_context> requests{rows, contexts, people, many, scheme, 0};
    const auto drawn = shop.mask(source::declared);
    std::size_t n = filter(drawn, plain, picks, many).size;
    n += filter(drawn, plain.slice(3, 100), bytes, sizeof bytes).rows;
    n += count_permitted(kinds.decide(shop), of_kinds) + count_permitted(drawn, sliced);
    n += count_permitted(masks_by_source(shop), sourced);
    n += count_permitted(per_request_policy(standard, source::declared), requests);
    const expectation expected(contexts[0]);
    n += headroom(limit_column{latitudes, many, expected}, peak_column{demands, many, expected}, scores, many).size;
    return n + headroom(drawn, sensitivity_limit_of(standard, contexts[0], source::declared), plain,
                        peak_column{demands, many, expected}, scores, many)
                   .size;
}

// --- rows of more than one word --------------------------------------------------------------------------------------

enum class many_traits : std::uint16_t { first, last = 99 };
constexpr many_traits last_enumerator(many_traits) { return many_traits::last; }

std::size_t wide_rows() {
    using wide = attribute_bits<many_traits>;
    std::uint64_t words[word_columns<wide>::words][64]{};
    std::uint64_t* to[word_columns<wide>::words]{};
    word_columns<wide> c{};
    for (std::size_t k = 0; k < word_columns<wide>::words; ++k) c.word[k] = to[k] = words[k];
    c.size = 64;
    c.scheme = fingerprint(7);
    for (std::size_t i = 0; i < c.size; ++i)
        word_columns<wide>::transpose_row(to, i, wide(enum_set{many_traits::last}));
    return count_permitted(mask_of<wide>(wide(enum_set{many_traits::first}), fingerprint(1), fingerprint(7)), c);
}

// --- what other people's engines ask
// ----------------------------------------------------------------------------------

class asked_by_id {
public:
    virtual bool is_member(std::int64_t id) const = 0;

protected:
    asked_by_id() = default;
    asked_by_id(const asked_by_id&) = default;
    asked_by_id& operator=(const asked_by_id&) = default;
    virtual ~asked_by_id() = default;
};
class asked_by_call {
public:
    virtual bool operator()(std::size_t) = 0;

protected:
    asked_by_call() = default;
    asked_by_call(const asked_by_call&) = default;
    asked_by_call& operator=(const asked_by_call&) = default;
    virtual ~asked_by_call() = default;
};
// What tact reads of the two structs of Arrow's C data interface.
struct theirs {
    const char* format;
    std::int64_t length, null_count, offset, n_buffers;
    const void** buffers;
    const theirs* dictionary;
    void (*release)(theirs*);
};

template <class Item>
struct four {
    Item items[4]{};
    Item* data() { return items; }
    const Item* data() const { return items; }
    std::size_t size() const { return 4; }
};

std::size_t other_engines() {
    static candidate_kinds<attribute, 16> kinds(standard);
    const candidate_kind one = kinds.add(impersonal);
    const auto decided = kinds.decide(standard.in(in_the_shop));
    const four<candidate_kind> numbers{{one, one, candidate_kind{}, one}};
    const four<std::int64_t> ids{{2, 3, 5, 7}};
    const items_by_position by_position(kinds, numbers);
    const items_by_id by_id(kinds, ids, numbers);
    const items_by_lookup by_lookup(kinds, [&](std::int64_t id) { return id == 2 ? one : candidate_kind{}; });
    const auto selector = selector_of<asked_by_id>(decided, by_id);
    auto functor = functor_of<asked_by_call>(decided, by_position);
    std::size_t n = one_if(selector.is_member(7)) + one_if(functor(1)) + found_of(ids, 2).total();
    n += one_if(permitted_items(decided, by_lookup).contains(std::int64_t{2}));
    const std::uint8_t valid = 3;
    const void* buffers[]{&valid, numbers.data()};
    const theirs column{"C", 4, -1, 0, 2, buffers, nullptr, [](theirs*) {}};
    four<std::uint64_t> out;
    const arrow_kinds rows(kinds, column, column);
    const arrow_codes codes(kinds, numbers, column, column);
    n += filter(decided, rows, out).rows + filter_at_bit(decided, codes, out, 3).rows + gaps_of(codes).total();
    return n + one_if(rows.status == arrow_status::ok && *name_of(by_id.status()) != 0);
}

// --- data that carry in their type what they tell --------------------------------------------------------------------

struct date {
    int year, month, day;
};
struct decade_of {
    static constexpr attribute from = attribute::date_of_birth;
    static constexpr attribute to = attribute::age_range;
    static constexpr int apply(const date& born) { return (2026 - born.year) / 10 * 10; }
};
struct shop_front {
    static constexpr context where = in_the_shop;
};
struct profile {
    int size;
    int decade;
};
using size_type = personal<int, declared<attribute::clothing_size>>;

int typed_values() {
    const size_type size(38);
    const personal<date, declared<attribute::date_of_birth>> born(date{1991, 5, 17});
    int told = 0;
    const auto recorder = [&told](const auto& record) { told += record.people > 0 ? 1 : 0; };
    const auto decade = coarsen<decade_of>(born, recorder);
    const auto both = join<profile>(size, decade);
    const auto sum = size * 2 + map([](int d) { return d + 1; }, decade);
    const gate shop = standard.in(in_the_shop);
    const auto by = permit_for<size_type>(shop);
    const size_type sizes[]{size_type(38), size_type(40), size_type(42)};
    told += total_of<3>(sizes, recorder).sum() > 0 ? 1 : 0;
    told += declassify<"a test of what compiles">(size, recorder) + size.read_in<shop_front>();
    told += (size.read)(by, shop).value_or(0) + (sum.read)(shop).value_or(0);
    return told + (both.read)(shop).value_or(profile{0, 0}).size;
}

// --- how to offer ----------------------------------------------------------------------------------------------------

struct dice {
    std::uint64_t state = 1;
    static constexpr std::uint64_t(min)() { return 0; }
    static constexpr std::uint64_t(max)() { return ~std::uint64_t{0}; }
    std::uint64_t operator()() { return state = state * 6364136223846793005u + 1442695040888963407u; }
};

std::size_t offers() {
    consent anna;
    agree_to_profile(anna, purpose::recommendation);
    const request asked{standard, standard_influence, in_the_shop, anna, no_vulnerability};
    persuasion_profile stored;
    stored.add(principle::liking, true);
    const population everybody;
    const persuasion words(asked.gate(), stored, everybody, asked.principles());
    dice random;
    contact_budget visit;
    const account spent{visit, session_limits};
    const offer size{.what = 4711,
                     .benefit = "save you a search",
                     .draws_on = {attribute::clothing_size, source::declared},
                     .manner = manner::assist,
                     .wording = words.draw(random)};
    const proposal made = within_budgets(propose(asked, size), 0, spent);
    record_refusal(made, 1, spent);
    learn(standard.in(learning_from(in_the_shop)).under(anna), stored, made, outcome::accepted);
    const customer stuck{.progress = progress::stuck, .effort = 50, .stakes = 20};
    const service_plan plan = plan_for(standard_services, in_the_shop, stuck);
    const agent_view told(asked, conversation(purpose::recommendation), reply::published);
    std::size_t n = explain(asked, made).size() + one_if(plan[service::person] == prominence::due);
    n += one_if(told.may_say(made.offer.draws_on).decision == decision::permit);
    for (std::size_t i = 0; i < enum_size<reason>; ++i) n += one_if(*withheld_because(enum_at<reason>(i)) != '\0');
    return n;
}

// --- consent as it arrives -------------------------------------------------------------------------------------------

std::size_t signals_decoded() {
    const tc_string tc = tc_string::decode(
        "CQraFkAQraFkAAfABBENDIFoAP_gAEPgAAYgF8QAoAAgBOAvMC-IAUAAQAnAXmACIABAAMAXm.IF8QAoAAgBOAvM.f_wAAAAAAA");
    const gpp_string gpp = gpp_string::decode("DBABBg~BZSQBUCY.YA");
    consent_snapshot said = snapshot_of(tc, basis_for(tc, ours, today));
    said = merge(said, snapshot_of(tc, basis_for_publisher(tc, today)));
    said = merge(said, snapshot_of(gpp, {2, 7}, ours, today));
    said = merge(said, snapshot_of(us_privacy::decode("1YNN")));
    said = merge(said, snapshot_of(us_section::decode(7, "BZSQBUCY.YA")));
    said = merge(said, snapshot_of(tcf_canada::decode("CPXxRfA"), today));
    said = merge(said, google_consent_mode{.personalization_storage = flag::no}.snapshot());
    said = merge(said, snapshot_of_att(3));
    said = merge(said, snapshot_of_coppa(flag::no));
    const consent_snapshot now = merge(said, snapshot_of_gpc("1"));
    const consent anna = to_consent(to_keep(said, now));
    std::size_t n = explain(tc_string::decode("CQraFkAQraFk").error()).size();
    n += one_if(to_learning_consent(now, purpose::recommendation).objected(purpose::learning));
    n += one_if(additional_consent::decode("2~7.12~dv.35").consented(7));
    n += one_if(withdrawn_since(said, now)[purpose::advertising].allowed == use_level::none);
    n += one_if(defects_of(tc, today).empty());
    return n + one_if(standard.in(in_the_shop).under(anna).permits(use{attribute::style, source::declared}));
}

// --- who the person is to the shop -----------------------------------------------------------------------------------

std::size_t relationships() {
    const observed_behaviour seen{.orders = 12, .months = 14, .open_complaints = 0, .visits = 3, .opted_in = true};
    const consent anna;
    const estimated_context here = with_relationship(standard, in_the_shop, anna, seen, standard_relationship);
    const derived_context there =
        with_derived(standard, here.context, anna, setting::shop, use{attribute::region, source::declared});
    std::size_t n = explain_relationship(here).size() + explain_derived(there).size();
    for_each_violation(relationship_table{},
                       [&n](relationship_invariant broken, auto row) { n += explain(broken, row).size(); });
    return n;
}

// --- what is held of a person ----------------------------------------------------------------------------------------

std::size_t records() {
    consent anna;
    anna.grant(attribute::email, purpose::marketing);
    anna.object_to(purpose::pricing);
    struct {
        std::uint8_t bytes[100]{};
        constexpr std::uint8_t* data() { return bytes; }
        constexpr std::size_t size() const { return sizeof bytes; }
    } record;
    const written_record written = write_consent(anna, record);
    std::size_t n = written.size;
    for_each_sentence(read_consent(record.bytes, written.size), [&n](const answer_text& said) { n += said.size(); });
    const stored_label labelled(use{attribute::style, source::declared}.row_for(source::declared));
    n += one_if(label_mask(standard.in(in_the_shop).under(anna), source::declared).permits(labelled));
    const stored_consent stored(record.bytes, written.size);
    constexpr minutes now = 1000;
    static constexpr max_age limits = max_age{}.limit(purpose::marketing, minutes_of_days(365));
    n += one_if(standard.in(in_the_shop).under(stored).permits({attribute::style, source::declared}));
    n +=
        one_if(standard.in(in_the_shop).under(stored.as_of(now, limits)).permits({attribute::style, source::declared}));
    dated_consent bert;
    bert.grant(attribute::email, purpose::marketing, now);
    n += bert.expire(limits, 2 * now) + write_consent(bert, record).size;
    return n + one_if(stored.error() == record_error::none);
}

} // namespace

int all();
int all() {
    const std::size_t n = decisions() + words() + features() + columns_of_all_kinds() + wide_rows() + other_engines() +
                          offers() + signals_decoded() + relationships() + records();
    return own_attributes() && n != 0 && typed_values() != 0 ? 0 : 1;
}

} // namespace tact::in_use

int main() { return tact::in_use::all(); }
