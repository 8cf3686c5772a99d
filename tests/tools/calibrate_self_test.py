# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""The tests of calibrate.py: on made-up kinds of figures, none of which is tact's, and on the log of the example."""
import math
import pathlib
import random
import re
import sys
import tempfile
import time

from calibrate import calibrate
from calibrate_figures import Figures, Log, Refused
from calibrate_fit import Model
from toolbox import INCLUDE, fail, must

SCHEME, POLICY = "00000000000000aa", "00000000000000bb"
PURPOSES = [("", ""), ("help", ""), ("sell", ""), ("study", ""), ("guard", ""), ("study", "sell")]  # position: name, learned for
AXES = {  # shift, stride; the values, each with its factors
    "nearness": (0, 6, {"unstated": 1.0, "far": 1.0, "near": 0.7, "next": 0.4}),
    "tone": (16, 1, {"unstated": (1.0, 1.0), "calm": (1.0, 1.0), "brisk": (0.8, 1.0), "rough": (0.9, 1.0)}),
    "terms": (16, 4, {"unstated": 1.5, "good": 1.0, "bad": 1.5}),
    "guess": (16, 12, {"unstated": 1.6, "guessed": 1.0, "unguessed": 1.6}),
}
FIGURES = {"attribute": {"shoe": 0.8, "song": 1.2, "seat": 2.0, "star": 1.0}, "source": {"told": 1.0, "bought": 1.5},
           "purpose": {"none": 2.0, "help": 1.0, "sell": 1.3, "study": 1.2, "guard": 1.0},
           **{axis: values for axis, (_, _, values) in AXES.items()}}
RULES = [("invariant", "no_further", f"+nearness.{a}.assisting -nearness.{b}.assisting", ">=", 0)
         for a, b in (("unstated", "far"), ("far", "near"), ("near", "next"))] \
    + [("invariant", "unsaid_is_worst", f"+{axis}.unstated.{factor} -{axis}.{value}.{factor}", ">=", 0)
       for axis, factors in (("tone", ("assisting", "promoting")), ("terms", ("assisting",)))
       for factor in factors for value in AXES[axis][2] if value != "unstated"] \
    + [("invariant", "tone_never_sells", f"+tone.{value}.promoting", ">=", 0) for value in AXES["tone"][2]] \
    + [("invariant", "steps", "+nearness.near.assisting -nearness.next.assisting -terms.bad.assisting +terms.good.assisting",
        ">=", 1),
       ("invariant", "guessed_is_1", "+guess.guessed.assisting", "==", 0),
       ("invariant", "unguessed_is_unsaid", "+guess.unguessed.assisting -guess.unstated.assisting", "==", 0),
       ("order", "S1", "+attribute.song.assisting -attribute.shoe.assisting", ">=", 0)]


def both(factor):
    return factor if isinstance(factor, tuple) else (factor, factor)


def changed(**kinds):
    return {kind: {**values, **kinds.get(kind, {})} for kind, values in FIGURES.items()}


def write_figures(path, figures=FIGURES, rules=RULES, evidence="assumed"):
    lines = ["record,name,policy,scheme", f"policy,made up,{POLICY},{SCHEME}",
             "record,kind,value,assisting,promoting,evidence,statement"]
    for kind, values in figures.items():
        for value, factor in values.items():
            lines.append("figure,%s,%s,%.3f,%.3f,%s,\"S0, S1\"" % (kind, value, *both(factor), evidence))
    lines.append("record,axis,group,shift,stride,positions,factors")
    lines.append("axis,purpose,0,0,1,6,one")
    for axis, (shift, stride, values) in AXES.items():
        two = "two" if isinstance(values["unstated"], tuple) else "one"
        lines.append(f"axis,{axis},{shift // 16},{shift},{stride},{len(values)},{two}")
    lines.append("record,position,purpose,learning_for,factor")
    for at, (name, learned) in enumerate(PURPOSES):
        if name not in ("", "guard"):
            lines.append(f"purpose,{at},{name},{learned},{'assisting' if name == 'help' else 'promoting'}")
    lines += ["record,axis,when_axis,when_value,attribute,counts_as", "default,guess,nearness,next,shoe,guessed",
              "record,name,sum,relation,thousandths"]
    lines += [",".join(map(str, rule)) for rule in rules]
    path.write_text("\n".join(lines) + "\n")
    return path


