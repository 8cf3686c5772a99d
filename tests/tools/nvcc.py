#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""nvcc.py: compiles the headers, the program of tests/foreign and its kernels with nvcc; ends with 77 where there is none.

Nothing is run: that takes a GPU. Umbrellas and policies are compiled alone and, since nvcc has choked on an order, all
headers together in two. That each header stands alone is for other compilers to show.
"""
import concurrent.futures
import pathlib
import shutil
import sys
import tempfile

from toolbox import INCLUDE, ROOT, fail, headers, run

FLAGS = ["-std=c++20", "--expt-relaxed-constexpr", "-Werror", "all-warnings", f"-I{INCLUDE}"]
FOREIGN = ROOT / "tests" / "foreign"


def found():
    """nvcc, if it is there and compiles C++20 with the host compiler it finds."""
    nvcc = shutil.which("nvcc") or shutil.which("/usr/local/cuda/bin/nvcc")
    if not nvcc:
        return None, "it is not installed"
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "empty.cu"
        source.write_text("#include <cstddef>\n__global__ void nothing() {}\nint main() {}\n")
        done = run([nvcc, *FLAGS, "-c", source, "-o", pathlib.Path(folder) / "empty.o"])
    return (nvcc, "") if done.returncode == 0 else (None, f"it compiles no C++20 here:\n{done.stdout}")


def main():
    nvcc, why_not = found()
    if not nvcc:
        print(f"nothing was compiled by nvcc: {why_not}")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        jobs = []

        def job(title, source, *how):
            jobs.append((title, [nvcc, *FLAGS, *how, source, "-o", folder / f"{len(jobs)}.out"]))

        def includes(title, *these):
            source = folder / f"{len(jobs)}.cu"
            source.write_text("".join(f"#include <{header}>\n" for header in these))
            job(title, source, "-cuda")  # up to the end of nvcc's own front end

        ours, policy = headers(), "tact/decide/standard.hpp"
        for header in [header for header in ours if header.count("/") == 1] + [policy, "tact/decide/study.hpp"]:
            includes(header, header)
        includes("all headers after the policy", policy, *ours)
        includes("all headers, the last first", *reversed(ours))
        job("kernel.cu", FOREIGN / "kernel.cu", "-c")
        job("in_use.cpp", FOREIGN / "in_use.cpp", "-x", "cu", "-c")
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            done = list(pool.map(lambda job: (job[0], run(job[1])), jobs))
    faults = [f"{title}:\n{result.stdout}" for title, result in done if result.returncode != 0]
    if faults:
        fail("\n".join(faults))
    print(f"{len(jobs)} sources compile with nvcc")


main()
