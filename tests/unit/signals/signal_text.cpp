// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/signal_text.hpp>

#include "../twice.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

using namespace tact;

TEST_CASE("text is taken from whatever holds characters") {
    TWICE(signal_text("1YNN").size() == 4);
    TWICE(signal_text(std::string_view("1YNN")).size() == 4);
    TWICE(signal_text(static_cast<const char*>(nullptr)).empty());
    TWICE(signal_text(nullptr, 5).empty());
    TWICE(signal_text("abc", 2)[1] == 'b');
    TWICE(signal_text("abcdef").part(2, 3)[0] == 'c');
    const std::string s = "a string";
    CHECK(signal_text(s).data() == s.data());
}

namespace {

/// A string in place that only shows its characters: nothing but its size tells it from a view.
struct fixed_string {
    char characters[64];
    std::size_t length;
    const char* data() const { return characters; }
    std::size_t size() const { return length; }
};
/// The same, as small as a view.
struct small_string {
    char characters[8];
    std::size_t length;
    const char* data() const { return characters; }
    std::size_t size() const { return length; }
};
/// A string in place that is made of a pointer and a size, as a view is.
class made_string {
public:
    made_string(const char* from, std::size_t n) : length_(n) {
        for (std::size_t i = 0; i < n; ++i) characters_[i] = from[i];
    }
    const char* data() const { return characters_; }
    std::size_t size() const { return length_; }

private:
    char characters_[64]{};
    std::size_t length_;
};
/// A view of one's own, of a signed size.
struct own_view {
    const char* begin;
    long length;
    own_view(const char* b, long n) : begin(b), length(n) {}
    const char* data() const { return begin; }
    long size() const { return length; }
};
struct no_characters {
    const void* data() const;
    std::size_t size() const;
};

template <class T>
constexpr bool taken = std::is_constructible_v<signal_text, T>&& std::is_convertible_v<T, signal_text>;
template <class T>
constexpr bool taken_by_name = taken<T&>&& taken<const T&>;
template <class T>
constexpr bool taken_on_the_way = taken<T> || taken<const T>;

} // namespace

TEST_CASE("what holds its characters is taken by name, and never as a temporary") {
    TWICE(taken_by_name<std::string> && !taken_on_the_way<std::string>);
    TWICE(taken_by_name<std::vector<char>> && !taken_on_the_way<std::vector<char>>);
    TWICE(taken_by_name<std::array<char, 16>> && !taken_on_the_way<std::array<char, 16>>);
    TWICE(taken_by_name<std::array<char, 400>> && !taken_on_the_way<std::array<char, 400>>);
    TWICE(taken_by_name<std::array<const char, 8>> && !taken_on_the_way<std::array<const char, 8>>);
    TWICE(taken_by_name<fixed_string> && !taken_on_the_way<fixed_string>);
    TWICE(taken_by_name<made_string> && !taken_on_the_way<made_string>);
    TWICE(taken_by_name<small_string> && !taken_on_the_way<small_string>);
    TWICE(taken_by_name<char[5]> && !taken<char[5]>);
}

TEST_CASE("what refers to characters is taken either way") {
    TWICE(taken_by_name<std::string_view> && taken<std::string_view> && taken<const std::string_view>);
    TWICE(taken_by_name<std::span<char>> && taken<std::span<char>> && taken<const std::span<char>>);
    TWICE(taken_by_name<std::span<const char>> && taken<std::span<const char>>);
    TWICE(taken_by_name<std::span<const char, 8>> && taken<std::span<const char, 8>>);
    TWICE(taken_by_name<own_view> && taken<own_view>);
    TWICE(taken_by_name<signal_text> && taken<signal_text> && taken<const signal_text>);
    TWICE(taken<const char*> && taken<char*> && taken<const char(&)[5]> && taken<std::nullptr_t>);
    const std::string held = "1YNN";
    CHECK(signal_text(own_view(held.data(), 4)).data() == held.data());
    CHECK(signal_text(std::span<const char>(held)).data() == held.data());
}

TEST_CASE("other things are no text") {
    TWICE(!taken_by_name<no_characters> && !taken_by_name<int> && !taken_by_name<std::vector<unsigned char>>);
    TWICE(!taken_by_name<std::u8string> && !taken_by_name<std::vector<int>>);
}

TEST_CASE("the hash tells texts apart, and is the same on every machine") {
    TWICE(signal_text("").hash() == 0);
    TWICE(signal_text("CQABCDEFG").hash() == 0xE056AD92708F60E4u);
    TWICE(signal_text("CQABCDEFG").hash() != signal_text("CQABCDEFH").hash());
    TWICE(signal_text("A").hash() != signal_text("A\0", 2).hash());
}
