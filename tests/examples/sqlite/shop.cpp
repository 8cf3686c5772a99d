// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Loads the extension into SQLite and runs shop.sql; then compares every decision in SQL with that of the library,
// tries labels and masks that are none, and says on stderr what scanning a million rows takes.
//
//     shop <extension> <shop.sql>
#include "moments.hpp"

#include <tact/decide/standard.hpp>
#include <tact/tact.hpp>

#include <sqlite3.h>

#include <cstdio>
#include <cstring>
#include <ctime>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace {

using tact::attribute, tact::source;

int faults = 0;

void expect(bool holds, const std::string& what) {
    if (holds) return;
    if (++faults <= 20) std::printf("WRONG: %s\n", what.c_str());
}

/// A database in memory with the extension loaded.
class database {
public:
    explicit database(const char* extension) {
        char* error = nullptr;
        ok_ = sqlite3_open(":memory:", &db_) == SQLITE_OK &&
              sqlite3_db_config(db_, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, nullptr) == SQLITE_OK &&
              sqlite3_load_extension(db_, extension, nullptr, &error) == SQLITE_OK;
        if (!ok_) std::printf("the extension was not loaded: %s\n", error != nullptr ? error : sqlite3_errmsg(db_));
        sqlite3_free(error);
    }
    ~database() { sqlite3_close(db_); }
    database(const database&) = delete;
    database& operator=(const database&) = delete;

    explicit operator bool() const { return ok_; }
    sqlite3* get() const { return db_; }

    /// The rows of one statement, their columns separated by '|'; or the error.
    std::string run(const char* sql, const char** rest = nullptr) const {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(db_, sql, -1, &statement, rest) != SQLITE_OK) return error();
        std::string rows;
        int step = SQLITE_DONE;
        while (statement != nullptr && (step = sqlite3_step(statement)) == SQLITE_ROW) {
            for (int i = 0; i < sqlite3_column_count(statement); ++i) {
                if (i != 0) rows += '|';
                const unsigned char* text = sqlite3_column_text(statement, i);
                rows += text != nullptr ? reinterpret_cast<const char*>(text) : "NULL";
            }
            rows += '\n';
        }
        if (step != SQLITE_DONE) rows += error();
        sqlite3_finalize(statement);
        return rows;
    }
    bool is_error(const std::string& sql) const { return run(sql.c_str()).rfind("error: ", 0) == 0; }

private:
    std::string error() const { return "error: " + std::string(sqlite3_errmsg(db_)) + '\n'; }

    sqlite3* db_ = nullptr;
    bool ok_ = false;
};

/// Runs a script, and prints each statement that says something with its answer.
void show(const database& db, const std::string& script) {
    const char* at = script.c_str();
    for (const char* next = at; *at != '\0'; at = next) {
        const std::string rows = db.run(at, &next);
        if (next == at) break;
        std::string statement(at, next);
        const std::size_t start = statement.find("SELECT"), with = statement.find("WITH");
        if (!rows.empty()) std::printf("%s\n%s\n", statement.substr(with < start ? with : start).c_str(), rows.c_str());
    }
}

// --- one by one ------------------------------------------------------------------------------------------------------

void bind(sqlite3_stmt* s, int at, const char* text) { sqlite3_bind_text(s, at, text, -1, SQLITE_STATIC); }
std::string text_of(sqlite3_stmt* s, int column) {
    const unsigned char* text = sqlite3_column_text(s, column);
    return text != nullptr ? reinterpret_cast<const char*>(text) : "";
}

