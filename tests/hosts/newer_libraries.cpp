// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// What an archive that was compiled for a newer C and C++ library asks of them, so that it links with older ones.
#include <cstdarg>
#include <cstdio>
#include <exception>

extern "C" [[gnu::weak]] void __cxa_call_terminate(void*) noexcept;
extern "C" void __cxa_call_terminate(void*) noexcept { std::terminate(); }

extern "C" [[gnu::weak]] int __isoc23_sscanf(const char* text, const char* format, ...);
extern "C" int __isoc23_sscanf(const char* text, const char* format, ...) {
    va_list list;
    va_start(list, format);
    const int n = std::vsscanf(text, format, list);
    va_end(list);
    return n;
}
