// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Texts that nobody writes by hand: cut anywhere, changed anywhere, and too large.
#include <tact/text.hpp>

#include <tact/policy/fingerprint.hpp>
#include <tact/policy/standard_table.hpp>

#include <doctest/doctest.h>

#include <cstring>
#include <memory>
#include <string>
#include <vector>

using namespace tact;

namespace hostile_texts {

constexpr char standard_as_text[] =
#include "standard_toml.inc"
    ;
constexpr policy_base bases[]{{"standard", &standard_table}};

/// A text in memory of its own size, so that a sanitizer sees each byte that is read beyond it.
class alone {
public:
    explicit alone(const std::string& text) : memory_(new char[text.size() + 1]), size_(text.size()) {
        std::memcpy(memory_.get() + 1, text.data(), size_);
    }
    input_text text() const { return {memory_.get() + 1, size_}; }

private:
    std::unique_ptr<char[]> memory_;
    std::size_t size_;
};

struct result {
    std::size_t errors = 0;
    text_position last{};
    bool valid = false;
};
template <std::size_t Kept = 4>
result read(const std::string& text, policy_text<>& into) {
    text_error memory[Kept];
    text_errors errors(memory);
    const alone given(text);
    result r;
    r.valid = into.parse(given.text(), errors, bases);
    r.errors = errors.count();
    if (errors.size() != 0) r.last = errors[errors.size() - 1].at;
    CHECK(r.valid == (r.errors == 0));
    for (const text_error& e : errors) CHECK(e.sentence.size() != 0);
    return r;
}
std::string house(const std::string& lines) {
    return "tact = \"policy/1\"\nbase = \"standard\"\nname = \"house\"\n" + lines;
}
std::string times(std::size_t n, const std::string& s) {
    std::string all;
    all.reserve(n * s.size());
    for (std::size_t i = 0; i < n; ++i) all += s;
    return all;
}

constexpr char odd_bytes[] = "\0\n\r\t \"'#=[]{}.,\\-0a\xC3\xFF";

} // namespace hostile_texts

using namespace hostile_texts;

TEST_CASE("a policy that is cut at any byte is no policy") {
    const auto into = std::make_unique<policy_text<>>();
    const std::string whole(standard_as_text, sizeof standard_as_text - 1);
    CHECK(read(whole, *into).valid);
    CHECK(read(whole.substr(0, whole.size() - 1), *into).valid); // without its last newline
    std::size_t read_as_valid = 0;
    for (std::size_t i = 0; i < whole.size() - 1; i += i < 2000 || whole.size() - i < 2000 ? 1u : 23u)
        read_as_valid += read(whole.substr(0, i), *into).valid ? 1u : 0u;
    CHECK(read_as_valid == 0);
}
TEST_CASE("a house's text that is cut is refused, or says only what stands before the cut") {
    const auto into = std::make_unique<policy_text<>>();
    const std::string whole =
        house("version = 12\n[trust]\nhigh = { assisting = 0.540, evidence = \"rule\", statement = \"x\" }\n");
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (!read(whole.substr(0, i), *into).valid) continue;
        CHECK((whole[i] == '\n' || whole[i - 1] == '\n' || whole.substr(i, 2) == "2\n"));
    }
}
TEST_CASE("a byte that is changed is refused, or gives a table that keeps every invariant") {
    const auto into = std::make_unique<policy_text<>>();
    const std::string whole =
        house("[trust]\nhigh = { assisting = 0.540, evidence = \"rule\", statement = \"x\" }\n"
              "[attributes.email]\nsources = [\"declared\"]\nneeds = { trust = \"low\", connectedness = "
              "\"warm\" }\nevidence = \"rule\"\nstatement = 'y'\n");
    for (std::size_t i = 0; i < whole.size(); ++i)
        for (const char c : odd_bytes) {
            if (&c == odd_bytes + sizeof odd_bytes - 1) break; // the zero that ends them
            std::string changed = whole;
            changed[i] = c;
            if (read(changed, *into).valid) CHECK(detail::first_violation(into->table()).count == 0);
        }
}
TEST_CASE("a line of a megabyte, and a million keys, are read once") {
    const auto into = std::make_unique<policy_text<>>();
    const std::size_t many = 1'000'000;
    CHECK(read(house("# " + times(many, "x") + "\n"), *into).valid);
    CHECK(read(house(times(many, "\n")), *into).valid);
    CHECK(read(house("version = 3" + times(many, " ") + "\n"), *into).valid);
    CHECK(read(house(times(many, "x") + " = 1\n"), *into).errors == 1);
    CHECK(read(house("version = " + times(many, "9") + "\n"), *into).errors == 1);
    CHECK(read(house("x = \"" + times(many, "y") + "\"\n"), *into).errors == 1);
    CHECK(read(house("x = " + times(many, "[") + "\n"), *into).errors == 1);
    CHECK(read(house("x = " + times(many, "{ a = ") + "\n"), *into).errors == 1);
    CHECK(read(house("trust = " + times(many, "{ high = ") + "\n"), *into).errors >= 1);
    CHECK(read(house("[" + times(many, "a.") + "]\n"), *into).errors == 1);
    CHECK(read(house(times(many, "k = 1\n")), *into).errors == many);
    CHECK(read(house(times(many, "[t]\n")), *into).errors == many);
    CHECK(read(house(times(many, "version = 3\n")), *into).errors == many - 1);
    CHECK(read(house("[attributes.email]\nsources = [" + times(many / 10, "\"declared\", ") + "]\n"), *into).errors >=
          many / 10 - 1);
    CHECK(read(house(times(many, "\xFF")), *into).errors >= 1);
    const result last = read(house("x = \"" + times(many, "\xC3\xA9") + "\" y\n"), *into);
    CHECK(last.errors == 1);
    const result column = read(house("version = 3 #" + times(many, "\xC3\xA9") + "\xFF\n"), *into);
    CHECK(column.last == text_position{4, static_cast<std::uint32_t>(many + 14)});
}
TEST_CASE("errors beyond the caller's memory are counted, and cost no words") {
    const auto into = std::make_unique<policy_text<>>();
    text_errors counted;
    CHECK(!into->parse(house(times(1000, "k = 1\n")), counted, bases));
    CHECK(counted.count() == 1000);
    CHECK(counted.size() == 0);
}
TEST_CASE("an overlay and a consent that are cut are refused, or say only what stands before the cut") {
    const std::string overlay =
        "tact = \"overlay/1\"\nname = \"x\"\nnever = [\"email\", \"phone\"]\nneeds = { trust = \"low\" }\n"
        "multiplier = 1.5\nevidence = \"rule\"\nstatement = \"y\"\n";
    const std::string consent_text =
        "tact = \"consent/1\"\nobjections = [\"advertising\"]\n\n[attributes.email]\n"
        "support = { specific = [\"declared\"], refused = [\"third_party\"], supplied = true }\n";
    text_errors errors;
    for (std::size_t i = 0; i <= overlay.size(); ++i) {
        overlay_text<> x;
        const alone given(overlay.substr(0, i));
        if (x.parse(given.text(), errors)) continue;
        CHECK(detail::first_violation(restricted(standard_table, x.overlay())).count != 0);
    }
    for (std::size_t i = 0; i <= consent_text.size(); ++i) {
        consent c;
        const alone given(consent_text.substr(0, i));
        const bool read = parse_consent(given.text(), c, errors);
        CHECK(read == !c.is_unreadable());
    }
}
