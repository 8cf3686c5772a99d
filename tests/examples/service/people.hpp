// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_EXAMPLES_SERVICE_PEOPLE_HPP
#define TACT_EXAMPLES_SERVICE_PEOPLE_HPP

// What the service holds of people: tables in a file of SQLite, and the record of each person's consent in memory too.
//
//   people      who is known: an id from the first time that anything is written of a person
//   consents    the record of a person's consent, as tact writes it
//   observed    what was observed of a person, to estimate a relationship from
//   decisions   the decisions that were recorded
//
// The table of people tells a lost record from a person who was never seen. Whatever is first written of a person puts
// a row into `people` and a record into `consents`, in one transaction. A known person without a record has therefore
// lost it, and everything is refused to them. A person in neither table was never seen.
#include "database.hpp"

#include <tact/relationship.hpp>
#include <tact/store.hpp>
#include <tact/tact.hpp>

#include <mutex>
#include <optional>
#include <shared_mutex>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace service {

/// A decision as it was recorded: what was asked, in JSON, what was decided, and the fingerprint of the policy.
struct recorded_decision {
    std::int64_t at = 0; ///< seconds since 1970
    std::string request;
    std::string decision;
    std::string policy;
};

/// What was observed of a person, by the identifiers of `tact::observable`.
using observations = std::vector<std::pair<std::string, std::int64_t>>;

inline tact::observed_behaviour observed_behaviour_of(const observations& seen) {
    const auto of = [&](tact::observable what) -> tact::observation {
        for (const auto& [name, value] : seen)
            if (name == identifier_of(what)) return value;
        return {};
    };
    using tact::observable;
    const tact::observation impression = of(observable::first_impression);
    return {of(observable::orders),
            of(observable::months),
            of(observable::open_complaints),
            of(observable::settled_complaints),
            of(observable::visits),
            of(observable::opted_in),
            of(observable::logged_in),
            impression.known() ? static_cast<tact::first_impression>(impression.value() + 1)
                               : tact::first_impression::unstated};
}

class people {
public:
    /// Opens the file, or makes it, and reads every record. Throws `failure` if another process has it.
    explicit people(const std::string& path) : db_(path) {
        if (db_.number("PRAGMA user_version") == 0) create();
        if (db_.number("PRAGMA user_version") != 1) throw failure("the file was written by another version");
        known_.emplace(db_, "INSERT OR IGNORE INTO people(id) VALUES(?)");
        put_.emplace(db_, "INSERT OR REPLACE INTO consents(id, record) VALUES(?, ?)");
        load();
    }

    std::size_t size() const {
        const std::shared_lock reading(memory_);
        return records_.size();
    }
    /// The record of a person, which is empty if it was lost; nothing of a person who was never seen.
    std::optional<bytes> record_of(const std::string& id) const {
        const std::shared_lock reading(memory_);
        const auto found = records_.find(id);
        return found == records_.end() ? std::nullopt : std::optional(found->second);
    }

    /// One transaction: what is read in it holds what it wrote, and nobody else sees that before it is in the file.
    class transaction {
    public:
        std::optional<bytes> record_of(const std::string& id) const {
            const auto found = changed_.find(id);
            return found != changed_.end() ? found->second : of_.record_of(id);
        }
        /// Writes a consent. From then on the person is known.
        void put(const std::string& id, const tact::consent& c) {
            bytes record(64);
            tact::written_record written = write_consent(c, record);
            if (written.error == tact::record_error::no_room) {
                record.resize(written.size);
                written = write_consent(c, record);
            }
            if (!written) throw failure(name_of(written.error));
            record.resize(written.size);
            of_.known_->run(id);
            of_.put_->run(id, record);
            changed_[id] = std::move(record);
        }
        void observe(const std::string& id, const observations& seen) {
            make_known(id);
            statement(of_.db_, "DELETE FROM observed WHERE id = ?").run(id);
            statement one(of_.db_, "INSERT INTO observed(id, what, value) VALUES(?, ?, ?)");
            for (const auto& [what, value] : seen) one.run(id, what, value);
        }
        void record(const std::string& id, const recorded_decision& d) {
            make_known(id);
            statement(of_.db_, "INSERT INTO decisions(id, at, request, decision, policy) VALUES(?, ?, ?, ?, ?)")
                .run(id, d.at, d.request, d.decision, d.policy);
        }
        /// Erases everything of a person, in every table, and returns how many rows there were.
        std::int64_t erase(const std::string& id) {
            std::int64_t rows = 0;
            for (const char* table : {"people", "consents", "observed", "decisions"}) {
                statement(of_.db_, "DELETE FROM " + std::string(table) + " WHERE id = ?").run(id);
                rows += of_.db_.rows_changed();
            }
            changed_[id] = std::nullopt;
            return rows;
        }

