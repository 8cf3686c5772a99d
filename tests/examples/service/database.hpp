// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_EXAMPLES_SERVICE_DATABASE_HPP
#define TACT_EXAMPLES_SERVICE_DATABASE_HPP

// As much of SQLite as the service needs. Every error throws.
#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace service {

using bytes = std::vector<std::uint8_t>;

/// The file could not be read or written.
struct failure : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class database {
public:
    /// Opens a file for this process alone. A commit returns when the disk has it, and what is deleted is overwritten.
    explicit database(const std::string& path) {
        sqlite3* opened = nullptr;
        const int result = sqlite3_open(path.c_str(), &opened);
        db_.reset(opened);
        if (result != SQLITE_OK) fail();
        run("PRAGMA locking_mode = EXCLUSIVE"); // or another would decide by an older memory of it
        run("PRAGMA journal_mode = WAL");
        run("PRAGMA synchronous = FULL");
        run("PRAGMA secure_delete = ON");
        in_transaction([] {});
    }

    void run(const char* sql) const {
        if (sqlite3_exec(db_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail();
    }
    /// How many rows the last statement changed.
    std::int64_t rows_changed() const { return sqlite3_changes64(db_.get()); }
    /// The number that a query returns.
    std::int64_t number(const char* sql) const;

    /// Does some work in a transaction, which is undone if the work throws.
    template <class Work>
    void in_transaction(Work work) const {
        run("BEGIN IMMEDIATE");
        try {
            work();
            run("COMMIT");
        } catch (...) {
            if (sqlite3_get_autocommit(db_.get()) == 0) run("ROLLBACK");
            throw;
        }
    }

    [[noreturn]] void fail() const { throw failure(sqlite3_errmsg(db_.get())); }
    sqlite3* get() const { return db_.get(); }

private:
    struct close {
        void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
    };
    std::unique_ptr<sqlite3, close> db_;
};

/// A statement, whose `?` are filled with values each time.
class statement {
public:
    statement(const database& of, const std::string& sql) : of_(&of) {
        sqlite3_stmt* prepared = nullptr;
        if (sqlite3_prepare_v2(of.get(), sql.c_str(), -1, &prepared, nullptr) != SQLITE_OK) of.fail();
        statement_.reset(prepared);
    }

    /// Runs it, and passes itself at each row.
    template <class Visitor, class... Values>
    void for_each(Visitor visit, const Values&... values) {
        const again at_the_end{statement_.get()};
        int place = 0;
        (bind(++place, values), ...);
        int step = SQLITE_ROW;
        while ((step = sqlite3_step(statement_.get())) == SQLITE_ROW) visit(*this);
        if (step != SQLITE_DONE) of_->fail();
    }
    template <class... Values>
    void run(const Values&... values) {
        for_each([](const statement&) {}, values...);
    }

    std::int64_t number(int column) const { return sqlite3_column_int64(statement_.get(), column); }
    std::string text(int column) const {
        const auto* first = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
        return first == nullptr ? std::string() : std::string(first, bytes_in(column));
    }
    bytes blob(int column) const {
        const auto* first = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_.get(), column));
        return first == nullptr ? bytes() : bytes(first, first + bytes_in(column));
    }

private:
    std::size_t bytes_in(int column) const {
        return static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
    }
    struct again {
        sqlite3_stmt* statement;
        ~again() { sqlite3_reset(statement); }
    };
    struct finalize {
        void operator()(sqlite3_stmt* s) const { sqlite3_finalize(s); }
    };

    void bind(int place, std::int64_t value) { must(sqlite3_bind_int64(statement_.get(), place, value)); }
    void bind(int place, const std::string& value) {
        must(sqlite3_bind_text64(statement_.get(), place, value.data(), value.size(), SQLITE_STATIC, SQLITE_UTF8));
    }
    void bind(int place, const bytes& value) {
        must(sqlite3_bind_blob64(statement_.get(), place, value.data(), value.size(), SQLITE_STATIC));
    }
    void must(int result) const {
        if (result != SQLITE_OK) of_->fail();
    }

    const database* of_;
    std::unique_ptr<sqlite3_stmt, finalize> statement_;
};

inline std::int64_t database::number(const char* sql) const {
    std::int64_t found = 0;
    statement(*this, sql).for_each([&](const statement& row) { found = row.number(0); });
    return found;
}

} // namespace service

#endif
