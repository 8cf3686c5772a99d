// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_EXAMPLES_RECOMMENDER_DATA_HPP
#define TACT_TESTS_EXAMPLES_RECOMMENDER_DATA_HPP

#include "../simulated_people.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

// Who watched which film, and people who are made up for it with integers alone, so that every machine makes the same.

namespace recommender {

/// How many genres there are; a film has some of them.
inline constexpr std::size_t genres = 19;
/// The last ratings of each person, which a ranking is to find again.
inline constexpr std::size_t held_out = 10;
/// The ratings before those, which the weights are learned from.
inline constexpr std::size_t learned_from = 5;
/// A person with fewer ratings is left out.
inline constexpr std::size_t least_ratings = held_out + learned_from + 1;

struct film {
    std::array<bool, genres> has{};
};

/// One rating; what counts is that the person watched the film.
struct rating {
    std::int64_t time = 0; ///< in seconds
    std::size_t film = 0;
    int stars = 0;
};

struct person {
    int age = 0;
    bool female = false;
    std::string occupation;
    std::string postcode;
    std::vector<rating> ratings; ///< the oldest first
};

struct ratings_data {
    std::vector<person> people;
    std::vector<film> films;
    bool made_up = false;
    std::size_t left_out = 0; ///< people with too few ratings

    std::size_t size() const {
        std::size_t n = 0;
        for (const person& p : people) n += p.ratings.size();
        return n;
    }
    /// Puts ratings in their order, and leaves out people with too few.
    void arrange() {
        for (person& p : people)
            std::sort(p.ratings.begin(), p.ratings.end(), [](const rating& a, const rating& b) {
                return std::tuple(a.time, a.film) < std::tuple(b.time, b.film);
            });
        left_out = std::erase_if(people, [](const person& p) { return p.ratings.size() < least_ratings; });
    }
};

/// 401 people, a prime number, so that no share lies half-way between two that are printed, and 300 films. A film
/// belongs to a series and a series to one of six tastes, which show in its genres; a few films are watched far more
/// than most. A person has two tastes and moves from the first to the second. Age and gender lean towards some tastes;
/// occupation tells little and the postcode nothing. One in twelve is a minor.
class made_up_people {
public:
    static ratings_data all() {
        made_up_people m;
        m.make_films();
        for (std::size_t i = 0; i < people; ++i) m.make_person();
        m.data_.made_up = true;
        m.data_.arrange();
        return std::move(m.data_);
    }

private:
    static constexpr std::size_t people = 401, films = 300, series = 60, tastes = 6;

    std::size_t below(std::size_t n) { return static_cast<std::size_t>(random_.between(0, static_cast<int>(n) - 1)); }
    bool chance(int percent) { return random_.between(1, 100) <= percent; }
    static std::size_t series_of(std::size_t f) { return f % series; }
    static std::size_t taste_of(std::size_t f) { return f % tastes; } // a series has one taste, as 6 divides 60

    void make_films() {
        data_.films.resize(films);
        for (std::size_t f = 0; f < films; ++f) {
            auto& has = data_.films[f].has;
            has[1 + (chance(70) ? 3 * taste_of(f) + below(3) : below(genres - 1))] = true;
            if (chance(40)) has[1 + below(genres - 1)] = true;
            leans_female_.push_back(random_.between(-2, 2));
            leans_young_.push_back(random_.between(-3, 3));
        }
    }

    void make_person() {
        static constexpr const char* occupations[]{"artist",    "educator", "engineer", "executive", "healthcare",
                                                   "librarian", "none",     "other",    "retired",   "writer"};
        person p;
        p.age = chance(8) ? random_.between(13, 17) : random_.between(18, 40) + random_.between(0, 28);
        p.female = chance(45);
        p.occupation = p.age < 24 ? "student" : occupations[below(std::size(occupations))];
        for (int i = 0; i < 5; ++i) p.postcode += static_cast<char>('0' + random_.between(0, 9));

        const std::size_t leaning = p.age < 26 ? 0 : p.age > 48 ? 1 : p.female ? 2 : 3;
        const std::size_t first = chance(35) ? leaning : below(tastes), second = below(tastes);
        const bool comes_often = chance(50);
        const int events = 24 + random_.between(0, 30) + (chance(15) ? random_.between(0, 60) : 0);
        std::int64_t now = 880'000'000 + 3600 * random_.between(0, 5000);
        std::vector<int> weight(films);
        std::vector<bool> watched(films);
        for (int n = 0; n < events; ++n) {
            const bool moved_on = 2 * n > events;
            int sum = 0;
            for (std::size_t f = 0; f < films; ++f) {
                int w = 4000 / (static_cast<int>(f) + 8);
                if (taste_of(f) == first) w *= moved_on ? 4 : 10;
                if (taste_of(f) == second) w *= moved_on ? 10 : 2;
                w = w * (10 + (p.female ? leans_female_[f] : -leans_female_[f])) / 10;
                w = w * (10 + (p.age < 30 ? leans_young_[f] : p.age > 45 ? -leans_young_[f] : 0)) / 10;
                for (std::size_t k = p.ratings.size(); k-- > 0 && p.ratings.size() - k <= 5;)
                    if (series_of(p.ratings[k].film) == series_of(f)) w *= 3; // what continues what was just watched
                weight[f] = watched[f] ? 0 : w;
                sum += weight[f];
            }
            int draw = random_.between(0, sum - 1);
            std::size_t chosen = 0;
            while (draw >= weight[chosen]) draw -= weight[chosen++];
            watched[chosen] = true;
            now += chance(comes_often ? 40 : 8) ? 86'400 * random_.between(1, 9) : random_.between(60, 7200);
            p.ratings.push_back({now, chosen, random_.between(1, 3) + random_.between(0, 2)});
        }
        data_.people.push_back(std::move(p));
    }

    simulated::numbers random_{20};
    ratings_data data_;
    std::vector<int> leans_female_, leans_young_;
};

} // namespace recommender

#endif
