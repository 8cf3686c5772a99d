#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""calibrate.py <figures.csv> <log.csv> [options]: estimates the figures of your policy from your own log of decisions.

    decision_log --figures > figures.csv      the figures in force, as tests/examples/decision_log.cpp writes them
    calibrate.py figures.csv log.csv          a report
    calibrate.py figures.csv log.csv --rows   C++ that changes your table, with evidence and provenance
    calibrate.py figures.csv log.csv --text   the same as text of a policy, whose base is the policy in force

For a policy of your own, figures_csv::write of tests/examples/figures_csv.hpp writes the figures. The log is CSV in UTF-8
with a line for each decision that a person answered, as log_decision of decision_log.hpp writes it:

    context                      packed_context::bits(), in hex
    attribute, source, purpose   as identifier_of names them
    outcome                      accepted or declined
    scheme, policy               policy.scheme() and policy.fingerprint(), in hex
    random                       may be left out: 1 where the candidate was drawn at random, else 0

An objection has as log odds the sum of the figures that the decision draws on. The estimate maximises their likelihood
under a ridge towards the figures in force, and every step of it keeps the invariants of a table, so that the rows compile.

What it takes from the log, and what it does not:
- A value with fewer than --least accepted or declined decisions keeps its figure. Within an axis only differences can
  be seen, so that one value is the reference and keeps its figure. Figures with the evidence `rule` never change. How
  people differ from a figure that is kept is estimated beside it, so that it moves no other.
- Where answers are to an offer rather than to the use of a datum, few accept for many reasons: --base estimates what
  all decisions share, beside the figures. Without it that level is the sensitivity of the attributes.
- Thin data never ease: a figure is eased to the cautious end of its interval at most; not at all where it comes only
  together with another; not where only a rule lowers it; and, unless it is an attribute's, less by what all attributes
  rise. It is tightened to its estimate. --as-estimated writes the estimates instead.
- The log holds only what the policy let through and the ranking chose. If the ranking shows offers to people who will
  accept, the estimates are those of such people. Unbiased learning needs a random share: for one decision in ten or
  twenty, draw the candidate at random among what the policy permits, and write 1 in the column `random`, else 0. The
  report compares that share with the rest, in all and for each figure; --random-only estimates from it alone.
- A use of several attributes is logged by the one that decided. What is denied is put to nobody, and has no line.
- Each decision has one line. A run of lines that stands in the log before is refused as copies, and so is a log in which
  every line stands twice, or three times.
- Intervals are of resampled decisions, as if each were another person's, under a ridge whose centre is in doubt by
  --deviation. Where few people answer often, they should be wider.
- A refused line is counted and located, and ends the run unless --leave-out-refused is given.

It needs Python 3 and, beside it, calibrate_figures.py, calibrate_fit.py and calibrate_copies.py.

