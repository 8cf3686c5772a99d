#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""docs_filter.py <file>: prints a header or a guide as Doxygen 1.9.4 is to read it, line for line.

Of a header it leaves out what is private, what is in `detail`, and what needs no sentence: comparisons, `last_enumerator`,
`names_of` and the tables that it returns, deleted overloads, deduction guides, specialisations and assertions; and what
Doxygen cannot parse: `lifetimebound`, and names in parentheses. It parses a `requires` clause in front of what is declared,
once the deduction guides that have one are gone. What is left joins the group of its folder.

A member without a sentence gets one in two cases: its name repeats its type, whose first sentence it gets; or its name
means the same wherever it stands (WORDS). An enumerator without one gets the text of the name table, where that says more.

A guide gets a name, and its headings get anchors, so that links between guides are followed. A link to a file that is no
page of the reference becomes plain text.
"""
import functools
import pathlib
import re
import sys
from typing import NamedTuple

from toolbox import INCLUDE, ROOT, headers

WORDS = {
    "key": "what the row is about",
    "provenance why": "where the row comes from",
    "error": "what is wrong, if anything is",
    "operator bool": "whether nothing is wrong",
    # The standard library's own.
    "size": "how many there are",
    "end": "past the last",
    "value_type": "what it holds",
    "difference_type": "from one to another",
    "operator*": "what it is at",
    "operator++": "goes to the next",
}
LEFT_OUT = re.compile(
    r"\boperator\s*(?:==|!=|<=>|<=|>=|<|>)\s*\("             # comparisons
    r"|^[^(=]*\b(?:last_enumerator|names_of|stored_ids_of)\s*\("
    r"|=\s*delete$"
    r"|^(?:friend\s+(?:class|struct)|static_assert|using\s+namespace)\b"
    r"|^(?:class|struct)\s+\w+\s*<"                         # specialisations of types
    r"|^(?!class|struct)[^()=]*\s\w+<[^()=]*>\s*(?:=|$)"    # and of variables
    r"|^(?:explicit\s+)?(\w+)\s*\(.*\)\s*->\s*\1\s*<",      # deduction guides
    re.DOTALL)
# What is left out where it has no sentence: the tables that `names_of` and `stored_ids_of` return, and types yet to be defined.
BARE = re.compile(r"\b(?:name_table|stored_id_table)<\w+>\s+\w+\{$|^(?:class|struct)\b[^;{]*;$")
# Attributes of arguments, and the parentheses of a name that might be a macro: `value (read)(gate)`.
UNPARSED = re.compile(r"(\[\[clang::lifetimebound\]\])|(?<!decltype)(?<!noexcept)(?<!explicit)(?<=[\w>])(\()\w+(\))(?=\()")

# --- the declarations of a header ------------------------------------------------------------------------------------

COMMENT_OR_STRING = re.compile(
    r'//[^\n]*|/\*.*?\*/|"(?:[^"\\\n]|\\.)*"|(?<![0-9a-fA-F])\'(?:[^\'\\\n]|\\.)+\'|^[ \t]*#[^\n]*', re.DOTALL | re.MULTILINE)


def blank(text):
    return re.sub(r"[^\n]", " ", text)


def code_of(text):
    """The text with comments, strings and directives blanked: everything stays in its place."""
    return COMMENT_OR_STRING.sub(lambda match: blank(match[0]), text)


def past(code, at, pattern=r"\s*"):
    """Just behind what matches here, or here."""
    match = re.compile(pattern).match(code, at)
    return match.end() if match else at


def past_brackets(code, at, opening="({[", closing=")}]"):
    """Just behind the bracket that closes the one at this place."""
    depth = 0
    while True:
        if code[at] in "({[" and code[at] not in opening:
            at = past_brackets(code, at)
            continue
        depth += (code[at] in opening) - (code[at] in closing)
        at += 1
        if depth == 0:
            return at


def past_angles(code, at):
    return past_brackets(code, at, "<", ">")


def past_constraint(code, at):
    """Just behind a constraint: parentheses, requirements and concepts, joined by && or ||."""
    while True:
        at = past(code, at)
        if re.match(r"requires\b", code[at:at + 9]):
            at = past(code, at, r"requires\s*")
            at = past(code, past_brackets(code, at)) if code[at] == "(" else at
            at = past_brackets(code, at)
        elif code[at] == "(":
            at = past_brackets(code, at)
        else:
            at = past(code, at, r"!?[\w:]+")
            at = past_angles(code, at) if code[at] == "<" else at
        joined = past(code, at, r"\s*(?:&&|\|\|)(?:\.\.\.)?")
        if joined == at:
            return at
        at = joined


class Declaration(NamedTuple):
    begin: int   # behind the declaration before it, so that its comment is its own
    head: int    # where its code begins
    entity: int  # what it declares, behind `template <...>` and `requires ...`
    body: int    # its { or its end
    end: int
    hidden: bool # whether it is private


def declaration(code, begin, body, end, hidden):
    head = entity = past(code, begin)
    while re.compile(r"template\s*<").match(code, entity):
        entity = past(code, past_angles(code, past(code, entity, r"template\s*")))
    if re.compile(r"requires\b").match(code, entity):
        entity = past(code, past_constraint(code, entity + len("requires")))
    return Declaration(begin, head, entity, body, end, hidden)


def declarations(code, at, end, hidden=False):
    """Every declaration between two places; the members of a namespace or class follow it."""
    def behind(place):
        """The next declaration begins on the next line if nothing but a comment follows on this one."""
        return past(code, place, r"[ \t]*(?=\n)")

    begin, body = at, None
    while at < end:
        if code[at] in "([":
            at = past_brackets(code, at)
        elif code[at] == ":" and (access := re.fullmatch(r"\s*(public|private|protected)\s*", code[begin:at])):
            hidden = access[1] != "public"
            at += 1
            begin, body = behind(at), None
        elif code[at] == "{" and re.match(r"(?:inline\s+)?namespace\b|(?:class|struct)\b",
                                          code[declaration(code, begin, at, at, hidden).entity:at]):
            closed = past_brackets(code, at)
            d = declaration(code, begin, at, past(code, closed, r"\s*;"), hidden)
            yield d
            yield from declarations(code, behind(at + 1), closed - 1, code.startswith("class", d.entity))
            at = d.end
            begin, body = behind(at), None
        elif code[at] in "{;":
            body = at if body is None else body
            at = past_brackets(code, at) if code[at] == "{" else at + 1
            if code[at - 1] == ";" or not re.compile(r"\s*[;,{(.&|?]").match(code, at):
                yield declaration(code, begin, body, at, hidden)
                begin, body = behind(at), None
        else:
            at += 1


# --- sentences for members that have none ----------------------------------------------------------------------------

TYPE = re.compile(r"((?:^[ \t]*///[^\n]*\n)+)(?:[ \t]*(?:template|requires)\b[^\n]*\n)*"
                  r"[ \t]*(?:enum class|struct|class|using)\s+(?:\[\[\w+\]\]\s+)?(\w+)", re.MULTILINE)


@functools.lru_cache(maxsize=None)
def sentences():
    """The first sentence of every type that has a comment."""
    found = {}
    for name in (name for name in headers() if "/detail/" not in name):
        for comment, kind in TYPE.findall((INCLUDE / name).read_text()):
            words = " ".join(line.strip().removeprefix("///").strip() for line in comment.splitlines())
            found.setdefault(kind, re.split(r"(?<=[a-z)`]\.)\s", words)[0])
    return found


NAME = re.compile(r"(?P<before>.*?)(?P<name>operator bool|operator\W+?|\w+)\s*(?:\(.*|\[.*|=.*)?$", re.DOTALL)


def sentence_for(signature):
    """The sentence of a member that means the same everywhere or repeats its type."""
    match = NAME.fullmatch(signature)
    if not match:
        return ""
    before, name = match.group("before", "name")
    kinds = re.findall(r"\w+", before)
    for word in (name, f"{kinds[-1] if kinds else ''} {name}"):
        if word in WORDS:
            return WORDS[word]
    return next((sentences().get(kind, "") for kind in kinds if name in (kind, f"{kind}s")), "")


@functools.lru_cache(maxsize=None)
def texts():
    """What the name tables say of each enumerator, by its enumeration and its name, where that is more than the name."""
    found = {}
    for name in headers():
        for enumeration, one, text in re.findall(r'\{\s*(\w+)::(\w+),\s*"\w+",\s*"([^"\\]*)"', (INCLUDE / name).read_text()):
            if text.replace(" ", "_").replace("-", "_") != one:
                found[enumeration, one] = text
    return found


def enumerator_sentences(text, code, enumeration, begin, end):
    """Where an enumerator without a sentence begins, and what the name table says of it."""
    last = begin
    for one in re.compile(r"\b([a-z_]\w*)(?:\s*=[^,}]*)?,?").finditer(code, begin, end):
        line_end = text.find("\n", one.end())
        if "///" not in text[last:one.start()] and "///" not in text[one.end():line_end]:
            if (enumeration, one[1]) in texts():
                yield one.start(), texts()[enumeration, one[1]]
        last = line_end if "///<" in text[one.end():line_end] else one.end()


# --- what Doxygen reads ----------------------------------------------------------------------------------------------

def header(text, folder):
    code, out = code_of(text), list(text)

    def wipe(begin, end):
        out[begin:end] = blank(text[begin:end])

    left = 0
    for d in declarations(code, 0, len(code)):
        if d.begin < left:
            continue # with what it is a member of
        signature, line_end = code[d.entity:d.body].strip(), text.find("\n", d.end)
        if tact := re.fullmatch(r"namespace tact(::inline \w+)?", signature):
            wipe(d.entity + tact.start(1), d.entity + tact.end(1)) if tact[1] else None
            out[d.body] += f" /** \\addtogroup {folder} */ /** @{{ */"
            out[d.end - 1] = "/** @} */ }"
        elif (d.hidden or re.match(r"(?:inline )?namespace\b", signature) or LEFT_OUT.search(signature)
              or "///" not in text[d.begin:d.head] and BARE.search(signature + code[d.body])):
            left = d.end if code[d.end:line_end].strip() else line_end
            wipe(d.begin, left)
        else:
            if "///" not in text[d.begin:d.head] and "///<" not in text[d.end:line_end]:
                if sentence := sentence_for(signature):
                    out[d.head] = f"/** {sentence} */ {out[d.head]}"
            if enumeration := re.match(r"enum class (\w+)", signature):
                for place, sentence in enumerator_sentences(text, code, enumeration[1], d.body + 1, d.end):
                    out[place] = f"/** {sentence} */ {out[place]}"
            for unparsed in UNPARSED.finditer(code, d.entity, d.body):
                for group in range(1, UNPARSED.groups + 1):
                    if unparsed.start(group) >= 0:
                        wipe(unparsed.start(group), unparsed.end(group))
    return "".join(out)


def silent(text):
    """The types and concepts of a filtered header without a sentence. Doxygen misses concepts, and types without members."""
    code, found = code_of(text), []
    for d in declarations(code, 0, len(code)):
        kind = re.compile(r"(?:class|struct|concept)\s+(?:\[\[\w+\]\]\s+)?(\w+)").match(code, d.entity)
        if kind and not re.search(r"///|/\*\* (?!\\addtogroup)(?!@)", text[d.begin:d.head]):
            found.append(kind[1])
    return found


# --- guides ----------------------------------------------------------------------------------------------------------

PAGES = {ROOT / "README.md": "mainpage",
         **{path: f"guide_{path.parent.name}" for path in sorted((INCLUDE / "tact").glob("*/README.md"))},
         **{ROOT / ".github" / f"{name.upper()}.md": name for name in ("changelog", "contributing", "security")}}
DRAWING = """size="10,20";
node [shape=box, style=rounded, fontname=Helvetica, fontsize=11];
edge [fontname=Helvetica, fontsize=10, arrowsize=0.7];"""
CODE = re.compile(r"^```.*?^```$|`[^`\n]+`", re.MULTILINE | re.DOTALL)


def anchor(page, heading):
    """What a heading of a page is called: what is behind the # of a link to it, with the page before it."""
    return page + "_" + re.sub(r"[^\w-]", "", heading.strip().lower().replace(" ", "-")).replace("-", "_")


