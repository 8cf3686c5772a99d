// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// hnswlib from 0.7 on, which has filters. tests/tools/newer_hosts compiles and runs it.
#include <tact/interop/functor.hpp>

#include "../shop.hpp"

#include <hnswlib/hnswlib.h>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace {

using shop::person;
constexpr std::size_t k = 20, n = 20'000;

const shop::catalogue catalogue = shop::items(n);
const std::vector<person> people = shop::people(catalogue, 40);
const person picky = shop::who_refused_most(catalogue);

/// Labels in a range that positions have too: the label of item i is labels[i].
std::vector<std::size_t> own_labels() {
    std::vector<std::size_t> labels(n);
    for (std::size_t i = 0; i < n; ++i) labels[i] = (i * 7'919 + 13) % n; // coprime: each once
    return labels;
}
const std::vector<std::size_t> labels = own_labels();
/// Labels ascending, and the kind of the item with each.
std::pair<std::vector<std::size_t>, std::vector<tact::candidate_kind>> by_label() {
    std::pair<std::vector<std::size_t>, std::vector<tact::candidate_kind>> all{n, n};
    for (std::size_t i = 0; i < n; ++i) {
        all.first[labels[i]] = labels[i];
        all.second[labels[i]] = catalogue.numbers[i];
    }
    return all;
}
const auto listed = by_label();

struct result {
    std::size_t found = 0, forbidden = 0;
    std::vector<float> distances; // nearest first
};
template <class Index>
result search(const Index& index, const person& p, hnswlib::BaseFilterFunctor& filter) {
    auto queue = index.searchKnn(p.query.data(), k, &filter);
    result r;
    for (; !queue.empty(); queue.pop()) {
        ++r.found;
        r.forbidden += !p.decided.permits(listed.second[queue.top().second]);
        r.distances.push_back(queue.top().first);
    }
    std::reverse(r.distances.begin(), r.distances.end());
    return r;
}

std::vector<float> nearest_permitted(const person& p, const hnswlib::InnerProductSpace& space) {
    auto& distance = const_cast<hnswlib::InnerProductSpace&>(space);
    std::vector<float> all;
    for (std::size_t i = 0; i < n; ++i)
        if (shop::permits(p, catalogue, i))
            all.push_back(
                distance.get_dist_func()(p.query.data(), catalogue.vector(i), distance.get_dist_func_param()));
    std::sort(all.begin(), all.end());
    all.resize(std::min(all.size(), k));
    return all;
}

} // namespace

TEST_CASE("hnswlib returns nothing that is forbidden, and all of the best if it looks at every item") {
    hnswlib::InnerProductSpace space(shop::catalogue::width);
    hnswlib::BruteforceSearch<float> index(&space, n);
    for (std::size_t i = 0; i < n; ++i) index.addPoint(catalogue.vector(i), labels[i]);
    for (const person& p : people) {
        auto by_id = tact::functor_of<hnswlib::BaseFilterFunctor>(
            p.decided, tact::items_by_id(*catalogue.ways, listed.first, listed.second));
        REQUIRE(by_id.status() == tact::items_status::ok);
        const result r = search(index, p, by_id);
        CHECK(r.forbidden == 0);
        CHECK(r.distances == nearest_permitted(p, space));
    }
}
TEST_CASE("its graph returns nothing that is forbidden, but asked by position it does") {
    hnswlib::InnerProductSpace space(shop::catalogue::width);
    hnswlib::HierarchicalNSW<float> index(&space, n, 16, 40);
    for (std::size_t i = 0; i < n; ++i) index.addPoint(catalogue.vector(i), labels[i]);
    index.setEf(64);
    const tact::items_by_id right(*catalogue.ways, listed.first, listed.second);
    const tact::items_by_position wrong(*catalogue.ways, catalogue.numbers);
    std::size_t found = 0, let_back = 0;
    for (const person& p : people) {
        auto by_id = tact::functor_of<hnswlib::BaseFilterFunctor>(p.decided, right);
        const result r = search(index, p, by_id);
        CHECK(r.forbidden == 0);
        found += r.found;
        auto by_position = tact::functor_of<hnswlib::BaseFilterFunctor>(p.decided, wrong);
        let_back += search(index, p, by_position).forbidden;
    }
    std::printf("hnswlib, ef 64: %zu of %zu to people; by position %zu are forbidden\n", found, people.size() * k,
                let_back);
    CHECK(let_back > people.size());
    for (const std::size_t ef : {std::size_t{64}, std::size_t{512}, std::size_t{4'096}}) {
        index.setEf(ef);
        std::size_t total = 0;
        for (const person& p : people) {
            person asks = picky;
            asks.query = p.query;
            auto by_id = tact::functor_of<hnswlib::BaseFilterFunctor>(asks.decided, right);
            const result r = search(index, asks, by_id);
            CHECK(r.forbidden == 0);
            total += r.found;
        }
        std::printf("hnswlib, ef %zu: %zu of %zu where few are permitted\n", ef, total, people.size() * k);
    }
}
