// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Loads the extension into DuckDB and runs shop.sql; then compares every decision in SQL with that of the library,
// tries labels and masks that are none, and says on stderr what scanning a million rows takes.
//
//     shop <extension> <shop.sql>
#include "../sqlite/moments.hpp"

#include <tact/decide/standard.hpp>
#include <tact/tact.hpp>

#include <duckdb.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

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
    explicit database(const std::string& extension) {
        duckdb_config config = nullptr;
        ok_ = duckdb_create_config(&config) == DuckDBSuccess &&
              duckdb_set_config(config, "allow_unsigned_extensions", "true") == DuckDBSuccess &&
              duckdb_open_ext(nullptr, &db_, config, nullptr) == DuckDBSuccess &&
              duckdb_connect(db_, &connection_) == DuckDBSuccess;
        duckdb_destroy_config(&config);
        const std::string said = ok_ ? run("LOAD '" + extension + "'") : "DuckDB opens no database\n";
        ok_ = said.empty();
        if (!ok_) std::printf("the extension was not loaded: %s", said.c_str());
    }
    ~database() {
        duckdb_disconnect(&connection_);
        duckdb_close(&db_);
    }
    database(const database&) = delete;
    database& operator=(const database&) = delete;
    explicit operator bool() const { return ok_; }

    /// The rows of one query, their columns separated by '|'; or the first line of the error, without its kind.
    std::string run(const std::string& sql) {
        duckdb_result result;
        std::string rows;
        if (duckdb_query(connection_, sql.c_str(), &result) == DuckDBSuccess) {
            // What only inserts says how many rows it did.
            const bool asked = duckdb_result_return_type(result) == DUCKDB_RESULT_TYPE_QUERY_RESULT;
            for (idx_t r = 0; asked && r < duckdb_row_count(&result); ++r) {
                for (idx_t c = 0; c < duckdb_column_count(&result); ++c) {
                    char* value = duckdb_value_varchar(&result, c, r);
                    rows += c == 0 ? "" : "|";
                    rows += value != nullptr ? value : "NULL";
                    duckdb_free(value);
                }
                rows += '\n';
            }
        } else {
            std::string error = duckdb_result_error(&result);
            error.resize(std::min(error.find('\n'), error.size()));
            const std::size_t kind = error.find("Error: ");
            rows = "error: " + (kind != error.npos ? error.substr(kind + 7) : error) + '\n';
        }
        duckdb_destroy_result(&result);
        return rows;
    }
    bool is_error(const std::string& sql) { return run(sql).rfind("error: ", 0) == 0; }

private:
    duckdb_database db_ = nullptr;
    duckdb_connection connection_ = nullptr;
    bool ok_ = false;
};

/// Runs a script, in which each statement ends its line, and prints each that says something with its answer.
void show(database& db, std::string_view script) {
    for (std::size_t end; (end = script.find(";\n")) != std::string_view::npos; script.remove_prefix(end + 2)) {
        const std::string statement(script.substr(0, end + 1)), rows = db.run(statement);
        const std::size_t start = statement.find("SELECT"), with = statement.find("WITH");
        if (!rows.empty()) std::printf("%s\n%s\n", statement.substr(with < start ? with : start).c_str(), rows.c_str());
    }
}

/// Every attribute from every source in every moment, in one table.
long compare(database& db) {
    expect(db.run("CREATE TABLE asked(n INTEGER, context TEXT, attribute TEXT, source TEXT, decided TEXT, permitted "
                  "BOOLEAN, why TEXT, also TEXT, both_permitted BOOLEAN)")
                   .rfind("error", 0) != 0,
           "a table");
    long compared = 0;
    for (const tact_sql::moment& m : tact_sql::moments()) {
        const tact::gate gate = tact::standard.in(m.where).under(m.said);
        std::string rows;
        for (std::size_t s = 0; s < tact::enum_size<source>; ++s)
            for (std::size_t a = 0; a < tact::enum_size<attribute>; ++a) {
                const auto what = tact::enum_at<attribute>(a);
                const auto also = tact::enum_at<attribute>((a * 7 + 3) % tact::enum_size<attribute>);
                const auto from = tact::enum_at<source>(s);
                const tact::use u{what, from}, both = tact::standard.use_of({{what, from}, {also, from}});
                const std::string why = tact::explain(tact::assess(tact::standard, m.where, u, m.said));
                rows += std::string(rows.empty() ? "" : ", ") + "(" + std::to_string(compared++) + ", '" + m.text +
                        "', '" + identifier_of(what) + "', '" + identifier_of(from) + "', '" +
                        identifier_of(gate.decide(u)) + "', " + (gate.permits(u) ? "TRUE" : "FALSE") + ", '" + why +
                        "', '" + identifier_of(also) + "', " + (gate.permits(both) ? "TRUE" : "FALSE") + ")";
            }
        expect(!db.is_error("INSERT INTO asked VALUES " + rows), "what is inserted");
    }
    expect(db.run("SELECT count(*), count(DISTINCT decided), count(DISTINCT context) FROM asked") ==
               std::to_string(compared) + "|3|9\n",
           "all that is asked");
    const std::string wrong = db.run(
        "SELECT context, attribute, source FROM asked WHERE tact_decide(context, attribute, source) IS DISTINCT FROM "
        "decided OR tact_explain(context, attribute, source) IS DISTINCT FROM why OR "
        "tact_permits(tact_label(attribute, "
        "source), tact_mask(context, source)) IS DISTINCT FROM permitted OR tact_permits(tact_label(attribute, source, "
        "also, source), tact_mask(context, source)) IS DISTINCT FROM both_permitted");
    expect(wrong.empty(), wrong);
    return compared;
}

