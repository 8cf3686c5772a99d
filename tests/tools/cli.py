#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""cli.py [--self-test | --rewrite] <tact>: what the command prints, and what it ends with.

Every command with every option, every error and every exit code; JSON read by Python's own reader, and TOML too; colours
in a terminal and nowhere else; standard input; the session that the guide shows. --rewrite writes that session anew.
"""
import json
import os
import pathlib
import pty
import re
import shutil
import subprocess
import sys
import tempfile
import zlib

from toolbox import ROOT, fail

try:
    import tomllib
except ImportError:  # before Python 3.11
    tomllib = None

GUIDE = ROOT / "tests" / "cli" / "README.md"
SESSION = ROOT / "tests" / "cli" / "session"
COMPLETION = ROOT / "tests" / "cli" / "tact.bash"
MANUAL = ROOT / "tests" / "cli" / "manual.py"
FINE, FOUND, USAGE = 0, 1, 2
checks = 0


def expect(true, what):
    global checks
    checks += 1
    if not true:
        fail(what)


class Command:
    """The command, run in a folder of its own."""

    def __init__(self, path, folder):
        self.path, self.folder = str(pathlib.Path(path).resolve()), folder

    def write(self, name, text):
        data = text if isinstance(text, bytes) else text.encode()
        (pathlib.Path(self.folder) / name).write_bytes(data)
        return name

    def __call__(self, *words, code=FINE, stdin=b"", out=None, err=None):
        done = subprocess.run([self.path, *words], cwd=self.folder, input=stdin, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, timeout=60, check=False,
                              env={**os.environ, "NO_COLOR": "", "TERM": "xterm"})
        said = f"tact {' '.join(words)!a}\n{done.stdout.decode(errors='replace')}{done.stderr.decode(errors='replace')}"
        expect(done.returncode == code, f"{said}ended with {done.returncode}, not {code}")
        expect(b"\033" not in done.stdout + done.stderr or "--colour=always" in words, f"{said}has colours in a pipe")
        for wanted, got in ((out, done.stdout), (err, done.stderr)):
            got = got.decode()
            if isinstance(wanted, re.Pattern):
                expect(wanted.search(got), f"{said}does not say {wanted.pattern!r}")
            elif wanted is not None:
                expect(got == wanted, f"{said}does not say just {wanted!r}")
        if err is None and code == FINE:
            expect(done.stderr == b"", f"{said}says something on standard error")
        self.err = done.stderr.decode()
        return done.stdout.decode()

    def json(self, *words, **options):
        text = self(*words, "--json", **options)
        try:
            return json.loads(text)
        except ValueError as e:
            fail(f"tact {' '.join(words)} --json is no JSON: {e}\n{text}")


POLICY = 'tact = "policy/1"\nbase = "standard"\nname = "mine"\nversion = 3\n'
CATALOGUE = """tact = "catalogue/1"
[features]
price = { impersonal = true }
clicks = { attribute = "behaviour_on_site", source = "first_party", events = 40, trace = "clicks", stands_in = [0, 1] }
address = { attribute = "residence", source = "declared" }
bought_age = { attribute = "age_range", source = "third_party" }
nobody = {}
"""
KINDS = """tact = "kinds/1"
[kinds]
best = { impersonal = true }
size = { attribute = "clothing_size", source = "declared" }
mail = { attribute = "email", source = "declared" }
two = { either = ["size", "mail"] }
unsaid = {}
"""
OVERLAY = 'tact = "overlay/1"\nnever = ["phone"]\n'
CONSENT = 'tact = "consent/1"\n[attributes.email]\nmarketing = { specific = ["declared"] }\n'
LIMITS = 'tact = "limits/1"\n[max_age.purposes]\nmarketing = "365 days"\n'
SIGNALS = 'tact = "signals/1"\nbase = "standard"\n'
VOCABULARY = 'tact = "vocabulary/1"\n[attributes]\nnames = ["loans", "fees"]\n'
TEXTS = {"policy.toml": POLICY, "catalogue.toml": CATALOGUE, "kinds.toml": KINDS, "overlay.toml": OVERLAY,
         "consent.toml": CONSENT, "limits.toml": LIMITS, "signals.toml": SIGNALS, "vocabulary.toml": VOCABULARY}
TC = "CQraFkAQraFkAAfABBENDIFoAP_gAEPgAAYgF8QAoAAgBOAvMC-IAUAAQAnAXmACIABAAMAXm.IF8QAoAAgBOAvM.f_wAAAAAAA"


def usage(tact):
    top = tact("--help", out=re.compile(r"^usage: tact COMMAND"))
    expect(tact("-h") == top, "-h is not --help")
    tact("--version", out=re.compile(r"^tact \d+\.\d+\.\d+\n$"))
    commands = re.findall(r"^  ([a-z]+) ", top.split("Options:")[0], re.MULTILINE)
    expect(set(commands) == {"check", "fmt", "show", "explain", "decode", "coverage", "narrow", "words"}, str(commands))
    all_options = set(re.findall(r"^  (--[a-z-]+)", top, re.MULTILINE))
    seen = {"--help", "--version"}
    for command in commands:
        text = tact(command, "--help", out=re.compile(f"^usage: tact {command} "))
        own = set(re.findall(r"^  (--[a-z-]+)", text, re.MULTILINE))
        seen |= own
        tact(command, code=USAGE, err=re.compile(rf"^tact: {command} takes "), out="")
        tact(command, "a", "b", "--no-such", code=USAGE, err=re.compile("has no option --no-such"), out="")
        for option in all_options - own - {"--help", "--version"}:
            tact(command, option, "x", code=USAGE, err=re.compile(f"{command} has no option {option}\n"), out="")
        for option in own:
            if re.search(rf"^  {option} [A-Z]", text, re.MULTILINE):
                tact(command, option, code=USAGE, err=re.compile(f"tact: {option} takes [A-Z]"), out="")
            else:
                tact(command, option + "=x", code=USAGE, err=re.compile(f"tact: {option} takes nothing"), out="")
    expect(seen == all_options, f"no command has {all_options - seen}")
    tact(code=USAGE, err=re.compile("a command is missing"), out="")
    tact("chekc", code=USAGE, err=re.compile("there is no command `chekc`"), out="")
    tact("show", "standard", "study", code=USAGE, err=re.compile("show takes FILE"), out="")
    tact("coverage", "standard", code=USAGE, err=re.compile("coverage takes CATALOGUE POLICY"), out="")
    tact("show", "--colour=red", "standard", code=USAGE, err=re.compile("--colour takes auto, always or never"))
    tact("check", "--", "--json", code=USAGE, err=re.compile("--json: No such file"))


def check(tact):
    for name in TEXTS:
        notes = name in ("catalogue.toml", "kinds.toml")
        tact("check", name, out="", err=re.compile("warning") if notes else "")
    tact("check", "standard", "study", out="", err="")
    tact("check", *TEXTS, out="", err=re.compile("warning"))
    tact("check", "catalogue.toml", out="", err="catalogue.toml:7:1: warning: `nobody` says nothing of what it draws on, "
         "or draws on what does not: it is denied\n")
    tact("check", "-", stdin=OVERLAY.encode(), out="", err="")
    tact("check", "-", stdin=b'tact = "overlay/1"\nnevr = []\n', code=FOUND, out="",
         err="<stdin>:2:1: error: `nevr` is no key of an overlay; write `never`\n")
    wrong = tact.write("wrong.toml", 'tact = "overlay/1"\nnever = ["phon", "emial"]\nclosed_sources = 3\n')
    tact("check", "overlay.toml", wrong, code=FOUND, out="", err=re.compile(
        r"^wrong.toml:2:10: error: .*\nwrong.toml:2:18: error: .*\nwrong.toml:3:18: error: .*\n$"))
    tact("check", "no_such.toml", code=USAGE, out="", err="tact: no_such.toml: No such file or directory\n")
    tact("check", "no_such.toml", wrong, code=USAGE, err=re.compile("wrong.toml:2:10"))
    tact("check", wrong, "no_such.toml", code=USAGE, err=re.compile("wrong.toml:2:10"))
    tact("check", ".", code=USAGE, err="tact: .: Is a directory\n")
    for text in ("", "# nothing\n", "name = 1\n", 'tact = "poem/1"\n', "tact = 1\n", "\xff", "tact = 'policy/1"):
        tact("check", "-", stdin=text.encode("latin-1"), code=FOUND, out="", err=re.compile(r"^<stdin>:1:\d+: error: "))
    many = tact.write("many.toml", 'tact = "overlay/1"\n' + "x = 1\n" * 300)
    tact("check", many, code=FOUND, err=re.compile("\nmany.toml: 100 errors more\n$"))
    # A catalogue is of a policy, which may have other coarsenings.
    coarse = tact.write("coarse.toml", CATALOGUE + 'area = { coarsened = "address", to = "region" }\n')
    tact("check", coarse, out="", err=re.compile("warning"))
    none = tact.write("none.toml", POLICY + "coarsenings = []\n")
    tact("check", none, out="", err="")
    tact("check", coarse, "--policy", none, code=FOUND, err=re.compile("coarse.toml:8:1: error: .*coarsening that the policy"))
    tact("check", coarse, "--policy", wrong, code=FOUND, err=re.compile("wrong.toml:1:8: error"))
    tact("check", coarse, "--policy", "no_such.toml", code=USAGE)

    said = tact.json("check", *TEXTS, wrong, "standard", code=FOUND)
    expect([x["file"] for x in said] == [*TEXTS, wrong, "standard"], str(said))
    expect([x["valid"] for x in said] == [True] * len(TEXTS) + [False, True], str(said))
    expect([x["kind"] for x in said][:3] == ["policy/1", "catalogue/1", "kinds/1"], str(said))
    expect([x["unlabelled"] for x in said][1:3] == [["nobody"], ["unsaid"]], str(said))
    expect([(e["line"], e["column"], e["fault"]) for e in said[-2]["errors"]] ==
           [(2, 10, "unknown_word"), (2, 18, "unknown_word"), (3, 18, "wrong_type")], str(said[-2]))
    expect(said[-2]["count"] == 3 and said[-2]["errors"][0]["fix"] == "write `phone`", str(said[-2]))
    expect(tact.err == "", "JSON and words too")
    odd = tact.write("odd.toml", b'tact = "overlay/1"\nname = "\x01"\n"\\u0001\\"\xc3\xa9\xff" = 1\n')
    tact.json("check", odd, code=FOUND)


def layout(tact):
    messy = tact.write("messy.toml", """# head


