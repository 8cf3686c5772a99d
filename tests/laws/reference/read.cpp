// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include "policy.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <sstream>

// One fact a line, `key value...`; what follows a # is a remark. Lists add to what earlier lines said, figures replace
// it.
//
//   include <file>                        every line of another file, first
//   figures logits | decimals             how figures are written from here on: acceptance in thousandths of a logit,
//                                         as the ladder of the studies, or factors on the odds of objecting
//   group <word> <purpose or source>...   a word for several
//   tolerance permit|ask <figure>
//   sensitivity|nature|needs|purposes|sources|consent|consent_elsewhere <attribute or *> ...
//   source <source> <figure>              own <source>...; source_purposes|source_consent <source> <purpose>...
//   value <axis> <value> <figure> [<promoting figure>]        assisting <purpose>...
//   narrow <axis>                         figures below 1 become 1
//   clause <name> <purpose or source>...  expects <industry> <attribute>...
//   mark <mark> never | needs <connectedness> <trust>
//   combination <attribute>...            depth <n>    degree <n>    coarsening <from> <to>

namespace reference {

figure figure_of_thousandths(int thousandths) {
    const long double log_odds = 1000.0L * std::log(static_cast<long double>(thousandths) / 1000.0L);
    return {thousandths, static_cast<int>(std::lround(log_odds))};
}

figure figure_of_logit(int logit) {
    return figure_of_thousandths(
        static_cast<int>(std::lround(1000.0L * std::exp(static_cast<long double>(-logit) / 1000.0L))));
}

namespace {

const std::string folder_of_this_file = [] {
    const std::string file = __FILE__;
    return file.substr(0, file.find_last_of("/\\") + 1);
}();

std::string text_of(const std::string& path) {
    std::ifstream in(path);
    if (!in) throw std::runtime_error("the reference cannot read " + path);
    std::ostringstream all;
    all << in.rdbuf();
    return all.str();
}

class reader {
public:
    reader(policy& p, std::string folder) : p_(p), folder_(std::move(folder)) {}

    void read(const std::string& text) {
        std::istringstream lines(text);
        for (std::string l; std::getline(lines, l);) {
            std::istringstream rest(l.substr(0, l.find('#')));
            words w;
            for (std::string word; rest >> word;) w.push_back(word);
            if (!w.empty()) line(w);
        }
    }

private:
    policy& p_;
    std::string folder_;
    bool logits_ = false;
    std::map<std::string, words> groups_;

    figure number(const std::string& written) const {
        if (logits_) return figure_of_logit(std::stoi(written));
        const std::size_t dot = written.find('.'); // 1.350: three places, so that nothing is rounded
        if (dot == std::string::npos || written.size() != dot + 4)
            throw std::runtime_error("not a decimal: " + written);
        return figure_of_thousandths(std::stoi(written.substr(0, dot)) * 1000 + std::stoi(written.substr(dot + 1)));
    }

    words plain(const words& w, std::size_t first) const {
        words all;
        for (std::size_t i = first; i < w.size(); ++i) {
            const auto g = groups_.find(w[i]);
            if (g == groups_.end())
                all.push_back(w[i]);
            else
                all.insert(all.end(), g->second.begin(), g->second.end());
        }
        return all;
    }
    void add(by_purpose& to, const words& w, std::size_t first) const {
        for (const std::string& word : plain(w, first)) to.of[find(purposes, word)] = true;
    }
    void add(by_source& to, const words& w, std::size_t first) const {
        for (const std::string& word : plain(w, first)) to.of[find(sources, word)] = true;
    }
    static need needs(const std::string& connectedness, const std::string& trust) {
        return {find(reference::axes[1].values, connectedness), find(reference::axes[2].values, trust)};
    }
    static std::size_t axis_named(const std::string& name) {
        for (std::size_t a = 0; a < reference::axes.size(); ++a)
            if (reference::axes[a].name == name) return a;
        throw std::runtime_error("the reference does not know the axis " + name);
    }

