#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""Measures tact beside what one would write instead, and prints Markdown.

  bench.py [compiler]

Every program of tests/bench is built with -O2 and nothing else, and pinned to one processor. Contestants decide alike
before they are timed. Google Benchmark warms up and repeats each of them REPETITIONS times, in an order that is random,
so that what disturbs the machine disturbs all of them; what is printed is the median of processor time, and half the
distance between the quartiles in percent of it. Ratios and shares are of medians of one run. The bandwidth is that of a
loop that adds up eight bytes a row, measured among the others, in the first cache, the second, and memory.
"""
import datetime
import json
import os
import pathlib
import platform
import resource
import statistics
import sys
import tempfile

from toolbox import INCLUDE, ROOT, fail, must, processor, run

BENCH = ROOT / "tests" / "bench"
REPETITIONS = 9
SIZES = [("L1", 4096), ("L2", 65536), ("memory", 1 << 26)]
TABLE_SIZES = [16, 64, 128, 200, 256, 512]


def build(compiler, source, folder, *libraries):
    program = folder / source.stem
    must([compiler, "-std=c++20", "-O2", f"-I{INCLUDE}", source, "-o", program, *libraries])
    return program


def measured(*command):
    """Nanoseconds an item of every benchmark: (median, half the distance of the quartiles, counters)."""
    with tempfile.NamedTemporaryFile(suffix=".json") as out:
        must([*pinned(), *command, f"--benchmark_repetitions={REPETITIONS}", "--benchmark_min_time=0.05",
              "--benchmark_enable_random_interleaving=true", f"--benchmark_out={out.name}", "--benchmark_out_format=json"])
        runs = [entry for entry in json.load(out)["benchmarks"] if entry["run_type"] == "iteration"]
    found = {}
    for entry in runs:
        found.setdefault(entry["name"].split("/iterations:")[0], []).append(entry)
    result = {}
    for name in must([*command, "--benchmark_list_tests"]).splitlines(): # in the order of the source, not of the run
        name = name.split("/iterations:")[0]
        entries = found[name]
        times = sorted(1e9 / entry["items_per_second"] if "items_per_second" in entry else entry["cpu_time"] for entry in entries)
        low, _, high = statistics.quantiles(times, n=4)
        result[name] = (statistics.median(times), (high - low) / 2, entries[0].get("bytes_per_row"))
    return result


def pinned():
    cpus = sorted(os.sched_getaffinity(0))
    return ["taskset", "-c", str(cpus[-1])]


def figure(nanoseconds):
    return f"{nanoseconds:,.0f}" if nanoseconds >= 100 else f"{nanoseconds:.3g}" if nanoseconds >= 1 else f"{nanoseconds:.2g}"


def decisions(program):
    found = measured(program)
    tact = found["tact, context, refusals and use to yes or no"][0]
    print("\n| one decision | ns | ± % | times |\n|---|--:|--:|--:|")
    for name, (median, spread, _) in found.items():
        print(f"| {name} | {figure(median)} | {100 * spread / median:.0f} | {figure(median / tact)} |")


def batches(program):
    tables = {name: measured(program, rows, name) for name, rows in SIZES}
    print("\n| a row of many |", " | ".join(f"{name}, ns | of its bandwidth" for name, _ in SIZES), "|")
    print("|---|" + "--:|--:|" * len(SIZES))
    for key in tables["L1"]:
        name = key.split("/")[0]
        cells = []
        for size, _ in SIZES:
            median, _, bytes_read = tables[size][f"{name}/{size}"]
            reading = tables[size][f"reading 8 bytes a row/{size}"][0] / 8
            cells.append(f"{figure(median)} | {100 * reading * bytes_read / median:.0f} %")
        print(f"| {name} |", " | ".join(cells), "|")
    for size, _ in SIZES:
        print(f"\nReading from {size}: {8 / tables[size][f'reading 8 bytes a row/{size}'][0]:.1f} GB/s.", end="")
    print()


def nanoseconds(title, program):
    print(f"\n| {title} | ns | ± % |\n|---|--:|--:|")
    for name, (median, spread, _) in measured(program).items():
        print(f"| {name} | {figure(median)} | {100 * spread / median:.0f} |")


def hosts(compiler, folder):
    """tact in Faiss, SQLite, C and Arrow, where these are installed."""
    if not pathlib.Path("/usr/include/faiss/IndexFlat.h").exists() or not pathlib.Path("/usr/include/sqlite3.h").exists():
        print("\nNot measured in its hosts: Faiss or SQLite is not installed (Debian: libfaiss-dev, libopenblas-dev, libsqlite3-dev).")
        return
    flags = ["-std=c++20", "-O2", f"-I{INCLUDE}", f"-I{ROOT / 'tests'}", "-DTACT_BENCH_ALONE", "-fPIC"]
    examples = ROOT / "tests" / "examples"
    extension, program = folder / "tact_sqlite.so", folder / "hosts"
    must([compiler, *flags, "-shared", examples / "sqlite" / "tact_sqlite.cpp", "-o", extension])
    must([compiler, *flags, BENCH / "hosts.cpp", ROOT / "tests" / "hosts" / "shop.cpp", examples / "c_abi" / "tact_c.cpp",
          "-o", program, "-lfaiss", "-llapack", "-lblas", "-lgomp", "-lsqlite3", "-lbenchmark", "-lpthread"])
    print(must(["env", "OMP_NUM_THREADS=1", "OPENBLAS_NUM_THREADS=1", *pinned(), program, extension]))


def growth(program):
    found = measured(program)
    kinds = {}
    for name, (median, _, _) in found.items():
        kind, size = name.rsplit("/", 1)
        kinds.setdefault(kind, []).append(f"{int(size):,}: {figure(median)}")
    print("\n| as this grows | ns |\n|---|---|")
    for kind, cells in kinds.items():
        print(f"| {kind} |", "; ".join(cells), "|")


def compile_seconds(compiler, text):
    """Processor time of one compilation, or nothing where it does not compile."""
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "table.cpp"
        source.write_text(text)
        times = []
        for _ in range(3):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            if run([compiler, "-std=c++20", f"-I{INCLUDE}", f"-I{BENCH}", "-c", source, "-o", source.with_suffix(".o")]).returncode:
                return None
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            times.append(after.ru_utime - before.ru_utime)
        return statistics.median(times)


def compilers(compiler):
    print(f"\n| a table of one's own, compiled in code, over so many attributes | {compiler}, s |\n|---|--:|")
    print(f"| none, the headers alone | {compile_seconds(compiler, '#include <own_table.hpp>'):.2f} |")
    for size in TABLE_SIZES:
        seconds = compile_seconds(compiler, "#include <own_table.hpp>\n"
                                  f"inline constexpr auto table = own::table<{size}>();\n"
                                  "inline constexpr auto mine = tact::compile<table>();\n")
        print(f"| {size} |", f"{seconds:.2f} |" if seconds is not None else "past the compiler's default limits |")


def main(arguments):
    compiler = arguments[0] if arguments else "g++"
    if platform.system() != "Linux":
        fail("the benchmarks pin themselves with taskset, which is for Linux")
    version = must([compiler, "--version"]).splitlines()[0]
    print(f"{processor()}, {len(os.sched_getaffinity(0))} processors; {version}, -O2; "
          f"{datetime.date.today()}.")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        libraries = ["-lbenchmark", "-lpthread"]
        optional = [library for header, library in (("luajit-2.1/lua.hpp", "-lluajit-5.1"), ("sqlite3.h", "-lsqlite3"))
                    if pathlib.Path("/usr/include", header).exists()]
        decisions(build(compiler, BENCH / "decision.cpp", folder, *libraries, *optional))
        batches(build(compiler, BENCH / "batch.cpp", folder, *libraries))
        print("\n" + must([*pinned(), build(compiler, BENCH / "kinds_from_memory.cpp", folder)]), end="")
        nanoseconds("what a model may read", build(compiler, BENCH / "model.cpp", folder, *libraries))
        nanoseconds("a consent that is stored", build(compiler, BENCH / "store.cpp", folder, *libraries))
        hosts(compiler, folder)
        decoding = build(compiler, BENCH / "decode_consent.cpp", folder)
        for texts in ("policy_text.cpp", "catalogue_text.cpp"):
            print("\n```text\n" + must([*pinned(), build(compiler, BENCH / texts, folder)]) + "```")
        print("\n```text\n" + must([*pinned(), decoding, ROOT / "tests" / "data" / "consent_vectors.jsonl"]) + "```")
        growth(build(compiler, BENCH / "growth.cpp", folder, *libraries))
        compilers(compiler)
        threads = build(compiler, ROOT / "tests" / "examples" / "threads.cpp", folder, "-pthread")
        print("\n" + must([threads, "time"]).strip())


main(sys.argv[1:])
