# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""Correlations of what is ordered by two crossed factors, with their intervals, and shares of variance."""
import collections
import math
import random

SEED = 2026
REPLICATES = 2000
WORK = 1_000_000  # about so many weights at most for an interval: fewer replicates over many flows


def mean(values):
    return math.fsum(values) / len(values)


def pearson(xs, ys, weights=None):
    """The correlation, each pair counted as often as its weight says; nothing where one of the two does not vary."""
    weights = weights or [1] * len(xs)
    if not any(weights):
        return None
    x, y = centred(xs, weights), centred(ys, weights)
    if not x or not y:
        return None
    xx, yy = (sum(w * a * a for w, a in zip(weights, z)) for z in (x, y))
    return sum(w * a * b for w, a, b in zip(weights, x, y)) / math.sqrt(xx * yy)


def centred(values, weights):
    """Each value less their mean, the largest 1 on either side; nothing where they are equal but for rounding."""
    middle = sum(w * value for w, value in zip(weights, values)) / sum(weights)
    most = max(abs(value - middle) for w, value in zip(weights, values) if w)
    if most <= 1e-12 * max(abs(value) for w, value in zip(weights, values) if w):
        return None
    return [(value - middle) / most for value in values]


def tied(values):
    """The positions of equal values, in ascending order."""
    groups = collections.defaultdict(list)
    scale = max(map(abs, values), default=0.0) or 1.0
    for i, value in enumerate(values):
        groups[round(value / scale, 12)].append(i)
    return [groups[value] for value in sorted(groups)]


def ranks(groups, weights):
    """The rank of each value counted as often as its weight says; equal ones share the mean of theirs."""
    found, below = [0.0] * len(weights), 0
    for group in groups:
        many = sum(weights[i] for i in group)
        for i in group:
            found[i] = below + (many + 1) / 2
        below += many
    return found


def spearman(xs, ys, weights=None, groups=None):
    weights = weights or [1] * len(xs)
    by_x, by_y = groups or (tied(xs), tied(ys))
    return pearson(ranks(by_x, weights), ranks(by_y, weights), weights)


def crossed(first, second, draw):
    """How often each flow counts when the values of both factors are drawn anew."""
    drawn = []
    for factor in (first, second):
        values = sorted(set(factor))
        drawn.append(collections.Counter(draw.choices(values, k=len(values))))
    return [drawn[0][a] * drawn[1][b] for a, b in zip(first, second)]


def interval(found):
    """The middle 95 % of the replicates; nothing where there are too few."""
    found = sorted(value for value in found if value is not None)
    if len(found) < 100:
        return None
    return tuple(found[min(len(found) - 1, int(share * len(found)))] for share in (0.025, 0.975))


def correlations(xs, ys, first, second):
    """Pearson and Spearman, each with its interval by crossed bootstrap."""
    if len(xs) < 3:
        return [(None, None), (None, None)]
    draw = random.Random(SEED)
    groups = tied(xs), tied(ys)
    drawn = [crossed(first, second, draw) for _ in range(max(200, min(REPLICATES, WORK // len(xs))))]
    return [(pearson(xs, ys), interval([pearson(xs, ys, weights) for weights in drawn])),
            (spearman(xs, ys), interval([spearman(xs, ys, weights, groups) for weights in drawn]))]


def shares(cells):
    """The shares of variance of rows, of columns and of their interaction in a grid that is full, {(row, column): value}."""
    rows, columns = sorted({row for row, _ in cells}), sorted({column for _, column in cells})
    middle = mean(list(cells.values()))
    of_row = {row: mean([cells[row, column] for column in columns]) - middle for row in rows}
    of_column = {column: mean([cells[row, column] for row in rows]) - middle for column in columns}
    total = math.fsum((value - middle) ** 2 for value in cells.values())
    if total == 0:
        return None
    by_row = len(columns) * math.fsum(value ** 2 for value in of_row.values()) / total
    by_column = len(rows) * math.fsum(value ** 2 for value in of_column.values()) / total
    return by_row, by_column, max(0.0, 1 - by_row - by_column)


def straight_line(xs, ys):
    """Slope and height of the straight line of least squares."""
    x0, y0 = mean(xs), mean(ys)
    xx = math.fsum((x - x0) ** 2 for x in xs)
    slope = math.fsum((x - x0) * (y - y0) for x, y in zip(xs, ys)) / xx if xx > 0 else 0.0
    return slope, y0 - slope * x0
