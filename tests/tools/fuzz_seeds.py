#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""fuzz_seeds.py <vectors.jsonl> <folder>: writes each consent string to a file of its own, for a fuzzer to begin with."""
import json
import pathlib
import sys

folder = pathlib.Path(sys.argv[2])
folder.mkdir(parents=True, exist_ok=True)
for line in pathlib.Path(sys.argv[1]).read_text().splitlines():
    vector = json.loads(line)
    (folder / vector["id"]).write_text(vector["input"])
