#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""alone.py <folder>: writes a source for every header, which includes it twice and instantiates its class templates.

Whatever a template declares and does not define by itself is then an undefined inline function: a warning, and so an
error of the test headers_alone. A template of a shape that is not known here is an error too.
"""
import pathlib
import re
import sys

from toolbox import INCLUDE, fail, headers

TEMPLATE = re.compile(r"^ *template <((?:[^<>]|<[^<>]*>)*)>\n(?: *requires[^\n]*\n)?"
                      r" *(class|struct) (?:\[\[nodiscard\]\] |alignas\(64\) )*(\w+)(?: \{| :)", re.MULTILINE)
ARGUMENTS = {
    "enumeration Attribute": "tact::attribute",
    "enumeration E": "alone::value",
    "class E": "alone::value",
    "std::size_t Capacity": "20",
    "std::size_t Features": "4",
    "std::size_t Width": "64",
    "std::size_t Bits": "65",
    "std::size_t Words": "1",
    "class Unit": "std::uint8_t",
    "class Label": "long",
    "class Number, class Id": "tact::candidate_kind, std::int64_t",
    "class Items, std::size_t Capacity": "tact::items_by_position<tact::candidate_kind>, 8",
    "class Number": "tact::candidate_kind",
    "class Row": "tact::attribute_bits<tact::attribute>",
    "enumeration Attribute, std::size_t Capacity": "tact::attribute, 8",
    "enumeration Attribute, std::size_t Capacity = 256": "tact::attribute, 8",
    "enumeration Attribute, std::size_t Features, std::size_t Parts = 2 * Features": "tact::attribute, 4, 8",
    "enumeration Attribute, std::size_t Features, std::size_t Parts": "tact::attribute, 4, 8",
    "class Number, std::size_t Capacity": "tact::candidate_kind, 8",
    "enumeration Attribute, class Context": "tact::attribute, tact::packed_context",
    "enumeration E, class Row": "alone::value, alone::row",
    "class T, std::size_t Capacity": "int, 4",
    "class Value, std::size_t Columns": "float, 4",
    "enumeration Attribute, std::size_t Features": "tact::attribute, 4",
    "stored_enumeration Attribute": "tact::attribute",
    "stored_enumeration Attribute, std::size_t Times = 128": "tact::attribute, 8",
    "enumeration Attribute, std::size_t Kept = 15": "tact::attribute, 2",
    "stored_enumeration E": "tact::purpose",
    "class T": "int",
    "named_enumeration Attribute, std::size_t Characters = 16384": "tact::attribute, 2000",
    "named_enumeration Attribute, std::size_t Rooms = 2, std::size_t Characters = 16384": "tact::attribute, 2, 2000",
    "named_enumeration Attribute, std::size_t Characters = 512": "tact::attribute, 200",
    "named_enumeration Attribute, std::size_t Capacity = 256, std::size_t Characters = 32 * Capacity": "tact::attribute, 8, 200",
    "named_enumeration Attribute, std::size_t Features, std::size_t Columns = Features, "
    "std::size_t Characters = 32 * Features": "tact::attribute, 4, 4, 200",
    "enumeration E, std::size_t Characters = 32 * enum_size<E>": "alone::value, 200",
}
VALUE = """#include <cstdint>
namespace alone {
enum class value : std::uint16_t { one, two };
constexpr value last_enumerator(value) { return value::two; }
struct row {
    value key{};
};
} // namespace alone
"""
NOT_BY_ITSELF = {  # what has no arguments that stand for all, or is made of types alone
    "column_builder": "of a memory, in its unit test",
    "items_by_lookup": "of a function, in its unit test",
}


def instantiations(name):
    text = re.sub(r"//[^\n]*", "", (INCLUDE / name).read_text())
    found = []
    for match in TEMPLATE.finditer(text):
        parameters, template = " ".join(match[1].split()), match[3]
        depth = text.count("{", 0, match.start()) - text.count("}", 0, match.start())
        hidden = "namespace detail {" in text[:match.start()].split("} // namespace detail")[-1]
        if depth != (2 if hidden else 1) or hidden or template in NOT_BY_ITSELF:
            continue
        if "typed/" in name and parameters not in ARGUMENTS:
            continue  # packs of types, which the must-not-compile twins instantiate
        if parameters not in ARGUMENTS:
            fail(f"{name}: how is template <{parameters}> {template} to be instantiated? Say so in tests/tools/alone.py")
        found.append(f"template {match[2]} tact::{template}<{ARGUMENTS[parameters]}>;\n")
    return found


def main(folder):
    if folder.startswith("-"):
        fail(__doc__)
    total = 0
    for name in headers():
        found = instantiations(name)
        total += len(found)
        text = f"#include <{name}>\n#include <{name}>\n" + (VALUE if "alone::" in "".join(found) else "") + "".join(found)
        path = pathlib.Path(folder) / (re.sub(r"\W", "_", name) + ".cpp")
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text() != text:
            path.write_text(text)
    if total < 30:
        fail("hardly a template was found: nothing is shown")


main(*sys.argv[1:])
