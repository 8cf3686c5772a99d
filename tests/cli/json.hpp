// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_CLI_JSON_HPP
#define TACT_TESTS_CLI_JSON_HPP

#include <cstdint>
#include <string>
#include <string_view>

namespace cli {

/// Writes JSON: what is opened is closed by its owner, and commas take care of themselves.
class json {
public:
    json& open(char bracket) {
        separate();
        out_ += bracket;
        first_ = true;
        return *this;
    }
    json& close(char bracket) {
        out_ += bracket;
        first_ = false;
        return *this;
    }
    json& key(std::string_view name) {
        text(name);
        out_ += ':';
        first_ = true;
        return *this;
    }
    json& text(std::string_view characters) {
        separate();
        out_ += '"';
        for (std::size_t i = 0; i < characters.size();) i += add_character(characters.substr(i));
        out_ += '"';
        return *this;
    }
    /// A number, or `true`, `false` and `null`, as it is written.
    json& plain(std::string_view token) {
        separate();
        out_ += token;
        return *this;
    }
    json& number(std::int64_t n) { return plain(std::to_string(n)); }
    json& boolean(bool b) { return plain(b ? "true" : "false"); }
    const std::string& str() const { return out_; }

private:
    void separate() {
        if (!first_) out_ += ',';
        first_ = false;
    }
    /// Adds the first character, and returns how many bytes it takes; what is no UTF-8 becomes U+FFFD.
    std::size_t add_character(std::string_view rest) {
        const auto byte = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(rest[i])); };
        const unsigned first = byte(0);
        if (first == '"' || first == '\\') {
            out_ += '\\';
            out_ += rest[0];
            return 1;
        }
        if (first < 0x20 || first == 0x7F) {
            const char* hex = "0123456789abcdef";
            out_ += "\\u00";
            out_ += hex[first >> 4];
            out_ += hex[first & 15u];
            return 1;
        }
        const std::size_t size = first < 0x80       ? 1
                                 : first >> 5 == 6  ? 2
                                 : first >> 4 == 14 ? 3
                                 : first >> 3 == 30 ? 4
                                                    : 0;
        bool good = size != 0 && size <= rest.size();
        std::uint32_t code = size < 2 ? first : first & (0x7Fu >> size);
        for (std::size_t i = 1; good && i < size; ++i) {
            good = byte(i) >> 6 == 2;
            code = code << 6 | (byte(i) & 0x3Fu);
        }
        const std::uint32_t least = size == 2 ? 0x80 : size == 3 ? 0x800 : size == 4 ? 0x10000 : 0;
        if (!good || code < least || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) {
            out_ += "\xEF\xBF\xBD";
            return 1;
        }
        out_ += rest.substr(0, size);
        return size;
    }

    std::string out_;
    bool first_ = true;
};

} // namespace cli

#endif
