#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""Builds the reference with Doxygen, from the comments of the headers and from the guides, and checks it.

  docs.py OUT            writes the reference to the folder OUT; a warning of Doxygen or a dead link is an error
  docs.py --self-test

What Doxygen reads is made by docs_filter.py, once for all files: run by Doxygen it would take longer than Doxygen. That the
filter leaves nothing out by mistake is checked without it. The picture of the folders is drawn from the includes.
"""
import collections
import html.parser
import pathlib
import re
import shutil
import sys
import tempfile
import urllib.parse

from docs_filter import DRAWING, PAGES, filtered, guide, silent
from toolbox import INCLUDE, ROOT, fail, headers, includes, must, run, version

DOXYGEN = "1.9.4" # what another version warns of is another matter

CONFIGURATION = """
PROJECT_NAME = tact
PROJECT_NUMBER = {version}
PROJECT_BRIEF = "Decides whether a recommender may use what it knows of a person"
INPUT = {source}
RECURSIVE = YES
FILE_PATTERNS = *.hpp *.md
STRIP_FROM_PATH = {source}/include
STRIP_FROM_INC_PATH = {source}/include
OUTPUT_DIRECTORY = {out}
HTML_OUTPUT = .
HTML_EXTRA_STYLESHEET = {source}/style.css
GENERATE_LATEX = NO
GENERATE_TREEVIEW = YES
DISABLE_INDEX = YES
TOC_INCLUDE_HEADINGS = 0
EXCLUDE_SYMBOLS = tact::detail *::detail::*
HIDE_SCOPE_NAMES = YES
JAVADOC_AUTOBRIEF = YES
BUILTIN_STL_SUPPORT = YES
SORT_MEMBER_DOCS = NO
SHOW_USED_FILES = YES
VERBATIM_HEADERS = NO
FORCE_LOCAL_INCLUDES = NO
HAVE_DOT = YES
CLASS_GRAPH = NO
COLLABORATION_GRAPH = NO
GROUP_GRAPHS = NO
INCLUDE_GRAPH = NO
INCLUDED_BY_GRAPH = NO
DIRECTORY_GRAPH = NO
GRAPHICAL_HIERARCHY = NO
DOT_IMAGE_FORMAT = svg
DOT_CLEANUP = YES
DOT_NUM_THREADS = 2
GENERATE_TAGFILE = {out}/tact.tag
HTML_TIMESTAMP = NO
QUIET = YES
WARN_AS_ERROR = NO
WARN_LOGFILE = {warnings}
WARN_FORMAT = "$file:$line: $text"
"""

STYLE = """
div.contents { max-width: 62em; }
div.contents h1 { font-size: 150%; }
div.contents h2 { font-size: 120%; }
div.fragment { max-width: 100%; overflow-x: auto; }
table.markdownTable { border-collapse: collapse; }
table.markdownTable td, table.markdownTable th { padding: 0.3em 0.7em; }
"""

# --- the house -------------------------------------------------------------------------------------------------------


def folders():
    """Which folders the headers of each folder include from."""
    below = collections.defaultdict(set)
    for name in headers():
        folder = name.split("/")[1]
        if not folder.endswith(".hpp"): # an umbrella
            below[folder] |= {other.split("/")[1] for other in includes(INCLUDE / name) if other.count("/") > 1} - {folder}
    return below


def reduced(below):
    """The same without what follows: a folder that is below one below is not drawn twice."""
    def reached(folder):
        return set().union(*({one} | reached(one) for one in below.get(folder, ())))

    return {folder: {one for one in others if not any(one in reached(other) for other in others)}
            for folder, others in below.items()}


def house(below):
    lines = [f'{folder} [URL="\\ref guide_{folder}"];' for folder in sorted(below.keys() | set().union(*below.values()))]
    lines += [f"{folder} -> {one};" for folder, others in sorted(reduced(below).items()) for one in sorted(others)]
    return "\n".join(["\\dot", "digraph {", DRAWING, *lines, "}", "\\enddot"])


# --- links -----------------------------------------------------------------------------------------------------------


class Page(html.parser.HTMLParser):
    """The links of a page, and the places in it that can be linked to."""

    def __init__(self, text):
        super().__init__()
        self.links, self.places = [], {"", "top"}
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name in ("href", "src", "data", "xlink:href") and value and tag != "base":
                self.links.append(value)
            if name == "id" or name == "name" and tag == "a":
                self.places.add(value)


def dead_links(out):
    """Every link within a folder of pages that leads nowhere; and how many were followed."""
    pages = {path: Page(path.read_text(errors="replace"))
             for path in sorted(out.rglob("*")) if path.suffix == ".html" or path.name.startswith("dot_")}
    dead, followed = [], 0
    for path, page in pages.items():
        for link in page.links:
            if re.match(r"(?:https?|mailto|javascript|data):", link):
                continue
            followed += 1
            target, _, place = urllib.parse.unquote(link).partition("#")
            to = (path.parent / target).resolve() if target else path
            if not to.exists():
                dead.append(f"{path.relative_to(out)}: {link} is not there")
            elif place and to in pages and place not in pages[to].places:
                dead.append(f"{path.relative_to(out)}: {link} has no such place")
    return dead, followed


# --- that nothing is left out by mistake -----------------------------------------------------------------------------

DETAIL = re.compile(r"^namespace (detail(?:::\w+)?) \{.*?^\} // namespace \1$", re.MULTILINE | re.DOTALL)
TOLD = re.compile(r"^///[^\n]*\n(?:(?:template|requires|          )[^\n]*\n)*(?P<code>(?![/ \n])[^;{(=]*)[;{(=]", re.MULTILINE)


def told():
    """Every name of namespace tact that has a sentence, found without the filter."""
    found = {}
    for name in headers():
        if "/detail/" not in name and name.count("/") > 1:
            for match in TOLD.finditer(DETAIL.sub("", (INCLUDE / name).read_text())):
                code = re.sub(r"\[\[.*?\]\]|<[^<>]*>|\bfinal\b|(?<!:):(?!:).*", " ", match["code"], flags=re.DOTALL)
                names = re.findall(r"\w+", code)
                if names and not {"operator", "requires", "bool"} & {*names[:1], *names[-2:]}:
                    found[names[-1]] = name
    return found


def missing(out):
    """The names that have a sentence and are not in the reference."""
    listed = set(re.findall(r"<name>(?:[\w:]*::)?(\w+)[^<]*</name>", (out / "tact.tag").read_text()))
    return [f"{name}: {one} is not in the reference" for one, name in told().items() if one not in listed]


# --- the reference ---------------------------------------------------------------------------------------------------


def sources(folder, change):
    """Writes what Doxygen reads, which `change` may alter; returns the types without a sentence."""
    faults = []

    def write(name, text):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)

    for name in headers():
        if "/detail/" not in name and name.count("/") > 1:
            text = change(name, filtered(INCLUDE / name))
            write(f"include/{name}", text)
            faults += [f"{name}: {one} has no sentence" for one in silent(text)]
    below = folders()
    picture = ("\nWhich folders include from which, drawn from the includes; an arrow that follows from others is left out:\n\n"
               + house(below))
    for i, (path, page) in enumerate(PAGES.items()):
        text = change(page, filtered(path))
        if page == "mainpage":
            text = re.sub(r"(^## Modules .*\n)", lambda heading: heading[0] + picture + "\n", text, flags=re.MULTILINE)
            if "\\dot" not in text:
                fail("README.md has no section Modules, where the folders are to be drawn")
        write(f"{i:02}_{page}.md", text) # in this order they are listed
    write("groups.hpp", "/** \\namespace tact\n * All of tact. */\n" + "".join(
        f"/** \\defgroup {one} {one}\n * \\brief What `tact/{one}/` declares; its guide: \\ref guide_{one}. */\n"
        for one in sorted(below.keys() | {"vocabulary"})))
    write("style.css", STYLE)
    return faults


def build(out, change=lambda name, text: text):
    """Builds the reference; returns what is wrong with it."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        faults = sources(folder / "source", change)
        configuration = folder / "Doxyfile"
        configuration.write_text(CONFIGURATION.format(version=version(), source=folder / "source", out=out,
                                                      warnings=folder / "warnings"))
        if (out / "doxygen.css").exists(): # a reference of before, whose pages may be gone
            shutil.rmtree(out)
        out.mkdir(parents=True, exist_ok=True)
        if any(out.iterdir()):
            fail(f"{out} holds something else than a reference")
        said = run(["doxygen", configuration])
        warnings = (folder / "warnings").read_text().replace(f"{folder}/source/", "").splitlines()
        if said.returncode != 0:
            warnings.append(f"doxygen ended with {said.returncode}")
        warnings += said.stdout.splitlines()
    dead, followed = dead_links(out)
    print(f"{len(list(out.glob('*.html')))} pages, {followed} links within them followed")
    return list(dict.fromkeys(faults + warnings + dead + missing(out)))


