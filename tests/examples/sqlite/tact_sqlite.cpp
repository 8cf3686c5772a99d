// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// SQL functions over the shipped policy, as an extension that SQLite loads: `.load ./tact_sqlite` in its shell. What
// the functions do stands in sql_functions.hpp.
//
// tact_label and tact_mask may stand in an index or a generated column, since a label or mask of an older library is
// refused; tact_decide, tact_explain and tact_permits may not, since an index would keep what a former policy decided.
#include "sql_functions.hpp"

#include <sqlite3ext.h>

#include <new>

SQLITE_EXTENSION_INIT1

namespace {

using tact_sql::prepared;

/// A text or a blob; a view of null for NULL and for any other type than is wanted.
std::string_view view_of(sqlite3_value* value, int type) {
    if (sqlite3_value_type(value) != type) return {};
    const void* bytes = type == SQLITE_TEXT ? sqlite3_value_text(value) : sqlite3_value_blob(value);
    if (bytes == nullptr) return {};
    return {static_cast<const char*>(bytes), static_cast<std::size_t>(sqlite3_value_bytes(value))};
}
std::string_view text_of(sqlite3_value* value) { return view_of(value, SQLITE_TEXT); }

/// The request of the first argument. It is made at most once a statement where that argument is a constant or a bound
/// parameter, and once a row where it is a column.
class cached_request {
public:
    cached_request(sqlite3_context* call, sqlite3_value* context)
        : call_(call), kept_(static_cast<const prepared*>(sqlite3_get_auxdata(call, 0))) {
        if (kept_ != nullptr) return;
        void* memory = sqlite3_malloc64(sizeof(prepared));
        if (memory != nullptr) kept_ = made_ = ::new (memory) prepared(text_of(context));
    }
    ~cached_request() {
        if (made_ != nullptr) sqlite3_set_auxdata(call_, 0, made_, sqlite3_free); // which may free it at once
    }
    cached_request(const cached_request&) = delete;
    cached_request& operator=(const cached_request&) = delete;

    explicit operator bool() const { return kept_ != nullptr; }
    const prepared& operator*() const { return *kept_; }

private:
    sqlite3_context* call_;
    const prepared* kept_;
    prepared* made_ = nullptr;
};

void return_text(sqlite3_context* call, const char* text) { sqlite3_result_text(call, text, -1, SQLITE_TRANSIENT); }
void return_blob(sqlite3_context* call, std::string_view blob) {
    sqlite3_result_blob(call, blob.data(), static_cast<int>(blob.size()), SQLITE_TRANSIENT);
}
void return_error(sqlite3_context* call, const char* function, const tact_sql::complaint& wrong) {
    tact::fixed_text<240> text;
    text << function << ": " << wrong.c_str();
    sqlite3_result_error(call, text.c_str(), -1);
}

void decide(sqlite3_context* call, int, sqlite3_value** arguments) {
    const cached_request r(call, arguments[0]);
    if (!r) return sqlite3_result_error_nomem(call);
    const char* decided = tact_sql::decide(*r, text_of(arguments[1]), text_of(arguments[2]));
    sqlite3_result_text(call, decided, -1, SQLITE_STATIC);
}

void explain(sqlite3_context* call, int, sqlite3_value** arguments) {
    const cached_request r(call, arguments[0]);
    if (!r) return sqlite3_result_error_nomem(call);
    return_text(call, tact_sql::explain(*r, text_of(arguments[1]), text_of(arguments[2])).c_str());
}

void make_label(sqlite3_context* call, int count, sqlite3_value** arguments) {
    tact_sql::label_builder parts;
    for (int i = 0; i + 1 < count; i += 2) parts.add(text_of(arguments[i]), text_of(arguments[i + 1]));
    if (count % 2 != 0) parts.add(text_of(arguments[count - 1]));
    if (parts.wrong().size() != 0) return return_error(call, "tact_label", parts.wrong());
    return_blob(call, parts.made().view());
}

void make_mask(sqlite3_context* call, int, sqlite3_value** arguments) {
    const cached_request r(call, arguments[0]);
    if (!r) return sqlite3_result_error_nomem(call);
    tact_sql::complaint wrong;
    const tact_sql::mask made = tact_sql::mask_of(*r, text_of(arguments[1]), wrong);
    if (wrong.size() != 0) return return_error(call, "tact_mask", wrong);
    return_blob(call, made.view());
}

void permits(sqlite3_context* call, int, sqlite3_value** arguments) {
    tact_sql::mask allowed;
    if (!tact_sql::read(allowed, view_of(arguments[1], SQLITE_BLOB)))
        return sqlite3_result_error(call, tact_sql::no_mask, -1);
    sqlite3_result_int(call, tact_sql::permits(view_of(arguments[0], SQLITE_BLOB), allowed) ? 1 : 0);
}

void fingerprint(sqlite3_context* call, int, sqlite3_value**) { return_text(call, tact_sql::policy().c_str()); }

} // namespace

/// SQLite finds this by the name of the file, tact_sqlite.
extern "C" [[gnu::visibility("default")]] int sqlite3_tactsqlite_init(sqlite3*, char**, const sqlite3_api_routines*);

extern "C" int sqlite3_tactsqlite_init(sqlite3* database, char**, const sqlite3_api_routines* api) {
    SQLITE_EXTENSION_INIT2(api)
    constexpr int changes_with_policy = SQLITE_UTF8 | SQLITE_INNOCUOUS;
    constexpr int fixed = changes_with_policy | SQLITE_DETERMINISTIC;
    struct function {
        const char* name;
        int arguments;
        int flags;
        void (*call)(sqlite3_context*, int, sqlite3_value**);
    };
    constexpr function functions[]{
        {"tact_decide", 3, changes_with_policy, decide},
        {"tact_explain", 3, changes_with_policy, explain},
        {"tact_permits", 2, changes_with_policy, permits},
        {"tact_policy", 0, changes_with_policy, fingerprint},
        {"tact_label", -1, fixed, make_label},
        {"tact_mask", 2, fixed, make_mask},
    };
    for (const function& f : functions) {
        const int result = sqlite3_create_function_v2(database, f.name, f.arguments, f.flags, nullptr, f.call, nullptr,
                                                      nullptr, nullptr);
        if (result != SQLITE_OK) return result;
    }
    return SQLITE_OK;
}