calibrate.py --self-test                              tries all this on made-up logs
calibrate.py --end-to-end <decision_log> <compiler>   recovers the figures of the example's simulated people
"""
import argparse
import math
import sys

from calibrate_figures import Figures, Log, Refused, decimal, text_of
from calibrate_fit import LEVEL, Model, interval

ENOUGH_RANDOM = 0.02  # the share that should be shown at random
APART, APART_OF_MANY = 3.0, 3.7  # deviations that are no chance: of one comparison, and of one for each figure
SAME = 0.003  # an estimate so near the figure in force, in log odds, is that figure
NEAR = 0.1  # thousandths that an estimate lies inside a rule which holds it


def hold(names):
    return " and ".join(names) + (" holds" if len(names) == 1 else " hold")


class Calibration:
    """Estimates of one log, and the figures to write."""

    def __init__(self, figures, log, options):
        self.figures, self.log, self.options = figures, log, options
        if options.random_only and log.random is None:
            raise Refused(f"{log.path} has no column random (log it, or leave out --random-only)")
        counts = log.counts(random_only=options.random_only)
        self.accepted, self.declined = (sum(n[i] for n in counts) for i in (0, 1))
        if not self.accepted and not self.declined:
            raise Refused(f"{log.path} has no decision{' that was shown at random' if log.order else ''}, from which nothing can "
                          "be learned (log both outcomes)")
        if not self.accepted or not self.declined:
            raise Refused(f"{log.path}: of {self.accepted + self.declined} decisions none was "
                          f"{'declined' if self.accepted else 'accepted'}, from which nothing can be learned (log both outcomes)")
        unknown = set(options.without) - {rule.name for rule in figures.rules if rule.order}
        if unknown:
            raise Refused(f"{', '.join(sorted(unknown))} is no order of the figures file; an invariant cannot be left out")
        self.model = model = Model(figures, log.cells, counts, options.least, options.deviation, options.base,
                                   options.without)
        self.counts = counts
        merged = model.counts_of(counts)
        self.x, pushes = model.fit(merged)
        self.loss = model.loss(self.x, merged) / (self.accepted + self.declined)
        self.draws = model.resampled(self.x, merged, options.resamples, options.seed)
        self.estimate, self.interval = {}, {}
        for i, root in enumerate(model.variables):
            self.estimate[root] = math.exp(self.x[i])
            low, high = interval([draw[i] for draw in self.draws])
            self.interval[root] = math.exp(min(low, self.x[i])), math.exp(max(high, self.x[i]))
        self.measured = [root for root in model.variables if model.status.get(root) == "measured"]
        self.pushed = {root: names for root, names in model.held_by(pushes).items() if root in self.measured}
        self._free(merged)
        self.keys = {}
        for key in figures.thousandths:
            self.keys.setdefault(model.root(key), []).append(key)
        self.written, self.why_written = self._write()
        self.changed = {root for root in self.measured if self.written[root] != figures.thousandths[root] or self._same(root)}

    def _free(self, merged):
        """What an estimate at a bound would be without the rules that hold it."""
        self.held, fits = {}, {}
        for root, names in self.pushed.items():
            names = tuple(name for name in names if name)
            if not names:
                continue
            if names not in fits:
                fits[names] = self.model.fit(merged, without=set(names))[0]
            without = math.exp(fits[names][self.model.index[root]])
            low, high = self.interval[root]
            if abs(math.log(without / self.estimate[root])) > max(0.005, 0.1 * math.log(high / low)):
                self.held[root] = names, without

    def _write(self):
        """The figures of three places that are written: cautious, and such that every rule is kept."""
        in_force = dict(self.figures.thousandths)
        values, why = dict(in_force), {}
        rise, unruled = self._shared_rise(), self._unruled()
        for root in self.measured:
            now, estimate = in_force[root], 1000 * self.estimate[root]
            if self._same(root):
                new = now
            elif self.options.as_estimated:
                new = round(estimate)
            elif estimate >= now:
                new = math.ceil(estimate - NEAR)
            else:
                new, why[root] = self._eased(root, now, rise if root[0] != "attribute" else 1.0, unruled[root])
            for key in self.keys[root]:
                values[key] = min(100000, max(10, new))
        self._keep_rules(values, in_force, why)
        return values, why

    def _same(self, root):
        """Whether the estimate is the figure in force."""
        return abs(math.log(1000 * self.estimate[root] / self.figures.thousandths[root])) < SAME

    def _eased(self, root, now, rise, unruled):
        """The figure that an estimate below the one in force is written as, and why it is no lower."""
        if root in self.model.together:
            return now, "not eased: seen only together with " + self._names(self.model.together[root])
        high, raised = 1000 * self.interval[root][1], []
        if high < now:
            high *= rise * unruled
            raised = [f"{factor:.3f} times since {why}" for factor, why in
                      ((rise, "all attributes rose"), (unruled, "rules lower it")) if factor > 1 + SAME]
        by = f", raised {' and '.join(raised)}" if raised else ""
        if math.ceil(high - NEAR) >= now:
            return now, f"not eased: its interval{by}{',' if by else ''} reaches the figure in force"
        return math.ceil(high - NEAR), f"eased to the cautious end{by}"

    def _shared_rise(self):
        """The least that every measured attribute rises, as a factor.

        People who mind the reference of a kind more look like people who mind all attributes more and the other values of
        that kind less. An attribute that was not measured does not rise, and must not fall with those values.
        """
        rises = [math.log(1000 * self.estimate[root] / self.figures.thousandths[root])
                 for root in self.measured if root[0] == "attribute"]
        least = min(rises, default=0.0)
        return math.exp(least) if least > SAME and not self.options.base else 1.0

    def _unruled(self):
        """How many times an estimate would be what it is without any rule, where that is more: what only a rule lowers,
        for the sake of another figure, does not ease."""
        model = self.model
        names = {name for _, _, name in model.rules if name}
        free = model.fit(model.counts_of(self.counts), without=names)[0] if names else self.x
        return {root: max(1.0, math.exp(free[model.index[root]]) / self.estimate[root]) for root in self.measured}

    def _keep_rules(self, values, in_force, why):
        """Changes figures by thousandths until every rule is kept: raises them, or lowers again what was tightened."""
        planned = dict(values)
        for raise_first in (True, False):
            values.clear()
            values.update(planned)
            broken, moved = self._mend(values, in_force, raise_first)
            if broken is None:
                break
        else:
            raise Refused(f"no figures of three places near the estimates keep {broken.name} at "
                          f"{', '.join(self._name(key) for _, key in broken.terms)} (raise --least)")
        for root, names in moved.items():
            if root not in self.measured:
                why[root] = f"raised by {' and '.join(names)}"
            elif abs(values[root] - planned[root]) > 1:
                why[root] = f"at a bound as written: {hold(names)} it; without, {decimal(planned[root])}"

    def _mend(self, values, in_force, raise_first):
        """The rule that cannot be kept, or none; and the rules that changed each figure."""
        model, moved = self.model, {}
        rules = [rule for rule in self.figures.rules if not (rule.order and rule.name in model.without)]
        fixed = {root for root, status in model.status.items() if status in ("rule", "exact", "reference")}
        rule = None
        for _ in range(5000):
            broken = [rule for rule in rules if not rule.kept(values)]
            if not broken:
                return None, moved
            rule, tried = broken[0], []
            for sign, key in rule.terms:
                root = model.root(key)
                new = values[root] + sign
                if len(rule.terms) <= 2:  # all the way at once
                    new = next((values[other] for s, other in rule.terms if s != sign), 1000)
                new = new if sign > 0 else max(new, in_force[root])
                if root not in fixed and (sign > 0 or values[root] > in_force[root]) and 10 <= new <= 100000:
                    trial = dict(values)
                    for other in self.keys[root]:
                        trial[other] = new
                    left = [r for r in rules if not r.kept(trial)]
                    breaks_more, lowers = any(r not in broken for r in left), sign < 0
                    raises = raise_first or len(rule.terms) <= 2
                    tried.append(((lowers, len(left)) if raises else (breaks_more, lowers), root, trial))
            if not tried:
                break
            _, root, trial = min(tried, key=lambda t: t[0])
            values.clear()
            values.update(trial)
            if rule.name not in moved.setdefault(root, []):
                moved[root].append(rule.name)
        return rule, moved

    # --- in words ---------------------------------------------------------------------------------------------------

    def _name(self, key):
        return "what all share" if key == LEVEL else text_of(key[:3], self.figures.two)

    def _names(self, keys):
        shown = [self._name(key) for key in dict.fromkeys(keys)]
        return ", ".join(shown[:4]) + (f" and {len(shown) - 4} more" if len(shown) > 4 else "")

    def report(self):
        model, figures, options = self.model, self.figures, self.options
        n = self.accepted + self.declined
        said = [f"{n} decisions, on {sum(1 for c in self.counts if sum(c))} different sums of figures, {self.declined} declined "
                f"({100 * self.declined / n:.1f} %), by the policy {figures.name} ({figures.policy})"]
        said += self.log.refusals()
        said += ["", f"{'figure':42} {'n':>7} {'declined':>8} {'in force':>8} {'estimate':>8}  {'95 % interval':15} {'written':>7} "
                 "evidence"]
        for root in self.measured:
            seen, (low, high) = model.borne[root], self.interval[root]
            said.append(f"{self._name(root):42} {sum(seen):7} {seen[1]:8} {decimal(figures.thousandths[root]):>8} "
                        f"{self.estimate[root]:8.3f}  {f'{low:.3f} to {high:.3f}':15} {decimal(self.written[root]):>7} "
                        + ("measured" if root in self.changed else figures.why[root[:2]][0]))
            if root in self.held:
                names, without = self.held[root]
                said.append(f"    at a bound: {hold(names)} it; without, {without:.3f}")
            if root in model.together:
                said.append(f"    seen only together with {self._names(model.together[root])}: the product is measured, the "
                            "split follows the figures in force")
            if root in self.why_written and not self.why_written[root].startswith("not eased: seen"):
                said.append(f"    {self.why_written[root]}")
        if options.base:
            said.append(f"what all decisions share: {self.estimate[LEVEL]:.3f}, which belongs to no figure")
        said += [f"intervals from {len(self.draws)} resampled logs", ""] + self._kept() + [""] + self._drift()
        return "\n".join(said + [""] + self._random_share())

    def _kept(self):
        model = self.model
        of = {}
        for root, status in model.status.items():
            of.setdefault(status, []).append(root)
        said = []
        raised = [root for root in model.status if root not in self.measured and root in self.why_written]
        for root in raised:
            said.append(f"{self._name(root)}: {decimal(self.figures.thousandths[root])} becomes {decimal(self.written[root])}, "
                        f"{self.why_written[root]}")
        few = [root for root in of.get("thin", []) + of.get("carried", []) if root in model.borne]
        if few:
            said.append(f"kept, with fewer than {model.least} accepted or declined: " + ", ".join(
                f"{self._name(root)} ({model.borne[root][0]} accepted, {model.borne[root][1]} declined)" for root in few))
        borne = [root for root in of.get("rule", []) + of.get("exact", []) if root in model.borne]
        kinds = {(root[0], root[2]) for root in self.measured}
        for compared, what in ((True, "kept as references, which the others are compared with"),
                               (False, "kept, since nothing else of their kind is in the log to compare them with")):
            roots = [root for root in of.get("reference", []) if ((root[0], root[2]) in kinds) == compared]
            if roots:
                said.append(f"{what}: {', '.join(map(self._name, roots))}")
        if borne:
            said.append("kept, since a rule states them: " + ", ".join(map(self._name, borne)))
        absent = len(of.get("absent", [])) + len([root for root in of.get("carried", []) if root not in model.borne])
        said.append(f"kept, since no decision in the log draws on them: {absent} figures")
        return said

    def _base_of(self, terms):
        """What all decisions share, so that as many objections are expected as were seen."""
        base = 0.0
        for _ in range(50 if self.options.base else 0):
            p = [1 / (1 + math.exp(-base - s)) for s in terms]
            slope = sum(sum(n) * q * (1 - q) for n, q in zip(self.counts, p))
            step = sum(sum(n) * q - n[1] for n, q in zip(self.counts, p)) / max(slope, 1e-9)
            base -= max(-2.0, min(2.0, step))
        return base

    def _drift(self):
        """How the figures in force fare on this log."""
        terms = [sum(map(self.figures.log_odds, keys)) for keys in self.log.cells]
        base = self._base_of(terms)
        p = [1 / (1 + math.exp(-base - s)) for s in terms]
        total = self.accepted + self.declined
        loss = -sum(n[0] * math.log1p(-q) + n[1] * math.log(q) for n, q in zip(self.counts, p) if sum(n)) / total
        expected = sum(sum(n) * q for n, q in zip(self.counts, p))
        said = [f"drift: the figures in force{' and a base' if self.options.base else ''} expect {expected:.0f} objections, "
                f"{self.declined} were seen; log loss {loss:.5f}, of the estimate {self.loss:.5f}"]
        outside = []
        for root in self.measured:
            low, high = self.interval[root]
            now = self.figures.thousandths[root] / 1000
            if not low * (1 - SAME) <= now <= high * (1 + SAME):
                outside.append((-abs(math.log(self.estimate[root] / now)), root, now))
        for _, root, now in sorted(outside):
            way = "people mind more" if self.estimate[root] > now else "people mind less"
            said.append(f"  {self._name(root)}: {now:.3f} in force lies outside the interval; {way}")
        if not outside:
            said.append("  every figure in force lies in its interval")
        return said

    def _random_share(self):
        """Whether what was shown at random is answered as the estimate expects, in all and for each measured figure."""
        conditional = ("the estimates hold for what the policy let through and the ranking chose; show a random share, and log it "
                       "in the column random, to learn of the rest")
        total = self.accepted + self.declined
        if self.log.random is None:
            return [f"random share: the log has no column random: {conditional}"]
        shown, every = self.log.counts(random_only=True), self.log.counts()
        n, of = sum(map(sum, shown)), sum(map(sum, every))
        if n == of:
            return [f"random share: all {n} decisions were shown at random"]
        if self.options.random_only:  # the ranked ones, against the estimate from the random ones
            ranked = [[a - b for a, b in zip(*pair)] for pair in zip(every, shown)]
            seen, expected, variance = self._expected(self.model.counts_of(ranked))
            known = self._expected(self.model.counts_of(shown))[2]
            off = (seen - expected) / math.sqrt(max(variance * (1 + variance / max(known, 1.0)), 1.0))
            return [f"random share: the estimates are from the {total} decisions shown at random; by them {expected:.0f} of the "
                    f"{of - n} others would be declined, {seen} were, {abs(off):.1f} deviations apart: "
                    + ("no sign that the ranking differs" if abs(off) < APART else "the ranking chose other people")]
        if n < ENOUGH_RANDOM * total or min(sum(c[i] for c in shown) for i in (0, 1)) < self.options.least:
            return [f"random share: {n} of {total} decisions were shown at random, too few: {conditional}"]
        shown, every = self.model.counts_of(shown), self.model.counts_of(every)
        seen, expected, off = self._apart(shown, every)
        said = f"random share: of {n} decisions shown at random {seen} were declined, {expected:.0f} are expected from all"
        apart, few = [], []
        for root in self.measured:
            at = self.model.index[root]
            bear = [[pair if at in columns else [0, 0] for (columns, _), pair in zip(self.model.rows, counts)]
                    for counts in (shown, every)]
            if sum(map(sum, bear[0])) < ENOUGH_RANDOM * sum(map(sum, bear[1])):
                few.append(root)
                continue
            declined, of_figure, figure_off = self._apart(*bear)
            if abs(figure_off) >= APART_OF_MANY:
                apart.append(f"  {self._name(root)}: {declined} of {sum(map(sum, bear[0]))} were declined, {of_figure:.0f} are "
                             f"expected, {abs(figure_off):.1f} deviations apart")
        if abs(off) >= APART or apart:
            said = [f"{said}, {abs(off):.1f} deviations apart: the ranking biases the estimates (use --random-only)", *apart]
        else:
            said = [f"{said}: no sign that the ranking biases the estimates"]
        if few:
            said.append(f"  it says nothing of what was hardly shown at random: {self._names(few)}")
        return said

    def _expected(self, counts):
        """How many declined, how many are expected to by the estimate, and the variance of that."""
        seen, expected, variance = 0, 0.0, 0.0
        for (columns, rest), (accepted, declined) in zip(self.model.rows, counts):
            p = 1 / (1 + math.exp(-rest - sum(self.x[c] for c in columns)))
            seen += declined
            expected += (accepted + declined) * p
            variance += (accepted + declined) * p * (1 - p)
        return seen, expected, variance

    def _apart(self, counts, every):
        """The same of some decisions, with how many deviations lie between, where the estimate is from every one."""
        seen, expected, variance = self._expected(counts)
        of_all = self._expected(every)[2]
        return seen, expected, (seen - expected) / math.sqrt(max(variance * (1 - variance / of_all), 1.0))

    # --- as C++ and as text -------------------------------------------------------------------------------------------

    def _touched(self, kind):
        """The values of an axis, the attributes or the sources whose figure or evidence changes."""
        return [value for value in self.figures.values[kind] if any(
            self.model.root((kind, value, factor)) in self.changed or self.model.root((kind, value, factor)) in self.why_written
            and self.written[kind, value, factor] != self.figures.thousandths[kind, value, factor]
            for factor in ("assisting", "promoting"))]

    def _source(self):
        return self.options.source or f"own log of {self.accepted + self.declined} decisions"

    def text(self):
        """A policy as text: what changes, over the policy in force as its base."""
        figures, source = self.figures, self._source()

        def quoted(words):
            return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'

        said = ['tact = "policy/1"', f"base = {quoted(figures.name)}", f"name = {quoted(figures.name)}", "",
                f"# Estimated by calibrate.py from {source}; the policy in force was {figures.policy}.",
                "# Give it a name or a version of its own. Each statement has the number of decisions that draw on the figure, and",
                "# the estimate with its 95 % interval."]
        for kind in figures.values:
            touched = self._touched(kind)
            member = {"attribute": ("attributes", "sensitivity"), "source": ("sources", "multiplier")}.get(kind)
            if touched and member is None:
                said += ["", f"[{kind.split('.')[-1]}]"]
            for value in touched:
                evidence, statement = self._evidence(kind, value, source)
                figure = decimal(self.written[kind, value, "assisting"])
                why = f"evidence = {quoted(evidence)}", f"statement = {quoted(statement)}"
                if member:
                    said += ["", f"[{member[0]}.{value}]", f"{member[1]} = {figure}", *why]
                elif kind in figures.two:
                    promoting = decimal(self.written[kind, value, "promoting"])
                    said.append(f"{value} = {{ assisting = {figure}, promoting = {promoting}, {', '.join(why)} }}")
                else:
                    said.append(f"{value} = {{ multiplier = {figure}, {', '.join(why)} }}")
        return "\n".join(said)

    def rows(self):
        """Statements that change a table `t`: rows of the axes; figures of attributes and sources, whose rows say more."""
        figures = self.figures
        source = self._source()
        said = [f"// Estimated by calibrate.py from {source}; the policy in force was {figures.name}, {figures.policy}.",
                "// Each provenance has the number of decisions that draw on the figure, and the estimate with its 95 % interval.",
                "// Put these where `t` is your table and `using namespace tact` holds; and, if your attributes are your own,",
                "// `using attribute = <your enumeration>`."]
        for kind, values in figures.values.items():
            touched = self._touched(kind)
            if not touched:
                continue
            member = {"attribute": ("attributes", "sensitivity"), "source": ("sources", "multiplier")}.get(kind)
            if member is None:
                said.append(f"t.axes.{kind} = {{{{")
            for value in touched if member else values:
                why = self._provenance(kind, value, source)
                figure = decimal(self.written[kind, value, "assisting"])
                if member:
                    said.append(f"t.{member[0]}[{kind}::{value}].{member[1]} = {figure};")
                    said.append(f"t.{member[0]}[{kind}::{value}].why = {why};")
                    continue
                if kind in figures.two:
                    figure += ", " + decimal(self.written[kind, value, "promoting"])
                if kind == "purpose":
                    helps = any(p[0] == value and not p[1] and p[2] == "assisting" for p in figures.purposes.values())
                    figure += ", true" if helps else ", false"
                said.append(f"    {{{kind}::{value}, {figure}, {why}}},")
            if member is None:
                said.append("}};")
        return "\n".join(said)

    def _provenance(self, kind, value, source):
        evidence, statement = self._evidence(kind, value, source)
        escaped = statement.replace("\\", "\\\\").replace('"', "'")
        return f'{{evidence::{evidence}, "{escaped}"}}'

    def _evidence(self, kind, value, source):
        """The evidence of a row that is written, and what it states."""
        evidence, statement = self.figures.why[kind, value]
        before = "" if statement in ("", "no statement") else f"{statement}, "
        parts, measured = [], False
        for factor in ("assisting", "promoting") if kind in self.figures.two else ("assisting",):
            root = self.model.root((kind, value, factor))
            of = f"{factor}: " if kind in self.figures.two else ""
            if root in self.changed:
                low, high = self.interval[root]
                measured = True
                parts.append(f"{of}{before}{source}, n {sum(self.model.borne[root])}, factor {self.estimate[root]:.3f} "
                             f"[{low:.3f}, {high:.3f}]"
                             + (f", together with {self._names(self.model.together[root])}" if root in self.model.together else "")
                             + (f", held by {' and '.join(self.held[root][0])}" if root in self.held else ""))
            elif root in self.why_written and self.written[kind, value, factor] != self.figures.thousandths[kind, value, factor]:
                parts.append(f"{of}{before}{self.why_written[root]}")
            else:
                parts.append(f"{of}{evidence}, {statement}" if of else statement)
        if not measured and not any("raised by" in part for part in parts):
            parts = [statement]
        return "measured" if measured else evidence, "; ".join(parts)


def options_of(words):
    parser = argparse.ArgumentParser(prog="calibrate.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("figures", help="the figures in force, from decision_log --figures or figures_csv::write")
    parser.add_argument("log", help="the decisions, from log_decision")
    written = parser.add_mutually_exclusive_group()
    written.add_argument("--rows", action="store_true", help="print C++ statements that change a table `t`, instead of the report")
    written.add_argument("--text", action="store_true", help="print text of a policy over the one in force, instead of the report")
    parser.add_argument("--source", default="", help="what the provenance of the rows calls the log")
    parser.add_argument("--least", type=int, default=200, help="accepted, and declined, decisions that measure a value (200)")
    parser.add_argument("--deviation", type=float, default=0.5,
                        help="how far, in log odds, people are thought to lie from a figure in force: the ridge, "
                             "from 0.05 to 10 (0.5)")
    parser.add_argument("--base", action="store_true", help="estimate what all decisions share beside the figures")
    parser.add_argument("--without", action="append", default=[], metavar="ORDER", help="leave out an order of the studies, as T35")
    parser.add_argument("--as-estimated", action="store_true", help="write the estimates, not the cautious ends")
    parser.add_argument("--random-only", action="store_true", help="use only what was shown at random")
    parser.add_argument("--leave-out-refused", action="store_true", help="go on without the lines that are refused")
    parser.add_argument("--resamples", type=int, default=200,
                        help="resampled logs for the intervals, at least 40; fewer than asked for where there is much to do (200)")
    parser.add_argument("--seed", type=int, default=1, help="of the random numbers that draw them (1)")
    options = parser.parse_args(words)
    for name, least in (("least", 1), ("resamples", 40)):  # of fewer draws an interval would be too narrow
        if getattr(options, name) < least:
            parser.error(f"--{name} must be at least {least}")
    if not 0.05 <= options.deviation <= 10:
        parser.error("--deviation must lie between 0.05 and 10")
    if not options.source.isprintable():
        parser.error("--source must be one line of text")
    return options


def calibrate(words):
    options = options_of(words)
    figures = Figures(options.figures)
    return Calibration(figures, Log(options.log, figures, options.leave_out_refused), options)


def main(*words):
    if words[:1] in (("--self-test",), ("--end-to-end",)):
        import calibrate_self_test
        return calibrate_self_test.main(*words)
    try:
        found = calibrate(list(words))
        print(found.rows() if found.options.rows else found.text() if found.options.text else found.report())
    except (Refused, OSError, UnicodeDecodeError) as wrong:
        print(wrong, file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main(*sys.argv[1:])
