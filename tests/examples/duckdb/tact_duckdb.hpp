// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_EXAMPLES_TACT_DUCKDB_HPP
#define TACT_EXAMPLES_TACT_DUCKDB_HPP

// The SQL functions of ../sqlite/sql_functions.hpp for a program that has DuckDB in it, through DuckDB's C interface.
// tact_permits returns a BOOLEAN here. DuckDB checks the types of arguments itself: a label must be a BLOB.
#include "../sqlite/sql_functions.hpp"

#include <duckdb.h>

#include <optional>

namespace tact_sql {

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

inline void put(duckdb_vector out, idx_t row, std::string_view bytes) {
    duckdb_vector_assign_string_element_len(out, row, bytes.data(), bytes.size());
}
inline void fail(duckdb_function_info call, const char* function, const complaint& wrong) {
    tact::fixed_text<240> text;
    text << function << ": " << wrong.c_str();
    duckdb_scalar_function_set_error(call, text.c_str());
}

inline void decide_rows(duckdb_function_info, duckdb_data_chunk rows, duckdb_vector out) {
    const argument context(rows, 0), what(rows, 1), from(rows, 2);
    request_of_row request;
    for (idx_t i = 0; i < duckdb_data_chunk_get_size(rows); ++i)
        put(out, i, decide(request(context[i]), what[i], from[i]));
}
inline void explain_rows(duckdb_function_info, duckdb_data_chunk rows, duckdb_vector out) {
    const argument context(rows, 0), what(rows, 1), from(rows, 2);
    request_of_row request;
    for (idx_t i = 0; i < duckdb_data_chunk_get_size(rows); ++i)
        put(out, i, explain(request(context[i]), what[i], from[i]));
}
inline void label_rows(duckdb_function_info call, duckdb_data_chunk rows, duckdb_vector out) {
    const idx_t arguments = duckdb_data_chunk_get_column_count(rows);
    for (idx_t i = 0; i < duckdb_data_chunk_get_size(rows); ++i) {
        label_builder parts;
        for (idx_t a = 0; a + 1 < arguments; a += 2) parts.add(argument(rows, a)[i], argument(rows, a + 1)[i]);
        if (arguments % 2 != 0) parts.add(argument(rows, arguments - 1)[i]);
        if (parts.wrong().size() != 0) return fail(call, "tact_label", parts.wrong());
        put(out, i, parts.made().view());
    }
}
inline void mask_rows(duckdb_function_info call, duckdb_data_chunk rows, duckdb_vector out) {
    const argument context(rows, 0), from(rows, 1);
    request_of_row request;
    for (idx_t i = 0; i < duckdb_data_chunk_get_size(rows); ++i) {
        complaint wrong;
        const mask made = mask_of(request(context[i]), from[i], wrong);
        if (wrong.size() != 0) return fail(call, "tact_mask", wrong);
        put(out, i, made.view());
    }
}
inline void permit_rows(duckdb_function_info call, duckdb_data_chunk rows, duckdb_vector out) {
    const argument labels(rows, 0), masks(rows, 1);
    bool* permitted = static_cast<bool*>(duckdb_vector_get_data(out));
    std::string_view read_before;
    mask allowed;
    for (idx_t i = 0; i < duckdb_data_chunk_get_size(rows); ++i) {
        const std::string_view by = masks[i];
        // A mask that stays is read once.
        if (by.data() == nullptr || by.data() != read_before.data() || by.size() != read_before.size()) {
            if (!read(allowed, by)) return duckdb_scalar_function_set_error(call, no_mask);
            read_before = by;
        }
        permitted[i] = permits(labels[i], allowed);
    }
}

/// Adds the functions to a connection's database; false if DuckDB refuses one of them.
inline bool add_functions(duckdb_connection connection) {
    enum class stays { fixed, changes_with_policy };
    const auto add = [&](const char* name, duckdb_scalar_function_t call, duckdb_type returned, duckdb_type of,
                         idx_t arguments, stays how) {
        duckdb_scalar_function f = duckdb_create_scalar_function();
        duckdb_logical_type result = duckdb_create_logical_type(returned), taken = duckdb_create_logical_type(of);
        duckdb_scalar_function_set_name(f, name);
        duckdb_scalar_function_set_return_type(f, result);
        for (idx_t i = 0; i < arguments; ++i) duckdb_scalar_function_add_parameter(f, taken);
        if (arguments == 0) duckdb_scalar_function_set_varargs(f, taken);
        duckdb_scalar_function_set_special_handling(f); // NULL is denied here, not passed on
        if (how == stays::changes_with_policy) duckdb_scalar_function_set_volatile(f);
        duckdb_scalar_function_set_function(f, call);
        const bool added = duckdb_register_scalar_function(connection, f) == DuckDBSuccess;
        duckdb_destroy_logical_type(&result);
        duckdb_destroy_logical_type(&taken);
        duckdb_destroy_scalar_function(&f);
        return added;
    };
    return add("tact_decide", decide_rows, DUCKDB_TYPE_VARCHAR, DUCKDB_TYPE_VARCHAR, 3, stays::changes_with_policy) &&
           add("tact_explain", explain_rows, DUCKDB_TYPE_VARCHAR, DUCKDB_TYPE_VARCHAR, 3, stays::changes_with_policy) &&
           add("tact_permits", permit_rows, DUCKDB_TYPE_BOOLEAN, DUCKDB_TYPE_BLOB, 2, stays::changes_with_policy) &&
           add("tact_label", label_rows, DUCKDB_TYPE_BLOB, DUCKDB_TYPE_VARCHAR, 0, stays::fixed) &&
           add("tact_mask", mask_rows, DUCKDB_TYPE_BLOB, DUCKDB_TYPE_VARCHAR, 2, stays::fixed);
}

} // namespace tact_sql

#endif