/// Every attribute from every source in every moment, and pairs of attributes.
long compare(const database& db) {
    sqlite3_stmt* one = nullptr;
    sqlite3_stmt* two = nullptr;
    const char* const of_one = "SELECT tact_decide(?1, ?2, ?3), tact_explain(?1, ?2, ?3), "
                               "tact_permits(tact_label(?2, ?3), tact_mask(?1, ?3))";
    const char* const of_two = "SELECT tact_permits(tact_label(?2, ?3, ?4, ?3), tact_mask(?1, ?3))";
    expect(sqlite3_prepare_v2(db.get(), of_one, -1, &one, nullptr) == SQLITE_OK, "the first query");
    expect(sqlite3_prepare_v2(db.get(), of_two, -1, &two, nullptr) == SQLITE_OK, "the second query");
    long compared = 0, permitted = 0;
    for (const tact_sql::moment& m : tact_sql::moments()) {
        const tact::gate gate = tact::standard.in(m.where).under(m.said);
        for (std::size_t s = 0; s < tact::enum_size<source>; ++s)
            for (std::size_t a = 0; a < tact::enum_size<attribute>; ++a) {
                const auto what = tact::enum_at<attribute>(a);
                const auto also = tact::enum_at<attribute>((a * 7 + 3) % tact::enum_size<attribute>);
                const auto from = tact::enum_at<source>(s);
                const std::string name = std::string(m.text) + ": " + identifier_of(what) + ", " + identifier_of(from);
                const tact::use u{what, from};
                bind(one, 1, m.text), bind(one, 2, identifier_of(what)), bind(one, 3, identifier_of(from));
                expect(sqlite3_step(one) == SQLITE_ROW, "a row of " + name);
                expect(text_of(one, 0) == identifier_of(gate.decide(u)), "the decision on " + name);
                const std::string why = tact::explain(tact::assess(tact::standard, m.where, u, m.said));
                expect(text_of(one, 1) == why, "the explanation of " + name);
                expect((sqlite3_column_int(one, 2) == 1) == gate.permits(u), "the label of " + name);
                sqlite3_reset(one);

                const tact::use both = tact::standard.use_of({{what, from}, {also, from}});
                bind(two, 1, m.text), bind(two, 2, identifier_of(what)), bind(two, 3, identifier_of(from));
                bind(two, 4, identifier_of(also));
                expect(sqlite3_step(two) == SQLITE_ROW, "a row of two of " + name);
                expect((sqlite3_column_int(two, 0) == 1) == gate.permits(both), "the label of two of " + name);
                sqlite3_reset(two);
                permitted += gate.permits(u) ? 1 : 0;
                ++compared;
            }
    }
    expect(permitted > 100 && permitted < compared / 2, "both answers");
    sqlite3_finalize(one);
    sqlite3_finalize(two);
    return compared;
}

// --- what is no label, and no mask -----------------------------------------------------------------------------------

