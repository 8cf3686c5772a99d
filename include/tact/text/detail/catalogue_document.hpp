// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_DETAIL_CATALOGUE_DOCUMENT_HPP
#define TACT_TEXT_DETAIL_CATALOGUE_DOCUMENT_HPP

#include <tact/decide/catalogue.hpp>
#include <tact/decide/names.hpp>
#include <tact/model/redact.hpp>
#include <tact/text/detail/named_rows.hpp>
#include <tact/text/detail/read_real.hpp>
#include <tact/text/labelled_feature.hpp>

namespace tact::inline v0_1 {

namespace detail {

/// A catalogue as the reader of TOML asks for it. A feature is given to the catalogue once its row is whole.
template <named_enumeration Attribute, std::size_t Features, std::size_t Parts, std::size_t Columns>
class catalogue_document
    : public named_rows<catalogue_document<Attribute, Features, Parts, Columns>, Attribute, Features> {
    using base = named_rows<catalogue_document, Attribute, Features>;

public:
    using place = text_path;

    static constexpr const char* title = "a catalogue";
    static constexpr const char* rows_name = "features";
    static constexpr row_key row_keys[]{{"reveals", toml_kind::value},   {"derived", toml_kind::value},
                                        {"coarsened", toml_kind::value}, {"to", toml_kind::value},
                                        {"shortened", toml_kind::value}, {"impersonal", toml_kind::value},
                                        {"stands_in", toml_kind::value}, {"columns", toml_kind::value}};

    constexpr catalogue_document(basic_catalogue<Attribute, Features, Parts>& features,
                                 model_columns<float, Columns>& of_model,
                                 bounded_list<labelled_feature, Features>& rows, text_words& words, text_errors& errors)
        : base(words, errors), features_(features), columns_(of_model), listed_(rows), words_(words) {}

    constexpr bool read_key(std::size_t number, toml_values& in) {
        const auto of = [this](std::size_t input, const toml_word&) { of_ = input; };
        switch (static_cast<key>(number)) {
        case key::reveals: return detail::read_member(in, words_, reveals_);
        case key::derived:
            return this->read_rows(in, [&](std::size_t input, const toml_word& said) {
                for (std::size_t i = 0; i < inputs_size_; ++i)
                    if (inputs_[i] == input) {
                        detail::report_word_twice(this->errors(), said);
                        return;
                    }
                inputs_[inputs_size_++] = static_cast<std::uint16_t>(input);
            });
        case key::coarsened:
        case key::shortened: return this->read_row(in, of);
        case key::to: return detail::read_member(in, words_, to_);
        case key::impersonal: return in.read_boolean(impersonal_);
        case key::stands_in: return read_stand_in(in);
        case key::column_count: return detail::read_member(in, words_, columns_here_);
        default: return false;
        }
    }
    constexpr void begin_row() {
        inputs_size_ = values_size_ = 0;
        columns_here_ = 1;
        impersonal_ = false;
    }
    constexpr void finish_row(bool good) {
        labelled_feature f;
        f.name = this->row_name();
        f.at = this->row_at();
        if (!good || !says_one_thing()) {
            f.state = feature_label::unlabelled;
        } else {
            label(f);
            add_columns(f);
        }
        listed_.add(f);
    }

private:
    enum class key : std::uint16_t { reveals, derived, coarsened, to, shortened, impersonal, stands_in, column_count };

    constexpr bool has(key k) const { return this->wrote(static_cast<std::size_t>(k)); }
    /// Says what is wrong with the row; false.
    constexpr bool wrong(text_fault fault, const char* what, const char* mend) {
        this->report(this->row_at(), fault, "", this->row(), what, mend);
        return false;
    }

    constexpr bool read_stand_in(toml_values& in) {
        const auto read_one = [&] {
            const text_position at = in.cursor.position();
            double value = 0;
            if (!detail::read_real(in, value)) return false;
            if (values_size_ == Columns)
                in.say_at(at, text_fault::out_of_room, "there is no room for another column", "give more memory");
            else
                values_[values_size_++] = static_cast<float>(value);
            return true;
        };
        return in.cursor.peek() == '[' ? in.read_array(read_one) : read_one();
    }

    /// Whether a row says what it draws on in one way, or not at all.
    constexpr bool says_one_thing() {
        const bool impersonal = has(key::impersonal) && impersonal_;
        const int ways = int{this->has_parts()} + int{has(key::reveals)} + int{has(key::derived)} +
                         int{has(key::coarsened)} + int{has(key::shortened)} + int{impersonal};
        if (ways > 1)
            return wrong(text_fault::contradiction, " says in several ways what it draws on", "keep one of them");
        if (has(key::to) != has(key::coarsened))
            return wrong(text_fault::missing,
                         has(key::to) ? " has a `to`, and is not coarsened" : " is coarsened to nothing",
                         "write `coarsened` and `to` together");
        const bool events = this->keys().contains(part_key::events), trace = this->keys().contains(part_key::trace);
        const bool own = this->has_parts() && !this->keys().contains(part_key::draws);
        if (has(key::shortened) && !events)
            return wrong(text_fault::missing, " is shortened to nothing", "write `events`");
        if ((events && !own && !has(key::shortened)) || (trace && !own))
            return wrong(text_fault::contradiction, " has events or a trace without an attribute",
                         "write them beside `attribute`, in `draws`, or `events` beside `shortened`");
        if (has(key::column_count) && !impersonal)
            return wrong(text_fault::contradiction, " is personal, and says nothing that stands in for its columns",
                         "write `stands_in` with a value for each column");
        if (has(key::stands_in) && impersonal)
            return wrong(text_fault::contradiction, " is impersonal: nothing ever stands in for it",
                         "write `columns` with their number");
        return true;
    }

    /// Gives the feature to the catalogue.
    constexpr void label(labelled_feature& f) {
        f.state = feature_label::labelled;
        added given{feature::none, catalogue_error::nothing_drawn_on};
        if (impersonal_) {
            f.state = feature_label::nothing_personal;
            return;
        }
        if (this->has_parts()) {
            if (!this->complete_parts()) return;
            given = features_.add(f.name, this->parts(), this->size_of_parts());
        } else if (has(key::reveals)) {
            given = features_.category(f.name, reveals_);
        } else if (has(key::derived)) {
            feature inputs[Features]{};
            std::size_t n = 0;
            for (std::size_t i = 0; i < inputs_size_; ++i) {
                const labelled_feature& input = listed_[inputs_[i]];
                if (input.state == feature_label::unlabelled) f.state = feature_label::unlabelled;
                if (input.state == feature_label::labelled) inputs[n++] = input.feature;
            }
            if (f.state == feature_label::unlabelled) return;
            if (inputs_size_ == 0) {
                wrong(text_fault::missing, " is derived from nothing", "name its inputs");
                return;
            }
            if (n == 0) {
                f.state = feature_label::nothing_personal;
                return;
            }
            given = features_.derive(f.name, inputs, n);
        } else if (has(key::coarsened) || has(key::shortened)) {
            const labelled_feature& finer = listed_[of_];
            f.state = finer.state;
            if (f.state == feature_label::unlabelled) return;
            given = has(key::coarsened) ? features_.coarsen(f.name, finer.feature, to_)
                                        : features_.shorten(f.name, finer.feature, this->own_part().events);
            if (f.state == feature_label::nothing_personal) given = {feature::none, catalogue_error::unknown_part};
        } else {
            f.state = feature_label::unlabelled;
            return;
        }
        f.feature = given;
        if (!given) report_refused(given.error);
    }
    constexpr void report_refused(catalogue_error e) {
        switch (e) {
        case catalogue_error::no_such_coarsening:
            wrong(text_fault::contradiction, " is a coarsening that the policy does not have",
                  "coarsen along one of the policy's `coarsenings`");
            return;
        case catalogue_error::nothing_to_shorten:
            wrong(text_fault::contradiction, " is no shorter than what it is shortened from",
                  "name a `trace` there, and fewer `events` here");
            return;
        case catalogue_error::full:
            wrong(text_fault::out_of_room, " has more parts than there is room for", "give more memory");
            return;
        case catalogue_error::none:
        case catalogue_error::name_missing:
        case catalogue_error::name_taken:
        case catalogue_error::nothing_drawn_on:
        case catalogue_error::unknown_part:
        case catalogue_error::unknown_input:
        default: wrong(text_fault::contradiction, " draws on nothing that could be less", "leave it out"); return;
        }
    }

    constexpr void add_columns(labelled_feature& f) {
        if (f.state == feature_label::nothing_personal)
            f.column_count = has(key::stands_in)      ? static_cast<std::uint32_t>(values_size_)
                             : has(key::column_count) ? columns_here_
                                                      : 0;
        else
            f.column_count = static_cast<std::uint32_t>(values_size_);
        f.first_column = static_cast<std::uint32_t>(columns_.size());
        if (f.column_count == 0) return;
        const bool room = f.state == feature_label::nothing_personal ? columns_.add_impersonal(f.column_count)
                                                                     : add_values(f.feature);
        if (!room) wrong(text_fault::out_of_room, " has more columns than there is room for", "give more memory");
    }
    constexpr bool add_values(feature owner) {
        struct {
            const float* values;
            std::size_t n;
            constexpr const float* data() const { return values; }
            constexpr std::size_t size() const { return n; }
        } these{values_, values_size_};
        return columns_.add(owner, these);
    }

    basic_catalogue<Attribute, Features, Parts>& features_;
    model_columns<float, Columns>& columns_;
    bounded_list<labelled_feature, Features>& listed_;
    text_words& words_;
    Attribute reveals_{};
    Attribute to_{};
    std::size_t of_ = 0;
    std::uint16_t inputs_[Features]{};
    std::size_t inputs_size_ = 0;
    bool impersonal_ = false;
    std::uint32_t columns_here_ = 1;
    float values_[Columns]{};
    std::size_t values_size_ = 0;
};

} // namespace detail

} // namespace tact

#endif
