# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""The self-test of agreement.py: known correlations, shares and intervals come back, and faults are found where they are."""
import contextlib
import io
import math
import pathlib
import random
import re
import tempfile

import agreement
import correlation
from agreement import IDENTIFIERS, Sheet
from toolbox import INCLUDE, fail


def near(found, wanted, of):
    if found is None or abs(found - wanted) > 1e-6:
        fail(f"{of}: {found} instead of {wanted}")


def same(found, wanted, of):
    if found != wanted:
        fail(f"{of}: {found} instead of {wanted}")


def known_correlations():
    anscombe = ([10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5],
                [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68])
    near(correlation.pearson(*anscombe), 0.81642052, "Pearson")
    near(correlation.spearman(*anscombe), 0.81818182, "Spearman")
    near(correlation.spearman([1, 2, 2, 3], [1, 2, 3, 4]), 4.5 / math.sqrt(4.5 * 5), "Spearman with ties")
    near(correlation.spearman([1, 10, 100], [-1, -2, -2.5]), -1, "Spearman of what falls")
    same(correlation.pearson([1, 1, 1], [1, 2, 3]), None, "Pearson of what does not vary")

    # Whatever the scale.
    for scale in (1e-200, 1e9):
        ys = [scale * y for y in anscombe[1]]
        near(correlation.pearson(anscombe[0], ys), 0.81642052, f"Pearson at the scale {scale}")
        near(correlation.spearman(anscombe[0], ys), 0.81818182, f"Spearman at the scale {scale}")
    same(correlation.pearson([0.1 + 0.2, 0.3, 0.3], [1, 2, 3]), None, "Pearson of what varies by rounding alone")

    # A weight counts like so many copies.
    xs, ys, weights = [1, 2, 2, 5, 4], [2, 1, 3, 3, 5], [2, 0, 3, 1, 2]
    copies = [[value for value, many in zip(values, weights) for _ in range(many)] for values in (xs, ys)]
    near(correlation.pearson(xs, ys, weights), correlation.pearson(*copies), "Pearson with weights")
    near(correlation.spearman(xs, ys, weights), correlation.spearman(*copies), "Spearman with weights")


def known_shares():
    grid = {(row, column): 3.0 * row + column for row in range(2) for column in range(3)}
    by_row, by_column, together = correlation.shares(grid)
    near(by_row, 2.25 / (2.25 + 2 / 3), "the share of rows")
    near(by_column, 2 / 3 / (2.25 + 2 / 3), "the share of columns")
    near(together, 0, "the interaction of what adds up")
    same(correlation.shares({(0, 0): 1.0, (0, 1): -1.0, (1, 0): -1.0, (1, 1): 1.0}), (0.0, 0.0, 1.0), "the interaction alone")


def coverage(one_by_one):
    """How often the interval holds the true correlation, where attributes and contexts have effects of their own."""
    draw = random.Random(7)
    rows, columns, worlds, held = 12, 10, 60, 0
    for _ in range(worlds):
        own = [[(draw.gauss(0, 1), draw.gauss(0, 1)) for _ in range(many)] for many in (rows, columns)]
        xs, ys, first, second = [], [], [], []
        for row in range(rows):
            for column in range(columns):
                x = own[0][row][0] + own[1][column][0]
                xs.append(x)
                ys.append(x + own[0][row][1] + own[1][column][1] + draw.gauss(0, 1))
                first.append(len(first) if one_by_one else row)
                second.append(0 if one_by_one else column)
        again = [correlation.crossed(first, second, draw) for _ in range(150)]
        around = correlation.interval([correlation.pearson(xs, ys, weights) for weights in again])
        held += around[0] <= 2 / math.sqrt(2 * 5) <= around[1]
    return held / worlds


def crossed_interval_covers():
    crossed, one_by_one = coverage(False), coverage(True)
    if crossed < 0.85 or one_by_one > 0.75:
        fail(f"the true correlation is held by {crossed:.2f} of the crossed intervals, and {one_by_one:.2f} of those over flows")
    xs = [random.Random(i).random() for i in range(60)]
    again = [correlation.correlations(xs, xs[1:] + xs[:1], [i % 7 for i in range(60)], [i % 8 for i in range(60)]) for _ in range(2)]
    same(again[0], again[1], "the same file again")


def report_of(text, program):
    """What a file holds, what is printed of it, and where its faults are."""
    sheet = Sheet(text)
    found, report = agreement.read(sheet, program)
    printed = io.StringIO()
    if found:
        with contextlib.redirect_stdout(printed):
            report(found)
    return found, printed.getvalue(), [(fault.line, fault.column) for fault in sorted(sheet.faults)]