void misunderstand(const database& db) {
    const std::string mask =
        "tact_mask('purpose=recommendation connectedness=close trust=high industry=fashion', 'declared')";
    const std::string label = "tact_label('clothing_size', 'declared')", impersonal = "tact_label()";
    const auto permits = [&](const std::string& of, const std::string& by) {
        return db.run(("SELECT tact_permits(" + of + ", " + by + ")").c_str());
    };
    expect(permits(label, mask) == "1\n", "a label to begin with");
    expect(permits(impersonal, mask) == "1\n", "nothing personal");
    expect(permits(impersonal, "tact_mask('', 'covert')") == "1\n", "nothing personal, whatever the context");
    for (const char* none : {"NULL", "0", "1", "-1", "0.0", "''", "'0'", "x''", "x'00'", "zeroblob(8)", "zeroblob(16)",
                             "zeroblob(24)", "zeroblob(100000)", "9223372036854775807"})
        expect(permits(none, mask) == "0\n", std::string("no label: ") + none);
    for (int length = 0; length < 16; ++length)
        for (const std::string& of : {label, impersonal})
            expect(permits("substr(" + of + ", 1, " + std::to_string(length) + ")", mask) == "0\n",
                   "a label of " + std::to_string(length) + " bytes");
    const auto as_blob = [](const std::string& text) { return "CAST(" + text + " AS BLOB)"; };
    expect(permits(as_blob(label + " || x'00'"), mask) == "0\n", "a label that is too long");
    expect(permits("hex(" + label + ")", mask) == "0\n", "a label in hexadecimal");
    expect(permits("CAST(" + label + " AS TEXT)", mask) == "0\n", "a label as text");
    expect(permits(mask, mask) == "0\n", "a mask for a label");
    expect(permits("tact_label('clothing_size', 'first_party')", mask) == "0\n", "a label of another source");
    expect(permits("tact_label('clothing_size', 'covert')", mask) == "0\n", "a label of a covert source");

    // Every bit of a label turned, and its tag or its bits cleared: never permitted, save where another attribute is
    // meant.
    const std::string hex = db.run(("SELECT hex(" + label + ")").c_str()).substr(0, 32);
    const std::string zeros(16, '0');
    for (const std::string& bad : {hex.substr(0, 16) + zeros, zeros + hex.substr(16)})
        expect(permits("x'" + bad + "'", mask) == "0\n", "a label that was cleared in part");
    for (std::size_t bit = 0; bit < 64; ++bit) {
        std::string bad = hex;
        const std::size_t digit = bit / 4;
        const auto value = static_cast<unsigned>(std::stoul(bad.substr(digit, 1), nullptr, 16)) ^ (1u << bit % 4);
        bad[digit] = "0123456789ABCDEF"[value];
        expect(permits("x'" + bad + "'", mask) == "0\n", "a label of another scheme");
    }
    const std::string of_all = hex.substr(0, 16) + std::string(16, 'F');
    expect(permits("x'" + of_all + "'", mask) == "0\n", "a label with every bit");

    for (const char* none : {"NULL", "0", "''", "x''", "zeroblob(24)", "zeroblob(16)", "'purpose=support'"})
        expect(permits(label, none).rfind("error: ", 0) == 0, std::string("no mask: ") + none);
    expect(permits(label, label).rfind("error: ", 0) == 0, "a label for a mask");
    expect(permits(label, "zeroblob(8) || substr(" + mask + ", 9)").rfind("error: ", 0) == 0,
           "a mask of another policy");

    for (const char* wrong :
         {"NULL", "5", "x'61'", "'purpose'", "'purpose='", "'=support'", "'Purpose=support'",
          "'purpose=support,trust=high'", "'purpose=support purpose=support'", "'purpose=learning learning_for=x'",
          "'purpose=learning learning_for=support learning_for=support'", "'purpose=support trust=high' || char(10)",
          "'purpose=support object=suport'", "'purpose=support refuse=email'",
          "'purpose=support refuse=e-mail:support'", "'purpose=support grant=email:unstated'",
          "'purpose=support' || char(0)"}) {
        for (std::size_t a = 0; a < tact::enum_size<attribute>; ++a) {
            const std::string call =
                std::string("(") + wrong + ", '" + identifier_of(tact::enum_at<attribute>(a)) + "', 'first_party')";
            expect(db.run(("SELECT tact_decide" + call).c_str()) == "deny\n",
                   "what is denied in " + std::string(wrong));
        }
        const std::string why =
            db.run((std::string("SELECT tact_explain(") + wrong + ", 'email', 'declared')").c_str());
        expect(why.rfind("denied: ", 0) == 0, "what is explained in " + std::string(wrong));
        expect(db.is_error(std::string("SELECT tact_mask(") + wrong + ", 'declared')"),
               "a mask in " + std::string(wrong));
    }
    for (const char* pair : {"NULL, 'declared'", "'email', NULL", "5, 'declared'", "'email', 1", "'e-mail', 'declared'",
                             "'email', 'Declared'", "x'656D61696C', 'declared'", "'', ''"}) {
        expect(db.run((std::string("SELECT tact_decide('purpose=security', ") + pair + ")").c_str()) == "deny\n", pair);
        expect(db.run((std::string("SELECT tact_explain('purpose=security', ") + pair + ")").c_str())
                       .rfind("denied: ", 0) == 0,
               pair);
        expect(db.is_error(std::string("SELECT tact_label(") + pair + ")"), pair);
    }
    expect(db.is_error("SELECT tact_label('email')") && db.is_error("SELECT tact_label('email', 'declared', 'name')"),
           "half a pair");
    expect(db.is_error("SELECT tact_mask('purpose=support', 'nowhere')"), "a mask for no source");
    const std::string unknown_for_long =
        "SELECT tact_explain('" + std::string(100000, 'x') + "=1', 'email', 'declared')";
    expect(db.run(unknown_for_long.c_str()).size() < 300, "a long word is cut");

    // What would keep a former policy's decisions.
    db.run("CREATE TABLE kept(label BLOB, mask BLOB, attribute TEXT)");
    expect(db.is_error("CREATE INDEX decisions ON kept(tact_permits(label, mask))"), "an index of decisions");
    expect(db.is_error("CREATE INDEX decisions ON kept(tact_decide('', attribute, 'declared'))"), "another");
    expect(db.run("CREATE INDEX labels ON kept(tact_label(attribute, 'declared'))").empty(), "an index of labels");
    // A context that changes from row to row is not mistaken for the first.
    expect(db.run("WITH c(x) AS (VALUES ('purpose=support industry=fashion connectedness=close trust=high'), "
                  "('purpose=suport'), "
                  "('purpose=support industry=fashion connectedness=close trust=high')) "
                  "SELECT group_concat(tact_decide(x, 'language', 'declared')) FROM c") == "permit,deny,permit\n",
           "a context of each row");
}

