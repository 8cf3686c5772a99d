#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""Measures how far the shipped policies agree with what people answered, and prints Markdown.

  agreement.py [--compiler <c++>] [file.csv]        tests/data/measured_differences.csv where no file is named
  agreement.py --self-test [<c++> [flag...]]        without a compiler, what needs none

A file is CSV in UTF-8 with a header; a value with a comma or a quotation mark stands in quotation marks; a line that
begins with # is a comment. Values are identifiers, as `identifier_of` writes them and `parse` reads them; an empty one
is unset. There are two kinds of file, told apart by the header.

Rated flows, which have a column `rating`:

  attribute, source, purpose     what is used, where it came from, and what for
  learning_for, or any axis      the context, a column for each axis that the file states: connectedness, industry ...
  rating                         a number; the higher, the more acceptable. Any scale, the same within a study
  rater, n, study                may be left out: who answered, how many did, and in which study

  attribute,source,purpose,industry,rating
  email,third_party,advertising,fashion,-31.5

Lines that describe the same flow in the same study are one flow, whose rating is their mean, weighted by n. Where there
is more than one study, ratings are standardised within each, and the policy's acceptance is centred within each: levels
and scales of different studies do not compare.

Measured differences between two flows, which have a column `difference`:

  from.X, to.X                   the value of X (attribute, source, purpose, any axis) in each of the two flows
  X                              the value in both
  difference                     acceptance of the flow `to` less that of the flow `from`, in logits, as measured
  low, high                      its interval of 95 %; both may be empty
  n, study                       how many answered, and where
  step, note                     may be left out: what the line is called, and what to know of it

  step,attribute,source,purpose,from.transparency,to.transparency,difference,low,high,n,study
  told,email,declared,support,untold,told,0.27,0.19,0.35,493,HCOMP

Acceptance is minus the log odds of the policy, in logits. A score decides a flow where it would decide so by itself;
elsewhere a rule does: never used, not admitted, an unmet need, a missing consent, an open attribute. Nothing is granted
and nothing refused. What is wrong is reported with line and column; such lines are counted and left out, and the tool
then ends with 1.