def packed(at, **values):
    bits = at
    for axis, value in values.items():
        shift, stride, known = AXES[axis]
        bits += list(known).index(value) * stride << shift
    return bits


def odds_of(figures, at, attribute, source, values):
    name, learned = PURPOSES[at]
    factor = 0 if name == "help" else 1
    odds = figures["attribute"][attribute] * figures["source"][source] * figures["purpose"][name]
    odds *= figures["purpose"][learned] if learned else 1
    for axis in AXES:
        value = values.get(axis, "unstated")
        if axis == "guess" and value == "unstated" and (attribute, values.get("nearness")) == ("shoe", "next"):
            value = "guessed"
        odds *= both(figures[axis][value])[factor]
    return odds


def write_log(path, figures, n, seed=1, pick=None, share=None, bias=0.0, people=0.0):
    """A log of people who answer by these figures; `share` are shown at random, the rest lean by `bias` in log odds."""
    drawn = random.Random(seed)
    lines = ["context,attribute,source,purpose,outcome,scheme,policy" + ("" if share is None else ",random")]
    for _ in range(n):
        choice = {"at": drawn.choice([1, 2, 3, 5]), "attribute": drawn.choice(["shoe", "song", "seat"]),
                  "source": drawn.choice(["told", "bought"]), "nearness": drawn.choice(["far", "near", "next"]),
                  "tone": drawn.choice(["calm", "brisk"]), "terms": drawn.choice(["good", "bad"]),
                  "guess": drawn.choice(["unstated", "guessed", "unguessed"])}
        choice.update(pick(drawn) if pick else {})
        at, attribute, source = (choice.pop(name) for name in ("at", "attribute", "source"))
        at_random = share is not None and drawn.random() < share
        s = math.log(odds_of(figures, at, attribute, source, choice)) + people + (0 if at_random else bias)
        objects = drawn.random() < 1 / (1 + math.exp(-s))
        lines.append(f"{packed(at, **choice):016x},{attribute},{source},{PURPOSES[at][0]},"
                     f"{'declined' if objects else 'accepted'},{SCHEME},{POLICY}" + ("" if share is None else f",{int(at_random)}"))
    path.write_text("\n".join(lines) + "\n")
    return path


def expect(true, what):
    if not true:
        fail(f"calibrate.py: {what}")


def refused(words, *parts):
    try:
        calibrate([str(word) for word in words])
    except Refused as wrong:
        for part in parts:
            expect(part in str(wrong), f"expected '{part}' in: {wrong}")
        return
    fail(f"calibrate.py took what it must refuse: {parts[0]}")


def keeps_every_rule(found):
    for rule in found.figures.rules:
        expect(rule.order and rule.name in found.model.without or rule.kept(found.written), f"the written figures break {rule.name}")


def run(figures, log, *more):
    found = calibrate([str(figures), str(log), "--resamples", "60", *more])
    keeps_every_rule(found)
    found.report()
    found.rows()
    return found