tact="overlay/1"   # kind
 never=[ 'phone' ,"email",]
closed_sources   =   [
"inferred",# not that
  # nor
      "covert"  ,

]


needs={ trust="high"  ,connectedness = "close"}
""")
    wanted = """# head

tact = "overlay/1"  # kind
never = ['phone', "email"]
closed_sources = [
    "inferred",  # not that
    # nor
    "covert",
]

needs = { trust = "high", connectedness = "close" }
"""
    tact("fmt", messy, out=wanted, err="")
    tact("fmt", "-", stdin=wanted.encode(), out=wanted)
    tact("fmt", "--check", messy, code=FOUND, out="", err="messy.toml: is not laid out as `tact fmt` does it\n")
    os.chmod(pathlib.Path(tact.folder) / messy, 0o640)
    os.symlink(messy, pathlib.Path(tact.folder) / "link.toml")
    tact("fmt", "--write", "link.toml", out="")
    path = pathlib.Path(tact.folder) / messy
    expect(path.read_text() == wanted and path.stat().st_mode & 0o777 == 0o640, "--write changed more than the layout")
    expect((pathlib.Path(tact.folder) / "link.toml").is_symlink(), "--write put a file in the place of a link")
    expect(not list(pathlib.Path(tact.folder).glob("*.tact-fmt")), "--write left a file")
    tact("fmt", "--check", messy, out="", err="")
    wrong = tact.write("wrong.toml", 'tact = "overlay/1"\nnever=["phon"]\n')
    tact("fmt", wrong, code=FOUND, out="", err=re.compile("wrong.toml:2:8: error"))
    tact("fmt", "--write", wrong, messy, code=FOUND, out="", err=re.compile("wrong.toml:2:8: error"))
    expect((pathlib.Path(tact.folder) / wrong).read_text().endswith('["phon"]\n'), "a wrong text was written")
    tact("fmt", "no_such.toml", code=USAGE, err=re.compile("No such file"))
    tact.write("untidy.toml", 'tact="overlay/1"\n')
    said = tact.json("fmt", "untidy.toml", messy, wrong, "standard", code=FOUND, err="")
    expect([d["file"] for d in said] == ["untidy.toml", messy, wrong, "standard"], str(said))
    expect([d["laid_out"] for d in said] == [False, True, False, True] and [d["valid"] for d in said] == [True, True, False, True], str(said))
    expect(said[0]["text"] == 'tact = "overlay/1"\n' and said[1]["text"] == wanted and said[2]["text"] is None, str(said))
    expect(said[2]["errors"][0]["line"] == 2 and said[2]["count"] == 1 and said[0]["errors"] == [], str(said))
    tact.json("fmt", "--check", "untidy.toml", code=FOUND, err="")
    tact.json("fmt", "--write", "untidy.toml")
    expect(tact.json("fmt", "--check", "untidy.toml")[0]["laid_out"], "--write with --json wrote nothing")
    # The canonical text is laid out so, and layout changes nothing that is said.
    for name in ("standard", "study"):
        text = tact("fmt", name)
        tact("fmt", "-", stdin=text.encode(), out=text)
        tact("fmt", "--check", name, out="")
    for name, text in [*TEXTS.items(), (messy, wanted)]:
        once = tact("fmt", name)
        tact("fmt", "-", stdin=once.encode(), out=once)
        tact("fmt", "-", stdin=once.replace("\n", "\r\n").encode(), out=once)
        if tomllib:
            expect(tomllib.loads(once) == tomllib.loads(text), f"fmt changed what {name} says:\n{once}")


def show(tact):
    for name in [*TEXTS, "standard", "study"]:
        expect(tact("show", name) != "", name)
        shown = tact.json("show", name)
        if tomllib and name not in ("policy.toml", "standard", "study"):
            expect(shown == tomllib.loads(TEXTS[name]), f"show --json {name}: {shown}")
    standard = tact("fmt", "standard")
    if tomllib:
        expect(tact.json("show", "standard") == tomllib.loads(standard), "show --json standard")
        mine = tact.json("show", "policy.toml")
        expect({**mine, "name": "standard", "version": 2} == tomllib.loads(standard), "a base is filled in")
        text = ('tact = "overlay/1"\nname = "a\\tb\\u00e9\\U0001F600\\\\ \\"x\\""\nevidence = \'rule\'\nstatement = \'a\\b"\'\n')
        expect(tact.json("show", "-", stdin=text.encode()) == tomllib.loads(text), "escapes")
        dotted = '\ufefftact = "overlay/1"\n'[1:] + "[needs]\ntrust = 'low'\n"
        expect(tact.json("show", "-", stdin=dotted.encode()) == tomllib.loads(dotted), "tables")
    tact("show", "standard", out=re.compile(r"(?m)^email +1\.568 +identifying +distant +x  "))
    tact("show", "standard", out=re.compile(r"(?m)^trust +high +0\.549 +"))
    tact("show", "catalogue.toml", out=re.compile(r"(?m)^clicks +behaviour on this site \(from this service\) +0 to 1$"))
    tact("show", "catalogue.toml", out=re.compile(r"(?m)^nobody +says nothing of what it draws on$"))
    tact("show", "kinds.toml", out=re.compile(r"(?m)^two +4 +either 2 or 3$"))
    tact("show", "kinds.toml", out=re.compile(r"(?m)^best +1 +nothing personal$"))
    tact("show", "kinds.toml", out=re.compile(r"(?m)^unsaid +0 +it does not say$"))
    tact("show", "consent.toml", out=re.compile(r"(?m)^e-mail address +marketing +specific yes +declared$"))
    tact("show", "-", stdin=b'tact = "consent/1"\nobjections = ["pricing"]\nunreadable = true\n',
         out="objects to pricing\ncould not be read: everything is refused\n")
    tact("show", "limits.toml", out=LIMITS.replace("\n[", "\n\n["))
    tact("show", "-", stdin=b"x", code=FOUND, out="", err=re.compile("^<stdin>:1:1: error"))
    tact("show", "no_such.toml", code=USAGE, out="", err=re.compile("No such file"))


def explain(tact):
    use = ["--purpose", "marketing", "--attribute", "email", "--source", "declared"]
    near = ["--with", "connectedness=close", "--with", "trust=high", "--with=industry=fashion"]
    tact("explain", "standard", *use, out=re.compile("^deny\ndenied: e-mail address"))
    tact("explain", "standard", *use, *near, out=re.compile("^ask\nask first: e-mail address(?s:.*)\nobliges to: "))
    tact("explain", "standard", *use, *near, "--consent", "consent.toml", out=re.compile("^permit\npermitted: "))
    tact("explain", "-", *use, *near, stdin=POLICY.encode(), out=re.compile("^ask\n"))
    tact("explain", "study", *use, out=re.compile("^(deny|ask)\n"))
    tact("explain", "standard", *use, *near, "--overlay", "overlay.toml", out=re.compile("^ask\n"))
    phone = ["--purpose", "marketing", "--attribute", "phone", "--source", "declared"]
    tact("explain", "standard", *phone, *near, "--overlay", "overlay.toml", out=re.compile("^deny\n.*crosses a line"))
    tact("explain", "standard", *use, *near, "--attribute", "religion", "--source", "declared", out=re.compile("^deny\n"))
    tact("explain", "standard", "--purpose", "learning", "--learning-for", "recommendation", "--attribute", "style",
         "--source", "first_party", *near, out=re.compile("^(permit|ask|deny)\n"))
    tact("explain", "standard", *use, *near, "--expect", "ask")
    tact("explain", "standard", *use, *near, "--expect", "permit", code=FOUND, err="", out=re.compile("^ask\n"))

    said = tact.json("explain", "standard", *use, *near)
    expect(said["decision"] == "ask" and said["policy"] == "standard", str(said))
    expect(said["context"] == {"purpose": "marketing", "connectedness": "close", "trust": "high", "industry": "fashion"}, str(said))
    expect(said["parts"][0]["attribute"] == "email" and said["parts"][0]["log_odds"] > 0, str(said))
    expect("consent_missing" in said["reasons"] and "name_the_benefit" in said["obligations"], str(said))
    expect(said["explanation"].startswith("ask first: "), str(said))
    expect(tact.json("explain", "standard", "--purpose", "support", "--attribute", "religion", "--source", "declared")
           ["parts"][0]["log_odds"] is None, "no score")

    bad = lambda *words, err: tact("explain", "standard", *words, code=USAGE, out="", err=re.compile(err))
    bad("--attribute", "email", "--source", "declared", err="explain takes --purpose")
    bad("--purpose", "marketing", err="explain takes --attribute and --source")
    bad("--purpose", "marketing", "--attribute", "email", err="each --attribute takes a --source")
    bad("--purpose", "marketing", "--attribute", "email", "--attribute", "phone", "--source", "declared", err="takes a --source")
    bad("--purpose", "marketing", "--source", "declared", err="each --source stands behind its --attribute")
    bad("--purpose", "marketing", "--attribute", "emial", "--source", "declared", err="`emial` is no attribute; do you mean `email`")
    bad("--purpose", "marketing", "--attribute", "email", "--source", "xyz", err="`xyz` is no source\n")
    bad("--purpose", "selling", "--attribute", "email", "--source", "declared", err="`selling` is no value of purpose; it has .*support")
    bad(*use, "--learning-for", "x", err="`x` is no value of learning_for; it has .*support")
    bad(*use, "--with", "trust", err="--with takes AXIS=VALUE")
    bad(*use, "--with", "tru=high", err="a context has no `tru`; it has .* trust .*learning_for")
    bad(*use, "--with", "trsut=high", err="a context has no `trsut`; do you mean `trust`[?]\n")
    bad(*use, "--with", "trust=hihg", err="`hihg` is no value of trust; do you mean `high`[?]\n")
    bad(*use, "--with", "trust=huge", err="`huge` is no value of trust; it has .* high")
    bad(*use, "--expect", "maybe", err="`maybe` is no decision")
    bad(*use, "--consent", "no_such", err="no_such: No such file")
    bad(*use, "--overlay", "no_such", err="no_such: No such file")
    tact("explain", "no_such.toml", *use, code=USAGE, err=re.compile("No such file"))
    tact("explain", "overlay.toml", *use, code=FOUND, err=re.compile("^overlay.toml:1:8: error: this is `overlay/1`"))
    tact("explain", "standard", *use, "--overlay", "policy.toml", code=FOUND, err=re.compile("^policy.toml:1:8: error"))
    tact("explain", "standard", *use, "--consent", "policy.toml", code=FOUND, err=re.compile("^policy.toml:1:8: error"))
    tact("explain", "consent.toml", "--consent", "-", *use, stdin=b"", code=FOUND)


def record(tact):
    """Stored records, written here from the description of their format."""
    use = ["--purpose", "marketing", "--attribute", "email", "--source", "declared", "--with", "connectedness=close",
           "--with", "trust=high", "--with", "industry=fashion"]
    def record_of(flags):
        data = bytes([ord("t"), 2, 10, 0, flags, 44])  # mark, version, length, flags, newest attribute
        return data + zlib.crc32(data).to_bytes(4, "little")

    tact.write("empty.record", record_of(0))
    tact("explain", "standard", *use, "--consent", "empty.record", out=re.compile("^ask\n"))
    tact("explain", "standard", *use, "--consent", "-", stdin=record_of(1), out=re.compile("^deny\n"))  # unreadable
    tact.write("broken.record", record_of(0)[:-1] + bytes([record_of(0)[-1] ^ 1]))
    tact("explain", "standard", *use, "--consent", "broken.record", code=FOUND, out="",
         err=re.compile("^broken.record: error: byte .* a byte was changed"))
    tact.write("short.record", record_of(0)[:-1])
    tact("explain", "standard", *use, "--consent", "short.record", code=FOUND, out="",
         err=re.compile("^short.record: error: byte .*bytes are missing"))
    tact("explain", "standard", "--vocabulary", "vocabulary.toml", "--purpose", "support", "--attribute", "loans",
         "--source", "declared", "--consent", "empty.record", code=FOUND, err=re.compile("of the shipped attributes"))


def decode(tact):
    now = ["--now", "2026-11-21"]
    tact("decode", "1YNN", *now, out=re.compile("^US Privacy: 1YNN\n"))
    tact("decode", TC, *now, out=re.compile(r"(?m)^recommendation +profile +profile +yes"))
    tact("decode", TC, *now, "--vendor", "755", out=re.compile(r"(?m)^recommendation +"))
    tact("decode", "DBABBg~BZSQBUCY.YA", *now, out=re.compile(r"(?s)^GPP: .*section 8\n.*advertising +none"))
    tact("decode", "-", *now, stdin=f"1YNN\n\n{TC}\r\n".encode(), out=re.compile("(?s)^US Privacy: 1YNN.*\nTCF: CQ"))
    tact("decode", "-", *now, stdin=b"", out="")
    tact("decode", TC[:-8], *now, code=FOUND, err=re.compile("^tact: TCF: "), out=re.compile("a signal could not be read"))
    tact("decode", "D", *now, code=FOUND, err=re.compile("^tact: GPP: "), out=re.compile("a signal could not be read"))
    tact("decode", "1XNN", *now, code=FOUND, err=re.compile("^tact: US Privacy: "))
    tact("decode", "\033[31mred", *now, code=FOUND, err=re.compile("^tact: TCF: "))
    tact("decode", "", *now, code=FOUND)
    said = tact.json("decode", TC, "1YYN", os.fsdecode(b"x\xff\"\n"), *now, code=FOUND)
    expect([x["kind"] for x in said] == ["TCF", "US Privacy", "TCF"], str(said))
    expect([x["refused"] is None for x in said] == [True, True, False], str(said))
    expect(said[0]["purposes"]["recommendation"] == {"allowed": "profile", "agreed": "profile", "learn": "yes", "why": "none"},
           str(said[0]))
    # A mapping of one's own, and one that cannot be read.
    closed = tact.write("closed.toml", SIGNALS + "[purposes.recommendation]\nprofile = [24]\nlearn = [24]\nlimited = [24]\n")
    expect(tact.json("decode", TC, *now, "--mapping", closed)[0]["purposes"]["recommendation"]["allowed"] == "none", "closed")
    wrong = tact.write("wrong.toml", SIGNALS + "[purposes.x]\n")
    tact("decode", TC, *now, "--mapping", wrong, code=FOUND, out="", err=re.compile("^wrong.toml:3:11: error"))
    tact("decode", TC, "--mapping", "no_such", code=USAGE, out="", err=re.compile("No such file"))
    for day in ("2026", "2026-13-01", "2026-00-01", "2026-01-32", "2026/01/01", "x026-01-01", "1969-01-01"):
        tact("decode", TC, "--now", day, code=USAGE, out="", err=re.compile("--now takes YYYY-MM-DD"))
    for vendor in ("0", "x", "65536", "", "7x"):
        tact("decode", TC, "--vendor", vendor, code=USAGE, out="", err=re.compile("--vendor takes a number"))


def coverage(tact):
    here = ["--purpose", "recommendation", "--with", "trust=high", "--with", "connectedness=warm", "--with", "industry=fashion"]
    text = tact("coverage", "catalogue.toml", "standard", *here)
    expect(re.search(r"(?m)^feature +here +stopped by$", text), text)
    expect(re.search(r"(?m)^price +kept$", text), text)
    expect(re.search(r"(?m)^clicks +ask +behaviour on this site \(from this service\): intrusion is above", text), text)
    expect(re.search(r"(?m)^bought_age +ask +age range \(from a third party\): the source stops it, ", text), text)
    expect(re.search(r"(?m)^nobody +deny +says nothing of what it draws on$", text), text)
    expect(re.search(r"(?m)^here: 1 of 5 kept$", text), text)
    expect(re.search(r"(?m)^ask for behaviour on this site \(from this service\) +1 +1$", text), text)
    expect(re.search(r"(?m)^coarsen residence to region +1 +1$", text), text)
    two = ["--moment", "shop:purpose=recommendation,trust=high,connectedness=close,industry=fashion,weight=3",
           "--moment", "mail:purpose=marketing,consent=consent.toml"]
    said = tact.json("coverage", "catalogue.toml", "standard", *two)
    expect([m["name"] for m in said["moments"]] == ["shop", "mail"] and said["moments"][0]["weight"] == 3, str(said))
    expect([f["name"] for f in said["features"]] == ["price", "clicks", "address", "bought_age", "nobody"], str(said))
    expect([f["label"] for f in said["features"]] == ["nothing_personal", *["labelled"] * 3, "unlabelled"], str(said))
    clicks = said["features"][1]["moments"]
    expect(len(clicks) == 2 and all(c["kept"] or c["attribute"] == "behaviour_on_site" for c in clicks), str(clicks))
    # A change brings what deciding once more with it brings.
    for change in said["changes"]:
        expect(change["gain"] > 0 and change["moments"] in (1, 2), str(change))
    one = tact.json("coverage", "catalogue.toml", "standard", *here)
    for change in one["changes"]:
        if change["change"] != "yes_to_datum":
            continue
        yes = tact.write("yes.toml", 'tact = "consent/1"\n[attributes.%s]\nrecommendation = { specific = %s }\n'
                         % (change["attribute"], json.dumps(change["sources"])))
        after = tact.json("coverage", "catalogue.toml", "standard", *here, "--consent", yes)
        kept = lambda c: sum(m["kept"] for f in c["features"] for m in f["moments"])
        expect(kept(after) - kept(one) == change["gain"], f"{change} brings {kept(after) - kept(one)}")
    gains = [c["gain"] for c in said["changes"]]
    expect(gains == sorted(gains, reverse=True), str(gains))
    tact("coverage", "-", "standard", *here, stdin=CATALOGUE.encode(), out=text)
    closed = tact.write("shut.toml", 'tact = "overlay/1"\nclosed_purposes = ["recommendation"]\n')
    tact("coverage", "catalogue.toml", "standard", *here, "--overlay", closed, out=re.compile("no single question or coarsening"))
    bad = lambda *words, err: tact("coverage", "catalogue.toml", "standard", *words, code=USAGE, out="", err=re.compile(err))
    bad(err="coverage takes --purpose, or --moment NAME:purpose=PURPOSE")
    bad("--moment", "x", err="--moment takes NAME:FIELDS")
    bad("--moment", ":purpose=support", err="--moment takes NAME:FIELDS")
    bad("--moment", "x:purpose", err="a moment has fields AXIS=VALUE")
    bad("--moment", "x:trust=high", err="`x` states no purpose")
    bad("--moment", "x:purpose=sell", err="`sell` is no value of purpose")
    for weight in ("0", "-1", "x", "", "nan", "inf", "1x"):
        bad("--moment", "x:purpose=support,weight=" + weight, err="a weight is a number above 0")
    bad("--moment", "x:purpose=support,consent=no_such", err="No such file")
    tact("coverage", "policy.toml", "standard", *here, code=FOUND, err=re.compile("^policy.toml:1:8: error"))
    tact("coverage", "catalogue.toml", "catalogue.toml", *here, code=FOUND, err=re.compile("^catalogue.toml:1:8: error"))
    tact("coverage", "no_such", "standard", *here, code=USAGE, err=re.compile("No such file"))


def narrow(tact):
    use = ["--purpose", "support", "--attribute", "current_location", "--source", "declared"]
    text = tact("narrow", "standard", "--never", "current_location")
    tact("check", "-", stdin=text.encode(), out="")
    tact("explain", "-", *use, stdin=text.encode(), out=re.compile("crosses a line"))
    overlay = tact("narrow", "standard", "--never", "current_location", "--name", "stop \"x\"", "--statement", "incident 7",
                   "--print-overlay")
    expect(overlay == 'tact = "overlay/1"\nname = "stop \\"x\\""\nnever = ["current_location"]\nevidence = "rule"\n'
           'statement = "incident 7"\n', overlay)
    tact.write("stop.toml", overlay)
    named = text.replace('name = "standard"', 'name = "stop \\"x\\""')
    tact("narrow", "standard", "--overlay", "stop.toml", out=named)
    if tomllib:
        said = tact.json("narrow", "standard", "--never", "phone", "--never", "mood", "--close-source", "inferred",
                         "--close-purpose", "pricing", "--ask-for", "style", "--print-overlay")
        expect(said == {"tact": "overlay/1", "never": ["phone", "mood"], "closed_sources": ["inferred"],
                        "closed_purposes": ["pricing"], "consented": ["style"]}, str(said))
        expect(tact.json("narrow", "standard", "--never", "phone")["attributes"]["phone"]["purposes"] == [], "narrowed")
    tact("narrow", "standard", code=USAGE, out="", err=re.compile("narrow takes what to close"))
    tact("narrow", "standard", "--never", "phon", code=USAGE, out="", err=re.compile("`phon` is no attribute; do you mean `phone`"))
    tact("narrow", "standard", "--close-source", "x", code=USAGE, out="", err=re.compile("`x` is no source"))
    tact("narrow", "standard", "--close-purpose", "x", code=USAGE, out="", err=re.compile("`x` is no purpose"))
    tact("narrow", "standard", "--ask-for", "x", code=USAGE, out="", err=re.compile("`x` is no attribute"))
    tact("narrow", "overlay.toml", "--never", "phone", code=FOUND, out="", err=re.compile("^overlay.toml:1:8"))
    tact("narrow", "standard", "--never", "phone", "--name", os.fsdecode(b"\xff"), code=FOUND, out="",
         err=re.compile("no text of UTF-8"))


def words(tact):
    for name, some in (("attribute", "email"), ("source", "first_party"), ("purpose", "marketing"), ("trust", "high"),
                       ("decision", "ask"), ("axis", "trust")):
        said = tact("words", name).split("\n")
        expect(some in said, f"{name}: {said}")
        expect(tact.json("words", name) == said[:-1], name)
    for axis in tact.json("words", "axis"):
        expect("unstated" in tact.json("words", axis), axis)
    tact("words", "email", code=USAGE, out="", err=re.compile("there is no vocabulary `email`; there are axis attribute"))


def vocabulary(tact):
    own = ["--vocabulary", "vocabulary.toml"]
    policy = tact.write("own.toml", """tact = "policy/1"
