// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A batch of people, each of whom may see other items. An index for each kind of items, searched on behalf of those who
// may see this kind, keeps the fast path of a search without a filter, and what it finds is exact.
#include <tact/interop/found.hpp>
#include <tact/interop/selector.hpp>

#include "../shop.hpp"

#include <faiss/IndexFlat.h>
#include <faiss/impl/IDSelector.h>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <utility>

namespace {

using shop::person;
constexpr std::size_t k = 20, n = 60'000;

struct hit {
    float product;
    std::int64_t item;
};
using hits = std::vector<hit>; // best first

const shop::catalogue catalogue = shop::items(n);
const std::vector<person> people = shop::people(catalogue, 256);

void keep_best(hits& found) {
    std::sort(found.begin(), found.end(), [](const hit& a, const hit& b) {
        return a.product > b.product || (a.product == b.product && a.item < b.item);
    });
    found.resize(std::min(found.size(), k));
}

struct searched {
    std::vector<float> products;
    std::vector<std::int64_t> labels;
};
/// One search for all of these people, with the same selector or none.
searched search(const faiss::Index& index, const std::vector<std::size_t>& whom, std::size_t wanted,
                faiss::IDSelector* selector) {
    std::vector<float> queries;
    for (const std::size_t p : whom) queries.insert(queries.end(), people[p].query.begin(), people[p].query.end());
    searched s{std::vector<float>(whom.size() * wanted), std::vector<std::int64_t>(whom.size() * wanted)};
    faiss::SearchParameters parameters;
    parameters.sel = selector;
    index.search(static_cast<std::int64_t>(whom.size()), queries.data(), static_cast<std::int64_t>(wanted),
                 s.products.data(), s.labels.data(), selector == nullptr ? nullptr : &parameters);
    return s;
}
std::vector<std::size_t> everybody() {
    std::vector<std::size_t> all(people.size());
    for (std::size_t p = 0; p < all.size(); ++p) all[p] = p;
    return all;
}

faiss::IndexFlatIP index_of_all() {
    faiss::IndexFlatIP index(shop::catalogue::width);
    index.add(n, catalogue.vectors.data());
    return index;
}

std::vector<hits> a_selector_a_person(const faiss::Index& index) {
    const tact::items_by_position items(*catalogue.ways, catalogue.numbers);
    std::vector<hits> found(people.size());
    for (std::size_t p = 0; p < people.size(); ++p) {
        auto selector = tact::selector_of<faiss::IDSelector>(people[p].decided, items);
        const searched s = search(index, {p}, k, &selector);
        for (std::size_t i = 0; i < k; ++i)
            if (s.labels[i] >= 0) found[p].push_back({s.products[i], s.labels[i]});
        keep_best(found[p]);
    }
    return found;
}

/// The recipe. Built once a catalogue: an index for each kind, and beside it which items it holds.
struct index_of_kind {
    tact::candidate_kind kind;
    faiss::IndexFlatIP index{shop::catalogue::width};
    std::vector<std::int64_t> items;
};
std::vector<index_of_kind> indices_of_kinds() {
    std::vector<index_of_kind> all;
    for (std::size_t i = 1; i <= catalogue.ways->size(); ++i) {
        index_of_kind one{static_cast<tact::candidate_kind>(i), faiss::IndexFlatIP(shop::catalogue::width), {}};
        std::vector<float> vectors;
        for (std::size_t item = 0; item < n; ++item)
            if (catalogue.numbers[item] == one.kind) {
                one.items.push_back(static_cast<std::int64_t>(item));
                vectors.insert(vectors.end(), catalogue.vector(item), catalogue.vector(item) + shop::catalogue::width);
            }
        one.index.add(static_cast<std::int64_t>(one.items.size()), vectors.data());
        all.push_back(std::move(one));
    }
    return all;
}
std::vector<hits> an_index_a_kind(const std::vector<index_of_kind>& indices) {
    std::vector<hits> found(people.size());
    for (const index_of_kind& one : indices) {
        std::vector<std::size_t> whom;
        for (std::size_t p = 0; p < people.size(); ++p)
            if (people[p].decided.permits(one.kind)) whom.push_back(p);
        if (whom.empty() || one.items.empty()) continue;
        const searched s = search(one.index, whom, k, nullptr);
        for (std::size_t w = 0; w < whom.size(); ++w)
            for (std::size_t i = w * k; i < (w + 1) * k; ++i)
                if (s.labels[i] >= 0)
                    found[whom[w]].push_back({s.products[i], one.items[static_cast<std::size_t>(s.labels[i])]});
    }
    for (hits& f : found) keep_best(f);
    return found;
}

/// One search by what anybody may see, for more than is needed; what the person may not see is dropped after.
std::vector<hits> the_union(const faiss::Index& index, std::size_t times) {
    shop::decided::kinds anybody;
    for (std::size_t i = 1; i <= catalogue.ways->size(); ++i)
        for (const person& p : people)
            if (p.decided.permits(static_cast<tact::candidate_kind>(i)))
                anybody.insert(static_cast<tact::candidate_kind>(i));
    const shop::decided together(anybody, {}, {}, catalogue.ways->scheme());
    auto selector =
        tact::selector_of<faiss::IDSelector>(together, tact::items_by_position(*catalogue.ways, catalogue.numbers));
    const searched s = search(index, everybody(), times * k, &selector);
    std::vector<hits> found(people.size());
    for (std::size_t p = 0; p < people.size(); ++p) {
        for (std::size_t i = p * times * k; i < (p + 1) * times * k; ++i)
            if (s.labels[i] >= 0 && people[p].decided.permits(catalogue.numbers[static_cast<std::size_t>(s.labels[i])]))
                found[p].push_back({s.products[i], s.labels[i]});
        keep_best(found[p]);
    }
    return found;
}

template <class Search>
auto timed(double& seconds, Search search) {
    const std::clock_t start = std::clock();
    auto found = search();
    seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    return found;
}

std::vector<float> products(const hits& h) {
    std::vector<float> all;
    for (const hit& one : h) all.push_back(one.product);
    return all;
}
/// How many results are not those of a search of every permitted item. Products are compared: of items that score
/// alike, any may come last.
std::size_t inexact(const std::vector<hits>& found, const std::vector<hits>& expected) {
    std::size_t people_with_others = 0;
    for (std::size_t p = 0; p < people.size(); ++p) people_with_others += products(found[p]) != products(expected[p]);
    return people_with_others;
}
std::size_t wrongly_returned(const std::vector<hits>& found) {
    std::size_t count = 0;
    for (std::size_t p = 0; p < people.size(); ++p)
        for (const hit& h : found[p]) {
            const auto item = static_cast<std::size_t>(h.item);
            float product = 0;
            for (std::size_t i = 0; i < shop::catalogue::width; ++i)
                product += people[p].query[i] * catalogue.vector(item)[i];
            count += !shop::permits(people[p], catalogue, item) || product != h.product;
        }
    return count;
}

} // namespace

