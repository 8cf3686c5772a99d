// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_UNIT_INTEROP_ARROW_ABI_HPP
#define TACT_TESTS_UNIT_INTEROP_ARROW_ABI_HPP

#include <cstdint>
#include <cstring>
#include <memory>
#include <vector>

// The two structs as Arrow's C data interface specifies them, and a column whose buffers end where its rows do.

namespace arrow_abi {

struct ArrowSchema {
    const char* format;
    const char* name;
    const char* metadata;
    std::int64_t flags;
    std::int64_t n_children;
    ArrowSchema** children;
    ArrowSchema* dictionary;
    void (*release)(ArrowSchema*);
    void* private_data;
};
struct ArrowArray {
    std::int64_t length;
    std::int64_t null_count;
    std::int64_t offset;
    std::int64_t n_buffers;
    std::int64_t n_children;
    const void** buffers;
    ArrowArray** children;
    ArrowArray* dictionary;
    void (*release)(ArrowArray*);
    void* private_data;
};

/// A column of `values`, of which the first `offset` lie before its first row; those that are not `valid` are null.
template <class Value>
struct exported {
    std::unique_ptr<Value[]> values;
    std::unique_ptr<std::uint8_t[]> validity;
    const void* buffers[2]{};
    ArrowSchema schema{};
    ArrowArray array{};

    exported(const char* format, const std::vector<Value>& all, std::size_t offset)
        : values(new Value[all.size()]), schema{format, "", nullptr, 2, 0, nullptr, nullptr, [](ArrowSchema*) {},
                                                nullptr},
          array{static_cast<std::int64_t>(all.size() - offset),
                0,
                static_cast<std::int64_t>(offset),
                2,
                0,
                buffers,
                nullptr,
                nullptr,
                [](ArrowArray*) {},
                nullptr} {
        for (std::size_t i = 0; i < all.size(); ++i) values[i] = all[i];
        buffers[1] = values.get();
    }
    exported(const char* format, const std::vector<Value>& all, std::size_t offset, const std::vector<bool>& valid)
        : exported(format, all, offset) {
        validity = std::make_unique<std::uint8_t[]>((all.size() + 7) / 8);
        for (std::size_t i = 0; i < all.size(); ++i)
            if (valid[i]) validity[i / 8] = static_cast<std::uint8_t>(validity[i / 8] | 1 << (i % 8));
        buffers[0] = validity.get();
        array.null_count = -1;
    }
    exported(const exported&) = delete;
    exported& operator=(const exported&) = delete;
};

} // namespace arrow_abi

#endif