base = "standard"
name = "own"
[attributes.loans]
sensitivity = 0.500
classes = []
needs = {}
purposes = ["recommendation"]
sources = ["declared"]
consent = []
consent_elsewhere = []
evidence = "assumed"
statement = "house rules"
""")
    tact("check", policy, *own, out="", err="")
    tact("check", policy, code=FOUND, err=re.compile("own.toml:4:13: error: `loans` is no key of `attributes`"))
    near = ["--purpose", "recommendation", "--with", "connectedness=close", "--with", "trust=high"]
    tact("explain", policy, *own, *near, "--attribute", "loans", "--source", "declared", out=re.compile("^permit\npermitted: loans"))
    tact("explain", policy, *own, *near, "--attribute", "fees", "--source", "declared", out=re.compile("^deny\ndenied: fees"))
    tact("explain", policy, *own, *near, "--attribute", "email", "--source", "declared", code=USAGE, err=re.compile("is no attribute"))
    tact("explain", policy, *own, *near, "--attribute", "", "--source", "declared", code=USAGE, err=re.compile("is no attribute"))
    features = tact.write("own_features.toml", 'tact = "catalogue/1"\n[features]\na = { attribute = "loans", source = "declared" }\n')
    tact("coverage", features, policy, *own, *near, out=re.compile(r"(?m)^a +kept$"))
    tact("check", features, *own, "--policy", policy, out="", err="")
    tact("show", policy, *own, out=re.compile(r"(?m)^loans +0\.500"))
    expect(set(tact.json("show", policy, *own)["attributes"]) == {"loans", "fees"}, "what was not declared is shown")
    tact("narrow", policy, *own, "--never", "loans", out=re.compile(r"\[attributes.loans\]"))
    tact("fmt", features, *own, "--policy", policy)
    tact("check", policy, "--vocabulary", "policy.toml", code=FOUND, err=re.compile("^policy.toml:1:8: error"))
    tact("check", policy, "--vocabulary", "no_such", code=USAGE, err=re.compile("No such file"))


def colours(tact):
    """In a terminal, and nowhere else."""
    def in_terminal(*words, **environment):
        reader, writer = pty.openpty()
        env = {**os.environ, "TERM": "xterm", **environment}
        env = {k: v for k, v in env.items() if v is not None}
        done = subprocess.run([tact.path, *words], stdout=writer, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE,
                              cwd=tact.folder, env=env, timeout=60, check=False)
        os.close(writer)
        text = b""
        try:
            while block := os.read(reader, 65536):
                text += block
        except OSError:
            pass
        os.close(reader)
        expect(done.returncode == FINE, done.stderr.decode())
        return b"\033[" in text
    use = ["explain", "standard", "--purpose", "support", "--attribute", "email", "--source", "declared"]
    expect(in_terminal(*use, NO_COLOR=None), "no colours in a terminal")
    expect(not in_terminal(*use, NO_COLOR="1"), "colours in spite of NO_COLOR")
    expect(not in_terminal(*use, TERM="dumb", NO_COLOR=None), "colours in a dumb terminal")
    expect(not in_terminal(*use, "--colour=never", NO_COLOR=None), "colours in spite of --colour=never")
    expect(in_terminal(*use, "--colour=always", NO_COLOR="1"), "no colours in spite of --colour=always")
    expect(not in_terminal(*use, "--json", NO_COLOR=None), "colours in JSON")
    expect("\033[31mdeny" in tact("explain", "standard", "--purpose", "support", "--attribute", "religion", "--source", "declared",
                                  "--colour=always"), "a denial is not red")
    here = ["coverage", "catalogue.toml", "standard", "--purpose", "recommendation"]
    plain = tact(*here)
    painted = tact(*here, "--colour=always")
    expect(painted != plain and re.sub(r"\033\[\d*m", "", painted) == plain, "colours move the columns")


def no_room(tact):
    """What cannot be written is an error."""
    if not os.path.exists("/dev/full"):
        return
    with open("/dev/full", "wb") as full:
        done = subprocess.run([tact.path, "show", "standard"], stdout=full, stderr=subprocess.PIPE, check=False)
    expect(done.returncode == USAGE and b"cannot be written" in done.stderr, "a full disk passes unseen")


def completion(tact):
    bash = shutil.which("bash")
    expect(bash, "bash is not there")
    bin_folder = pathlib.Path(tact.folder) / "bin"
    bin_folder.mkdir()
    os.symlink(tact.path, bin_folder / "tact")

    def complete(*typed):
        script = (f"source '{COMPLETION}'; compopt() {{ :; }}; COMP_WORDS=({' '.join(repr(w) for w in typed)}); "
                  f"COMP_CWORD={len(typed) - 1}; _tact; printf '%s\\n' \"${{COMPREPLY[@]}}\"")
        done = subprocess.run([bash, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False,
                              cwd=tact.folder, env={**os.environ, "PATH": f"{bin_folder}:{os.environ['PATH']}"})
        expect(done.stderr == "", f"completing {typed}: {done.stderr}")
        return done.stdout.split()
    expect(complete("tact", "ex") == ["explain"], "commands")
    expect(set(complete("tact", "")) > {"check", "words", "--help"}, "all commands")
    expect(complete("tact", "explain", "standard", "--purp") == ["--purpose"], "options")
    expect(complete("tact", "narrow", "standard", "--purp") == [], "options of another command")
    expect(complete("tact", "explain", "standard", "--purpose", "mar") == ["marketing"], "purposes")
    expect(complete("tact", "explain", "standard", "--purpose", "=", "mar") == ["marketing"], "purposes behind =")
    expect(complete("tact", "explain", "standard", "--attribute", "em") == ["email"], "attributes")
    expect(complete("tact", "explain", "standard", "--with", "tru") == ["trust="], "axes")
    expect(complete("tact", "explain", "standard", "--with", "trust", "=", "hi") == ["high"], "values")
    expect("high" in complete("tact", "explain", "standard", "--with", "trust", "="), "all values")
    expect(complete("tact", "words", "tru") == ["trust"], "vocabularies")
    expect(complete("tact", "check", "polic") == ["policy.toml"], "files")


def manual(tact):
    page = pathlib.Path(tact.folder) / "tact.1"
    subprocess.run([sys.executable, "-B", str(MANUAL), tact.path, str(page)], check=True)
    text = page.read_text().replace("\\-", "-")
    expect(text.startswith(".TH TACT 1 "), text[:80])
    for said in re.findall(r"^  (--[a-z-]+|[a-z]+) ", tact("--help"), re.MULTILINE):
        expect(f"\\fB{said}\\fR" in text, f"the manual does not have {said}")
    man = shutil.which("man")
    if man:
        done = subprocess.run([man, "--warnings", "-l", str(page)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                              env={**os.environ, "LC_ALL": "C.UTF-8", "MANWIDTH": "100"}, check=False)
        expect(done.returncode == 0 and done.stderr == "" and "COMMANDS" in done.stdout, f"man: {done.stderr}")


def session(tact, rewrite=False):
    """What the guide shows is what is printed."""
    bin_folder = pathlib.Path(tact.folder) / "session_bin"
    bin_folder.mkdir(exist_ok=True)
    if not (bin_folder / "tact").exists():
        os.symlink(tact.path, bin_folder / "tact")
    text = GUIDE.read_text()
    shown = 0

    def run(block):
        nonlocal shown
        out = ""
        for line in block[1].split("\n"):
            if not line.startswith("$ "):
                continue
            shown += 1
            done = subprocess.run(["bash", "-c", line[2:]], cwd=SESSION, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                                  env={**os.environ, "PATH": f"{bin_folder}:{os.environ['PATH']}"}, check=False)
            out += line + "\n" + done.stdout
        return f"```console\n{out}```"
    now = re.sub(r"```console\n(.*?)```", run, text, flags=re.DOTALL)
    if rewrite:
        GUIDE.write_text(now)
        return
    expect(shown >= 10, "hardly a command is shown")
    expect(now == text, "the guide shows another session than is printed; look at it, then run cli.py --rewrite")


TESTS = (usage, check, layout, show, explain, record, decode, coverage, narrow, words, vocabulary, colours, no_room, completion,
         manual, session)


def run_all(path):
    for test in TESTS:
        with tempfile.TemporaryDirectory() as folder:
            tact = Command(path, folder)
            for name, text in TEXTS.items():
                tact.write(name, text)
            test(tact)


def self_test(path):
    """Stand-ins of the command that are wrong in one way must each be seen."""
    faults = {
        "an exit code of another kind": '[ $code = 1 ] && exit 2; exit $code',
        "nothing on standard error": None,
        "broken JSON": 'sed "s/,/,,/"',
        "colours in a pipe": 'sed "s/deny/\\x1b[31mdeny/"',
    }
    for fault, filtered in faults.items():
        with tempfile.TemporaryDirectory() as folder:
            stand_in = pathlib.Path(folder) / "tact"
            real = str(pathlib.Path(path).resolve())
            if fault.startswith("an exit"):
                text = f'#!/bin/bash\n"{real}" "$@"; code=$?\n{filtered}\n'
            elif filtered is None:
                text = f'#!/bin/bash\n"{real}" "$@" 2>/dev/null\n'
            else:
                text = f'#!/bin/bash\n"{real}" "$@" | {filtered}\nexit ${{PIPESTATUS[0]}}\n'
            stand_in.write_text(text)
            stand_in.chmod(0o755)
            done = subprocess.run([sys.executable, "-B", __file__, str(stand_in)], stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT, check=False)
            if done.returncode == 0:
                fail(f"{fault} passes")
    print(f"{len(faults)} faults were seen")


def main(arguments):
    if arguments[0] == "--self-test":
        self_test(arguments[1])
    elif arguments[0] == "--rewrite":
        with tempfile.TemporaryDirectory() as folder:
            session(Command(arguments[1], folder), True)
    else:
        run_all(arguments[0])
        print(f"{checks} checks")
        if checks < 500:
            fail("hardly anything was checked")


main(sys.argv[1:])
