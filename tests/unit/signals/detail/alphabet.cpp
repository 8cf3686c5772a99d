// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/detail/alphabet.hpp>

#include "../../twice.hpp"

#include <string>
#include <vector>

using namespace tact;

namespace {

constexpr signal_text alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

using look = std::size_t (*)(signal_text, std::size_t);
std::size_t portably(signal_text t, std::size_t from) { return detail::first_outside_portably(t, from); }
std::size_t as_offered(signal_text t, std::size_t from) { return detail::first_outside_alphabet(t, from); }
constexpr look kernels[]{portably, as_offered};

bool is_inside(int byte) {
    for (std::size_t i = 0; i < alphabet.size(); ++i)
        if (static_cast<unsigned char>(alphabet[i]) == byte) return true;
    return false;
}
/// Characters inside the alphabet that end where their memory ends: a sanitizer notices who reads on.
std::vector<char> inside(std::size_t size) {
    std::vector<char> s(size);
    for (std::size_t i = 0; i < size; ++i) s[i] = alphabet[(i * 7 + size) % 64];
    return s;
}

} // namespace

TEST_CASE("six bits a character") {
    TWICE(detail::sextet('A') == 0 && detail::sextet('z') == 51 && detail::sextet('0') == 52);
    TWICE(detail::sextet('-') == 62 && detail::sextet('_') == 63);
    for (int byte = 0; byte < 256; ++byte) CHECK((detail::sextet(static_cast<char>(byte)) < 64) == is_inside(byte));
}

TEST_CASE("every byte at every place, by every kernel") {
    for (const look first_outside : kernels)
        for (std::size_t size : {1u, 7u, 8u, 9u, 31u, 32u, 33u, 63u, 64u, 65u, 127u, 128u, 129u, 150u, 300u}) {
            std::vector<char> s = inside(size);
            const signal_text text(s);
            CHECK(first_outside(text, 0) == size);
            std::size_t wrong = 0;
            for (std::size_t at = 0; at < size; at += size < 70 ? 1 : 13) {
                const char kept = s[at];
                for (int byte = 0; byte < 256; ++byte) {
                    s[at] = static_cast<char>(byte);
                    const std::size_t found = is_inside(byte) ? size : at;
                    wrong += std::size_t{first_outside(text, 0) != found} +
                             std::size_t{first_outside(text, at) != found} +
                             std::size_t{first_outside(text, at + 1) != size};
                }
                s[at] = kept;
            }
            CHECK(wrong == 0);
        }
}

TEST_CASE("what follows a text is no part of it") {
    const std::vector<char> s = inside(400);
    for (const look first_outside : kernels)
        for (std::size_t size = 0; size < 200; ++size) {
            CHECK(first_outside(signal_text(s.data(), size), 0) == size);
            CHECK(first_outside(signal_text(s.data(), size), size / 2) == size);
        }
}

TEST_CASE("the first of several, from every place on") {
    for (const look first_outside : kernels)
        for (std::size_t size = 0; size < 140; ++size) {
            std::vector<char> s = inside(size);
            for (std::size_t i = 5; i < size; i += 37) s[i] = '.';
            const signal_text text(s);
            std::size_t wrong = 0;
            for (std::size_t from = 0; from <= size; ++from) {
                std::size_t expected = from;
                while (expected < size && s[expected] != '.') ++expected;
                wrong += std::size_t{first_outside(text, from) != expected};
            }
            CHECK(wrong == 0);
        }
    TWICE(detail::first_outside_alphabet("CQ=") == 2);
    TWICE(detail::first_outside_alphabet("") == 0);
    TWICE(detail::first_outside_alphabet(signal_text()) == 0);
    TWICE(detail::first_outside_alphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.A", 3) ==
          64);
}
