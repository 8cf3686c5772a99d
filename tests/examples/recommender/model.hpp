// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_EXAMPLES_RECOMMENDER_MODEL_HPP
#define TACT_TESTS_EXAMPLES_RECOMMENDER_MODEL_HPP

#include "data.hpp"

#include <cmath>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>

// A recommender that knows nothing of tact: ten features of a person and one of the film alone, as columns of whole
// numbers, and a linear score whose weights are learned from pairs of a film that was watched and one that was not.

namespace recommender {

/// The columns of the model's input, in thousandths of each one's own unit.
namespace column {
enum : std::size_t {
    last_40,        ///< how alike the film is to the last 40 that the person watched
    last_5,         ///< to the last 5
    genres_watched, ///< whether the person watches its genres more than others do
    visits,         ///< how popular the film is, times the days on which the last 20 were watched
    gender,         ///< whether people of this gender watch it more than others do; so do those that follow
    age_in_years,   ///< people at most three years younger or older
    age_band,
    occupation,
    postcode,   ///< the first three characters
    region,     ///< the first character
    popularity, ///< of the film, whoever asks
    size
};
}
/// The columns that say something of the person: all before popularity.
inline constexpr std::size_t personal_columns = column::popularity;

using value = std::int32_t;
using row = std::array<value, column::size>;

/// A set of columns, one bit for each.
using column_set = std::uint32_t;
inline constexpr column_set all_columns = (1u << column::size) - 1;

inline const char* band_of(int age) { return age < 18 ? "<18" : age < 35 ? "18" : age < 50 ? "35" : "50"; }

/// What one person may be recommended, with the input for each, and what the person then watched.
struct candidates {
    std::vector<std::size_t> film;
    std::vector<value> matrix; ///< a row for each film
    std::vector<std::size_t> watched;
};

/// What everybody watched but their last ratings, counted, and the columns that follow from it.
class statistics {
public:
    /// Leaves out the last `hidden` ratings of each person; the first of these, `wanted` in number, are to be found.
    statistics(const ratings_data& data, std::size_t hidden, std::size_t wanted)
        : data_(data), hidden_(hidden), wanted_(wanted), watched_(data.films.size()),
          together_(watched_.size() * watched_.size()), genre_share_(genres) {
        for (const person& p : data.people) {
            for (std::size_t k = 0; k < known(p); ++k) {
                const std::size_t f = p.ratings[k].film;
                ++watched_[f];
                ++ratings_;
                for (std::size_t l = 0; l < known(p); ++l) ++together_[f * watched_.size() + p.ratings[l].film];
            }
            for (std::size_t c = column::gender; c <= column::region; ++c) {
                if (c != column::age_in_years)
                    count(p, c, label(p, c));
                else
                    for (int years = p.age - 3; years <= p.age + 3; ++years) count(p, c, std::to_string(years));
            }
        }
        for (std::size_t f = 0; f < watched_.size(); ++f)
            for (std::size_t g = 0; g < genres; ++g)
                if (data.films[f].has[g]) genre_share_[g] += 1.0 * watched_[f] / ratings_;
    }

    candidates of(const person& p) const {
        candidates c;
        std::vector<bool> seen(watched_.size());
        for (std::size_t k = 0; k < known(p); ++k) seen[p.ratings[k].film] = true;
        for (std::size_t k = 0; k < wanted_; ++k) c.watched.push_back(p.ratings[known(p) + k].film);

        std::vector<double> share(genres); // of the last 40
        const std::size_t last = std::min<std::size_t>(known(p), 40), first = known(p) - last;
        for (std::size_t k = first; k < known(p); ++k)
            for (std::size_t g = 0; g < genres; ++g)
                if (data_.films[p.ratings[k].film].has[g]) share[g] += 1.0 / static_cast<double>(last);
        int days = 0;
        for (std::size_t k = known(p), first_day = k - std::min<std::size_t>(k, 20); k-- > first_day;)
            days += k == first_day || p.ratings[k].time / 86'400 != p.ratings[k - 1].time / 86'400;
        std::array<const group*, column::size> groups{};
        for (std::size_t k = column::gender; k <= column::region; ++k) groups[k] = &groups_.at({k, label(p, k)});

        for (std::size_t f = 0; f < watched_.size(); ++f) {
            if (seen[f]) continue;
            row x{};
            const double popular = std::log(1.0 + watched_[f]);
            x[column::last_40] = thousandths(alike(p, f, 40));
            x[column::last_5] = thousandths(alike(p, f, 5));
            x[column::genres_watched] = thousandths(genre_lift(f, share));
            x[column::visits] = thousandths(popular * days / 20);
            for (std::size_t k = column::gender; k <= column::region; ++k) x[k] = thousandths(lift(*groups[k], f));
            x[column::popularity] = thousandths(popular);
            c.film.push_back(f);
            c.matrix.insert(c.matrix.end(), x.begin(), x.end());
        }
        return c;
    }

private:
    struct group {
        std::vector<int> watched;
        int ratings = 0;
    };

