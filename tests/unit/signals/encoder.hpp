// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_UNIT_INTEROP_ENCODER_HPP
#define TACT_TESTS_UNIT_INTEROP_ENCODER_HPP

#include <tact/signals/tcf/tc_head.hpp>

#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

/// Writes consent strings from a model, the plainest way there is.
namespace encoder {

/// Bits as text of 0 and 1.
class bits {
public:
    bits& add(std::uint64_t value, std::size_t width) {
        for (std::size_t i = width; i-- > 0;) all_ += i < 64 && (value >> i & 1) != 0 ? '1' : '0';
        return *this;
    }
    /// A bit for each id from 1 to `n`.
    template <class Contains>
    bits& field(std::size_t n, Contains contains) {
        for (std::size_t i = 1; i <= n; ++i) add(contains(i) ? 1 : 0, 1);
        return *this;
    }
    /// The number in Fibonacci code.
    bits& fibonacci(std::uint64_t n) {
        std::vector<std::uint64_t> weights{1, 2};
        while (weights.back() < n) weights.push_back(weights[weights.size() - 1] + weights[weights.size() - 2]);
        std::string code = "1";
        bool any = false;
        for (std::size_t i = weights.size(); i-- > 0;) {
            const bool one = weights[i] <= n;
            if (one) n -= weights[i];
            any = any || one;
            if (any) code.insert(0, one ? "1" : "0");
        }
        all_ += code;
        return *this;
    }
    /// The text, padded with zeros to whole characters.
    std::string text() const {
        std::string padded = all_, out;
        while (padded.size() % 6 != 0) padded += '0';
        for (std::size_t i = 0; i < padded.size(); i += 6)
            out += "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"[std::stoul(padded.substr(i, 6),
                                                                                                 nullptr, 2)];
        return out;
    }

private:
    std::string all_;
};

using ids = std::set<std::size_t>;

/// A list of vendors, as bits or as ranges.
struct id_model {
    std::size_t max = 0;
    bool ranges = false;
    ids in{};
};

/// A restriction of one purpose and type.
struct restriction_model {
    std::size_t purpose, type;
    ids in{};
};

/// A TC string.
struct tc_model {
    std::optional<std::uint64_t> created{}; ///< the same as `last_updated` if it is not said
    std::uint64_t last_updated = 17000000000;
    std::size_t cmp = 10, policy = 4;
    bool service_specific = true, purpose_one_treatment = false;
    ids features{}, consent{}, li{};
    id_model vendors{}, vendors_li{}, disclosed{};
    bool has_disclosed = false, has_publisher = false;
    std::vector<restriction_model> restrictions{};
    ids publisher_consent{}, publisher_li{};
};

inline void add_ranges(bits& b, const ids& in) {
    std::vector<std::pair<std::size_t, std::size_t>> ranges;
    for (const std::size_t id : in)
        if (!ranges.empty() && ranges.back().second + 1 == id)
            ranges.back().second = id;
        else
            ranges.push_back({id, id});
    b.add(ranges.size(), 12);
    for (const auto& [first, last] : ranges) {
        b.add(first != last ? 1 : 0, 1).add(first, 16);
        if (first != last) b.add(last, 16);
    }
}

inline void add_ids(bits& b, const id_model& m) {
    b.add(m.max, 16).add(m.ranges ? 1 : 0, 1);
    if (m.ranges)
        add_ranges(b, m.in);
    else
        b.field(m.max, [&](std::size_t i) { return m.in.count(i) != 0; });
}

/// How the lists of TCF Canada are written.
enum class canada_lists { as_in_tcf, fibonacci, as_specified };

/// Ids in Fibonacci code, as offsets from each other.
inline void add_fibonacci_ranges(bits& b, const ids& in) {
    std::vector<std::pair<std::size_t, std::size_t>> ranges;
    for (const std::size_t id : in)
        if (!ranges.empty() && ranges.back().second + 1 == id)
            ranges.back().second = id;
        else
            ranges.push_back({id, id});
    b.add(ranges.size(), 12);
    std::size_t last = 0;
    for (const auto& [first, end] : ranges) {
        b.add(first != end ? 1 : 0, 1).fibonacci(first - last);
        if (first != end) b.fibonacci(end - first);
        last = end;
    }
}

inline void add_canada_ids(bits& b, const id_model& m, canada_lists form) {
    if (form == canada_lists::as_in_tcf) return add_ids(b, m);
    if (form == canada_lists::fibonacci) b.add(m.max, 16);
    b.add(m.ranges ? 1 : 0, 1);
    if (m.ranges) return add_fibonacci_ranges(b, m.in);
    if (form == canada_lists::as_specified) b.add(m.max, 16);
    b.field(m.max, [&](std::size_t i) { return m.in.count(i) != 0; });
}

/// The section of TCF Canada.
struct canada_model {
    canada_lists form = canada_lists::as_in_tcf;
    std::uint64_t created = 17000000000, last_updated = 17000000000;
    std::size_t version = 1, cmp = 10;
    ids features{}, express{}, implied{};
    id_model vendors_express{}, vendors_implied{}, disclosed{};
    bool has_restrictions = true, has_disclosed = false, has_publisher = false;
    std::vector<restriction_model> restrictions{};
    ids publisher_express{}, publisher_implied{};
};

inline std::string canada_core(const canada_model& m) {
    const auto in = [](const ids& s) { return [&s](std::size_t i) { return s.count(i) != 0; }; };
    bits core;
    core.add(m.version, 6).add(m.created, 36).add(m.last_updated, 36).add(m.cmp, 12).add(1, 12).add(1, 6);
    core.add(4, 6).add(13, 6).add(2, 12).add(2, 6).add(0, 1);
    core.field(12, in(m.features)).field(24, in(m.express)).field(24, in(m.implied));
    add_canada_ids(core, m.vendors_express, m.form);
    add_canada_ids(core, m.vendors_implied, m.form);
    if (m.has_restrictions) core.add(m.restrictions.size(), 12);
    for (const restriction_model& r : m.restrictions) {
        core.add(r.purpose, 6).add(r.type, 2);
        if (m.form == canada_lists::as_in_tcf)
            add_ranges(core, r.in);
        else
            add_canada_ids(core, {r.in.empty() ? 0 : *r.in.rbegin(), true, r.in}, m.form);
    }
    return core.text();
}

inline std::string encode(const canada_model& m) {
    const auto in = [](const ids& s) { return [&s](std::size_t i) { return s.count(i) != 0; }; };
    std::string out = canada_core(m);
    if (m.has_disclosed) {
        bits b;
        b.add(1, 3);
        add_canada_ids(b, m.disclosed, m.form);
        out += '.' + b.text();
    }
    if (m.has_publisher) {
        bits b;
        b.add(3, 3).field(24, in(m.publisher_express)).field(24, in(m.publisher_implied)).add(0, 6);
        out += '.' + b.text();
    }
    return out;
}

inline std::string encode(const tc_model& m) {
    const auto in = [](const ids& s) { return [&s](std::size_t i) { return s.count(i) != 0; }; };
    bits core;
    core.add(2, 6)
        .add(m.created.value_or(m.last_updated), 36)
        .add(m.last_updated, 36)
        .add(m.cmp, 12)
        .add(1, 12)
        .add(1, 6);
    core.add(4, 6).add(13, 6).add(200, 12).add(m.policy, 6).add(m.service_specific, 1).add(0, 1);
    core.field(12, in(m.features)).field(24, in(m.consent)).field(24, in(m.li));
    core.add(m.purpose_one_treatment, 1).add(3, 6).add(4, 6);
    add_ids(core, m.vendors);
    add_ids(core, m.vendors_li);
    core.add(m.restrictions.size(), 12);
    for (const restriction_model& r : m.restrictions) {
        core.add(r.purpose, 6).add(r.type, 2);
        add_ranges(core, r.in);
    }
    std::string out = core.text();
    if (m.has_disclosed) {
        bits b;
        b.add(1, 3);
        add_ids(b, m.disclosed);
        out += '.' + b.text();
    }
    if (m.has_publisher) {
        bits b;
        b.add(3, 3).field(24, in(m.publisher_consent)).field(24, in(m.publisher_li)).add(0, 6);
        out += '.' + b.text();
    }
    return out;
}

/// A random model, with ids that are few enough to meet.
class random_models {
public:
    explicit random_models(unsigned seed) : random_(seed) {}

