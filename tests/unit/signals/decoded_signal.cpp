// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/decoded_signal.hpp>

#include "../twice.hpp"

using namespace tact;

namespace {

/// A signal of one digit, which remembers it before it looks at what follows.
class digit : public decoded_signal {
public:
    constexpr digit() = default;
    static constexpr digit decode(const signal_text& text) {
        return whole<digit>(text, [&](digit& d) {
            d.value_ = text[0] - '0';
            return text.size() == 1 ? no_error : detail::error_at(malformed::too_long, 8);
        });
    }
    constexpr int value() const { return value_; }

private:
    int value_ = -1;
};

} // namespace

TEST_CASE("a signal is read whole or not at all, and keeps its text and the error") {
    TWICE(digit::decode("7") && digit::decode("7").value() == 7 && digit::decode("7").error() == no_error);
    TWICE(!digit::decode("77") && digit::decode("77").value() == -1);
    TWICE(digit::decode("77").error() == decode_error{malformed::too_long, 0, 8});
    TWICE(digit::decode("77").text().size() == 2 && digit::decode("7").text()[0] == '7');
    TWICE(!digit() && digit().error().what == malformed::not_decoded && digit().text().empty());
}