    private:
        friend class people;
        explicit transaction(people& of) : of_(of) {}

        void make_known(const std::string& id) {
            if (!record_of(id)) put(id, tact::consent{});
        }

        people& of_;
        std::unordered_map<std::string, std::optional<bytes>> changed_;
    };

    /// Does some work in a transaction, while no other writes: all of it is on the disk when this returns, or none if
    /// it throws.
    template <class Work>
    void write(Work work) {
        const std::lock_guard one_at_a_time(writing_);
        transaction t(*this);
        db_.in_transaction([&] { work(t); });
        publish(t);
    }
    /// Takes what was erased out of the write-ahead log too.
    void forget() {
        const std::lock_guard one_at_a_time(writing_);
        db_.run("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    observations observations_of(const std::string& id) const {
        const std::lock_guard one_at_a_time(writing_);
        observations seen;
        statement(db_, "SELECT what, value FROM observed WHERE id = ?")
            .for_each([&](const statement& row) { seen.emplace_back(row.text(0), row.number(1)); }, id);
        return seen;
    }
    std::vector<recorded_decision> decisions_of(const std::string& id) const {
        const std::lock_guard one_at_a_time(writing_);
        std::vector<recorded_decision> all;
        statement(db_, "SELECT at, request, decision, policy FROM decisions WHERE id = ? ORDER BY number")
            .for_each(
                [&](const statement& row) {
                    all.push_back({row.number(0), row.text(1), row.text(2), row.text(3)});
                },
                id);
        return all;
    }

private:
    void create() {
        db_.in_transaction([this] {
            db_.run("CREATE TABLE people(id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID");
            db_.run("CREATE TABLE consents(id TEXT PRIMARY KEY, record BLOB NOT NULL) STRICT, WITHOUT ROWID");
            db_.run("CREATE TABLE observed(id TEXT, what TEXT, value INTEGER NOT NULL, PRIMARY KEY(id, what)) STRICT, "
                    "WITHOUT ROWID");
            db_.run("CREATE TABLE decisions(number INTEGER PRIMARY KEY, id TEXT NOT NULL, at INTEGER NOT NULL, "
                    "request TEXT NOT NULL, decision TEXT NOT NULL, policy TEXT NOT NULL) STRICT");
            db_.run("CREATE INDEX decisions_of ON decisions(id)");
            db_.run("PRAGMA user_version = 1");
        });
    }
    void load() {
        records_.reserve(static_cast<std::size_t>(db_.number("SELECT count(*) FROM people")));
        statement(db_, "SELECT id, record FROM consents").for_each([this](const statement& row) {
            records_.emplace(row.text(0), row.blob(1));
        });
        statement(db_, "SELECT id FROM people").for_each([this](const statement& row) {
            records_.try_emplace(row.text(0)); // lost, unless it was there
        });
    }
    /// Ends the service where memory runs out: it must not go on with records that are not those of the file.
    void publish(transaction& t) noexcept {
        const std::unique_lock changing(memory_);
        for (auto& [id, record] : t.changed_)
            if (record)
                records_[id] = std::move(*record);
            else
                records_.erase(id);
    }

    mutable std::mutex writing_; ///< held by who uses the file
    database db_;
    std::optional<statement> known_, put_;
    mutable std::shared_mutex memory_; ///< held by who uses the records
    std::unordered_map<std::string, bytes> records_;
};

} // namespace service

#endif
