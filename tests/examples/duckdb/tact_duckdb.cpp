// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// SQL functions over the shipped policy, as an extension that DuckDB loads: `LOAD './tact.duckdb_extension'`, where
// extensions without a signature are allowed. What the functions do stands in ../sqlite/sql_functions.hpp; tact_permits
// returns a BOOLEAN here, and DuckDB checks the types of arguments itself: a label must be a BLOB.
//
// DuckDB folds and keeps what tact_label and tact_mask make of constants; tact_decide, tact_explain, tact_permits and
// tact_policy may not stand in an index, which would keep what a former policy decided.
#include "../sqlite/sql_functions.hpp"

// DuckDB finds the extension by the name of the file, tact. It is built for the oldest interface that has all that it
// calls, since a newer DuckDB takes it too; tests/tools/duckdb_footer.py says the same in the file.
#define DUCKDB_EXTENSION_NAME tact
#define DUCKDB_EXTENSION_API_VERSION_MAJOR 1
#define DUCKDB_EXTENSION_API_VERSION_MINOR 2
#define DUCKDB_EXTENSION_API_VERSION_PATCH 0
#include <duckdb_extension.h>

#include <optional>

DUCKDB_EXTENSION_EXTERN

namespace {

using tact_sql::prepared;

/// An argument of a chunk of rows: texts or blobs, a view of null for NULL.
class argument {
public:
    argument(duckdb_data_chunk rows, idx_t i) {
        duckdb_vector column = duckdb_data_chunk_get_vector(rows, i);
        data_ = static_cast<duckdb_string_t*>(duckdb_vector_get_data(column));
        validity_ = duckdb_vector_get_validity(column);
    }
    std::string_view operator[](idx_t row) const {
        if (validity_ != nullptr && (validity_[row / 64] >> row % 64 & 1) == 0) return {};
        const duckdb_string_t& s = data_[row]; // a short one lies in place
        const std::uint32_t size = s.value.inlined.length;
        return {size <= sizeof s.value.inlined.inlined ? s.value.inlined.inlined : s.value.pointer.ptr, size};
    }

private:
    const duckdb_string_t* data_ = nullptr;
    std::uint64_t* validity_ = nullptr;
};

/// The request of a row: made anew only where its context is not that of the row before.
class request_of_row {
public:
    const prepared& operator()(std::string_view context) {
        if (!made_ || context.data() == nullptr || of_.data() == nullptr || of_ != context) made_.emplace(context);
        of_ = context;
        return *made_;
    }

private:
    std::string_view of_{}; // in the chunk, which outlives this
    std::optional<prepared> made_{};
};

void put(duckdb_vector out, idx_t row, std::string_view bytes) {
    duckdb_vector_assign_string_element_len(out, row, bytes.data(), bytes.size());
}
void fail(duckdb_function_info call, const char* function, const tact_sql::complaint& wrong) {
    tact::fixed_text<240> text;
    text << function << ": " << wrong.c_str();
    duckdb_scalar_function_set_error(call, text.c_str());
}

void decide(duckdb_function_info, duckdb_data_chunk rows, duckdb_vector out) {
    const argument context(rows, 0), what(rows, 1), from(rows, 2);
    request_of_row request;
    for (idx_t i = 0; i < duckdb_data_chunk_get_size(rows); ++i)
        put(out, i, tact_sql::decide(request(context[i]), what[i], from[i]));
}

void explain(duckdb_function_info, duckdb_data_chunk rows, duckdb_vector out) {
    const argument context(rows, 0), what(rows, 1), from(rows, 2);
    request_of_row request;
    for (idx_t i = 0; i < duckdb_data_chunk_get_size(rows); ++i)
        put(out, i, tact_sql::explain(request(context[i]), what[i], from[i]));
}

void make_label(duckdb_function_info call, duckdb_data_chunk rows, duckdb_vector out) {
    const idx_t count = duckdb_data_chunk_get_column_count(rows);
    for (idx_t i = 0; i < duckdb_data_chunk_get_size(rows); ++i) {
        tact_sql::label_builder parts;
        for (idx_t a = 0; a + 1 < count; a += 2) parts.add(argument(rows, a)[i], argument(rows, a + 1)[i]);
        if (count % 2 != 0) parts.add(argument(rows, count - 1)[i]);
        if (parts.wrong().size() != 0) return fail(call, "tact_label", parts.wrong());
        put(out, i, parts.made().view());
    }
}

void make_mask(duckdb_function_info call, duckdb_data_chunk rows, duckdb_vector out) {
    const argument context(rows, 0), from(rows, 1);
    request_of_row request;
    for (idx_t i = 0; i < duckdb_data_chunk_get_size(rows); ++i) {
        tact_sql::complaint wrong;
        const tact_sql::mask made = tact_sql::mask_of(request(context[i]), from[i], wrong);
        if (wrong.size() != 0) return fail(call, "tact_mask", wrong);
        put(out, i, made.view());
    }
}

void permits(duckdb_function_info call, duckdb_data_chunk rows, duckdb_vector out) {
    const argument labels(rows, 0), masks(rows, 1);
    bool* permitted = static_cast<bool*>(duckdb_vector_get_data(out));
    std::string_view read_before;
    tact_sql::mask allowed;
    for (idx_t i = 0; i < duckdb_data_chunk_get_size(rows); ++i) {
        const std::string_view by = masks[i];
        // A mask that stays is read once.
        if (by.data() == nullptr || by.data() != read_before.data() || by.size() != read_before.size()) {
            if (!tact_sql::read(allowed, by)) return duckdb_scalar_function_set_error(call, tact_sql::no_mask);
            read_before = by;
        }
        permitted[i] = tact_sql::permits(labels[i], allowed);
    }
}

void fingerprint(duckdb_function_info, duckdb_data_chunk rows, duckdb_vector out) {
    for (idx_t i = 0; i < duckdb_data_chunk_get_size(rows); ++i) put(out, i, tact_sql::policy());
}

enum class stays { fixed, changes_with_policy };
constexpr int any_number = -1;

struct function {
    const char* name;
    int arguments;
    duckdb_type taken;
    duckdb_type returned;
    stays how;
    duckdb_scalar_function_t call;
};

bool add(duckdb_connection database, const function& f) {
    duckdb_scalar_function made = duckdb_create_scalar_function();
    duckdb_logical_type returned = duckdb_create_logical_type(f.returned), taken = duckdb_create_logical_type(f.taken);
    duckdb_scalar_function_set_name(made, f.name);
    duckdb_scalar_function_set_return_type(made, returned);
    if (f.arguments == any_number) duckdb_scalar_function_set_varargs(made, taken);
    for (int i = 0; i < f.arguments; ++i) duckdb_scalar_function_add_parameter(made, taken);
    duckdb_scalar_function_set_special_handling(made); // NULL is denied here, not passed on
    if (f.how == stays::changes_with_policy) duckdb_scalar_function_set_volatile(made);
    duckdb_scalar_function_set_function(made, f.call);
    const bool added = duckdb_register_scalar_function(database, made) == DuckDBSuccess;
    duckdb_destroy_logical_type(&returned);
    duckdb_destroy_logical_type(&taken);
    duckdb_destroy_scalar_function(&made);
    return added;
}

} // namespace

DUCKDB_EXTENSION_ENTRYPOINT(duckdb_connection database, duckdb_extension_info info, duckdb_extension_access* access) {
    constexpr duckdb_type truth = DUCKDB_TYPE_BOOLEAN, text = DUCKDB_TYPE_VARCHAR, blob = DUCKDB_TYPE_BLOB;
    constexpr function functions[]{
        {"tact_decide", 3, text, text, stays::changes_with_policy, decide},
        {"tact_explain", 3, text, text, stays::changes_with_policy, explain},
        {"tact_permits", 2, blob, truth, stays::changes_with_policy, permits},
        {"tact_policy", 0, text, text, stays::changes_with_policy, fingerprint},
        {"tact_label", any_number, text, blob, stays::fixed, make_label},
        {"tact_mask", 2, text, blob, stays::fixed, make_mask},
    };
    for (const function& f : functions)
        if (!add(database, f)) {
            tact::fixed_text<80> wrong;
            wrong << "DuckDB did not take the function " << f.name;
            access->set_error(info, wrong.c_str());
            return false;
        }
    return true;
}