    std::size_t upto(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n)(random_); }
    bool coin() { return upto(1) != 0; }
    ids some(std::size_t most, std::size_t one_in) {
        ids s;
        for (std::size_t i = 1; i <= most; ++i)
            if (upto(one_in) == 0) s.insert(i);
        return s;
    }
    id_model list() {
        id_model m;
        m.max = upto(80);
        m.ranges = coin();
        m.in = some(m.max, upto(3));
        return m;
    }
    tc_model model() {
        tc_model m;
        m.policy = 2 + upto(3);
        m.last_updated = (coin() ? tact::day(2023, 1, 1) : tact::day(2026, 4, 1)) + upto(1000);
        m.created = m.last_updated - upto(1000);
        m.purpose_one_treatment = upto(5) == 0;
        m.features = some(2, 1);
        m.consent = some(11, coin() ? 0 : 2);
        m.li = some(11, coin() ? 0 : 2);
        m.vendors = list();
        m.vendors_li = list();
        m.disclosed = list();
        m.has_disclosed = coin();
        m.has_publisher = coin();
        m.publisher_consent = some(11, 1);
        m.publisher_li = some(11, 1);
        for (std::size_t n = upto(4); n > 0; --n) m.restrictions.push_back({1 + upto(10), upto(2), some(80, upto(3))});
        return m;
    }

private:
    std::mt19937 random_;
};

} // namespace encoder

#endif