def sheets():
    sheet = Sheet('# "a comment\nname,rating\r\n"a, ""b""",1\n\nb\nb,2,3\n"b,2\nb,\t\nb,nan\nb,1_0\nb,\n')
    same(sheet.rows[3], ['a, "b"', "1"], "a value in quotation marks")
    for line in sorted(sheet.rows):
        sheet.number(line, "rating")
    same([(fault.line, fault.column) for fault in sorted(sheet.faults)],
         [(5, 2), (6, 3), (7, 1), (8, 2), (9, 2), (10, 2), (11, 2)], "the faults of a file")
    same(Sheet("a,b,a\n").faults[0].column, 3, "a column that stands twice")
    sheet = Sheet(b"name,rating\nb,1e9\nb,-1e10\nb,1e308\nb,1e999\n\xff,1\n".decode(errors="surrogateescape"))
    for line in sorted(sheet.rows):
        sheet.number(line, "rating")
    same([(fault.line, fault.column, fault.why.split(":")[0]) for fault in sorted(sheet.faults)],
         [(line, 2, "larger than 1,000,000,000") for line in (3, 4, 5)] + [(6, 1, "not UTF-8")], "what is no number, and no text")


def identifiers():
    """The pinned identifiers of every enumeration."""
    found, name = {}, ""
    for line in IDENTIFIERS.read_text().splitlines():
        if line.startswith("    "):
            found[name].append(line.strip())
        elif line and not line.startswith("#"):
            name = line
            found[name] = []
    return found


def every_identifier(program):
    """Every attribute, every source, and every value of every axis, once each."""
    known = identifiers()
    columns = ["attribute", "source", "learning_for", *known["axis"]]
    values = {"learning_for": known["purpose"], **{name: known[name] for name in columns if name != "learning_for"}}
    first = {"attribute": known["attribute"][0]}
    lines = [{**first, name: value} for name in columns for value in values[name]]
    text = ",".join([*columns, "rater", "rating"]) + "\n"
    for i, line in enumerate(lines):
        text += ",".join(line.get(name, "") for name in columns) + f",{i},{i % 7}\n"
    sheet = Sheet(text)
    found, raters = agreement.read_flows(sheet, program)
    same(sheet.faults, [], "every identifier")
    same((sum(flow.answers for flow in found), raters), (len(lines), len(lines)), "a line for every identifier")
    words = {flow.said.attribute for flow in found} | {flow.said.context for flow in found}
    same(len(words), len(lines) - (len(columns) - 1) + 1, "different words") # what is unset leaves none, whatever the column


