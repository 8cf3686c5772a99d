# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""The estimate of calibrate.py: logistic regression whose every iterate keeps the rules of a policy's figures.

The log odds of an objection are the sum of the figures that a decision bears. Newton's method maximises the likelihood
less a ridge towards the figures in force, with a logarithmic barrier before every rule, so that no step leaves what
the rules allow. Equal sums are one cell with counts.
"""
import math
import random
from operator import mul

from calibrate_figures import Refused

LEVEL = ("base", "", "")  # what all decisions share, where it is estimated
BARRIER = [1.0, 0.1, 0.01, 0.001]
ACTIVE = 0.05  # a rule holds an estimate if easing it would raise the log likelihood by this per unit of log odds
SHARED = 0.01  # below this share of its own, a column is the sum of others
TOLD_APART = 5.0  # or if it shares most, and what it has of its own says less than so many times the ridge


def cholesky(matrix):
    """The lower triangle L of a positive definite matrix, given by its lower triangle."""
    lower = []
    for i, row in enumerate(matrix):
        new = []
        for j in range(i):
            other = lower[j]
            new.append((row[j] - sum(map(mul, new, other))) / other[j])
        rest = row[i] - sum(map(mul, new, new))
        if rest <= 0:
            raise ArithmeticError("not positive definite")
        new.append(math.sqrt(rest))
        lower.append(new)
    return lower


def solve(lower, right):
    y = []
    for row, b in zip(lower, right):
        y.append((b - sum(map(mul, row, y))) / row[len(y)])
    x = y
    for i in range(len(x) - 1, -1, -1):
        row = lower[i]
        x[i] /= row[i]
        step = x[i]
        for j in range(i):
            x[j] -= row[j] * step
    return x


class Model:
    """Which figures a log can estimate, under which rules; the others keep what they are.

    status: root of each figure -> one of "measured", "carried", "reference", "thin", "absent", "rule", "exact".
    """

    def __init__(self, figures, cells, counts, least=200, deviation=0.5, base=False, without=(), constrained=True):
        self.figures, self.base, self.least, self.without = figures, base, max(1, least), set(without)
        self._join_equals()
        self._count(cells, counts)
        self._settle()
        self._carry(constrained)
        self._let_differ()
        self._columns(cells)
        self.prior = [0.0 if root == LEVEL or root in self.differing else figures.log_odds(root) for root in self.variables]
        # A carried figure has no data against its ridge: a small one, lest it holds back what carries it.
        self.ridge = [1e-6 if root == LEVEL else deviation ** -2 * (0.01 if self.status.get(root) == "carried" else 1)
                      for root in self.variables]
        self.doubt = [0.0 if root == LEVEL or self.status.get(root) == "carried" else deviation for root in self.variables]
        self._together(self.counts_of(counts))

    # --- which figures ----------------------------------------------------------------------------------------------

    def _join_equals(self):
        """Figures that must be equal have one root; what must be a number is exact."""
        self.parent, self.exact = {}, {}
        for rule in self.figures.rules:
            if not rule.exactly:
                continue
            if len(rule.terms) == 1:
                self.exact[self.root(rule.terms[0][1])] = rule
            elif len(rule.terms) == 2 and rule.terms[0][0] != rule.terms[1][0]:
                one, other = (self.root(key) for _, key in rule.terms)
                if one != other:
                    self.parent[other] = one
            else:
                raise Refused(f"{self.figures.path}: the rule {rule.name} equates more than two figures")
        self.exact = {self.root(key): rule for key, rule in self.exact.items()}

    def root(self, key):
        kind, value, _ = key
        key = key if kind in self.figures.two else (kind, value, "assisting")
        while key in self.parent:
            key = self.parent[key]
        return key

    def _count(self, cells, counts):
        self.borne, self.total = {}, sum(map(sum, counts))
        for keys, (accepted, declined) in zip(cells, counts):
            for root in {self.root(key) for key in keys}:
                n = self.borne.setdefault(root, [0, 0])
                n[0] += accepted
                n[1] += declined
        self.borne = {root: n for root, n in self.borne.items() if sum(n)}

    def _settle(self):
        self.status = {}
        ruled = {self.root((kind, value, factor)) for (kind, value), (evidence, _) in self.figures.why.items()
                 for factor in ("assisting", "promoting") if evidence == "rule"}
        for key in self.figures.thousandths:
            root, n = self.root(key), self.borne.get(self.root(key))
            if root in self.exact:
                self.status[root] = "exact"
            elif root in ruled:
                self.status[root] = "rule"
            elif n is None:
                self.status[root] = "absent"
            else:
                self.status[root] = "thin" if min(n) < self.least else "measured"
        # Only differences within a kind can be seen. The level is that of the attributes, or the base.
        for kind, values in self.figures.values.items():
            for factor in ("assisting", "promoting") if kind in self.figures.two else ("assisting",):
                if kind == "attribute" and not self.base:
                    continue
                roots = list(dict.fromkeys(self.root((kind, value, factor)) for value in values))
                seen = [root for root in roots if sum(self.borne.get(root, [0])) and self.status[root] != "thin"]
                if any(self.status[root] in ("rule", "exact") and min(self.borne[root]) >= self.least for root in seen):
                    continue
                free = [root for root in seen if self.status[root] == "measured"]
                if free:
                    best = max(free, key=lambda root: (self.figures.thousandths[root] == 1000, sum(self.borne[root])))
                    self.status[best] = "reference"

    def _carry(self, constrained):
        """The rules on what is estimated. A figure that is not estimated may be raised by a rule, and never lowered.

        One exception, in the estimate alone and not in what is written: where only one of the two factors of a value was
        seen, a rule between the two must not hold it back, so the other one follows downwards.
        """
        moving = {root for root, status in self.status.items() if status == "measured"}
        applied = []
        for rule in self.figures.rules if constrained else []:
            if rule.exactly or rule.order and rule.name in self.without:
                continue
            terms = {}
            for sign, key in rule.terms:
                terms[self.root(key)] = terms.get(self.root(key), 0) + sign
            terms = {root: sign for root, sign in terms.items() if sign}
            if terms:
                applied.append((terms, rule))
        self.applied = applied
        more = True
        while more:
            more = False
            for terms, _ in applied:
                if len(terms) == 2:
                    less, greater = sorted(terms, key=terms.get)
                    if less in moving and greater not in moving and self.status[greater] in ("thin", "absent"):
                        self.status[greater] = "carried"
                        moving.add(greater)
                        more = True
        self.down = set()
        for terms, _ in applied:
            if len(terms) == 2:
                less, greater = sorted(terms, key=terms.get)
                if less[:2] == greater[:2] and greater in moving and less not in moving \
                        and self.status[greater] == "measured" and self.status[less] in ("thin", "absent"):
                    self.status[less] = "carried"
                    moving.add(less)
                    self.down.add(less)
        self._settle_bounds(moving)
        moving = [root for root in self.status if self.status[root] in ("measured", "carried")]
        self.variables = ([LEVEL] if self.base else []) + moving
        self.index = {root: i for i, root in enumerate(self.variables)}
        self.rules = []
        for terms, rule in applied:
            linear = [(self.index[root], sign) for root, sign in terms.items() if root in self.index]
            if linear:
                constant = sum(sign * self.figures.log_odds(root) for root, sign in terms.items()
                               if root not in self.index)
                self.rules.append((linear, constant - rule.least, rule.name))
        for root in moving:
            if self.status[root] == "carried":
                sign = -1 if root in self.down else 1
                self.rules.append(([(self.index[root], sign)], -sign * self.figures.log_odds(root), None))

    def _settle_bounds(self, moving):
        """Rules that leave a figure one place make it exact."""
        carried = {root for root in moving if self.status[root] == "carried"}
        low = {root: self.figures.log_odds(root) if root in carried - self.down else -9.0 for root in moving}
        high = {root: self.figures.log_odds(root) if root in self.down else 9.0 for root in moving}

        def bound(bounds, root):
            return bounds[root] if root in moving else self.figures.log_odds(root)

        changed = True
        while changed:
            changed = False
            for terms, rule in self.applied:
                if len(terms) > 2:
                    continue
                for root, sign in terms.items():
                    if root not in moving:
                        continue
                    others = sum(s * bound(high if s > 0 else low, r) for r, s in terms.items() if r != root)
                    limit = (rule.least - others) / sign
                    if sign > 0 and limit > low[root] + 1e-12:
                        low[root], changed = limit, True
                    if sign < 0 and limit < high[root] - 1e-12:
                        high[root], changed = limit, True
            for root in list(moving):
                if high[root] - low[root] < 1e-9:
                    moving.discard(root)
                    self.status[root] = "exact" if self.status[root] == "measured" else "absent"
                    changed = True

    def _let_differ(self):
        """What was seen and keeps its figure has a variable of its own beside the figure, under no rule: how people differ
        from a figure that stays must not move those that they share. One of each kind has none: the others are compared
        with it."""
        self.differing = {}  # the variable -> the figure
        for kind, values in self.figures.values.items():
            for factor in ("assisting", "promoting") if kind in self.figures.two else ("assisting",):
                roots = dict.fromkeys(self.root((kind, value, factor)) for value in values)
                kept = [root for root in roots if root in self.borne and self.status[root] != "measured"]
                if kept and (kind != "attribute" or self.base):
                    known = [root for root in kept if self.status[root] in ("reference", "rule", "exact")] or kept
                    kept.remove(max(known, key=lambda root: (self.status[root] == "reference", sum(self.borne[root]))))
                for root in kept:
                    self.differing[(*root, "differs")] = root
        for variable in self.differing:
            self.index[variable] = len(self.variables)
            self.variables.append(variable)

    # --- cells ------------------------------------------------------------------------------------------------------

    def _columns(self, cells):
        """Cells that bear the same estimated figures, with the sum of the others."""
        self.cell_of, self.rows, known, varying = [], [], {}, set()
        measured = {root for root in self.index if root == LEVEL or self.status.get(root) == "measured"}
        differs = {root: self.index[variable] for variable, root in self.differing.items()}
        for keys in cells:
            columns, beside, rest = [0] if self.base else [], [], 0.0
            for key in keys:
                root = self.root(key)
                if root in measured:
                    columns.append(self.index[root])
                    continue
                rest += self.figures.log_odds(root)
                if root in differs:
                    beside.append(differs[root])
            varying.add(tuple(sorted(columns)))
            row = tuple(sorted(columns + beside)), round(rest, 9)
            if row not in known:
                known[row] = len(self.rows)
                self.rows.append(row)
            self.cell_of.append(known[row])
        if len(varying) < 2:
            raise Refused(f"nothing of what {self.total} decisions drew on varies enough to be measured: the attribute, the source "
                          f"and every axis have one value each, a figure that a rule states, or fewer than {self.least} accepted "
                          "or declined decisions (log decisions that differ, or lower --least)")

    def counts_of(self, counts):
        found = [[0, 0] for _ in self.rows]
        for cell, (accepted, declined) in zip(self.cell_of, counts):
            found[cell][0] += accepted
            found[cell][1] += declined
        return found

    def _together(self, counts):
        """Figures that always come together: only their product can be seen, the ridge splits it."""
        size = len(self.variables)
        gram = [[0.0] * (i + 1) for i in range(size)]
        for (columns, _), n in zip(self.rows, counts):
            if sum(n):
                for i, a in enumerate(columns):
                    row = gram[a]
                    for b in columns[:i + 1]:
                        row[b] += sum(n)
        self.together, lower, whole = {}, [], []
        for i in range(size):
            new = []
            for j in range(i):
                new.append((gram[i][j] - sum(map(mul, new, lower[j]))) / lower[j][j] if whole[j] else 0.0)
            rest = gram[i][i] - sum(map(mul, new, new))
            own = rest > gram[i][i] / 2 or rest / 4 > TOLD_APART * self.ridge[i] or self.variables[i] in self.differing
            whole.append(gram[i][i] > 0 and rest > SHARED * gram[i][i] and own)
            lower.append(new + [math.sqrt(rest) if whole[i] else 1.0])
            if gram[i][i] > 0 and not whole[i]:
                share = list(new)
                for j in range(i - 1, -1, -1):
                    share[j] = (share[j] - sum(lower[k][j] * share[k] for k in range(j + 1, i))) / lower[j][j]
                    share[j] = share[j] if whole[j] else 0.0
                others = [j for j in range(i) if abs(share[j]) > 0.1]
                for j in others:
                    self.together.setdefault(self.variables[j], []).append(self.variables[i])
                self.together.setdefault(self.variables[i], []).extend(self.variables[j] for j in others)

    # --- fit --------------------------------------------------------------------------------------------------------

    def rules_without(self, names):
        return [rule for rule in self.rules if rule[2] not in names]

    def inside(self, rules):
        """The figures in force, nudged so that every rule has room."""
        for room in (0.02, 0.005, 0.001, 1e-4, 1e-5):
            x = list(self.prior)
            for _ in range(2000):
                tight = False
                for linear, constant, _ in rules:
                    slack = constant + sum(sign * x[i] for i, sign in linear)
                    if slack < room:
                        tight = True
                        step = (1.1 * room - slack) / sum(sign * sign for _, sign in linear)
                        for i, sign in linear:
                            x[i] += sign * step
                if not tight:
                    return x
        raise Refused("the rules of the figures file leave no room about the figures in force (mend the table first)")

    def loss(self, x, counts):
        """Minus the log likelihood."""
        total = 0.0
        for (columns, rest), (accepted, declined) in zip(self.rows, counts):
            if accepted or declined:
                eta = rest + sum([x[c] for c in columns])
                larger = math.log1p(math.exp(-abs(eta)))
                total += accepted * (max(eta, 0) + larger) + declined * (max(-eta, 0) + larger)
        return total

    def slopes(self, x, counts, curved=True):
        """Gradient of the loss and, by its lower triangle, its Hessian."""
        size = len(x)
        gradient, hessian = [0.0] * size, [[0.0] * (i + 1) for i in range(size)] if curved else None
        for (columns, rest), (accepted, declined) in zip(self.rows, counts):
            n = accepted + declined
            if not n:
                continue
            p = 1 / (1 + math.exp(min(700.0, -rest - sum([x[c] for c in columns]))))
            r, w = n * p - declined, n * p * (1 - p)
            for c in columns:
                gradient[c] += r
            if curved:
                for i, a in enumerate(columns, 1):
                    row = hessian[a]
                    for b in columns[:i]:
                        row[b] += w
        return gradient, hessian

    def _descend(self, x, rules, loss, slopes, barrier, prior=None):
        """Newton's method on loss, ridge and barrier; `x` keeps the rules, and so does every step."""
        prior = prior or self.prior

        def value(x, slack):
            if any(s <= 0 for s in slack):
                return math.inf
            ridge = sum(r * (a - b) ** 2 for r, a, b in zip(self.ridge, x, prior)) / 2
            return loss(x) + ridge - mu * sum(map(math.log, slack))

        def slacks(x):
            return [constant + sum([sign * x[i] for i, sign in linear]) for linear, constant, _ in rules]

        for mu in barrier if rules else barrier[-1:]:
            slack = slacks(x)
            here = value(x, slack)
            for _ in range(60):
                gradient, hessian = slopes(x)
                hessian = [list(row) for row in hessian]
                for i, r in enumerate(self.ridge):
                    gradient[i] += r * (x[i] - prior[i])
                    hessian[i][i] += r + 1e-9
                for (linear, _, _), s in zip(rules, slack):
                    for i, a in linear:
                        gradient[i] -= mu * a / s
                        for j, b in linear:
                            if j <= i:
                                hessian[i][j] += mu * a * b / (s * s)
                step = solve(cholesky(hessian), gradient)
                gain = sum(map(mul, gradient, step))
                if gain < 1e-7 + 1e-3 * mu:
                    break
                size = 1.0
                while size > 1e-10:
                    trial = [a - size * b for a, b in zip(x, step)]
                    trial_slack = slacks(trial)
                    there = value(trial, trial_slack)
                    if there <= here - 0.1 * size * gain:
                        break
                    size *= 0.5
                else:
                    break
                x, slack, here = trial, trial_slack, there
        return x, {i: mu / s for i, s in enumerate(slack)}

    def fit(self, counts, without=(), start=None, barrier=None, prior=None):
        """The estimate of every variable, and how hard each rule pushes."""
        rules = self.rules_without(without)
        return self._descend(list(start or self.inside(rules)), rules, lambda x: self.loss(x, counts),
                             lambda x: self.slopes(x, counts), barrier or BARRIER, prior)

    def held_by(self, pushes):
        """The rules that hold each estimate."""
        held = {}
        for i, push in pushes.items():
            linear, _, name = self.rules[i]
            if push > ACTIVE:
                for at, _ in linear:
                    names = held.setdefault(self.variables[at], [])
                    if name not in names:
                        names.append(name)
        return held

    # --- intervals --------------------------------------------------------------------------------------------------

    def resampled(self, x, counts, resamples, seed=1):
        """Estimates on logs that are drawn anew, line by line. Large ones follow the curve at the estimate, which
        costs no pass over the cells a step; the rules hold in both."""
        drawn = random.Random(seed)
        size = len(x)
        columns = sum(len(c) ** 2 for c, _ in self.rows)
        exact = resamples * 6 * (columns + size ** 3 / 4) < 1e6
        if not exact:
            resamples = max(40, min(resamples, int(1e7 / (size ** 3 / 4 + 4 * columns ** 0.5 + len(self.rows)))))
        hessian = None if exact else self.slopes(x, counts)[1]
        inside = self._towards_inside(x)
        found = []
        for _ in range(resamples):
            again = [[poisson(drawn, n) for n in pair] for pair in counts]
            prior = [a + drawn.gauss(0, doubt) if doubt else a for a, doubt in zip(self.prior, self.doubt)]
            if exact:
                found.append(self.fit(again, start=inside, barrier=BARRIER[-2:], prior=prior)[0])
                continue
            tilt = self.slopes(x, again, curved=False)[0]

            def curve(at, tilt=tilt):
                by = [a - b for a, b in zip(at, x)]
                bent = [0.0] * size
                for i, row in enumerate(hessian):
                    bent[i] += sum(map(mul, row, by))
                    step = by[i]
                    if step:
                        for j in range(i):
                            bent[j] += row[j] * step
                return by, bent, tilt

            def loss(at):
                by, bent, tilt = curve(at)
                return sum(map(mul, by, bent)) / 2 + sum(map(mul, tilt, by))

            def slopes(at):
                _, bent, tilt = curve(at)
                return [a + b for a, b in zip(bent, tilt)], hessian

            found.append(self._descend(list(inside), self.rules, loss, slopes, [BARRIER[-2]], prior)[0])
        return found

    def _towards_inside(self, x):
        middle = self.inside(self.rules)
        return [a + 0.05 * (b - a) for a, b in zip(x, middle)]


def poisson(drawn, mean):
    """A Poisson number; of a large mean, a rounded normal one."""
    if mean > 30:
        return max(0, round(drawn.gauss(mean, math.sqrt(mean))))
    least, n, product = math.exp(-mean), 0, drawn.random()
    while product > least:
        n += 1
        product *= drawn.random()
    return n


def interval(values):
    """The middle 95 %: quantiles of many, two deviations of few, which the rules bound as they bound each draw."""
    values = sorted(values)
    n = len(values)
    if n >= 150:
        return [values[min(n - 1, max(0, round(q * (n + 1)) - 1))] for q in (0.025, 0.975)]
    mean = sum(values) / n
    half = 1.96 * math.sqrt(sum((v - mean) ** 2 for v in values) / (n - 1))
    return [max(values[0], mean - half), min(values[-1], mean + half)]
