// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Every umbrella, to be compiled once: of a header that is missing here, g++ would not know what lifetimebound.hpp says
// of an attribute.
#include <tact/batch.hpp>
#include <tact/decide/standard.hpp>
#include <tact/decide/study.hpp>
#include <tact/interop.hpp>
#include <tact/model.hpp>
#include <tact/offer.hpp>
#include <tact/relationship.hpp>
#include <tact/signals.hpp>
#include <tact/store.hpp>
#include <tact/tact.hpp>
#include <tact/text.hpp>
#include <tact/typed.hpp>
