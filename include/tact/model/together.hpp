// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_MODEL_TOGETHER_HPP
#define TACT_MODEL_TOGETHER_HPP

#include <tact/model/detail/joint_use.hpp>
#include <tact/model/detail/range.hpp>

// What a model may read. It draws on all its features at once, and what is permitted one by one may not be permitted
// together: too many attributes, too many events, attributes that identify a person.

namespace tact::inline v0_1 {

/// A feature and what it is worth to a model, in any unit: an importance, a gain. A plain value: safe to share between
/// threads while none writes it.
struct valued_feature {
    feature what = feature::none; ///< the feature
    float value = 0;              ///< the larger, the longer it is kept
};

/// Why a feature is not among those that are used together.
enum class drop_reason : std::uint16_t {
    denied,       ///< denied by itself
    to_be_asked,  ///< to be asked for by itself
    other_policy, ///< the gate is of a policy with other rules for what is used together
    joint_risk    ///< with more valuable features it amounts to a risk that the gate does not permit
};
constexpr drop_reason last_enumerator(drop_reason) { return drop_reason::joint_risk; }

/// A feature that was dropped, and why. A plain value: safe to share between threads while none writes it.
struct dropped_feature {
    feature what = feature::none;          ///< the feature
    drop_reason why = drop_reason::denied; ///< what it was dropped for
    enum_set<joint_risk> risks{}; ///< what it would amount to with what was kept before it; of `joint_risk` alone
};

namespace detail {

constexpr feature what_of(feature f) { return f; }
constexpr double value_of(feature) { return 1; }
constexpr feature what_of(const valued_feature& f) { return f.what; }
constexpr double value_of(const valued_feature& f) { return static_cast<double>(f.value); }

/// Calls `kept(feature, value)` or `dropped(feature, reason, risks)` for each feature in the order given, counts what
/// is none, and returns the use of all that is kept.
template <enumeration Attribute, std::size_t Features, std::size_t Parts, class Ranked, class Kept, class Dropped>
constexpr basic_use<Attribute> join(const basic_catalogue<Attribute, Features, Parts>& features,
                                    const basic_gate<Attribute>& g, const Ranked& by_value, std::size_t& unknown,
                                    Kept kept, Dropped dropped) {
    joint_use<Attribute, Features> all(features.policy(), g);
    for (std::size_t i = 0; i < detail::count_of(by_value); ++i) {
        const auto& given = detail::first_of(by_value)[i];
        const feature f = detail::what_of(given);
        if (!features.contains(f)) {
            ++unknown;
            continue;
        }
        const auto [alone, risks] = all.add(features, f);
        if (alone == decision::permit && risks.empty())
            kept(f, detail::value_of(given));
        else
            dropped(f,
                    !all.understood()           ? drop_reason::other_policy
                    : alone == decision::permit ? drop_reason::joint_risk
                    : alone == decision::ask    ? drop_reason::to_be_asked
                                                : drop_reason::denied,
                    risks);
    }
    return all.use();
}

} // namespace detail

/// The features that a model may read at once, and those that were dropped. Made by `together`; a default one holds
/// none. An immutable value: safe to share between threads.
template <enumeration Attribute, std::size_t Features>
class [[nodiscard]] features_together {
public:
    constexpr features_together() = default;
    /// Takes features in the order given, each if the gate permits it beside those taken before.
    template <std::size_t Parts, class Ranked>
    constexpr features_together(const basic_catalogue<Attribute, Features, Parts>& features,
                                const basic_gate<Attribute>& g, const Ranked& by_value)
        : decided_by_(g.fingerprint()), scheme_(features.scheme()) {
        use_ = detail::join(
            features, g, by_value, unknown_,
            [&](feature f, double value) {
                std::uint16_t& place = place_[detail::number_of(f)];
                if (place != 0) return; // given twice
                kept_.add(f);
                bits_.insert_number(detail::number_of(f));
                place = static_cast<std::uint16_t>(kept_.size());
                value_ += value;
            },
            [&](feature f, drop_reason why, const enum_set<joint_risk>& risks) {
                if (out_.contains_number(detail::number_of(f))) return; // given twice
                out_.insert_number(detail::number_of(f));
                dropped_.add({f, why, risks});
            });
    }

