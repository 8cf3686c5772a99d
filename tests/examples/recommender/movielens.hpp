// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_EXAMPLES_RECOMMENDER_MOVIELENS_HPP
#define TACT_TESTS_EXAMPLES_RECOMMENDER_MOVIELENS_HPP

#include "data.hpp"

#include <charconv>
#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string_view>

// The folder layout of MovieLens 100k (F. M. Harper, J. A. Konstan, 2015, doi 10.1145/2827872), read and written:
// u.user, u.item and u.data. The data set is GroupLens's to give out.

namespace recommender::movielens {

/// A file that cannot be read, or a line that is not as it should be.
struct malformed : std::runtime_error {
    malformed(const std::string& file, const std::string& why) : std::runtime_error(file + ": " + why) {}
    malformed(const std::string& file, std::size_t line, const std::string& why)
        : malformed(file, "line " + std::to_string(line) + ": " + why) {}
};

namespace detail {

/// One line of a file, taken apart.
class line_fields {
public:
    line_fields(std::string file, std::size_t number, std::string_view line, char separator)
        : file_(std::move(file)), line_(number) {
        for (std::size_t end = 0; end != line.npos; line.remove_prefix(end == line.npos ? 0 : end + 1)) {
            end = line.find(separator);
            fields_.emplace_back(line.substr(0, end));
        }
    }
    [[noreturn]] void reject(const std::string& why) const { throw malformed(file_, line_, why); }
    void need(std::size_t n) const {
        if (fields_.size() != n) reject(std::to_string(fields_.size()) + " fields instead of " + std::to_string(n));
    }
    const std::string& text(std::size_t i) const { return fields_[i]; }
    template <class Number>
    Number number(std::size_t i, const char* name, Number least, Number most) const {
        const std::string& s = fields_[i];
        Number n{};
        const auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), n);
        if (error != std::errc() || end != s.data() + s.size() || n < least || n > most)
            reject(std::string(name) + " is no number from " + std::to_string(least) + " to " + std::to_string(most) +
                   ": " + s);
        return n;
    }

private:
    std::string file_;
    std::size_t line_;
    std::vector<std::string> fields_;
};

template <class Take>
void for_each_line(const std::filesystem::path& folder, const char* file, char separator, Take take) {
    std::ifstream in(folder / file, std::ios::binary);
    if (!in) throw malformed(file, "cannot be read");
    std::string line;
    for (std::size_t number = 1; std::getline(in, line); ++number) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        if (!line.empty()) take(line_fields(file, number, line, separator));
    }
    if (in.bad()) throw malformed(file, "cannot be read to its end");
}

/// The places of what is read, by the numbers that a file gives them.
class places {
public:
    void add(const line_fields& line, const char* name) {
        const int id = line.number(0, name, 1, 1'000'000'000);
        if (!place_.emplace(id, place_.size()).second)
            line.reject(std::string(name) + " " + line.text(0) + " is there twice");
    }
    std::size_t find(const line_fields& line, std::size_t field, const char* name) const {
        const auto found = place_.find(line.number(field, name, 1, 1'000'000'000));
        if (found == place_.end()) line.reject(std::string("unknown ") + name + " " + line.text(field));
        return found->second;
    }

private:
    std::map<int, std::size_t> place_;
};

} // namespace detail

/// Reads the three files of a folder; throws `malformed`.
inline ratings_data read(const std::filesystem::path& folder) {
    ratings_data data;
    detail::places people, films;
    detail::for_each_line(folder, "u.user", '|', [&](const detail::line_fields& line) {
        line.need(5); // number, age, gender, occupation, postcode
        people.add(line, "user");
        person p;
        p.age = line.number(1, "age", 1, 130);
        if (line.text(2) != "F" && line.text(2) != "M") line.reject("gender is neither F nor M: " + line.text(2));
        p.female = line.text(2) == "F";
        p.occupation = line.text(3);
        p.postcode = line.text(4);
        data.people.push_back(std::move(p));
    });
    detail::for_each_line(folder, "u.item", '|', [&](const detail::line_fields& line) {
        line.need(5 + genres); // number, title, two dates, an address, a flag for each genre
        films.add(line, "item");
        film f;
        for (std::size_t g = 0; g < genres; ++g) f.has[g] = line.number(5 + g, "genre flag", 0, 1) == 1;
        data.films.push_back(f);
    });
    detail::for_each_line(folder, "u.data", '\t', [&](const detail::line_fields& line) {
        line.need(4); // user, item, rating, time
        std::vector<rating>& of_one = data.people.at(people.find(line, 0, "user")).ratings;
        const std::size_t f = films.find(line, 1, "item");
        for (const rating& r : of_one)
            if (r.film == f) line.reject("user " + line.text(0) + " rated item " + line.text(1) + " before");
        of_one.push_back({line.number<std::int64_t>(3, "time", 0, 100'000'000'000), f, line.number(2, "rating", 1, 5)});
    });
    data.arrange();
    if (data.people.size() < 2) throw malformed("u.data", "fewer than two people have enough ratings");
    return data;
}

/// Writes the three files; throws `malformed`.
inline void write(const ratings_data& data, const std::filesystem::path& folder) {
    std::error_code ignored; // what cannot be made cannot be written either
    std::filesystem::create_directories(folder, ignored);
    const auto open = [&](const char* file) { return std::ofstream(folder / file, std::ios::binary); };
    std::ofstream users = open("u.user"), items = open("u.item"), ratings = open("u.data");
    for (std::size_t i = 0; i < data.people.size(); ++i) {
        const person& p = data.people[i];
        users << i + 1 << '|' << p.age << '|' << (p.female ? 'F' : 'M') << '|' << p.occupation << '|' << p.postcode
              << '\n';
        for (const rating& r : p.ratings)
            ratings << i + 1 << '\t' << r.film + 1 << '\t' << r.stars << '\t' << r.time << '\n';
    }
    for (std::size_t f = 0; f < data.films.size(); ++f) {
        items << f + 1 << "|made-up film " << f + 1 << "|||";
        for (const bool has : data.films[f].has) items << '|' << has;
        items << '\n';
    }
    for (std::ofstream* out : {&users, &items, &ratings})
        if (!out->flush()) throw malformed(folder.string(), "cannot be written");
}

} // namespace recommender::movielens

#endif
