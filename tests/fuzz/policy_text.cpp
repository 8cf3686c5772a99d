// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Any text as a policy, an overlay and a consent: reading ends, stays in bounds, what did not read says nothing, and
// what did is read back as it is printed.
#include <tact/policy/standard_table.hpp>
#include <tact/text.hpp>

#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>

using namespace tact;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}
template <class Print>
std::string printed(Print print) {
    std::string text(print(nullptr, 0).size, ' ');
    require(static_cast<bool>(print(text.data(), text.size())));
    return text;
}
std::string text_of(const policy_table& t) {
    return printed([&](char* out, std::size_t room) { return print_policy(t, out, room); });
}
std::string text_of(const overlay& x) {
    return printed([&](char* out, std::size_t room) { return print_overlay(x, out, room); });
}
std::string text_of(const consent& c) {
    return printed([&](char* out, std::size_t room) { return print_consent(c, out, room); });
}
void require_words(const text_errors& errors, std::size_t size) {
    require(errors.size() <= errors.count());
    for (const text_error& e : errors)
        require(e.sentence.size() != 0 && !e.sentence.truncated() && !e.mend.truncated() && e.at.line >= 1 &&
                e.at.column >= 1 && e.at.line <= size + 1 && e.at.column <= size + 1);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static constexpr policy_base bases[]{{"standard", &standard_table}};
    static const auto read = std::make_unique<policy_text<>>();
    static const auto again = std::make_unique<policy_text<>>();
    static consent consent_read, consent_again;
    const std::unique_ptr<char[]> text(new char[size + 1]); // of its own, so that reading past its end is seen
    if (size != 0) std::memcpy(text.get(), data, size);
    const input_text given(text.get(), size);
    text_error memory[8];
    text_errors errors(memory), none;

    const bool valid = read->parse(given, errors, bases);
    require(valid == errors.empty());
    require_words(errors, size);
    if (valid) {
        require(detail::first_violation(read->table()).count == 0);
        require(again->parse(text_of(read->table()), none));
        require(text_of(read->table()) == text_of(again->table()));
    } else {
        require(read->table().max_events == 0);
    }

    overlay_text<> x, y;
    const bool narrows = x.parse(given, errors);
    require(narrows == errors.empty());
    require_words(errors, size);
    if (narrows) {
        require(y.parse(text_of(x.overlay()), none));
        require(text_of(x.overlay()) == text_of(y.overlay()));
    } else {
        require(!x.overlay().multiplier.valid());
    }

    const bool answered = parse_consent(given, consent_read, errors);
    require(answered == errors.empty());
    require_words(errors, size);
    if (answered) {
        require(parse_consent(text_of(consent_read), consent_again, none));
        require(consent_again.is_unreadable() == consent_read.is_unreadable());
        require(consent_read.is_unreadable() || consent_again == consent_read);
    } else {
        require(consent_read.is_unreadable());
    }
    return 0;
}
