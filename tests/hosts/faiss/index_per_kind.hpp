// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_HOSTS_FAISS_INDEX_PER_KIND_HPP
#define TACT_TESTS_HOSTS_FAISS_INDEX_PER_KIND_HPP

#include <tact/interop/found.hpp>
#include <tact/interop/selector.hpp>

#include "../shop.hpp"

#include <faiss/IndexFlat.h>
#include <faiss/impl/IDSelector.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

// A batch of people, each of whom may see other items. An index for each kind of items, searched on behalf of those who
// may see this kind, keeps the fast path of a search without a filter, and what it finds is exact.

namespace per_kind {

using shop::person;
inline constexpr std::size_t k = 20, n = 60'000;

struct hit {
    float product;
    std::int64_t item;
};
using hits = std::vector<hit>; // best first

inline const shop::catalogue catalogue = shop::items(n);
inline const std::vector<person> people = shop::people(catalogue, 256);

inline void keep_best(hits& found) {
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
inline searched search(const faiss::Index& index, const std::vector<std::size_t>& whom, std::size_t wanted,
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
inline std::vector<std::size_t> everybody() {
    std::vector<std::size_t> all(people.size());
    for (std::size_t p = 0; p < all.size(); ++p) all[p] = p;
    return all;
}

inline faiss::IndexFlatIP index_of_all() {
    faiss::IndexFlatIP index(shop::catalogue::width);
    index.add(n, catalogue.vectors.data());
    return index;
}

inline std::vector<hits> a_selector_a_person(const faiss::Index& index) {
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
inline std::vector<index_of_kind> indices_of_kinds() {
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
inline std::vector<hits> an_index_a_kind(const std::vector<index_of_kind>& indices) {
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
inline std::vector<hits> the_union(const faiss::Index& index, std::size_t times) {
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

} // namespace per_kind

#endif