void misunderstand(database& db) {
    const std::string mask =
        "tact_mask('purpose=recommendation connectedness=close trust=high industry=fashion', 'declared')";
    const std::string label = "tact_label('clothing_size', 'declared')";
    const auto permits = [&](const std::string& of, const std::string& by) {
        return db.run("SELECT tact_permits(" + of + ", " + by + ")");
    };
    expect(permits(label, mask) == "true\n" && permits("tact_label()", mask) == "true\n", "labels to begin with");
    for (const char* none : {"NULL", "''::BLOB", "from_hex('00')", "from_hex('00000000000000000000000000000000')",
                             "tact_label('clothing_size', 'first_party')", "tact_label('clothing_size', 'covert')"})
        expect(permits(none, mask) == "false\n", std::string("no label: ") + none);
    expect(permits("0", mask) != "true\n" && permits("'0'", mask) != "true\n", "a number and a text for a label");
    const std::string hex = db.run("SELECT hex(" + label + ")").substr(0, 32);
    for (std::size_t bytes = 0; bytes < 16; ++bytes)
        expect(permits("from_hex('" + hex.substr(0, 2 * bytes) + "')", mask) == "false\n", "a label that is cut");
    expect(permits("from_hex('" + hex + "')", mask) == "true\n", "a label from its digits");
    expect(permits("from_hex('" + hex.substr(0, 16) + "0000000000000000')", mask) == "false\n",
           "a label that was cleared");
    for (const std::string& none : {std::string("NULL"), std::string("''::BLOB"), label})
        expect(permits(label, none).rfind("error: ", 0) == 0, "no mask: " + none);
    for (const char* wrong :
         {"NULL", "'purpose'", "'purpose=support purpose=support'", "'purpose=support refuse=e-mail:support'"}) {
        expect(db.run(std::string("SELECT tact_decide(") + wrong + ", 'language', 'declared')") == "deny\n", wrong);
        expect(db.is_error(std::string("SELECT tact_mask(") + wrong + ", 'declared')"), wrong);
    }
    expect(db.run("SELECT tact_decide('purpose=security', NULL, 'declared'), tact_decide('purpose=security', 'email', "
                  "NULL)") == "deny|deny\n",
           "NULLs");
    const auto unless = [](const char* seventh, const std::string& word) {
        return std::string("CASE i % 7 WHEN ") + seventh + " THEN NULL ELSE " + word + " END";
    };
    expect(db.run("SELECT tact_decide(" +
                  unless("0", "'purpose=recommendation connectedness=close trust=high industry=fashion'") + ", " +
                  unless("1", "'clothing_size'") + ", " + unless("2", "'declared'") +
                  ") AS decided, min(i % 7), max(i % 7), count(*) FROM range(10000) r(i) GROUP BY decided ORDER BY "
                  "decided") == "deny|0|2|4287\npermit|3|6|5713\n",
           "NULLs among rows");
    expect(db.is_error("SELECT tact_label('e-mail', 'declared')") && db.is_error("SELECT tact_label('email')") &&
               db.is_error("SELECT tact_label(NULL, NULL)"),
           "words that label nothing");
    expect(db.run("SELECT tact_explain('purpose=support', 'caf\u00e9', 'declared')") ==
               "denied: no such attribute: 'caf\?\?'\n",
           "letters that are not ASCII");
    db.run("CREATE TABLE kept(label BLOB, mask BLOB)");
    expect(db.is_error("CREATE INDEX decisions ON kept(tact_permits(label, mask))"), "an index of decisions");
}

double milliseconds(database& db, const std::string& sql, std::string* rows = nullptr) {
    const auto start = std::chrono::steady_clock::now();
    const std::string answer = db.run(sql);
    if (rows != nullptr) *rows = answer;
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

void measure(database& db) {
    db.run("SET threads = 1");
    db.run("CREATE TABLE ways AS SELECT row_number() OVER () AS way, name AS attribute, tact_label(name, 'declared') "
           "AS label FROM "
           "(VALUES ('clothing_size'), ('past_purchases'), ('interests'), ('residence'), ('style'), "
           "('medical_history'), ('language'), ('photos')) v(name)");
    db.run("CREATE TABLE many AS SELECT i AS id, 1 + i * 5 % 8 AS way, i % 1000 AS price, label, attribute FROM "
           "range(1000000) r(i) "
           "JOIN ways ON way = 1 + i * 5 % 8");
    const std::string context = "'purpose=recommendation connectedness=close trust=high industry=fashion'";
    const std::string permitted = "tact_permits(label, tact_mask(" + context + ", 'declared'))",
                      sum = "SELECT count(*), sum(price) FROM many";
    std::string all, some, joined, decided;
    milliseconds(db, sum);
    const double scan = milliseconds(db, sum, &all);
    const double gated = milliseconds(db, sum + " WHERE " + permitted, &some);
    const double join = milliseconds(db, sum + " WHERE way IN (SELECT way FROM ways WHERE " + permitted + ")", &joined);
    const double one_by_one =
        milliseconds(db, sum + " WHERE tact_decide(" + context + ", attribute, 'declared') = 'permit'", &decided);
    expect(all.rfind("1000000|", 0) == 0 && all != some && some == joined && some == decided &&
               some.rfind("error", 0) != 0,
           "the same rows in three ways: " + all + some + joined + decided);
    std::fprintf(stderr,
                 "a million rows, one thread: scan %.1f ms; by label and mask %.1f ms; by a table of labels %.1f ms; "
                 "by tact_decide %.1f ms\n",
                 scan, gated, join, one_by_one);
}

} // namespace

int main(int count, char** arguments) {
    if (count != 3) return std::puts("usage: shop <extension> <shop.sql>"), 2;
    database db(arguments[1]);
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
