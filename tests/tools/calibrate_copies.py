# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""Copies in a log: what is counted twice looks twice as certain, and would ease figures that the log does not.

Two people may well answer the same to the same. A long run of lines that comes again is a copy all the same, if so many
answers would not repeat by chance; and so is a log in which the number of every line has a common divisor.
"""
import collections
import math

CHANCE = 14.0  # minus the natural logarithm of the chance at which a repetition is called a copy
VARIED = 8  # different lines in a run: a log that is sorted repeats one line many times
BASE, MODULUS = 1_000_003, (1 << 61) - 1


def surprises(cells, outcomes):
    """Of each line, minus the logarithm of the chance of its answer, given what was decided on."""
    declined = sum(outcomes) / len(outcomes)
    of_cell = collections.defaultdict(lambda: [0, 0])
    for cell, outcome in zip(cells, outcomes):
        of_cell[cell][outcome] += 1
    known = {}
    for cell, counts in of_cell.items():
        for outcome, share in ((0, 1 - declined), (1, declined)):
            chance = (counts[outcome] + 2 * share) / (sum(counts) + 2)
            known[cell, outcome] = -math.log(chance) if chance > 0 else 0.0
    return [known[cell, outcome] for cell, outcome in zip(cells, outcomes)]


def runs(lines, surprise):
    """(first, length, earlier): each run of lines that repeats an earlier run, in order. Lines are given by numbers."""
    size = len(lines)
    wanted = 2 * math.log(max(size, 2)) + CHANCE  # so many pairs of places there are
    mean = sum(surprise) / max(size, 1)
    width = max(2 * VARIED, math.ceil(1.5 * wanted / mean)) if mean > 0 else size
    if 2 * width > size:
        return []
    total = [0.0]
    for s in surprise:
        total.append(total[-1] + s)
    first_at, power = {}, pow(BASE, width, MODULUS)
    found, rolling, at = [], 0, 0
    copied = 0  # lines before this one belong to a run that was found
    for at in range(size):
        rolling = (rolling * BASE + lines[at] + 1 - (lines[at - width] + 1) * power if at >= width else
                   rolling * BASE + lines[at] + 1) % MODULUS
        start = at + 1 - width
        if start < copied:
            continue
        earlier = first_at.get(rolling)
        if earlier is not None and lines[earlier:earlier + width] == lines[start:at + 1]:
            first, before = start, earlier
            while before > 0 and first > copied and lines[first - 1] == lines[before - 1]:
                first, before = first - 1, before - 1
            end, behind = at + 1, earlier + width
            while end < size and lines[end] == lines[behind]:
                end, behind = end + 1, behind + 1
            found.append((first, end - first, before))
            copied = end
        elif start % width == 0 and total[at + 1] - total[start] >= wanted and len(set(lines[start:at + 1])) >= VARIED:
            first_at.setdefault(rolling, start)
    return found


def times(lines):
    """How often every line stands, or a multiple of it; 1 where chance may be the cause."""
    counts = collections.Counter(lines)
    divisor = math.gcd(*counts.values()) if counts else 1
    return divisor if divisor > 1 and len(counts) * math.log(divisor) >= CHANCE else 1
