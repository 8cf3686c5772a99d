// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include "index_per_kind.hpp"

#include <doctest/doctest.h>

#include <cstdio>
#include <ctime>

using namespace per_kind;

namespace {

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
