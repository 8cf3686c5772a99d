#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""workflows.py [--self-test]: the workflows of .github are YAML, every job has a runner, a limit of time and steps that do
something, and every script that they run is there. Ends with 77 where Python has no YAML.
"""
import re
import sys

from toolbox import ROOT, fail

try:
    import yaml
except ImportError:
    print("skipped: Python reads no YAML (Debian: apt-get install python3-yaml)")
    sys.exit(77)


def faults_in(text):
    try:
        workflow = yaml.safe_load(text)
    except yaml.YAMLError as error:
        return [f"is no YAML: {error}"]
    if not isinstance(workflow, dict) or not isinstance(workflow.get("jobs"), dict):
        return ["has no jobs"]
    faults = [] if workflow.get("on", workflow.get(True)) else ["does not say when it runs"] # YAML 1.1 reads `on` as true
    if "permissions" not in workflow:
        faults.append("does not say what it may do")
    for name, job in workflow["jobs"].items():
        faults += [f"{name} has no {key}" for key in ("runs-on", "timeout-minutes", "steps") if not job.get(key)]
        for step in job.get("steps") or []:
            if not isinstance(step, dict) or ("run" in step) == ("uses" in step):
                faults.append(f"a step of {name} neither runs nor uses something, or does both")
            else:
                faults += [f"{name} runs {script}, which is not there" for script in re.findall(r"bash (\S+)", step.get("run", ""))
                           if not (ROOT / script).exists()]
    return faults


WELL = """on: push
permissions: {}
jobs:
  one:
    runs-on: here
    timeout-minutes: 1
    steps:
      - run: bash tests/tools/test
"""
SPOILT = [("on: push\n", ""), ("permissions: {}\n", ""), ("jobs:", "job:"), ("    runs-on: here\n", ""),
          ("    timeout-minutes: 1\n", ""), ("tools/test", "tools/no_such_script"), ("run:", "runs:"), ("jobs:", "jobs: ["),
          ("      - run: bash tests/tools/test\n", "")]


def main(*arguments):
    if arguments == ("--self-test",):
        assert not faults_in(WELL), faults_in(WELL)
        for old, new in SPOILT:
            assert old in WELL and faults_in(WELL.replace(old, new)), (old, new)
        return print(f"{len(SPOILT)} faults are found")
    found = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
    faults = [f"{path.name} {fault}" for path in found for fault in faults_in(path.read_text())]
    print(f"{len(found)} workflows")
    if faults or not found:
        fail("\n".join(faults) or "there are no workflows")


main(*sys.argv[1:])