TEST_CASE("an index a kind finds what a selector a person finds; a union finds less") {
    const faiss::IndexFlatIP all = index_of_all();
    const std::vector<index_of_kind> indices = indices_of_kinds();
    double unfiltered = 0, by_person = 0, by_kind = 0, by_union = 0;
    const searched ungated = timed(unfiltered, [&] { return search(all, everybody(), k, nullptr); });
    std::size_t forbidden = 0;
    for (std::size_t i = 0; i < ungated.labels.size(); ++i)
        forbidden += !people[i / k].decided.permits(catalogue.numbers[static_cast<std::size_t>(ungated.labels[i])]);
    CHECK((forbidden > 0 && tact::found_of(ungated.labels, k).all_found()));

    const std::vector<hits> expected = timed(by_person, [&] { return a_selector_a_person(all); });
    CHECK(wrongly_returned(expected) == 0);
    for (std::size_t p = 0; p < 10; ++p) { // against no index at all
        hits every;
        for (std::size_t i = 0; i < n; ++i) {
            if (!shop::permits(people[p], catalogue, i)) continue;
            float product = 0;
            for (std::size_t d = 0; d < shop::catalogue::width; ++d)
                product += people[p].query[d] * catalogue.vector(i)[d];
            every.push_back({product, static_cast<std::int64_t>(i)});
        }
        keep_best(every);
        CHECK(products(every) == products(expected[p]));
    }

    const std::vector<hits> found = timed(by_kind, [&] { return an_index_a_kind(indices); });
    CHECK(wrongly_returned(found) == 0);
    CHECK(inexact(found, expected) == 0);

    const double each = static_cast<double>(people.size());
    std::printf("no selector           1.0 times, %zu of %zu forbidden (%.0f us a person)\n", forbidden,
                people.size() * k, unfiltered / each * 1e6);
    std::printf("a selector a person  %4.1f times, exact\n", by_person / unfiltered);
    std::printf("an index a kind      %4.1f times, exact\n", by_kind / unfiltered);
    for (const std::size_t times : {std::size_t{1}, std::size_t{4}, std::size_t{20}}) {
        const std::vector<hits> some = timed(by_union, [&] { return the_union(all, times); });
        CHECK(wrongly_returned(some) == 0);
        std::size_t total = 0;
        for (const hits& h : some) total += h.size();
        std::printf("a union, %2zu x k       %4.1f times, %zu of %zu found, %zu people of %zu with fewer or others\n",
                    times, by_union / unfiltered, total, people.size() * k, inexact(some, expected), people.size());
        if (times == 1) CHECK(total < people.size() * k);
    }
}
