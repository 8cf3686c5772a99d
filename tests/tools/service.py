#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""service.py <program> [people]: drives the service of tests/examples/service, kills it while it writes, and starts it again.

The driver keeps a model of its own of every answer that was acknowledged, and compares it with what the service holds.
"""
import contextlib
import http.client
import json
import os
import pathlib
import random
import re
import resource
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

from toolbox import ROOT, fail, run

PINNED = (ROOT / "tests" / "data" / "identifiers.txt").read_text()


def identifiers(enumeration):
    return re.search(rf"^{enumeration}\n((?:    \w+\n)+)", PINNED, re.MULTILINE).group(1).split()


ATTRIBUTES, RISKS, PURPOSES = identifiers("attribute"), identifiers("joint_risk"), identifiers("purpose")[1:]
SOURCES = identifiers("source")[1:-1]  # those from which data can be used
ANY, OWN = ["unstated", *SOURCES, "covert"], ["declared", "first_party"]
SHOP = {"purpose": "recommendation", "connectedness": "close", "trust": "high", "industry": "fashion"}


# --- the model: what the answers of one person come to ----------------------------------------------------------------

class Person:
    def __init__(self):
        self.cells, self.objections, self.observed, self.decisions = {}, set(), {}, 0

    def copy(self):
        other = Person()
        other.cells, other.objections = dict(self.cells), set(self.objections)
        other.observed, other.decisions = dict(self.observed), self.decisions
        return other

    def answer(self, a):
        say, to = a["say"], a["purpose"]
        if say == "object":
            self.objections.add(to)
        elif say == "withdraw_objection":
            self.objections.remove(to)
        else:
            things = [a[kind] for kind in ("attribute", "joint_risk") if kind in a] or ATTRIBUTES
            usual = ANY if say in ("refuse", "withdraw") else SOURCES if "joint_risk" in a else OWN
            for cell in ((to, thing, source) for thing in things for source in a.get("sources", usual)):
                state = {"grant": "specific", "grant_generally": "general", "refuse": "refused", "withdraw": "withdrawn"}[say]
                if state != "general" or self.cells.get(cell) != "specific":
                    self.cells[cell] = state

    def answers(self, all_of_them):
        after = self.copy()
        for a in all_of_them:
            after.answer(a)
        return after


def random_answers(dice, person):
    """Answers that the person may give now, at most four at once."""
    given, now = [], person.copy()
    for _ in range(dice.randint(1, 4)):
        a = {"say": dice.choice(["grant", "grant", "grant_generally", "refuse", "refuse", "withdraw", "object"]),
             "purpose": dice.choice(PURPOSES[:4])}
        if a["say"] == "object":
            if a["purpose"] in now.objections:
                a["say"] = "withdraw_objection"
        elif a["say"] == "grant_generally" and dice.random() < 0.3:
            pass  # to all of a purpose
        elif dice.random() < 0.1:
            a["joint_risk"] = dice.choice(RISKS)
        else:
            a["attribute"] = dice.choice(ATTRIBUTES)
            if dice.random() < 0.4:
                a["sources"] = dice.sample(SOURCES, dice.randint(1, 4))
        now.answer(a)
        given.append(a)
    return given


def told(export):
    """What the service shows of a person, as the model holds it."""
    person = Person()
    for entry in export["consent"]["entries"]:
        things = entry["attributes"] + entry["joint_risks"]
        if entry["objection"]:
            if set(things) != {*ATTRIBUTES, *RISKS} or set(entry["sources"]) != set(ANY):
                fail(f"an objection does not cover everything: {entry}")
            person.objections.add(entry["purpose"])
            continue
        for cell in ((entry["purpose"], thing, source) for thing in things for source in entry["sources"]):
            if cell in person.cells:
                fail(f"told twice: {cell}")
            person.cells[cell] = entry["state"]
    person.observed, person.decisions = export["observed"], len(export["decisions"])
    return person


def differences(wanted, found):
    return [f"{name}: wanted {getattr(wanted, name)}, found {getattr(found, name)}"
            for name in ("cells", "objections", "observed", "decisions") if getattr(wanted, name) != getattr(found, name)]


def alike(wanted, found):
    """Whether two are the same person, or the same nobody."""
    return wanted is found if wanted is None or found is None else not differences(wanted, found)


# --- the service, and its clients ---------------------------------------------------------------------------------------

class Service:
    def __init__(self, program, path, **options):
        self.process = subprocess.Popen([program, path], stdout=subprocess.PIPE, text=True, **options)
        line = self.process.stdout.readline()
        said = re.fullmatch(r"(\d+) people are known; listening on http://127\.0\.0\.1:(\d+)\n", line)
        if not said:
            fail(f"the service did not start: {line}")
        self.known, self.port = int(said[1]), int(said[2])

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()


class Client:
    def __init__(self, port):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)

    def ask(self, method, path, body=None, kind="application/json"):
        if body is not None and not isinstance(body, (str, bytes)):
            body = json.dumps(body)
        self.connection.request(method, path, body, {"Content-Type": kind} if body is not None else {})
        answer = self.connection.getresponse()
        return answer.status, json.loads(answer.read())

    def must(self, method, path, body=None):
        status, said = self.ask(method, path, body)
        if status != 200:
            fail(f"{method} {path} {body}: {status} {said}")
        return said

    def answer(self, who, *answers):
        return self.must("POST", f"/people/{who}/answers", list(answers))

    def decide(self, who, attribute, source="declared", context=SHOP, **more):
        return self.must("POST", f"/people/{who}/decide", question(attribute, source, context, **more))["decision"]

    def explain(self, who, attribute, context=SHOP, **more):
        return self.must("POST", f"/people/{who}/explain", question(attribute, context=context, **more))


def say(what, purpose, attribute=None, **more):
    return {"say": what, "purpose": purpose, **({"attribute": attribute} if attribute else {}), **more}


def question(attribute, source="declared", context=SHOP, **more):
    return {"context": context, "use": [{"attribute": attribute, "source": source}], **more}


@contextlib.contextmanager
def service(program, path, **options):
    running = Service(program, path, **options)
    try:
        yield Client(running.port), running
    finally:
        running.kill()


def same(what, wanted, found):
    if wanted != found:
        fail(f"{what}: wanted {wanted}, found {found}")


# --- what is tried -------------------------------------------------------------------------------------------------------

def answers_are_counted(client):
    """Grant, refuse, withdraw, object, decide and explain."""
    to = "recommendation"
    same("unasked", "permit", client.decide("ben", "clothing_size"))
    same("a photo, unasked", "deny", client.decide("ben", "photos", "device_content"))
    same("unasked, with a yes required", "ask", client.decide("ben", "family"))
    for what, wanted in [("grant", "permit"), ("withdraw", "deny"), ("grant", "permit"), ("refuse", "deny"), ("grant", "permit")]:
        client.answer("ben", say(what, to, "family"))
        same(what, wanted, client.decide("ben", "family"))
    for what, wanted in [("object", "deny"), ("withdraw_objection", "permit")]:
        client.answer("ben", say(what, to))
        same(what, wanted, client.decide("ben", "family"))
        same(f"{what}, another attribute", wanted, client.decide("ben", "clothing_size"))
    client.answer("ben", say("refuse", to, "family", sources=["inferred"]))
    same("refused from another source", "permit", client.decide("ben", "family"))
    client.answer("ben", say("refuse", to, "clothing_size"))
    why = client.explain("ben", "clothing_size")
    same("explained", ("deny", ["refused"], "known"), (why["decision"], why["reasons"], why["person"]))
    if "the person said no for recommendation" not in why["in_words"]:
        fail(f"the explanation does not tell the no: {why}")
    same("erased", 2, client.must("DELETE", "/people/ben")["rows_erased"])


HELP = {"purpose": "support", "industry": "fashion", "transparency": "told", "exposure": "nobody", "benefit": "named"}
SEEN = {"orders": 12, "months": 40, "open_complaints": 0, "settled_complaints": 0, "visits": 3, "opted_in": True,
        "first_impression": "good"}
SAID = ["For support, you said yes to past purchases (what you told us or what this service recorded).",
        "For support, you said yes to behaviour on this site (what this service recorded).",
        "For support, you said no to entitlements (from any source).",
        "You objected to advertising: while that stands, no yes to it counts."]
INPUTS = [("orders", 12, "past_purchases", "first_party"), ("months", 40, "past_purchases", "first_party"),
          ("open_complaints", 0, "past_purchases", "first_party"), ("settled_complaints", 0, "past_purchases", "first_party"),
          ("visits", 3, "behaviour_on_site", "first_party"), ("first_impression", 2, "behaviour_on_site", "declared")]
INPUTS_IN_WORDS = ["12 orders", "0 settled complaints (past purchases, from this service)",
                   "a good first impression (behaviour on this site, declared)", "not read: opted in to contact (denied)"]


def everything_is_shown_and_erased(program, path):
    dora = "dora-mustermann"
    with service(program, path) as (client, _):
        for who in (dora, "emil"):
            client.must("PUT", f"/people/{who}/observed", {"orders": 1})
            client.must("PUT", f"/people/{who}/observed", SEEN)  # in place of what was observed before
            client.answer(who, say("grant", "support", "past_purchases"),
                          say("grant", "support", "behaviour_on_site", sources=["first_party"]),
                          say("refuse", "support", "entitlements"), say("object", "advertising"))
            why = client.explain(who, "clothing_size", HELP, estimate_relationship=True, record=True)
            client.decide(who, "email", context=HELP, record=True)
        same("with an estimate, and without one", ("permit", "ask"),
             (why["decision"], client.decide("emil", "clothing_size", context=HELP)))

        export = client.must("GET", f"/people/{dora}")
        same("the id", dora, export["id"])
        same("the sentences", SAID, export["consent"]["in_words"])
        same("what was observed", SEEN, export["observed"])
        first, second = export["decisions"]
        same("the decisions", ("permit", "ask"), (first["decision"], second["decision"]))
        same("what they were on", ("clothing_size", "email"), tuple(d["request"]["use"][0]["attribute"] for d in (first, second)))
        same("the relationship that was estimated", ("close", "high"),
             tuple(first["request"]["context"].get(axis) for axis in ("connectedness", "trust")))
        if abs(first["seconds_since_1970"] - time.time()) > 600 or not first["policy"].isdigit():
            fail(f"a decision is not dated, or names no policy: {first}")
        estimates = export["relationship_as_estimated"]
        same("a purpose each", PURPOSES, [e["purpose"] for e in estimates])
        same("an estimate", why["relationship"]["connectedness"], estimates[0]["connectedness"])
        same("its inputs", INPUTS, [tuple(i.values()) for i in estimates[0]["from"]])
        same("what was not read", ["opted_in"], [u["input"] for u in estimates[0]["not_read"]])
        same("what its words leave out", [], [words for words in INPUTS_IN_WORDS if words not in estimates[0]["in_words"]])
        same("an estimate for what was objected to", ([], "unstated"), (estimates[3]["from"], estimates[3]["trust"]))

        # A row of people and one of consents, seven observables, two decisions.
        same("erased", 11, client.must("DELETE", f"/people/{dora}")["rows_erased"])
        same("shown after that", 404, client.ask("GET", f"/people/{dora}")[0])
        same("never seen again", "never seen", client.explain(dora, "style")["person"])
        for suffix in ("", "-wal"):  # before it ends
            if dora.encode() in pathlib.Path(f"{path}{suffix}").read_bytes():
                fail(f"the file{suffix} still holds the id")
    same("the tables that hold the id", {}, rows_with(path, dora))
    same("and those that hold another", {"consents": 1, "decisions": 2, "observed": 7, "people": 1}, rows_with(path, "emil"))


def rows_with(path, who):
    """How many rows of each table hold an id, in whatever column."""
    holds = {}
    with contextlib.closing(sqlite3.connect(path)) as db:
        for (table,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall():
            rows = [row for row in db.execute(f"SELECT * FROM {table}") if any(who in str(value) for value in row)]
            if rows:
                holds[table] = len(rows)
    return holds


def lost_records_refuse(program, path):
    """A record that is gone, or changed, of a person who is known; and a person who was never seen."""
    to, lost = "recommendation", "record lost or unreadable"
    with service(program, path) as (client, _):
        for who in ("lost", "broken", "whole"):
            client.answer(who, say("grant", to, "family"), say("refuse", to, "clothing_size"))
        client.must("PUT", "/people/lost/observed", {"orders": 12, "months": 14})
    with contextlib.closing(sqlite3.connect(path)) as db, db:
        db.execute("DELETE FROM consents WHERE id = 'lost'")
        record = bytearray(db.execute("SELECT record FROM consents WHERE id = 'broken'").fetchone()[0])
        record[9] ^= 1
        db.execute("UPDATE consents SET record = ? WHERE id = 'broken'", (bytes(record),))
        db.execute("DELETE FROM people WHERE id = 'whole'")  # the record is there, and counts
    with service(program, path) as (client, _):
        same("of who is whole", ("permit", "deny"), (client.decide("whole", "family"), client.decide("whole", "clothing_size")))
        same("of who was never seen", ("ask", "permit"),
             (client.decide("never", "family"), client.decide("never", "clothing_size")))
        same("nothing was written of them", 404, client.ask("GET", "/people/never")[0])
        for who, error, words in (("lost", "missing", "There is no record of what you answered. Until there is, it counts as a no to everything."),
                                  ("broken", "wrong_checksum", "What you answered cannot be read. It counts as a no to everything.")):
            everything = [(attribute, source) for attribute in ATTRIBUTES for source in ANY]
            same(f"what is open of who is {who}", [], [one for one in everything if client.decide(who, *one) != "deny"])
            why = client.explain(who, "clothing_size")
            same(who, (lost, ["unreadable"]), (why["person"], why["reasons"]))
            why = client.explain(who, "clothing_size", {"purpose": to, "industry": "fashion"}, estimate_relationship=True)
            same(f"of who is {who}, with an estimate", ("deny", []), (why["decision"], why["relationship"]["from"]))
            shown = client.must("GET", f"/people/{who}")["consent"]
            same(f"the record of who is {who}", error, shown["record"])
            same(f"{who}, in words", words, shown["in_words"][0])
            same(f"a yes of who is {who}", 409, client.ask("POST", f"/people/{who}/answers", say("grant", to, "family"))[0])
            many = [{"id": "new", "answers": say("object", to)}, {"id": who, "answers": say("object", to)}]
            same(f"many people, {who} among them", (409, 404),
                 (client.ask("POST", "/people", many)[0], client.ask("GET", "/people/new")[0]))
            client.decide(who, "style", record=True)
            same(f"{who}, after a decision was recorded", lost, client.explain(who, "style")["person"])
            client.must("DELETE", f"/people/{who}")
    same("what was written of many people, one of them lost", {}, rows_with(path, "new"))


NO, EMAIL = say("refuse", "marketing", "email"), {"attribute": "email", "source": "declared"}
WRONG = [  # method, path, body, status, what is said
    ("POST", "/people/f/answers", "", 400, "no JSON"),
    ("POST", "/people/f/answers", "{", 400, "no JSON"),
    ("POST", "/people/f/answers", json.dumps(NO) + "}", 400, "no JSON"),
    ("POST", "/people/f/answers", b'{"say": "refuse", "purpose": "\xff"}', 400, "no JSON"),
    ("POST", "/people/f/answers", "[" * 100000, 400, "no JSON"),
    ("POST", "/people/f/answers", "[" * 100000 + "]" * 100000, 400, "must be a JSON object"),
    ("POST", "/people/f/answers", "7", 400, "must be a list"),
    ("POST", "/people/f/answers", [], 400, "must be a list"),
    ("POST", "/people/f/answers", [NO] * 1001, 400, "must be a list of 1 to 1000"),
    ("POST", "/people/f/answers", [NO, 7], 400, "an answer must be a JSON object"),
    ("POST", "/people/f/answers", [NO, {}], 400, "an answer needs the field 'say'"),
    ("POST", "/people/f/answers", {"say": "refuse", "attribute": "email"}, 400, "needs the field 'purpose'"),
    ("POST", "/people/f/answers", say("refuse", "marketing"), 400, "needs an attribute"),
    ("POST", "/people/f/answers", say("grant", "marketing"), 400, "needs an attribute"),
    ("POST", "/people/f/answers", {**NO, "joint_risk": "too_many_events"}, 400, "not on both"),
    ("POST", "/people/f/answers", {**NO, "say": "object"}, 400, "an objection is to a purpose"),
    ("POST", "/people/f/answers", say("object", "marketing", sources=["declared"]), 400, "an objection is to a purpose"),
    ("POST", "/people/f/answers", {**NO, "say": "shout"}, 400, "there is no answer 'shout'"),
    ("POST", "/people/f/answers", {**NO, "say": ["refuse"]}, 400, "answer must be a text"),
    ("POST", "/people/f/answers", {**NO, "purpose": "fun"}, 400, "there is no purpose 'fun'"),
    ("POST", "/people/f/answers", {**NO, "purpose": "unstated"}, 400, "needs a purpose"),
    ("POST", "/people/f/answers", {**NO, "attribute": "emial"}, 400, "there is no attribute 'emial'"),
    ("POST", "/people/f/answers", {**NO, "attribute": "x" * 5000}, 400, "there is no attribute 'xxx"),
    ("POST", "/people/f/answers", {**NO, "attribute": ""}, 400, "there is no attribute ''"),
    ("POST", "/people/f/answers", {**NO, "atribute": "email"}, 400, "no field 'atribute'"),
    ("POST", "/people/f/answers", {**NO, "sources": []}, 400, "sources must be a list"),
    ("POST", "/people/f/answers", {**NO, "sources": "declared"}, 400, "sources must be a list"),
    ("POST", "/people/f/answers", {**NO, "sources": ["declared", "rumour"]}, 400, "there is no source 'rumour'"),
    ("POST", "/people/f/answers", {**NO, "sources": ["covert"]}, 400, "no stated source"),
    ("POST", "/people/f/answers", say("grant", "support", joint_risk="too_many_events", sources=["declared"]), 400, "no sources"),
    ("POST", "/people/f/answers", '{"say": "grant", "purpose": "marketing", "say": "refuse"}', 400, "said twice: 'say'"),
    ("POST", "/people/f/answers", [NO, {"say": "withdraw_objection", "purpose": "marketing"}], 409, "no objection to marketing"),
    ("POST", "/people/" + "i" * 65 + "/answers", NO, 400, "an id is 1 to 64"),
    ("POST", "/people/a%20b/answers", NO, 400, "an id is 1 to 64"),
    ("POST", "/people/%ff/answers", NO, 400, "an id is 1 to 64"),
    ("POST", "/people/%00/answers", NO, 400, "an id is 1 to 64"),
    ("POST", "/people//answers", NO, 404, "nothing here"),
    ("POST", "/people", {"id": "f", "answers": NO}, 400, "the people must be a list"),
    ("POST", "/people", [{"id": "f", "answers": NO}, {"id": "f!", "answers": NO}], 400, "an id is 1 to 64"),
    ("POST", "/people", [{"id": "f", "answers": NO}, {"id": "f"}], 400, "needs the field 'answers'"),
    ("POST", "/people", [{"id": 7, "answers": NO}], 400, "id must be a text"),
    ("POST", "/people", [{"id": "f", "answers": NO, "name": "F"}], 400, "no field 'name'"),
    ("POST", "/people/f/decide", {"use": [EMAIL]}, 400, "needs the field 'context'"),
    ("POST", "/people/f/decide", {"context": SHOP}, 400, "needs the field 'use'"),
    ("POST", "/people/f/decide", {"context": SHOP, "use": []}, 400, "the use must be a list"),
    ("POST", "/people/f/decide", question("email", context=[]), 400, "context must be"),
    ("POST", "/people/f/decide", {"context": SHOP, "use": [{"attribute": "email"}]}, 400, "needs the field 'source'"),
    ("POST", "/people/f/decide", {"context": SHOP, "use": [EMAIL, {**EMAIL, "events": -1}]}, 400, "whole number"),
    ("POST", "/people/f/decide", {"context": SHOP, "use": [EMAIL, {**EMAIL, "events": 1e30}]}, 400, "whole number"),
    ("POST", "/people/f/decide", question("email", context={"trust": "high"}), 400, "needs a purpose"),
    ("POST", "/people/f/decide", question("email", context={**SHOP, "trust": "very"}), 400, "there is no trust 'very'"),
    ("POST", "/people/f/decide", question("email", context={**SHOP, "mood": "good"}), 400, "no field 'mood'"),
    ("POST", "/people/f/decide", question("email", context={**SHOP, "trust": 1}), 400, "trust must be a text"),
    ("POST", "/people/f/decide", question("email", estimate_relationship=True), 400, "not both"),
    ("POST", "/people/f/decide", question("email", record="yes"), 400, "true or false"),
    ("POST", "/people/f/decide", question("email", recrod=True), 400, "no field 'recrod'"),
    ("POST", "/people/f/explain", question("emial"), 400, "there is no attribute 'emial'"),
    ("PUT", "/people/f/observed", {"orders": -1}, 400, "whole number"),
    ("PUT", "/people/f/observed", {"orders": 1.5}, 400, "whole number"),
    ("PUT", "/people/f/observed", {"opted_in": 1}, 400, "true or false"),
    ("PUT", "/people/f/observed", {"first_impression": "bad"}, 400, "there is no first impression 'bad'"),
    ("PUT", "/people/f/observed", {"first_impression": "unstated"}, 400, "leave out"),
    ("PUT", "/people/f/observed", {"order": 1}, 400, "no field 'order'"),
    ("GET", "/people/f", None, 404, "nothing is held"),
    ("DELETE", "/people/f", None, 404, "nothing is held"),
    ("GET", "/people", None, 404, "nothing here"),
    ("GET", "/", None, 404, "nothing here"),
    ("POST", "/people/f/grant", NO, 404, "nothing here"),
    ("PUT", "/people/f/answers", NO, 404, "nothing here"),
    ("DELETE", "/people/f/answers", None, 404, "nothing here"),
    ("PATCH", "/people/f", NO, 404, "nothing here"),
]


def what_is_wrong_is_refused(client, path):
    before = pathlib.Path(f"{path}-wal").stat().st_size
    for method, where, body, status, why in WRONG:
        found, said = client.ask(method, where, body)
        if found != status or why not in said.get("error", ""):
            fail(f"{method} {where} {str(body)[:200]}: wanted {status} '{why}', found {found} {said}")
    same("a body that is no JSON by its type", 415, client.ask("POST", "/people/f/answers", json.dumps(NO), "text/plain")[0])
    client.connection.request("GET", "/people/f", headers={"Host": "evil.example"})
    answer = client.connection.getresponse()
    same("another name of the host", (403, ["error"]), (answer.status, list(json.loads(answer.read()))))
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):  # it may close before it has read it all
        too_long = "[" + " " * (9 << 20) + "]"
        same("a body that is too long", 413, Client(client.connection.port).ask("POST", "/people", too_long)[0])
    same("what was written meanwhile", before, pathlib.Path(f"{path}-wal").stat().st_size)
    return len(WRONG) + 3


def no_answer_is_lost(port):
    """Clients that write of one person at once, each another answer."""
    cells = [(purpose, attribute) for purpose in PURPOSES[:5] for attribute in ATTRIBUTES]
    failed = []

    def write(share):
        client = Client(port)
        for purpose, attribute in share:
            status, said = client.ask("POST", "/people/greta/answers", say("refuse", purpose, attribute))
            if status != 200:
                failed.append(said)

    threads = [threading.Thread(target=write, args=(cells[i::8],)) for i in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    same("what failed", [], failed)
    found = told(Client(port).must("GET", "/people/greta"))
    same("the answers of 8 clients at once", {(p, a, s): "refused" for p, a in cells for s in ANY}, found.cells)
    return len(cells)


class Writer(threading.Thread):
    """A client that writes of its own people until the service is gone. What was acknowledged stands in `people`; what was not
    may be there, or not, in `perhaps`."""

    def __init__(self, name, port, people, seed):
        super().__init__(name=name)
        self.port, self.people, self.perhaps, self.acknowledged = port, people, {}, 0
        self.dice = random.Random(seed)

    def run(self):
        client = Client(self.port)
        with contextlib.suppress(OSError, http.client.HTTPException):
            while True:
                method, path, body, after = self.something()
                self.perhaps = after
                status, said = client.ask(method, path, body)
                if status != 200:
                    self.perhaps = {"": f"{method} {path} {body}: {status} {said}"}
                    return
                self.people.update(after)
                self.perhaps = {}
                self.acknowledged += 1

    def something(self):
        """A request, and the people as they are after it; None for one who was erased."""
        dice = self.dice
        who = f"{self.name}-{dice.randrange(30)}"
        now = self.people.get(who) or Person()
        kind = dice.random()
        if kind < 0.05 and self.people.get(who):
            return "DELETE", f"/people/{who}", None, {who: None}
        if kind < 0.15:
            after, seen = now.copy(), {"orders": dice.randrange(50), "opted_in": dice.random() < 0.5}
            after.observed = seen
            return "PUT", f"/people/{who}/observed", seen, {who: after}
        if kind < 0.25:
            after = now.copy()
            after.decisions += 1
            return "POST", f"/people/{who}/decide", question("style", record=True), {who: after}
        if kind < 0.35:
            several = {f"{self.name}-{i}": random_answers(dice, self.people.get(f"{self.name}-{i}") or Person())
                       for i in dice.sample(range(30), 10)}
            return ("POST", "/people", [{"id": w, "answers": a} for w, a in several.items()],
                    {w: (self.people.get(w) or Person()).answers(a) for w, a in several.items()})
        given = random_answers(dice, now)
        return "POST", f"/people/{who}/answers", given, {who: now.answers(given)}


def killed_while_it_writes(program, path, rounds):
    """Nothing that was acknowledged is lost, and what was not is whole."""
    people, acknowledged, undecided = [{} for _ in range(4)], 0, 0
    for round_ in range(rounds):
        with service(program, path) as (client, running):
            writers = [Writer(f"w{i}", running.port, people[i], seed=10 * round_ + i) for i in range(4)]
            for writer in writers:
                writer.start()
            time.sleep(0.25 + 0.1 * round_)
            running.process.send_signal(signal.SIGKILL)
            for writer in writers:
                writer.join()
        with service(program, path) as (client, _):
            for writer in writers:
                if "" in writer.perhaps:
                    fail(writer.perhaps[""])
                acknowledged += writer.acknowledged
                came = None  # whether the last request came through: for all people in it, or for none
                for who in {*writer.people, *writer.perhaps}:
                    status, said = client.ask("GET", f"/people/{who}")
                    found = None if status == 404 else told(said)
                    before = alike(writer.people.get(who), found)
                    after = who in writer.perhaps and alike(writer.perhaps[who], found)
                    if not before and not after:
                        fail(f"round {round_}, {who}: neither what was acknowledged nor what was to come:\n"
                             f"{differences(writer.people.get(who) or Person(), found or Person())}")
                    if who in writer.perhaps and before != after:
                        if came not in (None, after):
                            fail(f"round {round_}, {who}: a request came through by half")
                        came = after
                if came:
                    writer.people.update(writer.perhaps)
                undecided += bool(writer.perhaps)
    if acknowledged < 20 * rounds:
        fail(f"only {acknowledged} requests were acknowledged before it was killed")
    return acknowledged, undecided


KINDS = [[say("grant_generally", purpose) for purpose in ("recommendation", "marketing", "measurement")],
         [say("object", "advertising"), say("refuse", "recommendation", "photos")],
         [say("grant", "marketing", "email"), say("withdraw", "marketing", "phone")],
         [say("refuse", "recommendation", joint_risk="identifying_combination")]]


def batch(name, first, last):
    return [{"id": f"{name}{i}", "answers": KINDS[i % len(KINDS)]} for i in range(first, last)]


def many_people(program, path, count):
    """Written a thousand at once, killed, read back: each record in the file is that of a person who answered alike."""
    with service(program, path) as (client, _):
        for first in range(0, count, 1000):
            client.must("POST", "/people", batch("p", first, min(first + 1000, count)))
        # Who is in a batch twice has given both answers.
        client.must("POST", "/people", [{"id": "twice", "answers": answers} for answers in KINDS])
        wanted = Person().answers([a for answers in KINDS for a in answers])
        same("twice", [], differences(wanted, told(client.must("GET", "/people/twice"))))
    with service(program, path) as (client, running):
        for i, answers in enumerate(KINDS):
            wanted = Person().answers(answers)
            same(f"p{i}", [], differences(wanted, told(client.must("GET", f"/people/p{i}"))))
        known = running.known
    with contextlib.closing(sqlite3.connect(path)) as db:
        records = dict(db.execute("SELECT id, record FROM consents WHERE id GLOB 'p[0-9]*'"))
        everybody = db.execute("SELECT count(*) FROM people").fetchone()[0]
    same("people", (count, everybody), (len(records), known))
    same("people whose record is another", [], [i for i in range(count) if records[f"p{i}"] != records[f"p{i % len(KINDS)}"]][:10])


def killed_within_a_batch(program, path, rounds, size=3000):
    """The people of one request are all there, or none."""
    with service(program, path) as (client, _):
        start = time.monotonic()
        client.must("POST", "/people", batch("b", 0, size))
        usual = time.monotonic() - start
    cut_short = 0
    for round_ in range(1, rounds + 1):
        with service(program, path) as (client, running):
            killer = threading.Timer(usual * (0.3 + 0.6 * round_ / rounds), running.process.kill)
            killer.start()
            try:
                client.must("POST", "/people", batch(f"b{round_}-", 0, size))
                acknowledged = True
            except (OSError, http.client.HTTPException):
                acknowledged = False
            killer.join()
        with service(program, path) as (_, again):
            came = again.known - running.known
            if came != size and (acknowledged or came != 0):
                fail(f"round {round_}: {came} of {size} people, and the request was {'' if acknowledged else 'not '}acknowledged")
        cut_short += not acknowledged
    return cut_short


def a_full_disk_loses_nothing(program, path):
    """Where no more fits, an answer is refused, and what was acknowledged before stays."""

    def small_files():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))

    acknowledged, refused = [], 0
    with service(program, path, preexec_fn=small_files, restore_signals=False) as (client, _):
        for i in range(60):
            status, said = client.ask("POST", f"/people/z{i}/answers", NO)
            if status == 200:
                acknowledged.append(i)
            else:
                refused += 1
                same("of what does not fit", (503, True), (status, said["error"].startswith("nothing was written")))
                same("who was not written", 404, client.ask("GET", f"/people/z{i}")[0])
        same("decided all the same", "deny", client.decide("z0", "email", context={**SHOP, "purpose": "marketing"}))
    if not acknowledged or not refused:
        fail(f"{len(acknowledged)} answers fitted and {refused} did not")
    with service(program, path) as (client, _):
        same("lost", [], [i for i in acknowledged if client.ask("GET", f"/people/z{i}")[0] != 200])


def ended(*command):
    done = run(command, stderr=subprocess.PIPE, timeout=120)
    return done.returncode, done.stderr


def one_service_a_file(program, path):
    with service(program, path) as (_, running):
        same("a second service on the file", (1, f"service: {path}: database is locked\n"), ended(program, path))
        same("a second service on the port", (1, f"service: {path}-other: port {running.port} is taken\n"),
             ended(program, f"{path}-other", running.port))
    for arguments in ([], ["a", "b", "c"], ["--figures"], [path, "http"], [path, "65536"]):
        same(f"called with {arguments}", 2, ended(program, *arguments)[0])
    with contextlib.closing(sqlite3.connect(f"{path}-later")) as db:
        db.execute("PRAGMA user_version = 2")
    same("a file of a later version", (1, f"service: {path}-later: the file was written by another version\n"),
         ended(program, f"{path}-later"))


def main(program, people="20000"):
    memory = "/dev/shm"  # a commit waits for the disk: that it is asked to is the service's own, how long it takes is not
    with tempfile.TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as folder:
        path = f"{folder}/people.db"
        with service(program, path) as (client, running):
            answers_are_counted(client)
            wrong = what_is_wrong_is_refused(client, path)
            at_once = no_answer_is_lost(running.port)
        many_people(program, path, int(people))
        lost_records_refuse(program, path)
        everything_is_shown_and_erased(program, path)
        acknowledged, undecided = killed_while_it_writes(program, path, rounds=4)
        cut_short = killed_within_a_batch(program, path, rounds=5)
        a_full_disk_loses_nothing(program, f"{folder}/small.db")
        one_service_a_file(program, path)
        same("the figures", (0, ""), ended(program, "--figures", f"{folder}/figures.db", 1000))
    print(f"{people} people; {wrong} wrong requests; {at_once} answers by 8 clients at once; killed 9 times: {acknowledged} "
          f"requests acknowledged and none lost, {undecided + cut_short} in flight and none by half")


main(*sys.argv[1:])