    std::size_t known(const person& p) const { return p.ratings.size() - hidden_; }
    static value thousandths(double x) { return static_cast<value>(std::lround(1000 * x)); }

    static std::string label(const person& p, std::size_t c) {
        switch (c) {
        case column::gender: return p.female ? "F" : "M";
        case column::age_in_years: return std::to_string(p.age);
        case column::age_band: return band_of(p.age);
        case column::occupation: return p.occupation;
        case column::postcode: return p.postcode.substr(0, 3);
        default: return p.postcode.substr(0, 1);
        }
    }
    void count(const person& p, std::size_t c, const std::string& of) {
        group& g = groups_[{c, of}];
        g.watched.resize(watched_.size());
        for (std::size_t k = 0; k < known(p); ++k) ++g.watched[p.ratings[k].film], ++g.ratings;
    }

    /// The mean cosine to the last `n` films, less where few watched both.
    double alike(const person& p, std::size_t f, std::size_t n) const {
        const std::size_t last = std::min(known(p), n);
        double sum = 0;
        for (std::size_t k = known(p) - last; k < known(p); ++k) {
            const std::size_t g = p.ratings[k].film;
            const double both = together_[f * watched_.size() + g];
            if (both > 0) sum += both / std::sqrt(1.0 * watched_[f] * watched_[g]) * both / (both + 5);
        }
        return 10 * sum / static_cast<double>(last);
    }
    double genre_lift(std::size_t f, const std::vector<double>& share) const {
        double sum = 0;
        int n = 0;
        for (std::size_t g = 0; g < genres; ++g)
            if (data_.films[f].has[g]) sum += share[g] - genre_share_[g], ++n;
        return n == 0 ? 0 : sum / n;
    }
    /// The logarithm of how much more often a group watches a film than all people do, drawn towards zero.
    double lift(const group& g, std::size_t f) const {
        const double expected = 1.0 * g.ratings * watched_[f] / ratings_;
        return std::log((g.watched[f] + 5) / (expected + 5));
    }

    const ratings_data& data_;
    std::size_t hidden_, wanted_;
    std::vector<int> watched_;  ///< by film
    std::vector<int> together_; ///< by film and film: how many watched both
    int ratings_ = 0;
    std::vector<double> genre_share_;
    std::map<std::pair<std::size_t, std::string>, group> groups_;
};

/// The weight of each column; 0 for one that the model does not read.
struct model {
    std::array<double, column::size> weight{};

