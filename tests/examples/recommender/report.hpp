// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_EXAMPLES_RECOMMENDER_REPORT_HPP
#define TACT_TESTS_EXAMPLES_RECOMMENDER_REPORT_HPP

#include "scenarios.hpp"

#include <cstdio>

// Serves every person in every scenario, checks what was read, and prints what it cost.

namespace recommender {

/// The mean over people, with half of its interval of 95 % by the normal approximation.
class mean_over_people {
public:
    void add(double x) {
        sum_ += x;
        squares_ += x * x;
        ++n_;
    }
    double mean() const { return n_ == 0 ? 0 : sum_ / n_; }
    double half_width() const {
        const double variance = n_ < 2 ? 0 : (squares_ - sum_ * sum_ / n_) / (n_ - 1);
        return variance <= 0 ? 0 : 1.96 * std::sqrt(variance / n_);
    }
    std::string percent() const { return text("%.0f", 100 * mean()) + " +-" + text("%.0f", 100 * half_width()); }
    std::string thousandths() const { return text("%.3f", mean()) + " +-" + text("%.3f", half_width()); }
    std::string change() const { return text("%+.3f", mean()) + " +-" + text("%.3f", half_width()); }

private:
    /// Without the zero before the point, and without a sign of what is printed as zero.
    static std::string text(const char* format, double x) {
        char printed[32];
        std::snprintf(printed, sizeof printed, format, x);
        std::string s = printed;
        if (s == "-0.000") s = "+0.000";
        if (const std::size_t zero = s.find("0."); zero <= 1 && (zero == 0 || s[0] == '+' || s[0] == '-'))
            s.erase(zero, 1);
        return s;
    }

    double sum_ = 0, squares_ = 0, n_ = 0;
};

/// One line of the table: a scenario under a policy.
struct result {
    mean_over_people read, hit_blanked, hit_trained, ndcg_blanked, ndcg_trained, difference;
    mean_over_people minors_read, minors_trained, joint_risk, gain;
    std::map<std::string, std::size_t> questions;

    static void print_head() {
        std::puts(
            "                       read  hit rate, %       NDCG                                  minors             "
            "joint  one question more");
        std::puts(
            "                      of 10  blanked  trained  blanked    trained    difference    read  trained        "
            " risk   asked  NDCG         most often");
    }
    void print(const char* name) const {
        std::printf("%-23s%4.1f  %-7s  %-7s  %s  %s  %s  %4.1f  %s  %4.0f%%", name, read.mean(),
                    hit_blanked.percent().c_str(), hit_trained.percent().c_str(), ndcg_blanked.thousandths().c_str(),
                    ndcg_trained.thousandths().c_str(), difference.change().c_str(), minors_read.mean(),
                    minors_trained.thousandths().c_str(), 100 * joint_risk.mean());
        std::size_t asked = 0, most = 0;
        std::string about;
        for (const auto& [what, n] : questions) {
            asked += n;
            if (n > most) most = n, about = what;
        }
        if (asked == 0)
            std::printf("  nobody\n");
        else
            std::printf("  %6zu  %s  %s\n", asked, gain.change().c_str(), about.c_str());
    }
};

/// Serves people by one model that is blanked and by models that are trained for what may be read.
class service {
public:
    explicit service(const ratings_data& data)
        : data_(data), lessons_(data), full_(lessons_.learn(all_columns)), by_value_(values()),
          planner_(features_, by_value_, lessons_.mean()) {
        const statistics now(data, held_out, held_out);
        for (const person& p : data.people) candidates_.push_back(now.of(p));
    }

    result ungated() {
        result r;
        for (std::size_t i = 0; i < data_.people.size(); ++i) {
            const quality q = rank(candidates_[i], candidates_[i].matrix, full_);
            take(r, i, personal_columns, q, q);
        }
        return r;
    }

    result gated(const tact::policy& rules, const scenario& s) {
        result r;
        for (std::size_t i = 0; i < data_.people.size(); ++i) {
            tact::consent consent = s.consent_of(i);
            const tact::context_gate here = rules.in(context_of(data_.people[i]));
            const tact::gate g = here.under(consent);
            const plan& p = planner_.of(g);
            const std::vector<value> input = input_of(i, g, p);
            const quality trained = rank(candidates_[i], input, model_for(p.read));
            take(r, i, p.chosen.kept().size(), rank(candidates_[i], input, full_), trained);
            r.joint_risk.add(p.joint_risk);
            if (!p.ask) {
                r.gain.add(0);
                continue;
            }
            ++r.questions[p.ask.about_risk ? name_of(p.ask.risk) : name_of(p.ask.what)];
            say_yes(consent, p.ask);
            const tact::gate after = here.under(consent);
            const plan& then = planner_.of(after);
            r.gain.add(rank(candidates_[i], input_of(i, after, then), model_for(then.read)).ndcg - trained.ndcg);
        }
        return r;
    }

