// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// How long decoding takes, in nanoseconds: medians of interleaved rounds, so that a busy machine disturbs all alike.
// Built with optimisation and with tests/data/consent_vectors.jsonl as its argument; the strings are the accepted TC
// strings of 500 to 700 characters, and hostile ones of 8 KB made here. Where node is there and NODE_PATH names the
// node_modules that hold @iabtechlabtcf/core, it decodes the same strings, in rounds of its own after ours.
#include <tact/signals/gpp/gpp_string.hpp>
#include <tact/signals/snapshot/signal_snapshots.hpp>
#include <tact/signals/snapshot/to_consent.hpp>
#include <tact/signals/tcf/legal_basis.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

using namespace tact;

namespace {

constexpr deciseconds today = day(2026, 11, 21);
constexpr vendor_declaration vendor{755, {1, 3, 4, 5, 6}, {2, 7, 8, 9, 10, 11}, {2, 7, 9}, {1, 2}, {}};

/// Kept from the optimiser.
volatile std::uint64_t kept = 0;

struct measured {
    const char* name;
    const std::vector<std::string>* strings;
    std::uint64_t (*work)(const std::string&);
    std::vector<double> ns{};
};

void run(std::vector<measured>& all) {
    for (int round = 0; round < 101; ++round)
        for (measured& m : all) {
            const int repeats = m.strings->size() > 1 ? 20 : 50;
            std::uint64_t sum = 0;
            const auto begin = std::chrono::steady_clock::now();
            for (int i = 0; i < repeats; ++i)
                for (const std::string& s : *m.strings) sum += m.work(s);
            const auto end = std::chrono::steady_clock::now();
            kept = kept + sum;
            m.ns.push_back(std::chrono::duration<double, std::nano>(end - begin).count() /
                           (repeats * static_cast<double>(m.strings->size())));
        }
    for (measured& m : all) {
        std::sort(m.ns.begin(), m.ns.end());
        std::printf("%-52s %9.1f ns  (5 %%: %.1f, 95 %%: %.1f)\n", m.name, m.ns[50], m.ns[5], m.ns[95]);
    }
}

/// The inputs of the vectors that are accepted TC strings of a usual length; the fields stand in a fixed order.
std::vector<std::string> usual(const char* path) {
    std::vector<std::string> found;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        const std::size_t input = line.find("\"input\":\""), verdict = line.find("\"verdict\":\"");
        if (input == std::string::npos || line.find("\"kind\":\"tc\"") == std::string::npos) continue;
        const std::size_t begin = input + 9, end = line.find('"', begin);
        if (line.compare(verdict + 11, 7, "accept\"") != 0) continue;
        if (end - begin >= 500 && end - begin <= 700) found.push_back(line.substr(begin, end - begin));
    }
    return found;
}

std::string encoded(const std::string& bits) {
    std::string out, padded = bits;
    while (padded.size() % 6 != 0) padded += '0';
    for (std::size_t i = 0; i < padded.size(); i += 6)
        out += "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"[std::stoul(padded.substr(i, 6),
                                                                                             nullptr, 2)];
    return out;
}
std::string number(std::size_t value, std::size_t width) {
    std::string out;
    for (std::size_t i = width; i-- > 0;) out += (value >> i & 1) != 0 ? '1' : '0';
    return out;
}

/// The same strings by the package that the specification's authors publish, a line each on its input: first the usual
/// ones, then after an empty line the hostile one, which takes it seconds and so is decoded once.
constexpr const char* contestant = R"(
let core;
try { core = require('@iabtechlabtcf/core'); } catch (e) {
    console.log('@iabtechlabtcf/core: not measured, NODE_PATH does not lead to it');
    process.exit();
}
const [usual, hostile] = require('fs').readFileSync(0, 'utf8').trim().split('\n\n').map((part) => part.split('\n'));
let kept = 0;
const time = (strings) => {
    const begin = process.hrtime.bigint();
    for (const s of strings) kept += core.TCString.decode(s).vendorConsents.has(755);
    return Number(process.hrtime.bigint() - begin) / strings.length;
};
const version = JSON.parse(require('fs').readFileSync(
    require.resolve('@iabtechlabtcf/core').replace(/lib.cjs.index.js$/, 'package.json'))).version;
const say = (what, ns) => console.log(('@iabtechlabtcf/core ' + version + ': ' + what).padEnd(52) + ns.padStart(10) + ' ns');
for (let i = 0; i < 20; ++i) time(usual);
const rounds = Array.from({length: 41}, () => time(usual)).sort((a, b) => a - b);
say('the same', rounds[20].toFixed(1) );
say('hostile', time(hostile).toFixed(1));
)";
void run_contestant(const std::vector<std::string>& usual, const std::vector<std::string>& hostile) {
    std::fflush(stdout);
    if (std::system("command -v node > /dev/null") != 0) {
        std::puts("@iabtechlabtcf/core: not measured, there is no node");
        return;
    }
    setenv("CONTESTANT", contestant, 1);
    FILE* node = popen("node -e \"$CONTESTANT\"", "w");
    if (node == nullptr) return;
    for (const std::string& s : usual) std::fprintf(node, "%s\n", s.c_str());
    for (const std::string& s : hostile) std::fprintf(node, "\n%s\n", s.c_str());
    pclose(node);
}