def flows_there_and_back(program):
    text = ("attribute,source,purpose,trust,rating,n,study\n"
            "gender,declared,recommendation,,5,1,\n"
            "medical_history,declared,support,high,1,3,\n"
            "medical_history,declared,support,high,2,1,\n"   # the same flow as above
            "residence,third_party,advertising,none,1.5,,\n"
            "interests,declared,recommendation,high,4,,\n"
            "email,declared,support,high,3.5,,\n")
    found, printed, faults = report_of(text, program)
    same(faults, [], "good lines")
    by_attribute = {flow.said.attribute: flow for flow in found}
    same(len(found), 5, "flows")
    near(by_attribute["medical history"].rating, 1.25, "the mean of a flow that was rated twice")
    for policy, verdict in by_attribute["medical history"].said.verdicts.items():
        same((verdict.decision, verdict.scored), ("deny", False), f"what is never used, by {policy}")
    for policy, verdict in by_attribute["gender"].said.verdicts.items():
        same((verdict.decision, verdict.scored), ("permit", False), f"an open attribute, by {policy}")
    for policy, verdict in by_attribute["interests"].said.verdicts.items():
        same(verdict.scored, True, f"a score decides, by {policy}")
        if verdict.acceptance <= by_attribute["residence"].said.verdicts[policy].acceptance:
            fail(f"{policy}: an address from others is as welcome as declared interests")
    for wanted in ("5 flows of 5 attributes in 4 contexts; 8 answers.", "| highest third |", "never used",
                   "not crossed: 5 of 20 cells", "residence, from a third party, for advertising, trust none"):
        if wanted not in printed:
            fail(f"the report does not say: {wanted}\n{printed}")

    for third, attributes in (("lowest", ["medical history", "residence"]), ("middle", ["e-mail address"]),
                              ("highest", ["interests", "gender"])):
        decided = [by_attribute[attribute].said.verdicts[policy].decision for policy in ("standard", "study") for attribute in attributes]
        half = len(attributes)
        cells = [str(part.count(decision)) for part in (decided[:half], decided[half:]) for decision in ("permit", "ask", "deny")]
        if f"| {third} third | {' | '.join(cells)} |" not in printed:
            fail(f"the {third} third is not {cells}:\n{printed}")

    # On a straight line but for one.
    text = "attribute,source,purpose,trust,rating\n" + "".join(
        f"{of},declared,support,{trust},{{}}\n" for of in ("email", "interests", "residence") for trust in ("none", "low", "high"))
    found, _, _ = report_of(text.replace("{}", "1"), program)
    ratings = [10 * flow.said.verdicts["standard"].acceptance + 3 for flow in found]
    for of, push in ((4, 50), (2, -50)):
        _, printed, _ = report_of(text.format(*(rating + push * (i == of) for i, rating in enumerate(ratings))), program)
        first = printed.split("| decision |\n")[1].split("\n")[1]
        flow = found[of].said
        if not first.startswith(f"| {flow.attribute}, {flow.context} | ") or f"| {'more' if push > 0 else 'less'} |" not in first:
            fail(f"{flow.attribute}, {flow.context} is not the furthest from the line:\n{printed}")

    # All alike: no correlation, and nothing is far from a line.
    _, printed, faults = report_of(text.replace("{}", "1"), program)
    same(faults, [], "ratings that are all alike")
    for wanted in ("| standard, all | 9 | - | - |", "By standard every rating lies on a straight line over acceptance."):
        if wanted not in printed:
            fail(f"of ratings that are all alike the report does not say: {wanted}\n{printed}")

    # In two studies with scales of their own, each is compared within itself.
    two = "attribute,source,purpose,rating,study\n" + "".join(
        f"{attribute},declared,recommendation,{rating * scale + level},{study}\n"
        for study, scale, level in (("a|b", 1, 0), ("b", 100, 1000))
        for attribute, rating in (("interests", 4), ("email", 3), ("residence", 2), ("photos", 1)))
    _, printed, faults = report_of(two, program)
    same(faults, [], "two studies")
    if "| standard, all | 8 | 0.9" not in printed or "attributes and studies both drawn anew" not in printed:
        fail(f"two studies are not compared each within itself:\n{printed}")
    if "| standard, a\\|b | not crossed" not in printed and "| standard, a\\|b | 100 % | 0 %" not in printed:
        fail(f"a bar in a name ends the cell of a table:\n{printed}")

    _, _, faults = report_of("attribute,source,purpose,trust,rating,n\n"
                             "email,declared,support,high,1,1\n"
                             "emial,declared,support,high,1,1\n"
                             ",declared,support,high,1,1\n"
                             "email,declaerd,support,high,1,1\n"
                             "email,declared,suport,high,1,1\n"
                             "email,declared,support,highest,1,0\n", program)
    same(faults, [(3, 1), (4, 1), (5, 2), (6, 3), (7, 4), (7, 6)], "unknown identifiers")
    for text, wanted in (("attribute,source,purpose,mood_of_the_day,rating\nemail,,,,1\n", [(1, 4)]),
                         ("attribute,source,rating\nemail,,1\n", [(1, 1)]),
                         ("attribute,source,purpose\nemail,,\n", [(1, 1)]),
                         ("", [(1, 1)])):
        same(report_of(text, program)[2], wanted, f"the faults of {text!r}")