    bool attribute_line(const words& w) {
        const std::string& key = w[0];
        if (key != "sensitivity" && key != "nature" && key != "needs" && key != "purposes" && key != "sources" &&
            key != "consent" && key != "consent_elsewhere")
            return false;
        const bool every = w.at(1) == "*";
        const std::size_t only = every ? 0 : find(p_.names, w[1]);
        for (std::size_t i = 0; i < p_.attributes.size(); ++i) {
            if (!every && i != only) continue;
            attribute_facts& a = p_.attributes[i];
            if (key == "sensitivity")
                a.sensitivity = number(w.at(2));
            else if (key == "needs")
                a.needs = needs(w.at(2), w.at(3));
            else if (key == "purposes")
                add(a.purposes, w, 2);
            else if (key == "sources")
                add(a.sources, w, 2);
            else if (key == "consent")
                add(a.consent, w, 2);
            else if (key == "consent_elsewhere")
                add(a.consent_elsewhere, w, 2);
            else
                for (std::size_t k = 2; k < w.size(); ++k) {
                    find(natures, w[k]);
                    if (w[k] == "open") a.open = true;
                    if (w[k] == "identifying") a.identifying = true;
                    if (w[k] == "never") a.never = true;
                    if (w[k] == "trace") a.trace = true;
                    if (w[k] == "special") a.special = true;
                }
        }
        return true;
    }

    void clause(const words& w) {
        if (w.at(1) == "closed_to_minors")
            add(p_.closed_to_minors, w, 2);
        else if (w[1] == "sources_closed_to_minors")
            add(p_.sources_closed_to_minors, w, 2);
        else if (w[1] == "supplied_only_for_minors")
            add(p_.supplied_only_for_minors, w, 2);
        else if (w[1] == "asked_where_age_is_unstated")
            add(p_.asked_where_age_is_unstated, w, 2);
        else if (w[1] == "asked_where_effect_is_legal")
            add(p_.asked_where_effect_is_legal, w, 2);
        else if (w[1] == "always_asked")
            add(p_.always_asked, w, 2);
        else
            throw std::runtime_error("the reference does not know the clause " + w[1]);
    }

    void line(const words& w) {
        const std::string& key = w[0];
        if (attribute_line(w)) return;
        if (key == "include")
            read(text_of(folder_ + w.at(1)));
        else if (key == "figures")
            logits_ = w.at(1) == "logits";
        else if (key == "group")
            groups_[w.at(1)] = plain(w, 2);
        else if (key == "tolerance")
            (w.at(1) == "permit" ? p_.permit : p_.ask) = number(w.at(2));
        else if (key == "source")
            p_.sources[find(sources, w.at(1))].multiplier = number(w.at(2));
        else if (key == "source_purposes")
            add(p_.sources[find(sources, w.at(1))].purposes, w, 2);
        else if (key == "source_consent")
            add(p_.sources[find(sources, w.at(1))].consent, w, 2);
        else if (key == "own")
            for (std::size_t i = 1; i < w.size(); ++i) p_.sources[find(sources, w[i])].own = true;
        else if (key == "assisting")
            for (std::size_t i = 1; i < w.size(); ++i) p_.assisting[find(purposes, w[i])] = true;
        else if (key == "value") {
            const std::size_t a = axis_named(w.at(1));
            p_.axes[a][find(reference::axes[a].values, w.at(2))] = {number(w.at(3)),
                                                                    number(w.size() > 4 ? w[4] : w[3])};
        } else if (key == "narrow")
            for (value_facts& v : p_.axes[axis_named(w.at(1))])
                for (figure* f : {&v.assisting, &v.promoting})
                    *f = figure_of_thousandths(std::max(f->thousandths, 1000));
        else if (key == "clause")
            clause(w);
        else if (key == "expects")
            for (const std::string& word : plain(w, 2))
                p_.expected[find(reference::axes[industry_axis].values, w.at(1))][find(p_.names, word)] = true;
        else if (key == "mark") {
            mark_facts& m = p_.joint_risks[find(joint_risks, w.at(1))];
            if (w.at(2) == "never")
                m.never = true;
            else
                m.needs = needs(w.at(3), w.at(4));
        } else if (key == "combination") {
            p_.combinations.emplace_back();
            for (std::size_t i = 1; i < w.size(); ++i) p_.combinations.back().push_back(find(p_.names, w[i]));
        } else if (key == "depth")
            p_.depth = std::stoul(w.at(1));
        else if (key == "degree")
            p_.degree = std::stoul(w.at(1));
        else if (key == "coarsening")
            p_.edges.push_back({find(p_.names, w.at(1)), find(p_.names, w.at(2))});
        else
            throw std::runtime_error("the reference does not know the key " + key);
    }
};

} // namespace

policy read(const std::string& text, const words& attribute_names, const std::string& folder) {
    policy p;
    p.names = attribute_names;
    p.attributes.resize(attribute_names.size());
    for (const axis_words& a : axes) p.axes.emplace_back(a.values.size());
    p.expected.assign(axes[industry_axis].values.size(), std::vector<bool>(attribute_names.size()));
    reader(p, folder).read(text);
    return p;
}

policy read_file(const std::string& name) {
    return read(text_of(folder_of_this_file + name), attributes, folder_of_this_file);
}

} // namespace reference