Intervals are of 95 %, by crossed bootstrap: attributes and contexts are both drawn anew (attributes and studies, where
there is more than one study), and a flow counts as often as both of its own were drawn. The seed is fixed.
"""
import collections
import csv
import dataclasses
import math
import pathlib
import re
import shlex
import sys
import tempfile

import correlation
from toolbox import INCLUDE, ROOT, fail, must, run

SCORES = ROOT / "tests" / "agreement" / "scores.cpp"
SHIPPED = ROOT / "tests" / "data" / "measured_differences.csv"
IDENTIFIERS = ROOT / "tests" / "data" / "identifiers.txt"
WORST = 10
NO_FLOW = {"rating", "rater", "n", "study", "difference", "low", "high", "step", "note"}
LARGEST = 1e9  # of a number in a file: what is larger is no rating and no count of people
NUMBER = re.compile(r"[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?", re.ASCII)
REQUIRED = ("attribute", "source", "purpose")


# --- files -----------------------------------------------------------------------------------------------------------

@dataclasses.dataclass(frozen=True, order=True)
class Fault:
    line: int
    column: int  # from 1
    why: str


class Sheet:
    """The lines of a CSV file, and what is wrong with them."""

    def __init__(self, text):
        self.header, self.header_line = [], 0
        self.rows = {}  # the fields of each line, by its number
        self.faults = []
        for number, line in enumerate(text.split("\n"), 1):
            line = line.rstrip("\r")
            if not line or line.startswith("#"):
                continue
            try:
                fields = next(csv.reader([line], strict=True))
            except csv.Error as error:
                self.fault(number, 1, f"not CSV: {error}")
                continue
            strange = [i for i, field in enumerate(fields, 1) if any(c < " " for c in field)]
            not_text = [i for i, field in enumerate(fields, 1) if any("\ud800" <= c <= "\udfff" for c in field)]
            if strange or not_text:
                self.fault(number, (not_text or strange)[0], "not UTF-8" if not_text else "a control character")
            elif not self.header:
                self.header, self.header_line = fields, number
            elif len(fields) != len(self.header):
                self.fault(number, min(len(fields), len(self.header)) + 1, f"{len(fields)} fields instead of {len(self.header)}")
            else:
                self.rows[number] = fields
        twice = [i for i, name in enumerate(self.header, 1) if name in self.header[:i - 1]]
        if twice:
            self.fault(self.header_line, twice[0], "a column of this name stands before")

    def fault(self, line, column, why):
        self.faults.append(Fault(line, column, why))

    def column(self, name):
        """Where a column is, from 1; 0 if there is none."""
        return self.header.index(name) + 1 if name in self.header else 0

    def text(self, line, name):
        return self.rows[line][self.column(name) - 1] if self.column(name) else ""

    def number(self, line, name, otherwise=None):
        """The finite number in a column. An empty one is `otherwise`, or a fault where that is None."""
        written = self.text(line, name)
        if not written and otherwise is not None:
            return otherwise
        number = float(written) if NUMBER.fullmatch(written) else math.nan
        if math.isnan(number):
            self.fault(line, self.column(name), f"not a number: {written}" if written else "a number is required")
        elif abs(number) > LARGEST:
            self.fault(line, self.column(name), f"larger than {LARGEST:,.0f}: {written}")
        return number

    def wrong_lines(self):
        return {fault.line for fault in self.faults}


# --- what the policies say -------------------------------------------------------------------------------------------

@dataclasses.dataclass(frozen=True)
class Verdict:
    decision: str
    acceptance: float  # in logits: minus the log odds
    scored: bool       # a score decides, not a rule
    reasons: str


@dataclasses.dataclass(frozen=True)
class Said:
    """What the policies say of a flow, in words."""
    attribute: str
    context: str
    verdicts: dict


def build(compiler, folder, flags=()):
    program = pathlib.Path(folder) / "scores"
    must([*shlex.split(compiler), "-std=c++20", f"-I{INCLUDE}", *flags, SCORES, "-o", program])
    return program


def asked(program, columns, flows):
    """What the policies say of each flow, given as fields; a (column from 0, why) where a field is wrong."""
    done = run([program], input="".join("\t".join(fields) + "\n" for fields in (columns, *flows)))
    lines = done.stdout.split("\n")[:-1]
    if done.returncode == 1 and lines:
        return [wrong_field(lines[0].split("\t"))]
    if done.returncode != 0 or len(lines) != len(flows):
        fail(f"{SCORES.name} ended with {done.returncode}: {done.stdout}")
    return [said(line.split("\t")) for line in lines]


def wrong_field(fields):
    return int(fields[1]) - 1, fields[2]


def said(fields):
    if fields[0] == "wrong":
        return wrong_field(fields)
    verdicts = {}
    for i in range(3, len(fields), 5):
        policy, decision, log_odds, decides, reasons = fields[i:i + 5]
        verdicts[policy] = Verdict(decision, -int(log_odds) / 1000, decides == "score", reasons)
    return Said(fields[1], fields[2], verdicts)


def unknown_columns(program, sheet, names):
    """Faults of the header: names that are no column, and required ones that are not there."""
    for at, name in names:
        for answer in asked(program, [name], []):
            sheet.fault(sheet.header_line, at, answer[1])
    for name in REQUIRED:
        if name not in {known for _, known in names}:
            sheet.fault(sheet.header_line, 1, f"there is no column {name}")


# --- rated flows -----------------------------------------------------------------------------------------------------

@dataclasses.dataclass(frozen=True)
class Flow:
    said: Said
    study: str
    rating: float
    answers: float


def read_flows(sheet, program):
    """The flows of a file, those that are the same as one, and how many raters there were."""
    names = [(i, name) for i, name in enumerate(sheet.header, 1) if name not in NO_FLOW]
    unknown_columns(program, sheet, names)
    for name in ("low", "high"):
        if name in sheet.header:
            sheet.fault(sheet.header_line, sheet.column(name), "a column of measured differences among rated flows")
    if sheet.header_line in sheet.wrong_lines():
        return [], 0
    ratings = {}
    for line in sheet.rows:
        n = sheet.number(line, "n", 1.0) if sheet.column("n") else 1.0
        if n <= 0:
            sheet.fault(line, sheet.column("n"), "not more than 0")
        ratings[line] = sheet.number(line, "rating"), n
    answers = asked(program, [name for _, name in names],
                    [[fields[i - 1] for i, _ in names] for fields in sheet.rows.values()])
    good = {}
    for line, answer in zip(sheet.rows, answers):
        if isinstance(answer, Said):
            good[line] = answer
        else:
            sheet.fault(line, names[answer[0]][0], answer[1])
    merged = collections.defaultdict(list)
    raters = set()
    wrong = sheet.wrong_lines()
    for line, answer in good.items():
        if line not in wrong:
            merged[sheet.text(line, "study"), answer.attribute, answer.context].append((answer, *ratings[line]))
            raters.add(sheet.text(line, "rater"))
    flows = []
    for (study, _, _), same in merged.items():
        n = math.fsum(n for _, _, n in same)
        flows.append(Flow(same[0][0], study, math.fsum(rating * n for _, rating, n in same) / n, n))
    return flows, len(raters - {""})


def comparable(flows, policy):
    """Acceptance and rating of each flow: as they are in one study; where there are more, as each compares within its own."""
    accepted = [flow.said.verdicts[policy].acceptance for flow in flows]
    rated = [flow.rating for flow in flows]
    by_study = collections.defaultdict(list)
    for i, flow in enumerate(flows):
        by_study[flow.study].append(i)
    if len(by_study) > 1:
        for of_study in by_study.values():
            a0, r0 = correlation.mean([accepted[i] for i in of_study]), correlation.mean([rated[i] for i in of_study])
            spread = math.sqrt(correlation.mean([(rated[i] - r0) ** 2 for i in of_study])) or 1.0
            for i in of_study:
                accepted[i] -= a0
                rated[i] = (rated[i] - r0) / spread
    return accepted, rated


def some(number, what):
    return f"{number:,.0f} {what}{'' if number == 1 else 's'}"


def cell(text):
    """Text as it stands in a cell of a Markdown table."""
    return text.replace("\\", "\\\\").replace("|", "\\|")


def figure(pair):
    value, around = pair
    if value is None:
        return "-"
    return f"{value:.2f} [{around[0]:.2f}, {around[1]:.2f}]" if around else f"{value:.2f}"


def report_flows(flows, raters):
    policies = list(flows[0].said.verdicts)
    studies = sorted({flow.study for flow in flows})
    attributes = {flow.said.attribute for flow in flows}
    contexts = {flow.said.context for flow in flows}
    second = "studies" if len(studies) > 1 else "contexts"
    print(f"{some(len(flows), 'flow')} of {some(len(attributes), 'attribute')} in {some(len(contexts), 'context')}; "
          f"{some(math.fsum(flow.answers for flow in flows), 'answer')}" + (f" of {some(raters, 'rater')}" if raters else "") +
          (f" in {len(studies)} studies" if len(studies) > 1 else "") + ".")
    report_correlations(flows, policies, second)
    report_deciding(flows, policies)
    report_thirds(flows, policies)
    report_residuals(flows, policies[0])
    report_shares(flows, policies, studies)


def report_correlations(flows, policies, second):
    print("\n| acceptance and rating | flows | Pearson | Spearman |\n|---|--:|--:|--:|")
    for policy in policies:
        for over in ("all", "decided by a score"):
            chosen = [flow for flow in flows if over == "all" or flow.said.verdicts[policy].scored]
            found = correlation.correlations(*comparable(chosen, policy), [flow.said.attribute for flow in chosen],
                                 [flow.study if second == "studies" else flow.said.context for flow in chosen])
            print(f"| {policy}, {over} | {len(chosen):,} | {figure(found[0])} | {figure(found[1])} |")
    several = second == "studies" or len({flow.said.context for flow in flows}) > 1
    drawn = f"attributes and {second} both" if several else "attributes"
    print(f"\nIn brackets: 95 %, {drawn} drawn anew. A dash: too few flows, or one of the two does not vary.")


def report_deciding(flows, policies):
    counts = collections.defaultdict(collections.Counter)
    for flow in flows:
        for policy in policies:
            verdict = flow.said.verdicts[policy]
            counts["a score" if verdict.scored else f"{verdict.decision}: {verdict.reasons}"][policy] += 1
    print("\n| what decides |", " | ".join(policies), "|\n|---|" + "--:|" * len(policies))
    for what in sorted(counts, key=lambda what: (what != "a score", -counts[what].total(), what)):
        print(f"| {what} |", " | ".join(f"{counts[what][policy]:,}" for policy in policies), "|")


def report_thirds(flows, policies):
    _, rated = comparable(flows, policies[0])
    place = correlation.ranks(correlation.tied(rated), [1] * len(rated))
    print("\n| ratings |", " | ".join(f"{policy}: {decision}" for policy in policies for decision in ("permit", "ask", "deny")),
          "|\n|---|" + "--:|" * (3 * len(policies)))
    for third, name in enumerate(("lowest third", "middle third", "highest third")):
        chosen = [flow for flow, at in zip(flows, place) if min(2, int(3 * (at - 0.5) / len(flows))) == third]
        cells = [sum(flow.said.verdicts[policy].decision == decision for flow in chosen)
                 for policy in policies for decision in ("permit", "ask", "deny")]
        print(f"| {name} |", " | ".join(f"{cell:,}" for cell in cells), "|")


def report_residuals(flows, policy):
    accepted, rated = comparable(flows, policy)
    slope, height = correlation.straight_line(accepted, rated)
    worst = sorted(((rating - slope * acceptance - height, i) for i, (acceptance, rating) in enumerate(zip(accepted, rated))),
                   key=lambda pair: (-abs(pair[0]), pair[1]))[:WORST]
    on_it = 1e-9 * max(map(abs, rated))
    worst = [(residual, i) for residual, i in worst if abs(residual) > on_it]
    if not worst:
        print(f"\nBy {policy} every rating lies on a straight line over acceptance.")
        return
    print(f"\n| furthest from the line, {policy} | rating | line | people accept | decision |\n|---|--:|--:|---|---|")
    for residual, i in worst:
        flow, verdict = flows[i], flows[i].said.verdicts[policy]
        print(f"| {flow.said.attribute}, {flow.said.context}{f' ({cell(flow.study)})' if flow.study else ''} | {rated[i]:.2f} | "
              f"{rated[i] - residual:.2f} | {'more' if residual > 0 else 'less'} | {verdict.decision}: {verdict.reasons} |")


def report_shares(flows, policies, studies):
    print("\n| share of variance | attributes | contexts | interaction |\n|---|--:|--:|--:|")
    for study in studies:
        chosen = [flow for flow in flows if flow.study == study]
        columns = {"ratings": {(flow.said.attribute, flow.said.context): flow.rating for flow in chosen}}
        for policy in policies:
            columns[policy] = {(flow.said.attribute, flow.said.context): flow.said.verdicts[policy].acceptance for flow in chosen}
        cells = len({flow.said.attribute for flow in chosen}) * len({flow.said.context for flow in chosen})
        for name, grid in columns.items():
            name += f", {cell(study)}" if study else ""
            found = correlation.shares(grid) if len(grid) == cells else None
            if found:
                print(f"| {name} |", " | ".join(f"{100 * share:.0f} %" for share in found), "|")
            else:
                why = "no variance" if len(grid) == cells else f"not crossed: {len(grid):,} of {cells:,} cells"
                print(f"| {name} | {why} | | |")


# --- measured differences --------------------------------------------------------------------------------------------

@dataclasses.dataclass(frozen=True)
class Difference:
    step: str
    study: str
    n: float
    measured: float
    interval: tuple
    note: str
    policies: dict  # the policy's own difference, by its name


def read_differences(sheet, program):
    names, places = [], {}  # the columns of a flow; where each of them is, in both, in the first and in the second
    for i, name in enumerate(sheet.header, 1):
        if name not in NO_FLOW:
            side, plain = (name.split(".", 1) if name.startswith(("from.", "to.")) else ("both", name))
            if plain not in places:
                names.append((i, plain))
            places.setdefault(plain, {})[side] = i
    unknown_columns(program, sheet, names)
    if "rating" in sheet.header:
        sheet.fault(sheet.header_line, sheet.column("rating"), "a column of rated flows among measured differences")
    for name in ("n", "study"):
        if name not in sheet.header:
            sheet.fault(sheet.header_line, 1, f"there is no column {name}")
    if sheet.header_line in sheet.wrong_lines():
        return []
    asked_for, figures = [], {}
    for line, fields in sheet.rows.items():
        figures[line] = read_figures(sheet, line)
        pair = []
        for side in ("from", "to"):
            flow, at = [], []
            for _, name in names:
                both, own = places[name].get("both"), places[name].get(side)
                if both and fields[both - 1] and own and fields[own - 1]:
                    sheet.fault(line, own, f"{name} is stated of both flows too")
                at.append(own if own and fields[own - 1] else both or own or next(iter(places[name].values())))
                known = own if own and fields[own - 1] else both
                flow.append(fields[known - 1] if known else "")
            pair.append((line, flow, at))
        asked_for += pair
    answers = asked(program, [name for _, name in names], [flow for _, flow, _ in asked_for])
    for (line, _, at), answer in zip(asked_for, answers):
        if not isinstance(answer, Said) and line not in sheet.wrong_lines():
            sheet.fault(line, at[answer[0]], answer[1])
    found = []
    wrong = sheet.wrong_lines()
    for (line, _, _), first, second in zip(asked_for[::2], answers[::2], answers[1::2]):
        if line not in wrong and (first.attribute, first.context) == (second.attribute, second.context):
            sheet.fault(line, 1, "the two flows are the same")
        elif line not in wrong:
            differs = {policy: second.verdicts[policy].acceptance - first.verdicts[policy].acceptance for policy in first.verdicts}
            step = sheet.text(line, "step") or f"{first.attribute}, {first.context}, to {second.attribute}, {second.context}"
            found.append(Difference(step, sheet.text(line, "study"), *figures[line], sheet.text(line, "note"), differs))
    return found


def read_figures(sheet, line):
    """How many answered, the difference and its interval."""
    n, difference = sheet.number(line, "n"), sheet.number(line, "difference")
    if n <= 0:
        sheet.fault(line, sheet.column("n"), "not more than 0")
    if not sheet.text(line, "study"):
        sheet.fault(line, sheet.column("study"), "a study is required")
    if not sheet.text(line, "low") and not sheet.text(line, "high"):
        return n, difference, None
    low, high = sheet.number(line, "low"), sheet.number(line, "high")
    if low > difference or difference > high:
        sheet.fault(line, sheet.column("low"), "the difference is outside its own interval")
    return n, difference, (low, high)


def place(difference, policy):
    """Where the policy's difference lies."""
    own, around = round(difference.policies[policy], 6), difference.interval
    if around and around[0] <= own <= around[1]:
        return "inside"
    if own == 0:
        return "no difference"
    if own * difference.measured < 0:
        return "other sign"
    if not around:
        return "same sign"
    return "too small" if abs(own) < abs(difference.measured) else "too large"