def differences_there_and_back(program):
    head = "attribute,source,purpose,from.trust,to.trust,difference,low,high,n,study\n"
    flow = "interests,declared,recommendation,"
    found, _, faults = report_of(f"{head}{flow}none,high,1,,,10,x\n", program)
    same(faults, [], "a difference")
    own = found[0].policies["standard"]
    if own <= 0:
        fail("higher trust is less welcome")
    flows, _, _ = report_of(f"attribute,source,purpose,trust,rating\n{flow}none,1\n{flow}high,2\n", program)
    accepted = [flow.said.verdicts["standard"].acceptance for flow in flows]
    near(own, accepted[1] - accepted[0], "a difference of two flows")
    text = head + "".join(f"{flow}{line},10,x\n" for line in (
        f"none,high,{own},{own - 0.1},{own + 0.1}", f"none,high,{own + 1},{own + 0.5},{own + 2}", f"none,high,{own / 4},0,{own / 2}",
        f"none,high,{-own},{-own - 1},{-own / 2}", f"high,none,{-own},,", f",unstated,{own},{own / 2},{2 * own}"))
    found, printed, faults = report_of(text, program)
    same(faults, [(7, 1)], "two flows that are the same" if not faults else "the faults of differences")
    same([agreement.place(difference, "standard") for difference in found],
         ["inside", "too small", "too large", "other sign", "same sign"], "where the policy's differences lie")
    for wanted in ("| inside the interval | 4 | 1 |", "| the same sign | 5 | 4 |"):
        if wanted not in printed:
            fail(f"the report does not say: {wanted}\n{printed}")
    near(agreement.both_ways(found[:3], "standard"), agreement.both_ways([turned(found[0]), *found[1:3]], "standard"),
         "the rank correlation of a difference that is turned around")
    _, _, faults = report_of("attribute,from.attribute,to.attribute,source,purpose,difference,low,high,n,study\n"
                             ",emial,name,declared,support,1,,,10,x\n"
                             ",email,naem,declared,support,1,,,10,x\n"
                             "email,email,name,declared,support,1,,,10,x\n"
                             ",email,name,declared,suport,1,,,10,x\n"
                             ",email,name,declared,support,1,2,3,10,x\n"
                             ",email,name,declared,support,1,0,,10,x\n"
                             ",email,name,declared,support,1,,,,\n", program)
    same(faults, [(2, 2), (3, 3), (4, 2), (4, 3), (5, 5), (6, 7), (7, 8), (8, 9), (8, 10)], "the faults of differences")


def ends_with_faults(folder, program):
    """Whether the tool ends well on a good file, and not on one with a wrong line, of which it still reports the rest."""
    good = "attribute,source,purpose,rating\nemail,declared,support,1\n"
    for text, well in ((good, True), (good + "emial,declared,support,1\n", False), (good.split("\n")[0] + "\n", False),
                       (good + "email,declared,sup\udcffport,2\n", False), (good + "email,declared,support,1e308\n", False)):
        path = pathlib.Path(folder, "flows.csv")
        path.write_text(text, errors="surrogateescape")
        out, err = io.StringIO(), io.StringIO()
        ended = True
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                agreement.measure(program, path)
            except SystemExit:
                ended = False
        reported = "1 flow of 1 attribute in 1 context; 1 answer." in out.getvalue()
        same((ended, reported), (well, "email" in text), f"the end after {text!r}")
        if "emial" in text and f"{path}:3: column 1 (attribute): no such value: emial" not in err.getvalue():
            fail(f"the fault is not named: {err.getvalue()}")


def guide_is_fresh(program):
    """The table in the guide, whose notes stand in measured_differences.md instead, and the counts above it."""
    guide = (INCLUDE / "tact" / "policy" / "README.md").read_text()
    _, printed, faults = report_of(agreement.SHIPPED.read_text(encoding="utf-8"), program)
    same(faults, [], "the shipped differences")
    rows, totals = (part.split("\n") for part in printed.split("\n\n")[:2])
    for row in rows:
        if re.sub(r" \(\d+\)", "", row) not in guide:
            fail(f"include/tact/policy/README.md has no such row: {row}")
    (_, inside_of, *inside), (_, sign_of, *sign), (_, _, *ranked) = (
        [cell.strip() for cell in row.split("|")[1:-1]] for row in totals[2:5])
    for wanted in (f"Of {sign_of} figures `standard` has the sign of {sign[0]} and is inside {inside[0]} intervals of {inside_of}",
                   f"`study` of {sign[1]} and {inside[1]}", f"the rank correlation of both is {ranked[0]}"):
        if wanted not in " ".join(guide.split()) or ranked[0] != ranked[1]:
            fail(f"include/tact/policy/README.md does not say: {wanted}")


def turned(difference):
    return agreement.Difference(difference.step, difference.study, difference.n, -difference.measured, None, "",
                                {policy: -own for policy, own in difference.policies.items()})


def main(arguments):
    known_correlations()
    known_shares()
    crossed_interval_covers()
    sheets()
    if arguments:
        with tempfile.TemporaryDirectory() as folder:
            program = agreement.build(arguments[0], folder, arguments[1:])
            every_identifier(program)
            flows_there_and_back(program)
            differences_there_and_back(program)
            ends_with_faults(folder, program)
            guide_is_fresh(program)
    print("known figures come back, and faults are found")
