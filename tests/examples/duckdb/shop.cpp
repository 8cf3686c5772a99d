// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A shop that ranks in DuckDB; then every decision in SQL compared with that of the library, labels and masks that are
// none, and on stderr what scanning a million rows takes.
#include "../sqlite/moments.hpp"
#include "tact_duckdb.hpp"

#include <chrono>
#include <cstdio>
#include <string>

namespace {

using tact::attribute, tact::source;

int faults = 0;

void expect(bool holds, const std::string& what) {
    if (holds) return;
    if (++faults <= 20) std::printf("WRONG: %s\n", what.c_str());
}

/// A database in memory with the functions.
class database {
public:
    database() {
        ok_ = duckdb_open(nullptr, &db_) == DuckDBSuccess && duckdb_connect(db_, &connection_) == DuckDBSuccess &&
              tact_sql::add_functions(connection_);
    }
    ~database() {
        duckdb_disconnect(&connection_);
        duckdb_close(&db_);
    }
    database(const database&) = delete;
    database& operator=(const database&) = delete;
    explicit operator bool() const { return ok_; }

    /// The rows of one statement, their columns separated by '|'; or the first line of the error.
    std::string run(const std::string& sql) {
        duckdb_result result;
        std::string rows;
        if (duckdb_query(connection_, sql.c_str(), &result) == DuckDBSuccess) {
            for (idx_t r = 0; r < duckdb_row_count(&result); ++r) {
                for (idx_t c = 0; c < duckdb_column_count(&result); ++c) {
                    char* value = duckdb_value_varchar(&result, c, r);
                    rows += c == 0 ? "" : "|";
                    rows += value != nullptr ? value : "NULL";
                    duckdb_free(value);
                }
                rows += '\n';
            }
        } else {
            const std::string error = duckdb_result_error(&result);
            rows = "error: " + error.substr(0, error.find('\n')) + '\n';
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

void show(database& db) {
    for (const char* prepare :
         {"CREATE TABLE kinds(kind INTEGER, what TEXT, label BLOB)",
          "INSERT INTO kinds VALUES (1, 'a bestseller', tact_label()), (2, 'fits your size', "
          "tact_label('clothing_size', "
          "'declared')), (3, 'bought together', tact_label('past_purchases', 'first_party', 'behaviour_on_site', "
          "'first_party')), (4, 'near your home', tact_label('residence', 'declared')), (5, 'for your condition', "
          "tact_label('medical_history', 'declared')), (6, 'not labelled yet', NULL), (7, 'zeros', "
          "from_hex('00000000000000000000000000000000'))"})
        expect(!db.is_error(prepare), prepare);
    const std::string context = "'purpose=recommendation connectedness=close trust=high industry=fashion'";
    for (const std::string& sql :
         {"SELECT tact_decide(" + context + ", 'clothing_size', 'declared')",
          "SELECT tact_explain(" + context + ", 'clothing_size', 'device_content')",
          "SELECT what FROM kinds WHERE tact_permits(label, tact_mask(" + context + ", 'declared')) ORDER BY kind",
          "SELECT what FROM kinds WHERE tact_permits(label, tact_mask(" + context + ", 'first_party')) ORDER BY kind",
          "SELECT what FROM kinds WHERE tact_permits(label, tact_mask(" + context +
              " || ' refuse=clothing_size:recommendation', 'declared')) ORDER BY kind",
          std::string("SELECT tact_decide('purpose=recommendation trust=hihg', 'clothing_size', 'declared')"),
          std::string("SELECT tact_explain('purpose=recommendation trust=hihg', 'clothing_size', 'declared')")})
        std::printf("%s\n%s\n", sql.c_str(), db.run(sql).c_str());
}

/// Every attribute from every source in every moment, in one table.
long compare(database& db) {
    expect(db.run("CREATE TABLE asked(n INTEGER, context TEXT, attribute TEXT, source TEXT, decided TEXT, permitted "
                  "BOOLEAN, why TEXT)")
                   .rfind("error", 0) != 0,
           "a table");
    long compared = 0;
    for (const tact_sql::moment& m : tact_sql::moments()) {
        const tact::gate gate = tact::standard.in(m.where).under(m.said);
        std::string rows;
        for (std::size_t s = 0; s < tact::enum_size<source>; ++s)
            for (std::size_t a = 0; a < tact::enum_size<attribute>; ++a) {
                const tact::use u{tact::enum_at<attribute>(a), tact::enum_at<source>(s)};
                const std::string why = tact::explain(tact::assess(tact::standard, m.where, u, m.said));
                rows += std::string(rows.empty() ? "" : ", ") + "(" + std::to_string(compared++) + ", '" + m.text +
                        "', '" + identifier_of(tact::enum_at<attribute>(a)) + "', '" +
                        identifier_of(tact::enum_at<source>(s)) + "', '" + identifier_of(gate.decide(u)) + "', " +
                        (gate.permits(u) ? "TRUE" : "FALSE") + ", '" + why + "')";
            }
        expect(!db.is_error("INSERT INTO asked VALUES " + rows), "what is inserted");
    }
    expect(db.run("SELECT count(*), count(DISTINCT decided), count(DISTINCT context) FROM asked") ==
               std::to_string(compared) + "|3|9\n",
           "all that is asked");
    const std::string wrong = db.run(
        "SELECT context, attribute, source FROM asked WHERE tact_decide(context, attribute, source) <> decided OR "
        "tact_explain(context, attribute, source) <> why OR "
        "tact_permits(tact_label(attribute, source), tact_mask(context, source)) <> permitted");
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

int main() {
    database db;
    if (!db) return std::puts("DuckDB did not take the functions"), 1;
    show(db);
    const long compared = compare(db);
    misunderstand(db);
    measure(db);
    std::printf("%ld decisions compared, %d faults\n", compared, faults);
    return faults != 0;
}
