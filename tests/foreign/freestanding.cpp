// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Decides with nothing but the first three modules, on an implementation that has no standard library. Returns the
// number of the check that failed, or 0.
#include <tact/decide/candidate_kinds.hpp>
#include <tact/decide/catalogue.hpp>
#include <tact/decide/standard.hpp>

using namespace tact;

namespace {

constexpr context shop{.purpose = purpose::recommendation,
                       .connectedness = connectedness::close,
                       .trust = trust::high,
                       .industry = industry::fashion};
policy loaded;
candidate_kinds kinds(standard);
catalogue<8> features(standard);

} // namespace

extern "C" int failed_check();
extern "C" int failed_check() {      // no main: where there is no system, it is a function like others
    loaded = policy(standard_table); // compiled at run time
    if (loaded.fingerprint().value() != standard.fingerprint().value()) return 1;
    consent person;
    const use size{attribute::clothing_size, source::declared}, style{attribute::style, source::device_content};
    if (loaded.in(shop).under(person).decide(size) != decision::permit) return 2;
    if (loaded.in(shop).under(person).decide(style) != decision::deny) return 3;
    person.refuse(attribute::clothing_size, purpose::recommendation);
    const gate refused = loaded.in(shop).under(person);
    if (refused.decide(size) != decision::deny) return 4;
    const candidate_kind fitting = kinds.add(attribute::clothing_size, source::declared);
    const auto allowed = kinds.decide(standard.in(shop));
    if (!allowed.permits(fitting) || kinds.decide(standard.in(shop).under(person)).permits(fitting)) return 5;
    const feature dress = features.add("dress size", attribute::clothing_size, source::declared);
    if (features.mask(refused).permits(features.bits_of({dress}))) return 6;
    return 0;
}