def recovered(found, truth):
    """Known figures lie in the intervals: nineteen of twenty are expected to, and none to be far off."""
    outside = 0
    for root in found.measured:
        low, high = (math.log(limit) for limit in found.interval[root])
        known = math.log(truth(root))
        outside += not low - 0.003 <= known <= high + 0.003
        expect(abs(known - (low + high) / 2) < max(0.02, 1.2 * (high - low)),
               f"{root} is {math.exp(known):.3f}, estimated {math.exp(low):.3f} to {math.exp(high):.3f}")
    expect(outside <= 1 + len(found.measured) // 10, f"{outside} of {len(found.measured)} known figures lie outside their intervals")


TRUTH = changed(attribute={"shoe": 0.6, "song": 1.5, "seat": 1.7}, source={"bought": 1.9}, purpose={"sell": 1.5, "study": 1.1},
                nearness={"near": 0.8, "next": 0.35}, tone={"brisk": (0.7, 1.0)}, terms={"bad": 1.7, "unstated": 1.7},
                guess={"unguessed": 2.0, "unstated": 2.0})


def test_recovers(folder):
    figures = write_figures(folder / "figures.csv")
    found = run(figures, write_log(folder / "log.csv", TRUTH, 40000))
    truth = {(kind, value, factor): both(values[value])[factor == "promoting"] for kind, values in TRUTH.items()
             for value in values for factor in ("assisting", "promoting")}
    recovered(found, lambda root: truth[root])
    expect(len(found.measured) >= 10, "few figures are measured")
    for attribute, counts_as in (("shoe", "guessed"), ("song", "unstated")):
        keys, _ = found.figures.keys_of(packed(1, nearness="next"), attribute, "told")
        expect(("guess", counts_as, "assisting") in keys, "what is unstated does not count as the other axis says")
    expect(("guess", "unguessed", "assisting") in found.keys[found.model.root(("guess", "unstated", "assisting"))],
           "figures that must be equal have one estimate")
    expect(found.written["terms", "unstated", "assisting"] >= found.written["terms", "bad", "assisting"] > 1500,
           "the unstated value follows the worst of its axis")
    expect("raised by unsaid_is_worst" in found.report(), "what a rule raises is reported")
    expect(found.model.status["guess", "guessed", "assisting"] == "exact", "what is exact is not estimated")
    expect('{evidence::measured, "S0, S1, own log of 40000 decisions, n ' in found.rows(), "rows say where they come from")
    expect("t.attributes[attribute::song].sensitivity = 1." in found.rows(), "attributes are assigned")
    expect(re.search(r"\{tone::brisk, 0\.\d{3}, 1\.000, \{evidence::measured", found.rows()), "rows with two factors are written")
    expect("drift: " in found.report() and "people mind more" in found.report(), "drift is reported")
    again = run(write_figures(folder / "again.csv", TRUTH), folder / "log.csv")
    expect(again.report().count("lies outside") <= 2, "true figures are said to drift")


def test_keeps_rules(folder):
    figures = write_figures(folder / "figures.csv")
    wrong = changed(terms={"good": 2.2, "bad": 1.0}, nearness={"near": 0.7, "next": 0.9}, tone={"brisk": (0.8, 0.6)})
    log = write_log(folder / "log.csv", wrong, 20000)
    steps, whole = [], Model.slopes

    def watched(self, x, counts, curved=True):
        steps.append(all(constant + sum(sign * x[i] for i, sign in linear) > 0 for linear, constant, _ in self.rules))
        return whole(self, x, counts, curved)

    Model.slopes = watched
    try:
        read = Figures(figures)
        cells = Log(log, read)
        model = Model(read, cells.cells, cells.counts())
        model.fit(model.counts_of(cells.counts()))
    finally:
        Model.slopes = whole
    expect(len(steps) > 5 and all(steps), "an iterate breaks a rule")
    found = run(figures, log)
    near = found.model.root(("nearness", "next", "assisting"))
    names, without = found.held.get(near, ((), 0))
    expect("no_further" in names or "steps" in names, "a figure at a bound says what holds it")
    expect(without > found.estimate[near] * 1.05, "and what it would be without")
    expect("at a bound: " in found.report(), "the report says so")
    promoting = found.written["tone", "brisk", "promoting"], found.written["tone", "calm", "promoting"]
    expect(min(promoting) >= 1000, f"the tone sells: {promoting}")


def test_thin(folder):
    figures = write_figures(folder / "figures.csv")
    truth = changed(attribute={"song": 0.3, "shoe": 0.2}, nearness={"near": 0.5, "next": 0.1})
    few = write_log(folder / "few.csv", truth, 3000, pick=lambda drawn: {"attribute": "star"} if drawn.random() < 0.02 else {})
    found = run(figures, few)
    star = ("attribute", "star", "assisting")
    expect(found.model.status[star] == "thin" and found.written[star] == 1000, "a value with few decisions changes")
    expect("attribute star (" in found.report() and "fewer than 200" in found.report(), "what is thin is not reported")
    expect(run(figures, few, "--least", "5").model.status[star] == "measured", "--least has no effect")

    # One so small that the intervals are wide: eased to their cautious ends at most.
    small = write_log(folder / "small.csv", truth, 600)
    cautious, plain = run(figures, small, "--least", "10"), run(figures, small, "--least", "10", "--as-estimated")
    eased = 0
    for root in cautious.measured:
        now = cautious.figures.thousandths[root]
        if cautious.estimate[root] * 1000 < now - 3:
            eased += cautious.written[root] < now
            expect(cautious.written[root] >= min(now, 1000 * cautious.interval[root][1] - 1), f"{root} is eased beyond its cautious end")
            expect(cautious.written[root] >= plain.written[root], f"{root}: caution eases")
    expect(eased and "eased to the cautious end" in cautious.report() and "not eased: its interval" in cautious.report(),
           "nothing is eased, or everything")
    expect(any(plain.written[root] < cautious.written[root] for root in plain.measured), "--as-estimated has no effect")

    # Two that always come together.
    pair = write_log(folder / "pair.csv", truth, 4000, pick=lambda drawn: drawn.choice(
        [{"nearness": "far", "source": "told"}, {"nearness": "next", "source": "bought"}]))
    found = run(figures, pair)
    expect("seen only together with" in found.report(), "two figures that come together are told apart")
    expect(found.written["nearness", "next", "assisting"] >= 400, "a figure is eased that is seen only with another")


def test_refuses(folder):
    figures, log = write_figures(folder / "figures.csv"), folder / "log.csv"
    alike = {"at": 2, "attribute": "shoe", "source": "told", "nearness": "far", "tone": "calm", "terms": "bad", "guess": "guessed"}
    refused([figures, write_log(log, TRUTH, 2000, pick=lambda drawn: dict(alike))], "nothing of what was drawn on varies")
    refused([figures, write_log(log, TRUTH, 200)], "nothing of what was drawn on varies", "--least")
    refused([figures, write_log(log, TRUTH, 300, people=-40.0)], "none was declined")
    refused([figures, write_log(log, TRUTH, 300, people=40.0)], "none was accepted")
    good = write_log(log, TRUTH, 5000).read_text().splitlines()

    def broken(column, value, *parts):
        lines = list(good)
        for at in (7, 9):
            fields = lines[at - 1].split(",")
            fields[column:column + 1] = [value] if value is not None else []
            lines[at - 1] = ",".join(fields)
        log.write_text("\n".join(lines) + "\n")
        refused([figures, log], "2 of 5000 lines are refused", "line 7", "line 9", "Nothing was estimated", *parts)

    broken(0, "x", "column context", "'x' is no number in hex")
    broken(0, "ffffffffffffffff", "column context", "is no packed context")
    broken(0, f"{packed(4):x}", "column context", "no score")
    broken(0, f"{packed(0):x}", "column context", "no score")
    broken(1, "shoes", "column attribute", "'shoes' is unknown")
    broken(2, "bough", "column source")
    broken(3, "guard", "column purpose", "is not that of the context")
    broken(4, "maybe", "column outcome", "neither accepted nor declined")
    broken(5, POLICY, "column scheme")
    broken(6, SCHEME, "column policy", "not the policy of the figures")
    broken(1, '"shoe', "column attribute")
    broken(6, None, "number of fields", "6 fields instead of 7")
    left = run(figures, log, "--leave-out-refused")
    expect(left.accepted + left.declined == 4998 and "2 of 5000 lines are refused" in left.report(), "refused lines are not counted")
    log.write_text("\n".join(["outcome," + good[0], *good[1:]]) + "\n")
    refused([figures, log], "line 1: the columns are not")
    log.write_text("\n".join(good) + "\n")
    refused([figures, log, "--without", "no_further"], "no order of the figures file")
    refused([figures, log, "--random-only"], "no column random")
    run(figures, log, "--without", "S1")
    figures.write_text(figures.read_text().replace("figure,source,told,1.000", "figure,source,told,1.0"))
    refused([figures, log], "figures.csv, line 8", "the factor 1.0")
    refused([write_figures(folder / "bad.csv", changed(nearness={"far": 1.1})), log], "the figures in force break no_further")
    ruled = write_figures(folder / "ruled.csv", evidence="rule")
    refused([ruled, log], "nothing of what was drawn on varies")


def test_random_share(folder):
    figures, log = write_figures(folder / "figures.csv"), folder / "log.csv"
    expect("no column random" in run(figures, write_log(log, TRUTH, 6000)).report(), "a missing share is not reported")
    expect("too few" in run(figures, write_log(log, TRUTH, 6000, share=0.01)).report(), "a small share is not reported")
    expect("no sign" in run(figures, write_log(log, TRUTH, 8000, share=0.2)).report(), "a good share is not believed")
    biased = write_log(log, TRUTH, 12000, share=0.2, bias=-0.7)
    expect("biases the estimates" in run(figures, biased).report(), "a biased ranking is not found")
    only = run(figures, biased, "--random-only", "--least", "50")
    expect("all 2" in only.report() and only.estimate["attribute", "seat", "assisting"] > 1.35, "--random-only has no effect")


def test_base(folder):
    """Offers that few accept: the level goes to the base, and the steps stay."""
    figures = write_figures(folder / "figures.csv")
    found = run(figures, write_log(folder / "log.csv", TRUTH, 30000, people=1.5), "--base")
    expect(abs(math.log(found.estimate["nearness", "next", "assisting"] / 0.35)) < 0.25, "steps move with the level")
    expect("what all decisions share" in found.report(), "the base is not reported")


def test_speed(folder):
    """75 figures and 6,000 cells in ten seconds, a dozen cells in a tenth of one; machines differ, so three times that."""
    drawn = random.Random(3)
    figures = {"attribute": {f"a{i}": 1.0 for i in range(20)}, "source": {f"s{i}": 1.0 for i in range(6)}, **FIGURES}
    figures["attribute"] = {f"a{i}": 1.0 for i in range(20)}
    figures["source"] = {f"s{i}": 1.0 for i in range(6)}
    kinds = {f"k{i}": {f"v{j}": 1.0 for j in range(8)} for i in range(8)}
    read = Figures(write_figures(folder / "figures.csv"))
    for kind, values in {**figures, **kinds}.items():
        read.values[kind] = list(values)
        for value in values:
            read.why[kind, value] = "assumed", "S0"
            for factor in ("assisting", "promoting"):
                read.thousandths.setdefault((kind, value, factor), 1000)
    read.rules = [type(read.rules[0])("order", [(1, (kind, f"v{i}", "assisting")), (-1, (kind, f"v{i + 1}", "assisting"))], False, 0, False)
                  for kind in kinds for i in range(7)]
    cells, counts = [], []
    for _ in range(6000):
        cells.append(tuple((kind, drawn.choice(list(figures.get(kind, kinds.get(kind)))), "assisting")
                           for kind in ["attribute", "source", *kinds]))
        n = drawn.randint(1, 30)
        declined = sum(drawn.random() < 0.4 for _ in range(n))
        counts.append([n - declined, declined])
    model = Model(read, cells, counts)
    start = time.process_time()
    model.fit(model.counts_of(counts))
    large = time.process_time() - start
    twelve = Model(read, cells[:12], counts[:12], least=1)
    start = time.process_time()
    twelve.fit(twelve.counts_of(counts[:12]))
    small = time.process_time() - start
    print(f"{len(model.variables)} figures and {len(cells)} cells: {large:.2f} s a fit; 12 cells: {small:.3f} s")
    expect(large < 30 and small < 0.3, "an estimate takes long")


PASTED = """#include <tact/policy/standard_table.hpp>
#include <tact/tact.hpp>
consteval tact::policy_table house() {
    using namespace tact;
    policy_table t = standard_table;
    %s
    return t;
}
constexpr auto house_table = house();
static_assert(tact::compile<house_table>().valid());
int main() {}
"""


def pasted(rows):
    """The rows in a table of its own: each axis between its braces."""
    blocks = re.split(r"^// axis (\w+)\n", rows + "\n", flags=re.MULTILINE)
    axes = "".join(f"t.axes.{axis} = {{{{\n{body}}}}};\n" for axis, body in zip(blocks[1::2], blocks[2::2]))
    return PASTED % (blocks[0] + axes)


def end_to_end(program, compiler):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for file, words in (("figures.csv", ["--figures"]), ("truth.csv", ["--figures", "simulated"]),
                            ("log.csv", ["--simulate", "20000", "7"])):
            (folder / file).write_text(must([program, *words]))
        print(must([program, "--check"]), end="")
        found = run(folder / "figures.csv", folder / "log.csv")
        print(found.report())
        truth = Figures(folder / "truth.csv")
        recovered(found, lambda root: truth.thousandths[root] / 1000)
        expect(len(found.measured) >= 8 and "no sign" in found.report(), "the simulated people are not found")
        must([compiler, "-std=c++20", f"-I{INCLUDE}", "-fsyntax-only", "-x", "c++", "-"], input=pasted(found.rows()))
        refused([folder / "truth.csv", folder / "log.csv"], "20000 of 20000 lines are refused", "column policy", "line 2: ")


def main(mode, *words):
    if mode == "--end-to-end":
        return end_to_end(*words)
    with tempfile.TemporaryDirectory() as name:
        for test, run_it in sorted(globals().items()):
            if test.startswith("test_") and (not words or test in words):
                start = time.process_time()
                run_it(pathlib.Path(name))
                print(f"{test}: {time.process_time() - start:.1f} s", file=sys.stderr)
    print("known figures are recovered, rules kept, faults found")
