// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// What most tests include, compiled once for all of them.
#include <tact/batch.hpp>
#include <tact/decide/standard.hpp>
#include <tact/decide/study.hpp>
#include <tact/interop.hpp>
#include <tact/model.hpp>
#include <tact/offer.hpp>
#include <tact/signals.hpp>
#include <tact/store.hpp>
#include <tact/tact.hpp>
#include <tact/typed.hpp>

#include <doctest/doctest.h>
#include <memory>
#include <string>
#include <vector>
