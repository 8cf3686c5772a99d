#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""house.py [--self-test]: the folders of include/tact are floors, and each has its cellar.

A header includes only from its own module, from one beside it that does not include it back, or from one below. A header
in a folder `detail/` declares nothing outside of `namespace tact::detail`. The first sentence of a type whose bytes mean
something else in the next build, or under the next gate, says that they are not to be stored.
"""
import re
import sys

from toolbox import INCLUDE, fail, headers, includes

FLOORS = [{"vocabulary"}, {"policy"}, {"decide"}, {"batch", "explain", "model"},
          {"typed", "offer", "signals", "store", "text", "relationship"}, {"interop"}]
HIDDEN = r"detail(?:::\w+)?"
NOT_STORED = {"decide/consent": ["basic_consent"], "decide/decided_kinds": ["decided_kinds"], "decide/feature": ["feature_bits"],
              "decide/detail/effective_consent": ["basic_closed_attributes", "basic_consent_mask"],
              "decide/detail/source_gate": ["basic_source_gate"], "decide/gate": ["basic_gate", "basic_context_gate"],
              "decide/mask": ["mask_of"], "decide/policy": ["basic_policy"], "decide/published_consent": ["basic_published_consent"],
              "decide/use": ["basic_column_row", "basic_use"], "signals/snapshot/consent_snapshot": ["consent_snapshot"],
              "store/dated_consent": ["basic_dated_consent"], "store/stored_label": ["basic_label_mask"],
              "vocabulary/attribute_bits": ["attribute_bits"], "vocabulary/context": ["context"],
              "vocabulary/enum_set": ["enum_set"], "vocabulary/packed_context": ["packed_context"]}


def module_of(header):
    """The module of a header as it is included; nothing for the umbrellas above all of them."""
    parts = header.split("/")
    return parts[1] if len(parts) > 2 else ""


def wrong_ways(edges):
    """What is wrong with includes, given as pairs of headers."""
    floor = {module: at for at, modules in enumerate(FLOORS) for module in modules}
    between, faults = {}, []
    for header, other in edges:
        here, there = module_of(header), module_of(other)
        if here == there or not here:
            continue
        unknown = [module for module in (here, there) if module and module not in floor]
        if unknown:
            faults.append(f"{unknown[0]} stands on no floor")
        elif not there and other != "tact/version.hpp":
            faults.append(f"{header} includes {other}, which stands above all floors")
        elif there and floor[there] > floor[here]:
            faults.append(f"{header} includes {other} from a floor above")
        elif there:
            between.setdefault((here, there), f"{header} includes {other}")
    return faults + [f"{way}, and {between[there, here]}" for (here, there), way in between.items()
                     if here < there and (there, here) in between]


def seen(text):
    """The first lines of what a header declares outside of namespace detail."""
    text = re.sub(r"^namespace (tact::)?(" + HIDDEN + r") \{.*?^\} // namespace (tact::)?\2$", "", text,
                  flags=re.MULTILINE | re.DOTALL)
    return re.findall(r"^(?:template|struct|class|enum|union|using|constexpr|consteval|inline(?! namespace)|static|concept|"
                      r"namespace(?! tact)|\[\[)[^\n]*", text, re.MULTILINE)


def warns(text, name):
    """Whether the first sentence of a type says that its bytes are not to be stored."""
    comment = re.search(rf"((?:^///.*\n)+)(?:template .*\n)?(?:class|struct) {name}\b[^;\n]*{{", text, re.MULTILINE)
    sentence = re.sub(r"\s*///\s*", " ", comment[1]).split(". ")[0] if comment else ""
    return "not to be stored" in sentence


def self_test():
    assert warns("/// Bits, not to\n/// be stored. More.\ntemplate <class T>\nclass bits : a {\n", "bits")
    for bad in ["/// Bits. Not to be stored.\nclass bits {\n", "/// Bits, not to be stored.\nclass bits;\n",
                "/// Bits, not to be stored.\nclass bits_of {\n"]:
        assert not warns(bad, "bits"), bad
    good = [("tact/decide/a.hpp", "tact/policy/b.hpp"), ("tact/text/a.hpp", "tact/store/b.hpp"),
            ("tact/text/a.hpp", "tact/text/b.hpp"), ("tact/text.hpp", "tact/text/a.hpp"), ("tact/text/a.hpp", "cstddef")]
    assert not wrong_ways([way for way in good if way[1].startswith("tact/")])
    for bad, told in [(("tact/policy/b.hpp", "tact/decide/a.hpp"), "from a floor above"),
                      (("tact/store/b.hpp", "tact/text/c.hpp"), ", and tact/"),
                      (("tact/store/b.hpp", "tact/text.hpp"), "above all floors"),
                      (("tact/attic/b.hpp", "tact/text/a.hpp"), "attic stands on no floor")]:
        faults = wrong_ways(good[:4] + [bad])
        assert len(faults) == 1 and told in faults[0], faults
    hidden = """namespace tact::inline v1 {
namespace detail {
struct told {};
} // namespace detail
namespace detail::rows {
inline constexpr int one = 1;
} // namespace detail::rows
} // namespace tact
"""
    assert not seen(hidden), seen(hidden)
    for bad in ["struct bare {\n};", "template <class T>\nvoid told(T);", "namespace rows {\nint one;\n}",
                "enum class e { one };", "constexpr int one = 1;", "inline int one() { return 1; }"]:
        assert seen(hidden.replace("} // namespace tact\n", bad + "\n} // namespace tact\n")), bad
    print("faults are found")


def main(*arguments):
    if arguments == ("--self-test",):
        return self_test()
    edges = [(name, other) for name in headers() for other in includes(INCLUDE / name) if other.startswith("tact/")]
    faults = wrong_ways(edges)
    for name in headers():
        if "/detail/" in name:
            faults += [f"{name} declares outside of namespace detail: {line}" for line in seen((INCLUDE / name).read_text())]
    for header, names in NOT_STORED.items():
        text = (INCLUDE / "tact" / f"{header}.hpp").read_text()
        faults += [f"{header}: the first sentence of {name} does not say that its bytes are not to be stored"
                   for name in names if not warns(text, name)]
    if len(edges) < 100:
        fail("few includes were found: nothing was checked")
    if faults:
        fail("\n".join(faults))


main(*sys.argv[1:])