HEADER_FAULTS = [ # in which header, what is declared at its end, what must be said of it
    ("decide/use", "int untold_function();", "untold_function() (function) of namespace tact is not documented"),
    ("decide/mask", "enum class untold_enum { one };", "untold_enum (enumeration) of namespace tact is not documented"),
    ("batch/column", "struct untold_type {};", "tact/batch/column.hpp: untold_type has no sentence"),
    ("batch/filter", "template <class T> concept untold = true;", "tact/batch/filter.hpp: untold has no sentence"),
    ("policy/overlay", "/** Told. */ struct told_type { int untold_member; };", "Member untold_member (variable)"),
    ("policy/rows", "/** See \\ref no_such_name. */ struct told_here {};", "no_such_name"),
]
GUIDE_FAULTS = [ # in which guide, what is added, what must be said of it
    ("guide_model", "[link](@ref nowhere)", "unable to resolve reference to 'nowhere'"),
    ("guide_offer", '<a href="guide_offer.html#no_such_place">link</a>', "guide_offer.html#no_such_place has no such place"),
    ("guide_store", '<a href="no_such_page.html">link</a>', "guide_store.html: no_such_page.html is not there"),
]
LINKED = [ # a link of a guide, what the filter makes of it
    ("[t](../batch/README.md#what-it-costs)", "[t](@ref guide_batch_what_it_costs)"),
    ("[t](no_such_file.hpp)", "[t](@ref nowhere)"),
    ("[words](mask.hpp)", "words (include/tact/decide/mask.hpp)"),
    ("[t](https://example.org)", "[t](https://example.org)"),
]