/// A string of about 8 KB whose list of vendors has 1,460 ranges of all 65,535.
std::string ranges_of_everybody(const std::string& any) {
    std::string bits;
    for (std::size_t i = 0; i < 213; ++i) bits += detail::encoded_bits(any).bit_at(i) ? '1' : '0';
    bits += number(65535, 16) + '1' + number(1460, 12);
    for (int i = 0; i < 1460; ++i) bits += '1' + number(1, 16) + number(65535, 16);
    return encoded(bits + number(0, 17) + number(0, 12));
}
/// The same with records of restrictions, of one vendor each.
std::string restrictions_of_everybody(const std::string& any) {
    std::string bits;
    for (std::size_t i = 0; i < 213; ++i) bits += detail::encoded_bits(any).bit_at(i) ? '1' : '0';
    bits += number(0, 34) + number(1300, 12);
    for (std::size_t i = 0; i < 1300; ++i)
        bits += number(1 + i % 24, 6) + number(i % 3, 2) + number(1, 12) + '0' + number(1 + i, 16);
    return encoded(bits);
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> strings = usual(argc > 1 ? argv[1] : "tests/data/consent_vectors.jsonl");
    if (strings.empty()) {
        std::puts("no strings: give the path of consent_vectors.jsonl");
        return 1;
    }
    std::size_t characters = 0;
    for (const std::string& s : strings) characters += s.size();
    std::printf("%zu TC strings of %zu characters on average\n", strings.size(), characters / strings.size());
    const std::vector<std::string> ranges{ranges_of_everybody(strings[0])};
    const std::vector<std::string> restrictions{restrictions_of_everybody(strings[0])};
    const std::vector<std::string> dots{std::string(8192, '.')}, header{"DB__" + std::string(8000, 'Y')};
    const std::vector<std::string> gpp{"DBABBg~BZSQBUCY.YA"}, national{"CpEokmAZBBFg.QA"};

    std::vector<measured> all{
        {"alphabet", &strings, [](const std::string& s) -> std::uint64_t { return detail::first_outside_alphabet(s); }},
        {"head (grants nothing)", &strings,
         [](const std::string& s) -> std::uint64_t {
             tc_head h;
             return h.read_from(s).bit + h.purposes_consent.bits() + h.purposes_li.bits() + h.last_updated;
         }},
        {"decode", &strings, [](const std::string& s) -> std::uint64_t { return bool(tc_string::decode(s)); }},
        {"decode, one vendor question", &strings,
         [](const std::string& s) -> std::uint64_t { return tc_string::decode(s).vendors_consent().contains(755); }},
        {"decode, legal basis of one vendor", &strings,
         [](const std::string& s) -> std::uint64_t {
             return basis_for(tc_string::decode(s), vendor, today).purposes().bits();
         }},
        {"decode, legal basis, snapshot", &strings,
         [](const std::string& s) -> std::uint64_t {
             const tc_string t = tc_string::decode(s);
             return snapshot_of(t, basis_for(t, vendor, today)).hash;
         }},
        {"decode, legal basis, snapshot, consent", &strings,
         [](const std::string& s) -> std::uint64_t {
             const tc_string t = tc_string::decode(s);
             return to_consent(snapshot_of(t, basis_for(t, vendor, today))).objected(purpose::marketing);
         }},
        {"hostile, 8 KB of ranges of everybody, and a vendor", &ranges,
         [](const std::string& s) -> std::uint64_t {
             return basis_for(tc_string::decode(s), vendor, today).purposes().bits();
         }},
        {"hostile, 8 KB of restrictions, and a vendor", &restrictions,
         [](const std::string& s) -> std::uint64_t {
             return basis_for(tc_string::decode(s), vendor, today).purposes().bits();
         }},
        {"hostile, 8 KB of dots", &dots,
         [](const std::string& s) -> std::uint64_t { return bool(tc_string::decode(s)); }},
        {"hostile, 8 KB of GPP header", &header,
         [](const std::string& s) -> std::uint64_t { return bool(gpp_string::decode(s)); }},
        {"GPP with California, choices", &gpp,
         [](const std::string& s) -> std::uint64_t {
             const gpp_string g = gpp_string::decode(s);
             return us_choices::of(us_section::decode(8, g.section(8))).denies_cross_context();
         }},
        {"national section, choices", &national,
         [](const std::string& s) -> std::uint64_t { return us_choices::of(us_section::decode(7, s)).sensitive_no; }},
    };
    run(all);
    run_contestant(strings, ranges);
}