    /// Whether the model may read a feature, beside the others that are kept.
    constexpr bool contains(feature f) const {
        const std::size_t n = detail::number_of(f);
        return n != 0 && n <= Features && place_[n] != 0 && kept_[place_[n] - 1u] == f;
    }
    /// The features that are kept, the most valuable first.
    constexpr const bounded_list<feature, Features>& kept() const& [[clang::lifetimebound]] { return kept_; }
    void kept() const&& = delete;                               // of a temporary, which is gone before they are read
    constexpr std::size_t size() const { return kept_.size(); } ///< how many are kept
    /// The same as bits: equal for people whom one model can serve. A model trained for such a set reads no more.
    constexpr const feature_bits<Features>& bits() const [[clang::lifetimebound]] { return bits_; }
    /// The features of the catalogue that were dropped, each once, in the order in which they were given.
    constexpr const bounded_list<dropped_feature, Features>& dropped() const& [[clang::lifetimebound]] {
        return dropped_;
    }
    void dropped() const&& = delete;
    /// How many of those given are no feature of the catalogue.
    constexpr std::size_t unknown() const { return unknown_; }
    /// The sum of the values of what is kept; a feature without a value counts 1.
    constexpr double value() const { return value_; }
    /// What all that is kept draws on, to assess, explain and record; the gate permits it.
    constexpr const basic_use<Attribute>& use() const [[clang::lifetimebound]] { return use_; }
    constexpr fingerprint decided_by() const { return decided_by_; } ///< the gate that decided
    constexpr fingerprint scheme() const { return scheme_; }         ///< the catalogue whose features these are

private:
    bounded_list<feature, Features> kept_{};
    bounded_list<dropped_feature, Features> dropped_{};
    feature_bits<Features> bits_ = feature_bits<Features>::nothing();
    feature_bits<Features> out_ = feature_bits<Features>::nothing();
    std::uint16_t place_[Features + 1]{}; ///< by number: its place among the kept, from 1
    std::size_t unknown_ = 0;
    double value_ = 0;
    basic_use<Attribute> use_ = basic_use<Attribute>::nothing();
    fingerprint decided_by_{};
    fingerprint scheme_{};
};

/// The features that a model may read at once under a gate: permitted as one use. They are taken in the order given,
/// the most valuable first, each if it is permitted beside those taken before; so none that was dropped could be added.
/// They are not sorted here. `by_value` is an array, or anything with `data()` and `size()`, of features or of features
/// with values. Allocates nothing.
template <enumeration Attribute, std::size_t Features, std::size_t Parts, class Ranked>
[[nodiscard]] constexpr features_together<Attribute, Features>
together(const basic_catalogue<Attribute, Features, Parts>& features, const basic_gate<Attribute>& g,
         const Ranked& by_value) {
    return {features, g, by_value};
}
/// The same of features listed in place.
template <enumeration Attribute, std::size_t Features, std::size_t Parts, std::size_t N>
[[nodiscard]] constexpr features_together<Attribute, Features>
together(const basic_catalogue<Attribute, Features, Parts>& features, const basic_gate<Attribute>& g,
         const feature (&by_value)[N]) {
    return {features, g, by_value};
}
/// The same of features with values, listed in place.
template <enumeration Attribute, std::size_t Features, std::size_t Parts, std::size_t N>
[[nodiscard]] constexpr features_together<Attribute, Features>
together(const basic_catalogue<Attribute, Features, Parts>& features, const basic_gate<Attribute>& g,
         const valued_feature (&by_value)[N]) {
    return {features, g, by_value};
}

} // namespace tact

#endif