def linked(path, words, target):
    """A link of a guide as Doxygen follows it: to a page of the reference, or to the web."""
    if re.match(r"https?:", target):
        return f"[{words}]({target})"
    file, _, heading = target.partition("#")
    to = (path.parent / file).resolve() if file else path
    if to in PAGES or not to.exists(): # what is not there is for Doxygen to complain of
        page = PAGES.get(to, "nowhere")
        return f"[{words}](@ref {anchor(page, heading) if heading else page})"
    name = str(to.relative_to(ROOT))
    return words if words.strip("`") in name else f"{words} ({name})"


def drawn(mermaid):
    """A flowchart from left to right, in the language of dot."""
    nodes, edges = {}, []
    for line in mermaid.strip().splitlines()[1:]:
        names, marks, labels = (re.split(r'\s+(?:(-[-.]) "?(.*?)"? (?:--|\.-)>|-->)\s+', line.strip())[i::3] for i in range(3))
        for i, name in enumerate(names):
            name, label = re.fullmatch(r'(\w+)(?:\["?(.*?)"?\])?', name).groups()
            names[i] = name
            nodes[name] = label or nodes.get(name, name)
        edges += [f'{a} -> {b} [label="{label or ""}", style={"dashed" if mark == "-." else "solid"}];'
                  for a, b, mark, label in zip(names, names[1:], marks, labels)]
    boxes = [f'{name} [label="{label}"];' for name, label in nodes.items()]
    return "\n".join(["\\dot", "digraph {", DRAWING, "rankdir=LR;", *boxes, *edges, "}", "\\enddot"])


