// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A column shared out among threads: parts write to parts of the caller's memory, and nothing is locked. Run with an
// argument to see how it scales.
#include <tact/batch.hpp>
#include <tact/decide/standard.hpp>
#include <tact/tact.hpp>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>
#include <vector>

namespace {

constexpr tact::context shop{.purpose = tact::purpose::recommendation,
                             .connectedness = tact::connectedness::close,
                             .trust = tact::trust::high,
                             .setting = tact::setting::home,
                             .industry = tact::industry::fashion};

/// A bitmap of all rows, each thread deciding a part of them; parts begin at whole bytes.
void filter_in_parallel(const tact::mask_of<tact::column_row>& allowed, const tact::column<tact::column_row>& rows,
                        std::uint8_t* map, std::size_t threads) {
    const std::size_t share = (rows.size / threads / 64 + 1) * 64;
    std::vector<std::thread> pool;
    for (std::size_t from = 0; from < rows.size; from += share)
        pool.emplace_back([&, from] {
            const tact::column<tact::column_row> part = rows.slice(from, share);
            if (tact::filter(allowed, part, map + from / 8, tact::bitmap_bytes(part.size)).status !=
                tact::filter_status::ok)
                std::abort();
        });
    for (std::thread& t : pool) t.join();
}

double milliseconds(const tact::mask_of<tact::column_row>& allowed, const tact::column<tact::column_row>& rows,
                    std::uint8_t* map, std::size_t threads) {
    double least = 1e9;
    for (int turn = 0; turn < 15; ++turn) {
        const auto start = std::chrono::steady_clock::now();
        filter_in_parallel(allowed, rows, map, threads);
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
        least = took.count() < least ? took.count() : least;
    }
    return least;
}

} // namespace

int main(int argc, char**) {
    std::vector<tact::column_row> candidates;
    std::uint32_t state = 7;
    for (int i = 0; i < (argc > 1 ? 20'000'000 : 1'000'003); ++i) {
        state = state * 1664525u + 1013904223u;
        const auto what = tact::enum_at<tact::attribute>(state / 65536u % tact::enum_size<tact::attribute>);
        candidates.push_back(tact::use{what, tact::source::declared}.row_for(tact::source::declared));
    }
    const tact::context_gate g = tact::standard.in(shop);
    const tact::mask_of<tact::column_row> allowed = g.mask(tact::source::declared);
    const tact::column rows(candidates, tact::standard.scheme(tact::source::declared));

    std::vector<std::uint8_t> alone(tact::bitmap_bytes(rows.size)), together(tact::bitmap_bytes(rows.size));
    if (tact::filter(allowed, rows, alone).status != tact::filter_status::ok) return 1;
    for (std::size_t threads = 1; threads <= 4; ++threads) {
        together.assign(together.size(), 0xFF);
        filter_in_parallel(allowed, rows, together.data(), threads);
        std::printf("%zu threads %s on %zu rows, of which %zu pass\n", threads,
                    together == alone ? "agree with one" : "DISAGREE", rows.size, tact::count_permitted(allowed, rows));
    }
    if (argc > 1) {
        const double one = milliseconds(allowed, rows, together.data(), 1);
        const double two = milliseconds(allowed, rows, together.data(), 2);
        std::printf("%zu rows: %.1f ms by one thread, %.1f ms by two, %.2f times as fast\n", rows.size, one, two,
                    one / two);
    }
    return together == alone ? 0 : 1;
}
