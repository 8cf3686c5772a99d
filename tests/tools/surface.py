#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""surface.py [--self-test] <clang++>: how large the face of tact is, and that no name of before came back.

Clang's syntax tree lists the types and free functions of namespace tact, `detail` apart: those of the core umbrella are
counted against a bound, and no type, function, member or enumerator anywhere bears a name of the first edition. Every
type says in its comment what threads may do with it.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

from toolbox import INCLUDE, fail, headers

MOST_TYPES = 90  # in the core umbrella; 211 were in the one umbrella of before
TYPE = {"CXXRecordDecl", "ClassTemplateDecl", "EnumDecl"}
FUNCTION = {"FunctionDecl", "FunctionTemplateDecl"}
NAMED = TYPE | FUNCTION | {"CXXMethodDecl", "FieldDecl", "EnumConstantDecl", "TypeAliasDecl", "TypeAliasTemplateDecl",
                           "VarDecl", "VarTemplateDecl", "ConceptDecl"}
LINE = re.compile(r"^(?P<tree>[| `-]*)(?P<kind>\w+) 0x[0-9a-f]+ (?P<rest>.*)$")

# What may no longer be a name of the face; where a word has another use as a member, only as the kinds named.
TYPES, FREE, MEMBERS = TYPE | {"TypeAliasDecl", "TypeAliasTemplateDecl"}, FUNCTION, {"CXXMethodDecl", "FieldDecl"}
GONE = {
    **dict.fromkeys("lawful law require_lawful offer_law unlawful".split(), NAMED),
    **dict.fromkeys("understood complete labels label labels_of labels_of_column basic_labeller".split(), NAMED),
    **dict.fromkeys("drawn_row basic_drawn drawn_from coded_column split_column bit_planes".split(), NAMED),
    **dict.fromkeys("plane basic_plane plane_of planes with_any_grant with_specific_grant free".split(), NAMED),
    **dict.fromkeys("answers refusals basic_refusals persons aim aims trace_depth attribute_degree".split(), NAMED),
    **dict.fromkeys("nature beyond_depth beyond_degree latitude demand no_latitude most_latitude".split(), NAMED),
    **dict.fromkeys("points decimal lanes ladder terms two_points axis_points axis_values words".split(), NAMED),
    **dict.fromkeys("in_range enumerator judge examine verdict blame disclosure lift_objection narrows".split(), NAMED),
    **dict.fromkeys("connectednesses trusts settings exposures industries channels genders age_bands households "
                    "age_assurances initiatives expectednesses benefits controls transparencies confidences "
                    "effects".split(), NAMED),
    **dict.fromkeys("budget_limits surfaced webcare reckoned said_no since kept_after permitted_codes basic_requests "
                    "basic_numbered_requests basic_source_masks picked".split(), NAMED),
    **dict.fromkeys("culprit nobody somebody opener hopeless scored".split(), TYPES | FREE | {"ConceptDecl"}),
    **dict.fromkeys("basis mark brief set table row text count index budget".split(), TYPES | FREE | {"VarDecl", "VarTemplateDecl"}),
    **dict.fromkeys("why score".split(), FREE | {"CXXMethodDecl"}),
    **dict.fromkeys("asks object".split(), {"CXXMethodDecl"}),
}
PREFIXES = ("most_", "longest_", "tact_")


