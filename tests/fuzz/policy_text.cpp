// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Any text as each kind of document: reading ends, stays in bounds, what did not read says nothing, and what did is
// read back as it is printed, where it can be.
#include <tact/decide/standard.hpp>
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
        require(e.sentence.size() != 0 && e.mend.size() != 0 && !e.sentence.truncated() && !e.mend.truncated() &&
                e.at.line >= 1 && e.at.column >= 1 && e.at.line <= size + 1 && e.at.column <= size + 1);
}

enum class own_attribute : std::uint16_t {};
constexpr own_attribute last_enumerator(own_attribute) { return own_attribute{7}; }

/// The kinds of document that are not printed.
void read_others(const input_text& given, text_errors& errors) {
    static const auto features = std::make_unique<catalogue_text<8, 8, 100>>(standard);
    static const auto kinds = std::make_unique<kinds_text<8, 100>>(standard);
    const bool labelled = features->parse(given, errors);
    require(labelled == errors.empty());
    require_words(errors, given.size());
    require(labelled ||
            features->features().size() + features->catalogue().size() + features->model_input().size() == 0);
    for (const labelled_feature& f : features->features())
        require((f.state == feature_label::labelled) == features->catalogue().contains(f.feature));

    const bool numbered = kinds->parse(given, errors);
    require(numbered == errors.empty() && (numbered || kinds->size() == 0));
    require_words(errors, given.size());

    limits_text<100> limits;
    const bool limited = limits.parse(given, errors);
    require(limited == errors.empty());
    require(limited || limits.person().max_asks() + limits.session().max_asks() == 0);
    require_words(errors, given.size());

    signal_mapping mapping;
    const bool mapped = parse_signals(given, mapping, errors, &standard_signals);
    require(mapped == errors.empty() && (mapped || mapping.outside.empty()));
    require_words(errors, given.size());

    vocabulary<own_attribute, 60> names;
    const bool declared = parse_vocabulary(given, names, errors);
    require(declared == errors.empty() && declared == (names.size() != 0));
    require_words(errors, given.size());
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
    read_others(given, errors);
    return 0;
}