    /// In whole numbers, so that a last digit that differs between machines changes no order.
    std::int64_t score(const value* x) const {
        double sum = 0;
        for (std::size_t c = 0; c < column::size; ++c) sum += weight[c] * x[c];
        return std::llround(1000 * sum);
    }
};

/// What the weights are learned from: for each film that somebody watched, up to four that they did not, and by how
/// much the columns of the first exceed those of the others.
class lessons {
public:
    explicit lessons(const ratings_data& data) {
        const statistics before(data, held_out + learned_from, learned_from);
        simulated::numbers random(7);
        std::array<std::int64_t, column::size> sum{};
        std::int64_t rows = 0;
        for (const person& p : data.people) {
            const candidates c = before.of(p);
            const auto n = static_cast<std::int64_t>(c.film.size());
            for (std::size_t i = 0; i < c.matrix.size(); ++i) sum[i % column::size] += c.matrix[i];
            rows += n;
            const auto watched = [&](std::size_t f) {
                return std::find(c.watched.begin(), c.watched.end(), f) != c.watched.end();
            };
            for (std::size_t i = 0; i < c.film.size(); ++i) {
                if (!watched(c.film[i])) continue;
                for (int k = 0; k < 4; ++k) {
                    const auto other = static_cast<std::size_t>(random.between(0, static_cast<int>(n) - 1));
                    if (watched(c.film[other])) continue;
                    std::array<double, column::size> d{};
                    for (std::size_t x = 0; x < column::size; ++x)
                        d[x] = c.matrix[i * column::size + x] - c.matrix[other * column::size + x];
                    differences_.push_back(d);
                }
            }
        }
        if (differences_.empty()) throw std::runtime_error("nobody left a film unwatched: nothing can be learned");
        for (std::size_t c = 0; c < column::size; ++c) {
            mean_[c] = static_cast<value>(sum[c] / rows);
            double squares = 0;
            for (const auto& d : differences_) squares += d[c] * d[c];
            spread_[c] = std::sqrt(squares / static_cast<double>(differences_.size())) + 1e-9;
        }
    }

    /// The mean of each column over all people and films.
    const row& mean() const { return mean_; }

    /// The weights that put most of what was watched first, by some of the columns: logistic regression on the
    /// differences, by a fixed number of steps down the gradient.
    model learn(column_set read) const {
        std::array<double, column::size> w{};
        for (int pass = 0; pass < 80; ++pass) {
            std::array<double, column::size> gradient{};
            for (const auto& d : differences_) {
                double lead = 0;
                for (std::size_t c = 0; c < column::size; ++c) lead += w[c] * d[c] / spread_[c];
                const double wrong = 1 / (1 + std::exp(lead));
                for (std::size_t c = 0; c < column::size; ++c) gradient[c] += wrong * d[c] / spread_[c];
            }
            for (std::size_t c = 0; c < column::size; ++c)
                if ((read >> c & 1u) != 0)
                    w[c] += gradient[c] / static_cast<double>(differences_.size()) - 0.001 * w[c];
        }
        model m;
        for (std::size_t c = 0; c < column::size; ++c) m.weight[c] = w[c] / spread_[c];
        return m;
    }

    /// What a column is worth to a model: how much of the lead of a film that was watched it brings, on average.
    double worth(const model& m, std::size_t c) const {
        double sum = 0;
        for (const auto& d : differences_) sum += m.weight[c] * d[c];
        return sum / static_cast<double>(differences_.size());
    }

private:
    std::vector<std::array<double, column::size>> differences_;
    row mean_{};
    std::array<double, column::size> spread_{};
};

/// How well the ten films that a model puts first meet what a person then watched.
struct quality {
    double hit = 0;  ///< 1 if any of them was watched
    double ndcg = 0; ///< normalised discounted cumulative gain
};

inline quality rank(const candidates& c, const std::vector<value>& matrix, const model& m) {
    constexpr std::size_t shown = 10;
    std::vector<std::pair<std::int64_t, std::size_t>> order; // the highest score first, then the first film
    for (std::size_t i = 0; i < c.film.size(); ++i)
        order.emplace_back(-m.score(matrix.data() + i * column::size), c.film[i]);
    const std::size_t n = std::min(shown, order.size());
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(n), order.end());
    quality q;
    double best = 0;
    for (std::size_t i = 0; i < n; ++i) {
        const double gain = 1 / std::log2(2.0 + static_cast<double>(i));
        if (i < c.watched.size()) best += gain;
        if (std::find(c.watched.begin(), c.watched.end(), order[i].second) == c.watched.end()) continue;
        q.hit = 1;
        q.ndcg += gain;
    }
    q.ndcg /= best;
    return q;
}

} // namespace recommender

#endif