def face(compiler, text):
    """(kind, name, depth below namespace tact) of every declaration of the face."""
    with tempfile.TemporaryDirectory() as folder:
        # In place of the compiled policy, whose hundred thousands of values the tree would list.
        (pathlib.Path(folder) / "tact" / "decide").mkdir(parents=True)
        (pathlib.Path(folder) / "tact" / "decide" / "standard.hpp").write_text(
            "#include <tact/decide/policy.hpp>\nnamespace tact { extern const policy standard; }\n")
        done = subprocess.run([compiler, "-std=c++20", f"-I{folder}", f"-I{INCLUDE}", "-x", "c++", "-fsyntax-only", "-Xclang",
                               "-ast-dump", "-"],
                              input=text, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        fail(done.stderr)
    found, inside, hidden, private = [], None, None, {}
    for line in done.stdout.splitlines():
        match = LINE.match(line)
        if not match:
            continue
        depth, kind, rest = len(match["tree"]) // 2, match["kind"], match["rest"]
        if inside is not None and depth <= inside:
            inside = None
        if hidden is not None and depth <= hidden:
            hidden = None
        if kind == "NamespaceDecl":
            if inside is None and re.search(r"\btact$", rest):
                inside = depth
            elif inside is not None and rest.endswith(" inline"):  # the version, which users do not write
                inside = depth
            elif inside is not None and hidden is None and re.search(r"\bdetail$", rest):
                hidden = depth
            continue
        if inside is None or hidden is not None:
            continue
        for level in [level for level in private if level > depth]:
            del private[level]
        if kind == "AccessSpecDecl":
            private[depth] = "private" in rest
            continue
        if private.get(depth) or any(private.get(level) for level in private if level < depth) or kind not in NAMED:
            continue
        if " implicit " in f" {rest} " or " prev 0x" in rest and kind in TYPE | FUNCTION:
            continue
        if kind.startswith("Var") and depth - inside != 1:
            continue
        name = name_of(kind, rest)
        if name and not name.startswith("operator"):
            found.append((kind, name, depth - inside))
    return found


def without_first_brackets(text):
    begin, depth = text.find("<"), 0
    for i in range(max(begin, 0), len(text)):
        depth += (text[i] == "<") - (text[i] == ">")
        if depth == 0:
            return text[:begin] + text[i + 1:] if begin >= 0 else text
    return text


def name_of(kind, rest):
    rest = without_first_brackets(rest)                              # where it is written
    rest = re.sub(r" '[^\n]*$", "", rest)                            # its type
    rest = re.sub(r"^(\s|prev 0x\w+|parent 0x\w+)*", "", rest)
    words = [word for word in rest.split() if not re.match(r"(line|col):|\S+:\d+:\d+$", word)]
    words = [word for word in words if word not in {"used", "referenced", "constexpr", "invalid", "struct", "class",
                                                    "enum", "definition", "mutable", "inline", "static", "union"}]
    return words[0] if words and re.fullmatch(r"[A-Za-z_]\w*", words[0]) else None


def counted(found):
    types = {name for kind, name, depth in found if depth == 1 and kind in TYPE}
    functions = {name for kind, name, depth in found if depth == 1 and kind in FUNCTION}
    return types, functions


def came_back(found):
    return sorted({f"{name} ({kind})" for kind, name, _ in found
                   if kind in GONE.get(name, ()) or (name.startswith(PREFIXES) and not name.startswith("tact_"))})


def without_threads(text):
    """The types of a header, `detail` apart, whose comment does not speak of threads."""
    found, comment, hidden = [], "", False
    for line in text.splitlines():
        if re.match(r"namespace (tact::)?detail \{", line):
            hidden = True
        elif re.match(r"\} // namespace (tact::)?detail$", line):
            hidden = False
        elif line.startswith("///"):
            comment += line
        elif match := re.match(r"(?:struct|class) (?:\[\[\S*\]\] )?(?P<name>\w+)\b(?!;)", line):
            if not hidden and "thread" not in comment:
                found.append(match["name"])
            comment = ""
        elif not line.startswith(("template", "requires", "    ")):
            comment = ""
    return found


def main(*arguments):
    if arguments[0] == "--self-test":
        bad = """namespace tact { struct lawful {}; inline int judge() { return 0; } enum class x { most_things };
                 class y { public: int labels() const; private: int row_; void since(); };
                 namespace detail { struct nature {}; } }"""
        if came_back(face(arguments[1], bad)) != ["judge (FunctionDecl)", "labels (CXXMethodDecl)",
                                                  "lawful (CXXRecordDecl)", "most_things (EnumConstantDecl)"]:
            fail(f"faults are not found: {came_back(face(arguments[1], bad))}")
        bad = """/// What threads may share.
struct [[nodiscard]] told {};
namespace detail {
struct hidden {};
} // namespace detail
/// Nothing is said.
template <class T>
class untold {};
struct declared;
struct bare {
};
"""
        if without_threads(bad) != ["untold", "bare"]:
            fail(f"silence on threads is not found: {without_threads(bad)}")
        return print("faults are found")
    types, functions = counted(face(arguments[0], "#include <tact/tact.hpp>\n"))
    print(f"the core has {len(types)} types, of {MOST_TYPES} allowed, and {len(functions)} free functions")
    if "--list" in arguments:
        print(*sorted(types), sep=" ")
        print(*sorted(functions), sep=" ")
    # But the compiled policies, whose hundred thousands of values the tree would list: they add their own name only.
    everything = face(arguments[0], "".join(f"#include <{name}>\n" for name in headers()
                                            if not re.match(r"tact/decide/(standard|study)", name)))
    all_types, all_functions = counted(everything)
    print(f"all of tact has {len(all_types)} types and {len(all_functions)} free functions")
    if len(types) < 20 or len(everything) < 500:
        fail("this compiler writes its syntax tree otherwise: nothing was checked")
    faults = [f"{name} is a name of before" for name in came_back(everything)]
    for name in headers():
        if "/detail/" not in name:
            faults += [f"{name}: the comment of {one} does not say what threads may do with it"
                       for one in without_threads((INCLUDE / name).read_text())]
    if len(types) > MOST_TYPES:
        faults.append(f"the core has {len(types)} types, more than {MOST_TYPES}")
    if faults:
        fail("\n".join(faults))


if __name__ == "__main__":
    main(*sys.argv[1:])
