#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""calibrate_bank.py <decision_log> <bank_offers> <bank-full.csv>: how calibrate.py fares on offers of a real bank.

The two programs are examples of tests/examples: one writes the figures of `study`, the other the offers as a log of
decisions. Every log loss is of offers that the estimate has not seen: five parts in turn, small logs against all the
rest, and the first seven tenths in time against what came after. S. Moro, P. Rita, P. Cortez, 2014, CC BY 4.0.
"""
import math
import pathlib
import random
import sys
import tempfile

from calibrate import Calibration, options_of
from calibrate_figures import Figures, Log
from calibrate_fit import Model
from toolbox import fail, must

PARTS = 5
SMALL = {300: 60, 1000: 40, 5000: 20}  # offers of a small log, and how many such logs are drawn
AUDIENCE = ("T35", "T36")


class Part:
    """Some lines of a log."""

    def __init__(self, log, lines):
        self.path, self.cells, self.random, self.lines = log.path, log.cells, None, lines
        self.order = [log.order[i] for i in lines]

    def counts(self, random_only=False):
        return Log.counts(self, random_only=random_only)

    def refusals(self):
        return []


def loss_of(log_odds, counts):
    """Mean minus log likelihood of the cells, each with its log odds of an objection."""
    total = 0.0
    for s, (accepted, declined) in zip(log_odds, counts):
        total += accepted * math.log1p(math.exp(s)) + declined * math.log1p(math.exp(-s))
    return total / sum(map(sum, counts))


class Contestants:
    """Ways to estimate, each from counts of cells to the log odds of every cell."""

    def __init__(self, figures, log):
        self.figures, self.log = figures, log
        whole = log.counts()
        options = {"least": 1, "base": True}
        self.models = {
            "steps in force, base estimated": Model(figures, log.cells, whole, constrained=False, deviation=1e-3, **options),
            "plain logistic regression, same columns": Model(figures, log.cells, whole, constrained=False, deviation=100, **options),
            "rules kept, ridge to the figures in force": Model(figures, log.cells, whole, **options),
            "the same without T35, T36": Model(figures, log.cells, whole, without=AUDIENCE, **options),
        }

    def base_rate(self, counts):
        accepted, declined = (sum(n[i] for n in counts) for i in (0, 1))
        return [math.log(max(declined, 0.5) / max(accepted, 0.5))] * len(counts)

    def fitted(self, name, counts):
        model = self.models[name]
        x, _ = model.fit(model.counts_of(counts))
        return [model.rows[cell][1] + sum(x[c] for c in model.rows[cell][0]) for cell in model.cell_of]

    def written(self, lines, *more):
        """The figures that calibrate.py writes, with the base that fits them."""
        found = Calibration(self.figures, Part(self.log, lines), options_of(["", "", "--base", "--resamples", "150", *more]))
        terms = [sum(math.log(found.written[key] / 1000) for key in keys) for keys in self.log.cells]
        base = found._base_of(terms)
        return [base + s for s in terms]


def main(decision_log, bank_offers, data):
    if not pathlib.Path(data).is_file():
        print(f"skipped: {data} is not there")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as folder:
        figures_csv, log_csv = pathlib.Path(folder, "figures.csv"), pathlib.Path(folder, "log.csv")
        figures_csv.write_text(must([decision_log, "--figures", "study"]))
        log_csv.write_text(must([bank_offers, "--log", data]))
        figures = Figures(figures_csv)
        log = Log(log_csv, figures)
    ways = Contestants(figures, log)
    plain, kept, free = list(ways.models)[1:]
    lines = list(range(len(log.order)))
    print(f"{len(lines)} offers in {len(log.cells)} cells\n")

    drawn = random.Random(1)
    shuffled = lines[:]
    drawn.shuffle(shuffled)
    parts = [shuffled[i::PARTS] for i in range(PARTS)]
    as_written = {"as calibrate.py writes them, cautious": [], "the same --as-estimated": ["--as-estimated"]}
    losses = {name: [] for name in ["base rate", *ways.models, *as_written]}
    for i, part in enumerate(parts):
        rest = [line for j, other in enumerate(parts) if j != i for line in other]
        known, held_out = log.counts(rest), log.counts(part)
        losses["base rate"].append(loss_of(ways.base_rate(known), held_out))
        for name in ways.models:
            losses[name].append(loss_of(ways.fitted(name, known), held_out))
        for name, options in as_written.items():
            losses[name].append(loss_of(ways.written(rest, *options), held_out))
    mean = {name: sum(found) / PARTS for name, found in losses.items()}
    print("| model, five parts held out in turn | log loss | against plain |\n|---|---|---|")
    for name, loss in mean.items():
        against = [100 * (a / b - 1) for a, b in zip(losses[name], losses[plain])]
        print(f"| {name} | {loss:.5f} | "
              + ("0 |" if name == plain else f"{100 * (loss / mean[plain] - 1):+.3f} % [{min(against):+.2f}, {max(against):+.2f}] |"))

    print("\n| trained on | plain | rules kept | without T35, T36 |\n|---|---|---|---|")
    small = {}
    for size, draws in SMALL.items():
        found = {name: 0.0 for name in (plain, kept, free)}
        for _ in range(draws):
            chosen = drawn.sample(lines, size)
            known = log.counts(chosen)
            rest = [[a - b for a, b in zip(every, n)] for every, n in zip(log.counts(), known)]
            for name in found:
                found[name] += loss_of(ways.fitted(name, known), rest) / draws
        small[size] = found
        print(f"| {size} offers, mean of {draws} draws | {found[plain]:.4f} | {found[kept]:.4f} | {found[free]:.4f} |")
    cut = len(lines) * 7 // 10
    known, later = log.counts(lines[:cut]), log.counts(lines[cut:])
    found = {name: loss_of(ways.fitted(name, known), later) for name in (plain, kept, free)}
    print(f"| the first 70 % in time, against the rest | {found[plain]:.4f} | {found[kept]:.4f} | {found[free]:.4f} |")
    rates = [100 * sum(n[0] for n in part) / sum(map(sum, part)) for part in (known, later)]
    print(f"\nAccepted: {rates[0]:.1f} % of the first 70 %, {rates[1]:.1f} % of the rest, which no estimate foresees: the base "
          f"rate of the first has a log loss of {loss_of(ways.base_rate(known), later):.4f} there.")
    unlike(figures, log, ways.models[free])
    if mean[kept] > 1.005 * mean[plain]:
        fail("keeping the rules costs more than 0.5 % of the log loss")
    if small[300][kept] >= small[300][plain]:
        fail("on logs of 300 offers the rules do not help")


def unlike(figures, log, model):
    """Where the figures in force and the bank's customers disagree on the order."""
    counts = log.counts()
    x, _ = model.fit(model.counts_of(counts))
    print("\nWhat the bank says against the figures in force:")
    for rule in figures.rules:
        if not rule.order:
            continue
        less, more = (model.root(key) for _, key in sorted(rule.terms))
        at = [x[model.index[root]] if root in model.index else figures.log_odds(root) for root in (less, more)]
        if less in model.borne and more in model.borne and at[0] > at[1] + 0.01:
            rate = [100 * n[0] / sum(n) for n in (model.borne[less], model.borne[more])]
            print(f"- {rule.name} says that {less[0]} {less[1]} accepts at least as much as {more[1]}. Here {rate[0]:.1f} % of "
                  f"the former accepted and {rate[1]:.1f} % of the latter; in the same relationship the latter's odds of "
                  f"accepting are {math.exp(at[0] - at[1]):.2f} times as high.")


if __name__ == "__main__":
    main(*sys.argv[1:])
