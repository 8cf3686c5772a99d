// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/typed/arithmetic.hpp>

// Data that carry in their type what they tell cost nothing at run time: each pair compiles to the same.

using namespace tact;

namespace {

struct shop_front {
    static constexpr context where{.purpose = purpose::recommendation,
                                   .connectedness = connectedness::close,
                                   .trust = trust::high,
                                   .setting = setting::home,
                                   .industry = industry::fashion};
};
using size_type = personal<int, declared<attribute::clothing_size>>;
using spent_type = personal<int, first_party<attribute::past_purchases>>;

} // namespace

// budget: read_plain instructions<=1 branches=0 calls=0 loads<=1
// budget: read_personal as=read_plain
// budget: score_plain instructions<=4 branches=0 calls=0 loads<=2
// budget: score_personal as=score_plain
// budget: mapped_plain instructions<=3 branches=0 calls=0 loads<=1
// budget: mapped_personal as=mapped_plain
// budget: sum_plain calls=0
// budget: sum_personal as=sum_plain

extern "C" {

int read_plain(const int* size) { return *size; }
int read_personal(const size_type* size) { return size->read_in<shop_front>(); }

int score_plain(const int* size, const int* spent) { return *size * 2 + *spent; }
int score_personal(const size_type* size, const spent_type* spent) {
    const auto score = *size * 2 + *spent;
    return score.read_in<shop_front>();
}

int mapped_plain(const int* size) { return *size > 40 ? 1 : 0; }
int mapped_personal(const size_type* size) {
    const auto large = map([](int s) { return s > 40 ? 1 : 0; }, *size);
    return large.read_in<shop_front>();
}

int sum_plain(const int* first, std::size_t n) {
    int sum = 0;
    for (std::size_t i = 0; i < n; ++i) sum += first[i];
    return sum;
}
int sum_personal(const size_type* first, std::size_t n) {
    int sum = 0;
    for (std::size_t i = 0; i < n; ++i) sum += first[i].read_in<shop_front>();
    return sum;
}
}
