#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""recommender.py <program> <output>: the example recommender on files. The made-up people, written and read again, give the
table in the output, whatever the order and the ends of the lines. So does a small folder with lines like those of MovieLens 100k, which
the program did not write. A fault in a file is named with its line."""
import pathlib
import random
import subprocess
import sys
import tempfile

from toolbox import fail, must, run

FILES = ["u.user", "u.item", "u.data"]
FAULTS = [  # file, line, what is put there, what is said of it
    ("u.user", 2, "2|30|F|writer", "4 fields instead of 5"),
    ("u.user", 2, "1|30|F|writer|12345", "user 1 is there twice"),
    ("u.user", 3, "3|thirty|F|writer|12345", "age is no number from 1 to 130: thirty"),
    ("u.user", 3, "3|30|X|writer|12345", "gender is neither F nor M: X"),
    ("u.item", 4, "4|a film|||", "5 fields instead of 24"),
    ("u.item", 4, "4|a film|||" + "|0" * 18 + "|2", "genre flag is no number from 0 to 1: 2"),
    ("u.data", 5, "1 1 5 880000000", "1 fields instead of 4"),
    ("u.data", 5, "9999\t1\t5\t880000000", "unknown user 9999"),
    ("u.data", 5, "1\t9999\t5\t880000000", "unknown item 9999"),
    ("u.data", 5, "1\t1\t6\t880000000", "rating is no number from 1 to 5: 6"),
    ("u.data", 5, "1\t1\t5\t", "time is no number from 0 to 100000000000: "),
]


# Lines as the real files have them: numbers with gaps, postcodes with letters, a film without dates, a title in Latin-1.
USERS = ["1|24|M|technician|85711", "2|53|F|other|94043", "74|39|M|scientist|T8H1N", "101|15|M|student|05146"]
TITLES = ["Toy Story (1995)|01-Jan-1995||http://us.imdb.com/M/title-exact?Toy%20Story%20(1995)", "unknown|||",
          "Cité des enfants perdus, La (1995)|01-Jan-1995||http://us.imdb.com/M/title-exact?Cité%20des%20enfants%20perdus,%20La%20(1995)"]


def lines_by_hand():
    """The three files: of 24 films, each user rated 17, in no order."""
    films = [*TITLES, *(f"Film {n} (1996)|01-Jan-1996||http://us.imdb.com/Title?Film+{n}" for n in range(4, 25))]
    items = [f"{n}|{film}" + "".join(f"|{int(genre == n % 19)}" for genre in range(19)) for n, film in enumerate(films, 1)]
    draw = random.Random(3)
    ratings = [f"{user.split('|')[0]}\t{film}\t{draw.randint(1, 5)}\t{874724710 + draw.randint(0, 18561928)}"
               for user in USERS for film in draw.sample(range(1, 25), 17)]
    draw.shuffle(ratings)
    return {"u.user": USERS, "u.item": items, "u.data": ratings}


def by_hand(program, folder):
    folder.mkdir()
    for name, lines in lines_by_hand().items():
        (folder / name).write_bytes(("\n".join(lines) + "\n").encode("latin-1"))
    first = must([program, folder]).splitlines()[0]
    if first != "4 people (1 minors), 24 films, 68 ratings.":
        fail(f"of lines like those of MovieLens it said: {first}")
    with (folder / "u.data").open("a") as data:
        data.write("196\t3\t3\t881250949\n")
    refused(program, folder, "u.data: line 69: unknown user 196")
    (folder / "u.user").write_text("\n".join([*USERS[:2], "74|39|M|scientist"]) + "\n")
    refused(program, folder, "u.user: line 3: 4 fields instead of 5")


def refused(program, folder, wanted):
    done = run([program, folder], stderr=subprocess.PIPE)
    if done.returncode != 1 or done.stdout or done.stderr != f"recommender: {wanted}\n":
        fail(f"ended with {done.returncode} and said\n{done.stderr}where this was wanted:\n{wanted}")


def table(text):
    """All but the first line, which says where the people come from."""
    return text.split("\n", 1)[1]


def main(program, output):
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary) / "ratings"
        must([program, "--write", folder])
        good = {name: (folder / name).read_text().splitlines() for name in FILES}

        random.Random(1).shuffle(good["u.data"])
        (folder / "u.data").write_bytes("\r\n".join(good["u.data"]).encode())
        (folder / "u.item").write_bytes("\n".join(good["u.item"]).replace("film 1|", "film é|").encode("latin-1"))
        printed = must([program, folder])
        if table(printed) != table(pathlib.Path(output).read_text()) or "made up" in printed:
            fail(f"read from files, the made-up people give\n{printed}")

        for name, line, text, why in FAULTS:
            lines = list(good[name])
            lines[line - 1] = text
            (folder / name).write_text("\n".join(lines) + "\n")
            refused(program, folder, f"{name}: line {line}: {why}")
            (folder / name).write_text("\n".join(good[name]) + "\n")

        (folder / "u.data").write_text("\n".join([*good["u.data"], good["u.data"][0]]))
        user, item = good["u.data"][0].split("\t")[:2]
        refused(program, folder, f"u.data: line {len(good['u.data']) + 1}: user {user} rated item {item} before")
        (folder / "u.data").write_text(good["u.data"][0])
        refused(program, folder, "u.data: fewer than two people have enough ratings")
        (folder / "u.data").unlink()
        refused(program, folder, "u.data: cannot be read")
        refused(program, folder / "nowhere", "u.user: cannot be read")
        (folder / "a file").touch()
        done = run([program, "--write", folder / "a file"])
        if done.returncode != 1 or "cannot be written" not in done.stdout:
            fail(f"writing where there is no folder ended with {done.returncode}:\n{done.stdout}")
        by_hand(program, pathlib.Path(temporary) / "by hand")
    print(f"the same table from files; {len(FAULTS) + 7} faults named")


main(*sys.argv[1:])
