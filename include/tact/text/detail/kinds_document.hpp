// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_DETAIL_KINDS_DOCUMENT_HPP
#define TACT_TEXT_DETAIL_KINDS_DOCUMENT_HPP

#include <tact/decide/candidate_kinds.hpp>
#include <tact/decide/kind_names.hpp>
#include <tact/text/detail/named_rows.hpp>

namespace tact::inline v0_1 {

namespace detail {

/// A kind of candidates as a text lists it.
template <class Number>
struct named_kind {
    const char* name = "";
    Number kind{};
    text_position at{};
};

/// Kinds of candidates as the reader of TOML asks for them. A kind is numbered once its row is whole.
template <named_enumeration Attribute, std::size_t Capacity>
class kinds_document : public named_rows<kinds_document<Attribute, Capacity>, Attribute, Capacity - 1> {
    using base = named_rows<kinds_document, Attribute, Capacity - 1>;
    using numbers = candidate_kinds<Attribute, Capacity>;
    using listed = bounded_list<named_kind<typename numbers::number>, Capacity - 1>;

public:
    using place = text_path;
    static constexpr const char* title = "kinds of candidates";
    static constexpr const char* rows_name = "kinds";
    static constexpr row_key row_keys[]{{"either", toml_kind::value}, {"impersonal", toml_kind::value}};

    constexpr kinds_document(const basic_policy<Attribute>& p, numbers& of, listed& rows, text_words& words,
                             text_errors& errors)
        : base(words, errors), policy_(p), kinds_(of), listed_(rows) {}

    constexpr bool read_key(std::size_t number, toml_values& in) {
        if (number == impersonal_key) return in.read_boolean(impersonal_);
        return this->read_rows(in, [&](std::size_t way, const toml_word& said) {
            for (std::size_t i = 0; i < ways_size_; ++i)
                if (ways_[i] == way) {
                    detail::report_word_twice(this->errors(), said);
                    return;
                }
            ways_[ways_size_++] = static_cast<std::uint16_t>(way);
        });
    }
    constexpr void begin_row() {
        ways_size_ = 0;
        impersonal_ = false;
    }
    constexpr void finish_row(bool good) {
        named_kind<typename numbers::number> k;
        k.name = this->row_name();
        k.at = this->row_at();
        if (good && says_one_thing()) k.kind = number_it();
        listed_.add(k);
    }

private:
    static constexpr std::size_t either_key = 0, impersonal_key = 1;

    constexpr bool wrong(text_fault fault, const char* what, const char* mend) {
        this->report(this->row_at(), fault, "", this->row(), what, mend);
        return false;
    }
    constexpr bool says_one_thing() {
        const int ways = int{this->has_parts()} + int{this->wrote(either_key)} + int{impersonal_};
        if (ways > 1)
            return wrong(text_fault::contradiction, " says in several ways what it draws on", "keep one of them");
        if (this->wrote(either_key) && ways_size_ < 2)
            return wrong(text_fault::missing, " names no two ways", "name two kinds or more of which one is enough");
        const bool own = this->has_parts() && !this->keys().contains(part_key::draws);
        if (!own && (this->keys().contains(part_key::events) || this->keys().contains(part_key::trace)))
            return wrong(text_fault::contradiction, " has events or a trace without an attribute",
                         "write them beside `attribute`, or in `draws`");
        return true;
    }
    constexpr typename numbers::number number_it() {
        typename numbers::numbered n{};
        if (this->wrote(either_key)) {
            n.kind = listed_[ways_[0]].kind;
            for (std::size_t i = 1; i < ways_size_ && n; ++i) {
                const auto way = listed_[ways_[i]].kind;
                if (way == unlabelled || n.kind == unlabelled) {
                    wrong(text_fault::contradiction, " has a way that says nothing of what it draws on",
                          "leave that way out, or say what it draws on");
                    return {};
                }
                n = kinds_.either(n.kind, way);
            }
        } else if (impersonal_) {
            n = kinds_.add(basic_use<Attribute>::nothing());
        } else if (this->has_parts()) {
            if (!this->complete_parts()) return {};
            basic_use_builder<Attribute> use(policy_);
            for (std::size_t i = 0; i < this->size_of_parts(); ++i) use.add(this->parts()[i]);
            n = kinds_.add(use.use());
        }
        if (n.error == kind_error::full)
            wrong(text_fault::out_of_room, " is one kind too many", "give more memory");
        else if (!n)
            wrong(text_fault::contradiction, " cannot be numbered", "name an attribute and a source of it");
        return n.kind;
    }

    static constexpr typename numbers::number unlabelled{};

    const basic_policy<Attribute>& policy_;
    numbers& kinds_;
    listed& listed_;
    std::uint16_t ways_[Capacity]{};
    std::size_t ways_size_ = 0;
    bool impersonal_ = false;
};

} // namespace detail

} // namespace tact

#endif
