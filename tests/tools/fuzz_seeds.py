#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""fuzz_seeds.py <vectors.jsonl> <folder>: writes texts to files of their own, for a fuzzer to begin with: each consent
string, and a text of each kind as people write them."""
import json
import pathlib
import sys

folder = pathlib.Path(sys.argv[2])
folder.mkdir(parents=True, exist_ok=True)
for line in pathlib.Path(sys.argv[1]).read_text().splitlines():
    vector = json.loads(line)
    (folder / vector["id"]).write_text(vector["input"])

WRITTEN = {
    "house.toml": """tact = "policy/1"
base = "standard"
name = "house"
version = 3
combinations = []
[tolerances]
permit = 1.2
evidence = "assumed"
statement = "board \\u00e9"
[trust]
high = { assisting = 0.540, promoting = 0.6, evidence = "assumed", statement = 'board' } # ours
[attributes.email]
sensitivity = 1.7
classes = ["identifying"]
needs = { connectedness = "warm", trust = "low" }
purposes = [
    "support",
]
sources = ["declared", "first_party"]
evidence = "measured"
statement = "log"
[obligations.disclose]
when = { trust = ["high"] }
evidence = "rule"
statement = "x"
[[coarsenings]]
from = "residence"
to = "region"
evidence = "assumed"
statement = "T24"
""",
    "overlay.toml": """tact = "overlay/1"
name = "x"
never = ["current_location"]
closed_sources = ["third_party"]
needs = { trust = "low" }
multiplier = 1.5
evidence = "rule"
statement = "y"
""",
    "consent.toml": """tact = "consent/1"
objections = ["advertising"]
[attributes.email]
support = { specific = ["declared"], refused = ["third_party", "unstated"], supplied = true }
marketing = { withdrawn = ["every"] }
[joint_risks.too_many_events]
learning = { general = ["every"] }
""",
    "features.toml": """tact = "catalogue/1"
[features]
price = { impersonal = true, columns = 1 }
clicks = { attribute = "behaviour_on_site", source = "first_party", events = 40, trace = "clicks", stands_in = 0 }
last_clicks = { shortened = "clicks", events = 5 }
address = { attribute = "residence", source = "declared" }
area = { coarsened = "address", to = "region" }
baby_food = { reveals = "family" }
taste = { derived = ["clicks", "baby_food"], stands_in = [0.125, -0.25] }
[features.contact]
draws = [{ attribute = "email", source = "declared" }, { attribute = "phone", source = "declared" }]
""",
    "kinds.toml": """tact = "kinds/1"
[kinds]
bestseller = { impersonal = true }
in_your_size = { attribute = "clothing_size", source = "declared" }
found_twice = { either = ["in_your_size", "bestseller"] }
""",
    "limits.toml": """tact = "limits/1"
[max_age.purposes]
marketing = "365 days"
[person]
intrusion = 20.000
intrusion_refill = { amount = 20.000, per = "7 days" }
asks = 3
quiet_after_a_no = "30 days"
evidence = "assumed"
statement = "no source gives a figure"
""",
    "signals.toml": """tact = "signals/1"
base = "standard"
closed_to_children = ["marketing", "advertising"]
[purposes.measurement]
profile = [7, 8, 9]
[attributes.interests]
needs = "limited"
""",
    "vocabulary.toml": """tact = "vocabulary/1"
[attributes]
names = ["favourite_genre", "loans", "late_fees"]
""",
}
for name, text in WRITTEN.items():
    (folder / name).write_text(text)
