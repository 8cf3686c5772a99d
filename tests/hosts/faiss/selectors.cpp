// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/interop/found.hpp>
#include <tact/interop/selector.hpp>

#include "../shop.hpp"

#include <tact/batch/kind_column.hpp>

#include <faiss/IndexFlat.h>
#include <faiss/IndexHNSW.h>
#include <faiss/IndexIDMap.h>
#include <faiss/IndexIVFFlat.h>
#include <faiss/impl/FaissException.h>
#include <faiss/impl/IDSelector.h>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <numeric>
#include <string>

namespace {

using shop::person;
constexpr std::size_t k = 20, n = 20'000;

const shop::catalogue catalogue = shop::items(n);
const std::vector<person> people = shop::people(catalogue, 40);
const person picky = shop::who_refused_most(catalogue);

float product(const person& p, std::size_t item) {
    return std::inner_product(p.query.begin(), p.query.end(), catalogue.vector(item), 0.0f);
}
/// The products of the best permitted items, best first, found without Faiss.
std::vector<float> best_permitted(const person& p) {
    std::vector<float> all;
    for (std::size_t i = 0; i < n; ++i)
        if (p.decided.permits(catalogue.numbers[i])) all.push_back(product(p, i));
    std::sort(all.rbegin(), all.rend());
    all.resize(std::min(all.size(), k));
    return all;
}

struct results {
    std::vector<std::int64_t> labels = std::vector<std::int64_t>(k);
    std::vector<float> products = std::vector<float>(k);
};
/// The best that an index finds for a person by this selector.
template <class Parameters>
results search(const faiss::Index& index, const person& p, faiss::IDSelector& selector, Parameters parameters) {
    results r;
    parameters.sel = &selector;
    index.search(1, p.query.data(), k, r.products.data(), r.labels.data(), &parameters);
    return r;
}

/// How many of these items may not be returned to this person; an id is that of an item, as `item_of` says.
template <class ItemOf>
std::size_t forbidden(const person& p, const results& r, ItemOf item_of) {
    std::size_t count = 0;
    for (const std::int64_t label : r.labels)
        if (label >= 0 && !p.decided.permits(catalogue.numbers[item_of(label)])) ++count;
    return count;
}
std::size_t itself(std::int64_t label) { return static_cast<std::size_t>(label); }

/// The products of what was found, each checked to be that of its item.
template <class ItemOf>
std::vector<float> products_of(const person& p, const results& r, ItemOf item_of) {
    std::vector<float> found;
    for (std::size_t i = 0; i < k; ++i)
        if (r.labels[i] >= 0) {
            CHECK(r.products[i] == product(p, item_of(r.labels[i])));
            found.push_back(r.products[i]);
        }
    return found;
}

faiss::IndexFlatIP flat_of_all() {
    faiss::IndexFlatIP index(shop::catalogue::width);
    index.add(n, catalogue.vectors.data());
    return index;
}

/// Ids of a catalogue of one's own: each position is the id of another item, so that taking one for the other is never
/// out of range. The id of item i is ids[i]; ascending[j] is the item with the j-th smallest id.
struct own_ids {
    std::vector<std::int64_t> ids = std::vector<std::int64_t>(n);
    std::vector<std::int64_t> ascending = std::vector<std::int64_t>(n);
    std::vector<tact::candidate_kind> kinds = std::vector<tact::candidate_kind>(n); ///< by ascending id
    own_ids() {
        for (std::size_t i = 0; i < n; ++i) ids[i] = static_cast<std::int64_t>((i * 7'919 + 13) % n); // coprime
        std::iota(ascending.begin(), ascending.end(), 0);
        for (std::size_t i = 0; i < n; ++i) kinds[static_cast<std::size_t>(ids[i])] = catalogue.numbers[i];
    }
    std::size_t item_of(std::int64_t id) const {
        return static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin());
    }
};

} // namespace

TEST_CASE("the decided kinds are what the gate permits one by one, and people differ") {
    std::size_t least = n, most = 0;
    for (const person& p : people) {
        std::size_t permitted = 0;
        for (std::size_t i = 0; i < n; ++i) {
            if (shop::permits(p, catalogue, i) != p.decided.permits(catalogue.numbers[i]))
                FAIL("they disagree on " << i);
            permitted += p.decided.permits(catalogue.numbers[i]);
        }
        least = std::min(least, permitted), most = std::max(most, permitted);
    }
    const std::size_t rare = tact::count_permitted(picky.decided, catalogue.numbers);
    std::printf("permitted of %zu items: %zu to %zu; to the picky one %zu\n", n, least, most, rare);
    CHECK((least < most && rare > k && rare < n / 100));
}
TEST_CASE("a flat index returns the best items that are permitted, and no other") {
    const faiss::IndexFlatIP index = flat_of_all();
    const tact::items_by_position items(*catalogue.ways, catalogue.numbers);
    std::vector<person> all = people;
    all.push_back(picky);
    for (const person& p : all) {
        auto selector = tact::selector_of<faiss::IDSelector>(p.decided, items);
        REQUIRE(selector.status() == tact::items_status::ok);
        const results r = search(index, p, selector, faiss::SearchParameters());
        CHECK(forbidden(p, r, itself) == 0);
        CHECK(products_of(p, r, itself) == best_permitted(p));
        CHECK(tact::found_of(r.labels, k).all_found());
    }
}
TEST_CASE("without a selector much of what comes back is forbidden") {
    const faiss::IndexFlatIP index = flat_of_all();
    std::size_t count = 0;
    for (const person& p : people) {
        results r;
        index.search(1, p.query.data(), k, r.products.data(), r.labels.data());
        count += forbidden(p, r, itself);
    }
    std::printf("without a selector %zu of %zu are forbidden\n", count, people.size() * k);
    CHECK(count > people.size());
}
TEST_CASE("an index of lists returns nothing that is forbidden, and all of the best if it looks into every list") {
    faiss::IndexFlatIP quantizer(shop::catalogue::width);
    faiss::IndexIVFFlat index(&quantizer, shop::catalogue::width, 32, faiss::METRIC_INNER_PRODUCT);
    index.train(5'000, catalogue.vectors.data());
    index.add(n, catalogue.vectors.data());
    const tact::items_by_position items(*catalogue.ways, catalogue.numbers);
    for (const person& p : people)
        for (const std::size_t probes : {std::size_t{4}, std::size_t{32}}) {
            auto selector = tact::selector_of<faiss::IDSelector>(p.decided, items);
            faiss::SearchParametersIVF parameters;
            parameters.nprobe = probes;
            const results r = search(index, p, selector, parameters);
            CHECK(forbidden(p, r, itself) == 0);
            const std::vector<float> found = products_of(p, r, itself);
            if (probes == 32) CHECK(found == best_permitted(p));
        }
}
TEST_CASE("a graph returns nothing that is forbidden, but too little where little is permitted, which is counted") {
    faiss::IndexHNSWFlat index(shop::catalogue::width, 16, faiss::METRIC_INNER_PRODUCT);
    index.hnsw.efConstruction = 40;
    index.add(n, catalogue.vectors.data());
    const tact::items_by_position items(*catalogue.ways, catalogue.numbers);
    const auto found = [&](const person& p, int ef) {
        auto selector = tact::selector_of<faiss::IDSelector>(p.decided, items);
        faiss::SearchParametersHNSW parameters;
        parameters.efSearch = ef;
        index.hnsw.efSearch = ef; // from which 1.7.3 takes it, whatever the parameters say
        const results r = search(index, p, selector, parameters);
        CHECK(forbidden(p, r, itself) == 0);
        return tact::found_of(r.labels, k).total();
    };
    std::size_t to_people = 0;
    for (const person& p : people) to_people += found(p, 64);
    CHECK(to_people <= people.size() * k);
    // The picky one asks for whatever the others asked for.
    for (const int ef : {64, 512, 4'096}) {
        std::size_t total = 0, short_of = 0;
        for (const person& p : people) {
            person asks = picky;
            asks.query = p.query;
            const std::size_t some = found(asks, ef);
            total += some;
            short_of += some < k;
        }
        std::printf("a graph, ef %d: %zu of %zu where %zu items of %zu are permitted\n", ef, total, people.size() * k,
                    tact::count_permitted(picky.decided, catalogue.numbers), n);
        if (ef == 64) CHECK(short_of > 0);
    }
    std::printf("a graph, ef 64: %zu of %zu to people\n", to_people, people.size() * k);
}
TEST_CASE("an index that was told ids asks by id: taken for positions they let forbidden items back") {
    const own_ids own;
    faiss::IndexFlatIP quantizer(shop::catalogue::width);
    faiss::IndexIVFFlat index(&quantizer, shop::catalogue::width, 32, faiss::METRIC_INNER_PRODUCT);
    index.train(5'000, catalogue.vectors.data());
    index.add_with_ids(n, catalogue.vectors.data(), own.ids.data());
    const auto item_of = [&](std::int64_t id) { return own.item_of(id); };
    const tact::items_by_position wrong(*catalogue.ways, catalogue.numbers);
    const tact::items_by_id right(*catalogue.ways, own.ascending, own.kinds);
    REQUIRE(right.status() == tact::items_status::ok);
    std::size_t let_back = 0, by_bitmap = 0;
    for (const person& p : people) {
        faiss::SearchParametersIVF parameters;
        parameters.nprobe = 32;
        auto by_id = tact::selector_of<faiss::IDSelector>(p.decided, right);
        const results r = search(index, p, by_id, parameters);
        CHECK(forbidden(p, r, item_of) == 0);
        CHECK(products_of(p, r, item_of) == best_permitted(p));
        auto by_position = tact::selector_of<faiss::IDSelector>(p.decided, wrong);
        let_back += forbidden(p, search(index, p, by_position, parameters), item_of);
        std::vector<std::uint8_t> bits(tact::bitmap_bytes(n));
        REQUIRE(tact::filter(p.decided, catalogue.numbers, bits).status == tact::filter_status::ok);
        faiss::IDSelectorBitmap bitmap(bits.size(), bits.data());
        by_bitmap += forbidden(p, search(index, p, bitmap, parameters), item_of);
    }
    std::printf("asked by id: %zu of %zu forbidden by position, %zu by a bitmap of positions, 0 by id\n", let_back,
                people.size() * k, by_bitmap);
    CHECK(let_back > people.size());
    CHECK(by_bitmap == let_back);
}
TEST_CASE("a map of ids either takes no selector, as in 1.7.3, or asks it by id") {
    const own_ids own;
    faiss::IndexFlatIP flat(shop::catalogue::width);
    faiss::IndexIDMap index(&flat);
    index.add_with_ids(n, catalogue.vectors.data(), own.ids.data());
    const auto item_of = [&](std::int64_t id) { return own.item_of(id); };
    const tact::items_by_position wrong(*catalogue.ways, catalogue.numbers);
    const tact::items_by_id right(*catalogue.ways, own.ascending, own.kinds);
    std::size_t let_back = 0, refused = 0;
    for (const person& p : people) {
        auto by_id = tact::selector_of<faiss::IDSelector>(p.decided, right);
        auto by_position = tact::selector_of<faiss::IDSelector>(p.decided, wrong);
        try {
            const results r = search(index, p, by_id, faiss::SearchParameters());
            CHECK(forbidden(p, r, item_of) == 0);
            CHECK(products_of(p, r, item_of) == best_permitted(p));
            let_back += forbidden(p, search(index, p, by_position, faiss::SearchParameters()), item_of);
        } catch (const faiss::FaissException& e) {
            ++refused;
            CHECK(std::string(e.what()).find("params") != std::string::npos);
        }
    }
    if (refused != 0)
        std::printf("a map of ids takes no selector\n");
    else
        std::printf("a map of ids: %zu of %zu forbidden by position, 0 by id\n", let_back, people.size() * k);
    CHECK((refused == people.size() || (refused == 0 && let_back > people.size())));
}
TEST_CASE("a decision on other kinds, or ids that do not ascend, return nothing") {
    const faiss::IndexFlatIP index = flat_of_all();
    const own_ids own;
    const auto found = [&](auto selector, tact::items_status why) {
        CHECK(selector.status() == why);
        const results r = search(index, people[0], selector, faiss::SearchParameters());
        return tact::found_of(r.labels, k).total();
    };
    const tact::items_by_position items(*catalogue.ways, catalogue.numbers);
    const tact::items_by_id unsorted(*catalogue.ways, own.ids, catalogue.numbers);
    CHECK(unsorted.first_wrong() == 3); // 13, 7932, 15851, 3770
    CHECK(found(tact::selector_of<faiss::IDSelector>(people[0].decided, unsorted), tact::items_status::not_ascending) ==
          0);
    CHECK(found(tact::selector_of<faiss::IDSelector>(shop::decided(), items), tact::items_status::other_scheme) == 0);
}
