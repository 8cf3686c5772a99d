# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""What calibrate.py reads: the figures in force with their rules, and a log of decisions.

Nothing here knows an attribute, an axis or an invariant of tact: all of them are read from the figures file, which
tests/examples/decision_log.cpp writes with --figures.
"""
import csv
import math
import re

import calibrate_copies as copies

COLUMNS = ["context", "attribute", "source", "purpose", "outcome", "scheme", "policy"]
OUTCOMES = {"declined": 1, "accepted": 0}  # whether it is an objection


class Refused(Exception):
    """A file that cannot be used; the message names what is wrong and the mend."""


class Rule:
    """A sum of log odds that is at least `least`, or exactly; the keys are figures: (kind, value, factor)."""

    def __init__(self, name, terms, exactly, least, order):
        self.name, self.terms, self.exactly, self.least, self.order = name, terms, exactly, least, order

    def kept(self, thousandths):
        """As the library compares: one or two factors as they are written, more in whole thousandths of log odds."""
        if len(self.terms) <= 2:
            found = sum(sign * thousandths[key] for sign, key in self.terms)
            found -= 1000 * self.terms[0][0] if len(self.terms) == 1 else 0
            return found == 0 if self.exactly else found >= 0
        return sum(sign * points(thousandths[key]) for sign, key in self.terms) >= round(1000 * self.least)


def points(thousandths):
    return round(1000 * math.log(thousandths / 1000))


def decimal(thousandths):
    return f"{thousandths // 1000}.{thousandths % 1000:03d}"


def text_of(key, two):
    kind, value, factor = key
    return f"{kind} {value}" + (f" {factor}" if kind in two else "")


class Figures:
    """The figures in force."""

    def __init__(self, path):
        self.path = str(path)
        self.thousandths, self.why, self.values = {}, {}, {}
        self.axes, self.groups, self.two, self.purposes, self.defaults, self.rules = {}, {}, set(), {}, {}, []
        self.policy = None
        readers = {"policy": self._policy, "figure": self._figure, "axis": self._axis, "purpose": self._purpose,
                   "default": self._default, "invariant": self._rule, "order": self._rule}
        columns = None
        with open(path, newline="", encoding="utf-8") as file:
            for number, fields in enumerate(csv.reader(file), 1):
                if not fields:
                    continue
                if fields[0] == "record":
                    columns = fields
                    continue
                if columns is None or fields[0] not in readers or len(fields) != len(columns):
                    raise Refused(f"{path}, line {number}: {','.join(fields)[:60]} is no record of figures "
                                  "(write the file anew with decision_log --figures)")
                try:
                    readers[fields[0]](dict(zip(columns, fields)))
                except (KeyError, ValueError, AttributeError) as wrong:
                    raise Refused(f"{path}, line {number}: {wrong} is not what this record holds "
                                  "(write the file anew with decision_log --figures)") from None
        if self.policy is None or not self.axes or not self.purposes:
            raise Refused(f"{path} states no policy, axes or purposes (write it with decision_log --figures)")
        for rule in self.rules:
            for _, key in rule.terms:
                if key not in self.thousandths:
                    raise Refused(f"{path}: the rule {rule.name} names {'.'.join(key)}, which is no figure of the file")
            if not rule.kept(self.thousandths):
                raise Refused(f"{path}: the figures in force break {rule.name} at "
                              f"{', '.join(text_of(key, self.two) for _, key in rule.terms)} (mend the table first)")
        self._known = {}

    def _policy(self, row):
        self.name, self.policy, self.scheme = row["name"], row["policy"], row["scheme"]

    def _figure(self, row):
        kind, value = row["kind"], row["value"]
        for factor in ("assisting", "promoting"):
            if not re.fullmatch(r"\d+\.\d{3}", row[factor]) or not 10 <= int(row[factor].replace(".", "")) <= 100000:
                raise ValueError(f"the factor {row[factor]}")
            self.thousandths[kind, value, factor] = int(row[factor].replace(".", ""))
        self.why[kind, value] = row["evidence"], row["statement"]
        self.values.setdefault(kind, []).append(value)

    def _axis(self, row):
        shift, stride, positions = int(row["shift"]), int(row["stride"]), int(row["positions"])
        self.axes[row["axis"]] = shift, stride, positions
        self.groups[shift] = self.groups.get(shift, 1) * positions
        if row["factors"] == "two":
            self.two.add(row["axis"])

    def _purpose(self, row):
        self.purposes[int(row["position"])] = row["purpose"], row["learning_for"], row["factor"]

    def _default(self, row):
        self.defaults[row["axis"], row["when_axis"], row["when_value"], row["attribute"]] = row["counts_as"]

    def _rule(self, row):
        terms = []
        for term in row["sum"].split():
            sign, name = {"+": 1, "-": -1}[term[0]], term[1:]
            terms.append((sign, tuple(name.split("."))))
        self.rules.append(Rule(row["name"], terms, row["relation"] == "==", int(row["thousandths"]) / 1000,
                               row["record"] == "order"))

    def key(self, kind, value, factor):
        return kind, value, factor if kind in self.two else "assisting"

    def log_odds(self, key):
        return math.log(self.thousandths[key] / 1000)

    def keys_of(self, context, attribute, source):
        """The figures that a decision adds up, and its purpose; or a sentence that says what is wrong with the context."""
        known = self._known.get((context, attribute, source))
        if known is None:
            known = self._known[context, attribute, source] = self._keys_of(context, attribute, source)
        return known

    def _keys_of(self, context, attribute, source):
        at = {}
        for axis, (shift, stride, positions) in self.axes.items():
            group = context >> shift & 0xFFFF
            if group >= self.groups[shift]:
                return f"{context:016x} is no packed context (write packed_context::bits())", None
            at[axis] = group // stride % positions
        if at["purpose"] not in self.purposes:
            return f"{context:016x} is for a purpose that has no score, from which nothing can be learned", None
        purpose, learning_for, factor = self.purposes[at.pop("purpose")]
        keys = [("attribute", attribute, "assisting"), ("source", source, "assisting"),
                self.key("purpose", purpose, factor)]
        if learning_for:
            keys.append(self.key("purpose", learning_for, factor))
        stated = {axis: self.values[axis][position] for axis, position in at.items()}
        for axis, value in stated.items():
            if at[axis] == 0:  # unstated: another axis may say what the attribute counts as
                for when, other in stated.items():
                    value = self.defaults.get((axis, when, other, attribute), value)
            keys.append(self.key(axis, value, factor))
        return tuple(keys), purpose


class Log:
    """The decisions of a log, equal ones as one cell: `order` has a cell's number and the outcome of each line."""

    def __init__(self, path, figures, leave_out=False):
        self.path = str(path)
        self.order, self.random, self.refused, self.lines = [], None, {}, 0
        cell_of, alike, numbers = {}, [], []  # for each line that is taken: equal lines have one number, and where it stands
        with open(path, encoding="utf-8-sig", errors="replace") as file:
            head = file.readline().rstrip("\r\n").split(",")
            if head[:len(COLUMNS)] != COLUMNS or head[len(COLUMNS):] not in ([], ["random"]):
                raise Refused(f"{path}, line 1: the columns are not {','.join(COLUMNS)}, and random if you have it "
                              "(write the log with log_decision)")
            self.random = [] if len(head) > len(COLUMNS) else None
            memory = {}
            for number, line in enumerate(file, 2):  # no field needs quotes: a stray one must not swallow lines
                line = line.rstrip("\r\n")
                self.lines += 1
                found, same = memory.get(line) or memory.setdefault(
                    line, (self._read(line.split(","), head, figures, cell_of), len(memory)))
                if isinstance(found, str):
                    column, _, why = found.partition(":")
                    self.refused.setdefault(column, []).append((number, why))
                    continue
                self.order.append(found[:2])
                alike.append(same)
                numbers.append(number)
                if self.random is not None:
                    self.random.append(found[2])
        self._refuse_copies(alike, numbers)
        # Numbered by what they are: nothing may depend on the order of the lines.
        self.cells = sorted(cell_of)
        number_of = {cell_of[keys]: number for number, keys in enumerate(self.cells)}
        self.order = [(number_of[cell], objects) for cell, objects in self.order]
        if self.refused and not leave_out:
            raise Refused("\n".join(self.refusals()) + "\nNothing was estimated (mend the log, or leave these lines out by "
                          "name, with --leave-out-refused)")

    def _refuse_copies(self, alike, numbers):
        """Refuses runs of lines that stand in the log before; and a log that is all copies, with no line to leave out."""
        if not self.order:
            return
        kept = [True] * len(alike)
        for first, length, earlier in copies.runs(alike, copies.surprises(*zip(*self.order))):
            for i in range(length):
                kept[first + i] = False
                self.refused.setdefault("copies", []).append((numbers[first + i], f"repeats line {numbers[earlier + i]}"))
        self.order = [one for one, is_kept in zip(self.order, kept) if is_kept]
        if self.random is not None:
            self.random = [one for one, is_kept in zip(self.random, kept) if is_kept]
        times = copies.times([same for same, is_kept in zip(alike, kept) if is_kept])
        if times > 1:
            raise Refused(f"{self.path}: every line stands {times} times in the log, or a multiple of that: it was put together "
                          "from copies, which would count as so many people (write each decision once)")

    @staticmethod
    def _read(fields, head, figures, cell_of):
        if len(fields) != len(head):
            return f"fields:{len(fields)} field{'s' * (len(fields) != 1)} instead of {len(head)}"
        context, attribute, source, purpose, outcome, scheme, policy = fields[:7]
        if not re.fullmatch(r"(0x)?[0-9a-fA-F]{1,16}", context):
            return f"context:'{context}' is no number in hex"
        for kind, value in (("attribute", attribute), ("source", source), ("purpose", purpose)):
            if value not in figures.values[kind]:
                return f"{kind}:'{value}' is unknown"
        if outcome not in OUTCOMES:
            return f"outcome:'{outcome}' is neither accepted nor declined"
        if scheme.lower() != figures.scheme:
            return f"scheme:'{scheme}' is not that of the figures, {figures.scheme}"
        if policy.lower() != figures.policy:
            return f"policy:'{policy}' is not the policy of the figures, {figures.policy}"
        keys, of_context = figures.keys_of(int(context, 16), attribute, source)
        if of_context is None:
            return f"context:{keys}"
        if of_context != purpose:
            return f"purpose:'{purpose}' is not that of the context, {of_context}"
        if fields[7:] not in ([], ["0"], ["1"]):
            return f"random:'{fields[7]}' is neither 0 nor 1"
        return cell_of.setdefault(keys, len(cell_of)), OUTCOMES[outcome], fields[7:] == ["1"]

    def refusals(self, shown=5):
        """Sentences that count the refused lines and say where they are."""
        total = sum(len(lines) for lines in self.refused.values())
        said = [f"{self.path}: {total} of {self.lines} lines {'is' if total == 1 else 'are'} refused"] if total else []
        for column, lines in self.refused.items():
            said.append(f"  {len(lines)} " + {"fields": "for the number of fields", "copies": "as copies of a run of lines before"}
                        .get(column, f"for the column {column}"))
            said += [f"    line {number}: {why}" for number, why in lines[:shown]]
            if len(lines) > shown:
                said.append(f"    and lines {', '.join(str(number) for number, _ in lines[shown:shown + 20])}"
                            + (f" and {len(lines) - shown - 20} more" if len(lines) > shown + 20 else ""))
        return said

    def counts(self, lines=None, random_only=False):
        """[accepted, declined] of each cell, of all lines or of these."""
        found = [[0, 0] for _ in self.cells]
        for i in range(len(self.order)) if lines is None else lines:
            if not random_only or self.random[i]:
                cell, objects = self.order[i]
                found[cell][objects] += 1
        return found