    /// What one yes would bring: of whom it would be asked, and how NDCG would change over everybody.
    struct worth {
        std::size_t asked = 0;
        mean_over_people gain;

        std::string text() const { return asked == 0 ? "nobody" : std::to_string(asked) + "  " + gain.change(); }
    };
    /// The same of a question that nobody was asked yet. It is asked of those for whom a yes opens something to read.
    template <class Question>
    worth of_a_yes(const tact::policy& rules, Question question) {
        worth w;
        for (std::size_t i = 0; i < data_.people.size(); ++i) {
            const tact::context_gate here = rules.in(context_of(data_.people[i]));
            tact::consent said;
            const tact::gate before = here.under(said);
            if (!said.grant(question, serves)) throw std::logic_error("a yes was not understood");
            const tact::gate after = here.under(said);
            const plan& now = planner_.of(before);
            const plan& then = planner_.of(after);
            if (then.read == now.read) {
                w.gain.add(0);
                continue;
            }
            ++w.asked;
            w.gain.add(rank(candidates_[i], input_of(i, after, then), model_for(then.read)).ndcg -
                       rank(candidates_[i], input_of(i, before, now), model_for(now.read)).ndcg);
        }
        return w;
    }
    /// A line for each question there is: what it is worth under both policies.
    void print_questions(const tact::policy& one, const tact::policy& other) {
        const auto line = [&](const char* about, auto question) {
            std::printf("  %-33s%-19s%s\n", about, of_a_yes(one, question).text().c_str(),
                        of_a_yes(other, question).text().c_str());
        };
        for (const tact::attribute a : demographics | history) line(name_of(a), a);
        for (const tact::joint_risk r : tact::enum_set<tact::joint_risk>::all()) line(name_of(r), r);
    }

    std::size_t models() const { return models_.size(); } ///< how many were trained
    std::size_t served() const { return served_; }        ///< how many inputs were checked

private:
    /// The features by what they are worth to the model that reads all.
    std::vector<tact::valued_feature> values() const {
        std::vector<tact::valued_feature> v;
        for (std::size_t c = 0; c < personal_columns; ++c)
            v.push_back({features_[c], static_cast<float>(std::max(0.0, lessons_.worth(full_, c)))});
        std::stable_sort(v.begin(), v.end(), [](const auto& a, const auto& b) { return a.value > b.value; });
        return v;
    }

    const model& model_for(column_set read) {
        const auto [at, is_new] = models_.try_emplace(read);
        if (is_new) at->second = lessons_.learn(read);
        return at->second;
    }

    /// The input of a person without what the gate does not permit; checked against the gate itself.
    std::vector<value> input_of(std::size_t i, const tact::gate& g, const plan& p) {
        const std::vector<value>& known = candidates_[i].matrix;
        std::vector<value> input = known;
        const std::size_t rows = candidates_[i].film.size();
        const tact::redacted done = redact(p.closed, input, rows);
        const auto must = [](bool holds, const char* what) {
            if (!holds) throw std::logic_error(what);
        };
        must(done.status == tact::redact_status::ok && done.rows == rows, "an input was not redacted");
        const auto& kept = p.chosen.kept();
        must(p.chosen.decided_by() == g.fingerprint() && g.permits(p.chosen.use()), "what is read is not permitted");
        must(kept.size() == 0 || g.permits(features_.catalogue.use_of(kept.begin(), kept.size())),
             "what is read draws on more than was decided");
        for (std::size_t k = 0; k < input.size(); ++k) {
            const std::size_t c = k % column::size;
            const bool read = (p.read >> c & 1u) != 0;
            must(input[k] == (read ? known[k] : lessons_.mean()[c]), "a column is neither as known nor as blanked");
        }
        ++served_;
        return input;
    }

    void take(result& r, std::size_t i, std::size_t read, const quality& blanked, const quality& trained) {
        r.read.add(static_cast<double>(read));
        r.hit_blanked.add(blanked.hit);
        r.hit_trained.add(trained.hit);
        r.ndcg_blanked.add(blanked.ndcg);
        r.ndcg_trained.add(trained.ndcg);
        r.difference.add(trained.ndcg - blanked.ndcg);
        if (data_.people[i].age >= 18) return;
        r.minors_read.add(static_cast<double>(read));
        r.minors_trained.add(trained.ndcg);
    }

    const ratings_data& data_;
    features features_;
    lessons lessons_;
    model full_;
    std::vector<tact::valued_feature> by_value_;
    planner planner_;
    std::vector<candidates> candidates_;
    std::map<column_set, model> models_;
    std::size_t served_ = 0;
};

} // namespace recommender

#endif
