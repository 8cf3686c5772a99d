#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""axis.py <compiler>: adds an axis to a copy of the headers, by editing three of them, and compiles what is left.

The three are the context (the enumeration, a member, an entry of the one list of axes), the axes of a policy's table (its
rows) and the names. Everything but the shipped tables, which have no rows for it yet, and what holds to them then compiles,
and the axis is packed, scored, hashed, checked and named.
"""
import pathlib
import re
import shutil
import sys
import tempfile

from toolbox import INCLUDE, fail, headers, run

EDITS = {
    "vocabulary/context.hpp": [
        ("/// The moment in which", "enum class weather : std::uint16_t { unstated, fair, foul };\n"
         "constexpr weather last_enumerator(weather) { return weather::foul; }\n\n/// The moment in which"),
        ("    tact::effect effect = tact::effect::unstated;\n",
         "    tact::effect effect = tact::effect::unstated;\n    tact::weather weather = tact::weather::unstated;\n"),
        ("    effect\n};\nconstexpr axis last_enumerator(axis) { return axis::effect; }",
         "    effect,\n    weather\n};\nconstexpr axis last_enumerator(axis) { return axis::weather; }"),
        ("    if constexpr (A == axis::effect) return of.effect;\n",
         "    if constexpr (A == axis::effect) return of.effect;\n"
         "    if constexpr (A == axis::weather) return of.weather;\n"),
    ],
    "policy/policy_table.hpp": [
        ("    enum_table<tact::effect, multiplier_row<tact::effect>> effect{};\n",
         "    enum_table<tact::effect, multiplier_row<tact::effect>> effect{};\n"
         "    enum_table<tact::weather, multiplier_row<tact::weather>> weather{};\n"),
    ],
    "vocabulary/context_names.hpp": [
        ('{axis::effect, "effect", "effect"},', '{axis::effect, "effect", "effect"}, {axis::weather, "weather", "weather"},'),
        ("/// The name of the value at a position", "inline constexpr name_table<weather> weather_names{{\n"
         '    {weather::unstated, "unstated", "unstated"}, {weather::fair, "fair", "fair"}, {weather::foul, "foul", "foul"},\n'
         "}};\nconstexpr const auto& names_of(weather) { return weather_names; }\n\n"
         "/// The name of the value at a position"),
    ],
}
MOST_FILES = 3

PROGRAM = """
constexpr tact::context out{.purpose = tact::purpose::support, .weather = tact::weather::foul};
static_assert(tact::packed_context(out) != tact::packed_context(tact::context{.purpose = tact::purpose::support}));
static_assert(tact::enum_size<tact::axis> == 20 && tact::size_of(tact::axis::weather) == 3);
static_assert(tact::value_name(tact::axis::weather, 2)[0] == 'f');
static_assert(*tact::parse<tact::axis>("weather") == tact::axis::weather);
constexpr std::size_t broken(tact::odds_factor of_the_unstated) {
    tact::policy_table t;
    t.axes.weather[tact::weather::unstated].multiplier = of_the_unstated;
    t.axes.weather[tact::weather::fair].multiplier = 1.100;
    std::size_t n = 0;
    tact::for_each_violation(t, [&](const tact::violation& v) {
        n += v.axis == tact::axis::weather && v.invariant == tact::invariant::unstated_is_the_worst_of_its_axis;
    });
    return n;
}
static_assert(broken(1.000) == 1 && broken(1.200) == 0);
"""


def needs_a_shipped_table(folder, name, known):
    if name not in known:
        text = (folder / name).read_text()
        known[name] = "study" in pathlib.Path(name).stem or any(
            needs_a_shipped_table(folder, other, known) for other in re.findall(r"#include <(tact/[^>]+)>", text))
    return known[name]


def main(compiler):
    if len(EDITS) > MOST_FILES:
        fail(f"an axis takes {len(EDITS)} headers, more than {MOST_FILES}")
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder)
        shutil.copytree(INCLUDE / "tact", copy / "tact")
        for name, edits in EDITS.items():
            path = copy / "tact" / name
            text = path.read_text()
            for old, new in edits:
                if text.count(old) != 1:
                    fail(f"{name} no longer has once: {old}")
                text = text.replace(old, new)
            path.write_text(text)
        known = {}
        included = [name for name in headers() if not needs_a_shipped_table(copy, name, known)]
        if len(included) < 100:
            fail("hardly a header is looked at")
        program = "".join(f"#include <{name}>\n" for name in included) + PROGRAM
        done = run([compiler, "-std=c++20", f"-I{copy}", "-Wall", "-Wextra", "-Werror", "-fsyntax-only", "-x", "c++", "-"],
                   input=program)
        if done.returncode != 0:
            fail(f"with an axis more, this does not compile:\n{done.stdout}")
        print(f"{len(included)} of {len(headers())} headers compile with an axis more, of three edits; the others hold to the "
              "shipped tables")


main(*sys.argv[1:])