def guide(text, path):
    page, aside = PAGES[path], []

    def put_aside(code):
        language, _, lines = code[0].partition("\n")
        if language == "```mermaid":
            aside.append(drawn(lines.removesuffix("```")))
        else: # Doxygen ends single backticks at an apostrophe
            aside.append(code[0] if lines or "'" not in code[0] else f"`{code[0]}`")
        return f"\0{len(aside) - 1}\0"

    def put_back(text):
        return re.sub(r"\0(\d+)\0", lambda place: aside[int(place[1])], text)

    text = CODE.sub(put_aside, text)
    text = re.sub(r"<!--.*?-->", lambda comment: blank(comment[0]), text, flags=re.DOTALL).replace("@", "\\@")
    text = re.sub(r"\[([^\]]*)\]\(([^)\s]*)\)", lambda link: linked(path, put_back(link[1]), link[2]), text)
    text = re.sub(r"^# (.*)$", rf"# \1 {{#{page}}}", text, count=1, flags=re.MULTILINE)
    text = re.sub(r"^##+ (.*)$", lambda heading: f"{heading[0]} {{#{anchor(page, put_back(heading[1]))}}}", text,
                  flags=re.MULTILINE)
    return put_back(text)


def filtered(path):
    """A header or a guide as Doxygen is to read it."""
    if path.suffix == ".md":
        return guide(path.read_text(), path)
    return header(path.read_text(), path.relative_to(INCLUDE / "tact").parts[0])


if __name__ == "__main__":
    print(filtered(pathlib.Path(sys.argv[1]).resolve()), end="")