def both_ways(differences, policy):
    """The rank correlation, each difference in both directions: which flow is named first does not matter."""
    own = [difference.policies[policy] for difference in differences]
    measured = [difference.measured for difference in differences]
    return correlation.spearman(own + [-x for x in own], measured + [-y for y in measured])


def report_differences(differences):
    policies = list(differences[0].policies)
    names = " | ".join(f"`{policy}`" for policy in policies)
    print("| acceptance, logits | asked by | n | measured |", names, "|\n|---|---|--:|--:|" + "--:|" * len(policies))
    notes = []
    for difference in differences:
        mark = ""
        if difference.note:
            if difference.note not in notes:
                notes.append(difference.note)
            mark = f" ({notes.index(difference.note) + 1})"
        around = f" [{difference.interval[0]:.2f}, {difference.interval[1]:.2f}]" if difference.interval else ""
        cells = [f"{difference.policies[policy]:+.2f} {place(difference, policy)}" for policy in policies]
        print(f"| {cell(difference.step)}{mark} | {cell(difference.study)} | {difference.n:,.0f} | {difference.measured:+.2f}{around} |",
              " | ".join(cells), "|")
    print("\n| of all differences | of |", names, "|\n|---|--:|" + "--:|" * len(policies))
    around = [difference for difference in differences if difference.interval]
    print(f"| inside the interval | {len(around)} |",
          " | ".join(str(sum(place(difference, policy) == "inside" for difference in around)) for policy in policies), "|")
    print(f"| the same sign | {len(differences)} |",
          " | ".join(str(sum(difference.policies[policy] * difference.measured > 0 for difference in differences))
                     for policy in policies), "|")
    found = [both_ways(differences, policy) for policy in policies]
    print(f"| rank correlation, each both ways | {len(differences)} |", " | ".join(figure((value, None)) for value in found), "|")
    if notes:
        print("\n" + "\n".join(f"({i}) {note}." for i, note in enumerate(notes, 1)))


