// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/gate/answers.hpp>

#include "../twice.hpp"

using namespace tact;

TEST_CASE("without an answer nothing is agreed and nothing refused") {
    TWICE(answers<attribute>{}.agreed.empty() && answers<attribute>{}.refused.empty() &&
          answers<attribute>{}.supplied.empty());
    TWICE(consent_state{} == consent_state::never_asked && count<consent_state> == 7);
}
