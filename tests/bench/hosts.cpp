// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// tact in its hosts, each beside the same work without it, all in one run in which they take turns: a search in Faiss,
// a scan in SQLite, a decision through the C library, columns of Arrow, and the input of a model.
#include "samples.hpp"

#include "../hosts/faiss/index_per_kind.hpp"

#include <tact/batch.hpp>
#include <tact/interop.hpp>
#include <tact/model.hpp>

#include "../examples/c_abi/tact_c.h"
#include "../unit/interop/arrow_abi.hpp"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <iterator>
#include <memory>
#include <sqlite3.h>
#include <string>
#include <vector>

namespace {

using namespace bench;

struct contestant {
    std::string name;
    double items; ///< among which a turn's time is shared
    std::function<void()> work;
    std::vector<double> seconds{};
};
std::vector<contestant> all;

void keep(const void* p) { asm volatile("" : : "r"(p) : "memory"); }

/// Processor time: a loaded machine takes turns, and is not measured.
double processor() {
    timespec t{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) * 1e-9;
}

void sql(sqlite3* db, const std::string& text) {
    char* error = nullptr;
    if (sqlite3_exec(db, text.c_str(), nullptr, nullptr, &error) != SQLITE_OK) {
        std::printf("%s: %s\n", text.c_str(), error);
        std::exit(1);
    }
}

} // namespace

