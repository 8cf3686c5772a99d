// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include "commands.hpp"

int cli::run_own(const arguments& a) {
    const std::string path = *a.last("--vocabulary");
    const source_text s = read_file(path);
    if (!s.there) return usage;
    error_list list;
    if (!tact::parse_vocabulary(s.text, tact::vocabulary_256, list.errors)) {
        list.print(s.name);
        return found;
    }
    return commands_over<tact::run_time_attribute_256>(a).run();
}