# --- the tool --------------------------------------------------------------------------------------------------------

def read(sheet, program):
    """What a file holds, and what reports it."""
    if "difference" in sheet.header:
        return read_differences(sheet, program), report_differences
    if "rating" in sheet.header:
        flows, raters = read_flows(sheet, program)
        return flows, lambda found: report_flows(found, raters)
    sheet.fault(sheet.header_line or 1, 1, "there is neither a column rating nor a column difference")
    return [], None


def complain(path, sheet):
    for fault in sorted(sheet.faults):
        name = f" ({sheet.header[fault.column - 1]})" if fault.column <= len(sheet.header) else ""
        said = f"{path}:{fault.line}: column {fault.column}{name}: {fault.why}"
        print(said.encode(errors="replace").decode(), file=sys.stderr)  # what is not UTF-8 cannot be printed


def measure(program, path):
    try:
        sheet = Sheet(path.read_text(encoding="utf-8-sig", errors="surrogateescape"))
    except OSError as error:
        fail(f"{path}: {error}")
    found, report = read(sheet, program)
    complain(path, sheet)
    if found:
        report(found)
    elif not sheet.faults:
        fail(f"{path}: there is no line below the header")
    sys.stdout.flush()
    wrong = sheet.wrong_lines()
    if not sheet.header_line or sheet.header_line in wrong:
        fail(f"{path}: the header is wrong, and nothing was measured")
    if wrong:
        fail(f"{path}: {some(len(wrong), 'line')} {'is' if len(wrong) == 1 else 'are'} wrong and left out")


def main(arguments):
    if arguments[:1] == ["--self-test"]:
        import agreement_self_test
        return agreement_self_test.main(arguments[1:])
    if arguments in (["--help"], ["-h"]):
        print(__doc__.strip())
        return
    compiler = "g++"
    if arguments[:1] == ["--compiler"] and len(arguments) > 1:
        compiler, arguments = arguments[1], arguments[2:]
    if len(arguments) > 1 or arguments and arguments[0].startswith("-"):
        fail(__doc__.strip())
    with tempfile.TemporaryDirectory() as folder:
        measure(build(compiler, folder), pathlib.Path(arguments[0]) if arguments else SHIPPED)


if __name__ == "__main__":
    main(sys.argv[1:])