int main(int argc, char** argv) {
    must_agree(argc == 2, "an argument, the SQLite extension");

    // Faiss: 256 people, 60,000 items of 12 kinds, flat, the best 20.
    const faiss::IndexFlatIP index = per_kind::index_of_all();
    const auto indices = per_kind::indices_of_kinds();
    const auto persons = static_cast<double>(per_kind::people.size());
    const auto exact = per_kind::a_selector_a_person(index), by_kind = per_kind::an_index_a_kind(indices);
    for (std::size_t p = 0; p < exact.size(); ++p)
        must_agree(exact[p].size() == by_kind[p].size(), "an index a kind and a selector a person");
    all.push_back({"Faiss: a person's search without a gate", persons,
                   [&] { per_kind::search(index, per_kind::everybody(), per_kind::k, nullptr); }});
    all.push_back({"... with a selector a person", persons, [&] { per_kind::a_selector_a_person(index); }});
    all.push_back({"... in an index a kind, merged", persons, [&] { per_kind::an_index_a_kind(indices); }});

    for (const std::size_t times : {std::size_t{1}, std::size_t{4}, std::size_t{20}})
        all.push_back({"... by what anybody may see, " + std::to_string(times) + " k, the rest dropped", persons,
                       [&index, times] { per_kind::the_union(index, times); }});

    // SQLite: a million rows.
    constexpr double rows = 1'000'000;
    sqlite3* db = nullptr;
    must_agree(sqlite3_open(":memory:", &db) == SQLITE_OK, "a database");
    sqlite3_enable_load_extension(db, 1);
    sql(db, std::string("SELECT load_extension('") + argv[1] + "')");
    sql(db, "CREATE TABLE kinds(kind INTEGER PRIMARY KEY, label BLOB);"
            "INSERT INTO kinds VALUES (1, tact_label()), (2, tact_label('clothing_size', 'declared')),"
            "(3, tact_label('residence', 'declared')), (4, tact_label('medical_history', 'declared'));"
            "CREATE TABLE items(item INTEGER PRIMARY KEY, kind INTEGER, price REAL, label BLOB);"
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000)"
            "INSERT INTO items SELECT i, 1 + i % 4, i % 97, (SELECT label FROM kinds WHERE kind = 1 + i % 4) FROM n;");
    const std::string mask =
        "tact_mask('purpose=recommendation connectedness=close trust=high industry=fashion', 'declared')";
    all.push_back({"SQLite: a row of a scan", rows, [&] { sql(db, "SELECT sum(price) FROM items WHERE price < 90"); }});
    all.push_back({"... with tact_permits of each row's label", rows, [&] {
                       sql(db, "SELECT sum(price) FROM items WHERE price < 90 AND tact_permits(label, " + mask + ")");
                   }});
    all.push_back({"... with the kinds decided once", rows, [&] {
                       sql(db,
                           "SELECT sum(price) FROM items WHERE price < 90 AND kind IN (SELECT kind FROM kinds WHERE "
                           "tact_permits(label, " +
                               mask + "))");
                   }});

    // The C library.
    tact_context* here = tact_context_create();
    tact_context_set(here, "purpose", "recommendation");
    tact_context_set(here, "connectedness", "close");
    tact_context_set(here, "trust", "high");
    tact_context_set(here, "industry", "fashion");
    tact_consent* nothing_said = tact_consent_create();
    tact_gate* of_c = tact_gate_create(here, nothing_said);
    const context moment{.purpose = purpose::recommendation,
                         .connectedness = connectedness::close,
                         .trust = trust::high,
                         .industry = industry::fashion};
    const gate of_cpp = standard.in(moment);
    const std::int32_t size = tact_attribute("clothing_size"), declared = tact_source("declared");
    must_agree(tact_decide(of_c, size, declared) == TACT_PERMIT &&
                   of_cpp.decide({attribute::clothing_size, source::declared}) == decision::permit,
               "C and C++");
    constexpr int calls = 1'000'000;
    all.push_back({"C++: a decision", calls, [&] {
                       for (int i = 0; i < calls; ++i) {
                           keep(&of_cpp);
                           const decision d = of_cpp.decide({attribute::clothing_size, source::declared});
                           keep(&d);
                       }
                   }});
    all.push_back({"C: the same by tact_decide", calls, [&] {
                       for (int i = 0; i < calls; ++i) {
                           const auto d = tact_decide(of_c, size, declared);
                           keep(&d);
                       }
                   }});

    // Columns: kinds in memory of our own, and as Arrow holds them, with nulls.
    const candidate_kinds<attribute>& ways = *per_kind::catalogue.ways;
    std::vector<candidate_kind> numbers(5'000'000);
    for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = per_kind::catalogue.numbers[i % per_kind::n];
    std::vector<std::uint8_t> valid(numbers.size() / 8 + 1, 0xF7), map(numbers.size() / 8 + 1);
    const void* buffers[]{valid.data(), numbers.data()};
    arrow_abi::ArrowSchema schema{};
    schema.format = "C";
    schema.release = [](arrow_abi::ArrowSchema*) {};
    arrow_abi::ArrowArray array{};
    array.length = static_cast<std::int64_t>(numbers.size());
    array.null_count = -1; // as it says who has not counted
    array.n_buffers = 2;
    array.buffers = buffers;
    array.release = [](arrow_abi::ArrowArray*) {};
    const auto decided = ways.decide(per_kind::people[0].gate);
    all.push_back({"kinds: a row into a bitmap", static_cast<double>(numbers.size()),
                   [&] { must_agree(filter(decided, numbers, map).status == filter_status::ok, "kinds"); }});
    std::vector<std::uint64_t> words(numbers.size() / 64 + 1);
    all.push_back({"... of Arrow, with nulls", static_cast<double>(numbers.size()), [&] {
                       const arrow_kinds column(ways, schema, array);
                       must_agree(filter(decided, column, words.data(), words.size()).status == filter_status::ok,
                                  "Arrow");
                   }});

    all.push_back({"... into one that starts at bit 3", static_cast<double>(numbers.size()),
                   [&] { must_agree(filter_at_bit(decided, numbers, map, 3).status == filter_status::ok, "bit 3"); }});
    std::vector<std::int32_t> codes(numbers.size());
    for (std::size_t i = 0; i < codes.size(); ++i) codes[i] = static_cast<std::int32_t>(i * 7'919 % 1'000);
    const std::vector<candidate_kind> kind_of_code(numbers.begin(), numbers.begin() + 1'000);
    const void* code_buffers[]{valid.data(), codes.data()};
    arrow_abi::ArrowSchema code_schema = schema;
    code_schema.format = "i";
    arrow_abi::ArrowArray code_array = array;
    code_array.buffers = code_buffers;
    all.push_back({"... of Arrow, codes of 32 bits with nulls", static_cast<double>(numbers.size()), [&] {
                       const arrow_codes column(ways, kind_of_code, code_schema, code_array);
                       must_agree(filter(decided, column, words.data(), words.size()).status == filter_status::ok,
                                  "codes");
                   }});

    // The input of a model: 300 features of what a shop knows, as in model.cpp, and a row of 300 columns.
    constexpr std::size_t features = 300;
    constexpr int rounds = 2'000;
    const auto table = std::make_unique<catalogue<features>>(standard);
    std::vector<std::string> names(features);
    std::vector<valued_feature> by_value;
    const auto input = std::make_unique<model_columns<float, features>>();
    constexpr attribute known[]{attribute::clothing_size, attribute::style,     attribute::past_purchases,
                                attribute::language,      attribute::age_range, attribute::behaviour_on_site,
                                attribute::region,        attribute::gender,    attribute::medical_history,
                                attribute::interests,     attribute::income,    attribute::entitlements};
    bits next;
    for (std::size_t i = 0; i < features; ++i) {
        names[i] = "f" + std::to_string(i);
        const attribute what = known[next() % std::size(known)];
        const source from = what == attribute::behaviour_on_site ? source::first_party : source::declared;
        const auto events = static_cast<std::uint32_t>(1 + next() % 20);
        const feature f =
            table->add(names[i].c_str(), part{what, from, events}.of_trace(static_cast<std::uint16_t>(1 + i % 4)));
        by_value.push_back({f, static_cast<float>(features - i)});
        input->add(f, 0.5f);
    }
    const auto chosen = together(*table, of_cpp, by_value);
    const auto closed = input->closed_to(chosen);
    must_agree(of_cpp.permits(chosen.use()) && closed.size() == features - chosen.size(), "what is kept");
    std::vector<float> row(features, 1.0f), by_hand(features, 1.0f);
    std::vector<char> denied(features);
    for (std::size_t i = 0; i < closed.size(); ++i) denied[closed[i]] = 1;
    all.push_back({"model: its features permitted one by one", rounds, [&] {
                       for (int i = 0; i < rounds; ++i) {
                           const auto mask = table->mask(of_cpp);
                           keep(&mask);
                       }
                   }});
    all.push_back({"... permitted together", rounds, [&] {
                       for (int i = 0; i < rounds; ++i) {
                           const auto kept = together(*table, of_cpp, by_value);
                           keep(&kept);
                       }
                   }});
    const double overwritten = 100.0 * rounds * static_cast<double>(closed.size());
    all.push_back({"model: a closed column, by a loop with a flag a column", overwritten, [&] {
                       for (int i = 0; i < 100 * rounds; ++i) {
                           for (std::size_t c = 0; c < features; ++c)
                               if (denied[c] != 0) by_hand[c] = 0.5f;
                           keep(by_hand.data());
                       }
                   }});
    all.push_back({"... redacted", overwritten, [&] {
                       for (int i = 0; i < 100 * rounds; ++i) {
                           must_agree(redact(closed, row).status == redact_status::ok, "a row");
                           keep(row.data());
                       }
                   }});

    constexpr int turns = 9;
    for (int turn = 0; turn < turns; ++turn)
        for (contestant& one : all) {
            const double start = processor();
            one.work();
            one.seconds.push_back(processor() - start);
        }
    std::printf("\n| in its hosts, in turns | ns each | of the first |\n|---|--:|--:|\n");
    double first = 0;
    for (contestant& one : all) {
        std::nth_element(one.seconds.begin(), one.seconds.begin() + turns / 2, one.seconds.end());
        const double each = one.seconds[turns / 2] / one.items * 1e9;
        if (one.name.rfind("...", 0) != 0 && one.name.rfind("C:", 0) != 0) first = each;
        std::printf("| %s | %.3g | %.2f |\n", one.name.c_str(), each, each / first);
    }
    tact_gate_destroy(of_c);
    tact_consent_destroy(nothing_said);
    tact_context_destroy(here);
    sqlite3_close(db);
}
