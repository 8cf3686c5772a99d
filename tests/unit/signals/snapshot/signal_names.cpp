// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/snapshot/signal_names.hpp>

#include "../../twice.hpp"

#include <set>
#include <string>

using namespace tact;

namespace {

/// Whether every value has a name of its own; the first may be empty.
template <enumeration E>
bool told_apart() {
    std::set<std::string> names;
    for (std::size_t i = 0; i < enum_size<E>; ++i)
        if (const std::string name = name_of(enum_at<E>(i)); i > 0 && name.empty())
            return false;
        else
            names.insert(name);
    return names.size() == enum_size<E>;
}

} // namespace

TEST_CASE("everything that a snapshot says has a name of its own, and what is out of range has none") {
    CHECK(told_apart<tc_defect>());
    CHECK(told_apart<signal_reason>());
    CHECK(told_apart<use_level>());
    CHECK(told_apart<learn_level>());
    CHECK(told_apart<vendor_gate>());
    CHECK(told_apart<signal_limit>());
    CHECK(std::string(name_of(static_cast<signal_limit>(99))).empty());
    CHECK(std::string(name_of(static_cast<use_level>(99))).empty());
    CHECK(std::string(name_of(static_cast<signal_reason>(99))).empty());
}

TEST_CASE("a policy version that is too new says so, and what to do") {
    const std::string unknown = name_of(tc_defect::policy_version_unknown);
    CHECK(unknown.find(std::to_string(last_policy_version)) != std::string::npos);
    CHECK(unknown.find("newer release of tact") != std::string::npos);
    CHECK(std::string(name_of(signal_reason::invalid)).find("defects_of") != std::string::npos);
}