def self_test():
    for text, wanted in LINKED:
        made = guide(text, INCLUDE / "tact" / "decide" / "README.md")
        assert made == wanted, (text, made, wanted)

    assert reduced({"c": {"a", "b"}, "b": {"a"}, "a": set()}) == {"c": {"b"}, "b": {"a"}, "a": set()}

    def broken(name, text):
        for at, declared, _ in HEADER_FAULTS:
            if name == f"tact/{at}.hpp":
                text = text.replace("/** @} */ }", f"{declared} /** @}} */ }}")
        return text + "".join(f"\n\n{added}\n" for at, added, _ in GUIDE_FAULTS if name == at)

    with tempfile.TemporaryDirectory() as folder:
        found = build(pathlib.Path(folder), broken)
    missed = [wanted for _, _, wanted in HEADER_FAULTS + GUIDE_FAULTS if not any(wanted in one for one in found)]

    # That what the filter leaves out is missed: a reference without a name that has a sentence.
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "tact.tag").write_text("".join(f"<name>{one}</name>" for one in told() if one != "candidate_kinds"))
        if missing(pathlib.Path(folder)) != ["tact/decide/candidate_kinds.hpp: candidate_kinds is not in the reference"]:
            missed.append("candidate_kinds is not in the reference")

    if missed or len(told()) < 400:
        fail("not found:\n" + "\n".join(missed) + "\namong:\n" + "\n".join(found))
    print(f"{len(HEADER_FAULTS + GUIDE_FAULTS) + 1} faults are found")


def main(*arguments):
    if not shutil.which("doxygen") or not shutil.which("dot"):
        fail("doxygen or dot is missing (Debian: apt-get install doxygen graphviz)")
    said = must(["doxygen", "--version"]).split()[0]
    if said != DOXYGEN:
        fail(f"the headers are read by doxygen {DOXYGEN}, and this is {said}")
    if arguments == ("--self-test",):
        return self_test()
    out = pathlib.Path(arguments[-1]).resolve()
    if faults := build(out):
        fail("\n".join(faults))


main(*sys.argv[1:])