// --- a million rows --------------------------------------------------------------------------------------------------

double milliseconds(const database& db, const std::string& sql, std::string* rows = nullptr) {
    const std::clock_t start = std::clock();
    const std::string answer = db.run(sql.c_str());
    if (rows != nullptr) *rows = answer;
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC * 1e3;
}

void measure(const database& db) {
    const std::string context = "'purpose=recommendation connectedness=close trust=high industry=fashion'";
    db.run("CREATE TABLE ways(way INTEGER PRIMARY KEY, attribute TEXT, source TEXT, label BLOB)");
    for (const char* name : {"clothing_size", "past_purchases", "interests", "residence", "style", "medical_history",
                             "language", "photos"})
        db.run((std::string("INSERT INTO ways(attribute, source) VALUES ('") + name + "', 'declared')").c_str());
    db.run("UPDATE ways SET label = tact_label(attribute, source)");
    db.run("CREATE TABLE many(id INTEGER PRIMARY KEY, way INTEGER, price INTEGER, label BLOB)");
    db.run("WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 999999) "
           "INSERT INTO many SELECT i, 1 + i * 5 % 8, i % 1000, (SELECT label FROM ways WHERE way = 1 + i * 5 % 8) "
           "FROM n");
    std::string all, some, joined, decided;
    const std::string permitted = "tact_permits(label, tact_mask(" + context + ", 'declared'))";
    const std::string sum = "SELECT count(*), sum(price) FROM many";
    milliseconds(db, sum);
    const double scan = milliseconds(db, sum, &all);
    const double gated = milliseconds(db, sum + " WHERE " + permitted, &some);
    const double join = milliseconds(db, sum + " WHERE way IN (SELECT way FROM ways WHERE " + permitted + ")", &joined);
    const double one_by_one =
        milliseconds(db,
                     sum + " NATURAL JOIN (SELECT way, attribute, source FROM ways) WHERE tact_decide(" + context +
                         ", attribute, source) = 'permit'",
                     &decided);
    const double labelling = milliseconds(
        db,
        "SELECT count(tact_label(attribute, source)) FROM many NATURAL JOIN (SELECT way, attribute, source FROM ways)");
    expect(all != some && some == joined && some == decided && some.size() > 4,
           "the same rows in three ways: " + some + joined + decided);
    std::fprintf(stderr,
                 "a million rows: scan %.0f ms; by label and mask %.0f ms, %.2f times as long; by a table of labels "
                 "%.0f ms, %.2f "
                 "times; by tact_decide of a joined row %.0f ms; making labels %.0f ms\n",
                 scan, gated, gated / scan, join, join / scan, one_by_one, labelling);
}

} // namespace

int main(int count, char** arguments) {
    if (count != 3) return std::puts("usage: shop <extension> <shop.sql>"), 2;
    const database db(arguments[1]);
    if (!db) return 1;
    std::ifstream file(arguments[2]);
    std::stringstream script;
    script << file.rdbuf();
    show(db, script.str());
    char fingerprint[24];
    std::snprintf(fingerprint, sizeof fingerprint, "%016llx\n",
                  static_cast<unsigned long long>(tact::standard.fingerprint().value()));
    expect(db.run("SELECT tact_policy()") == fingerprint, "the fingerprint of the policy");
    const long compared = compare(db);
    misunderstand(db);
    measure(db);
    std::printf("%ld decisions compared, %d faults\n", compared, faults);
    return faults != 0;
}
