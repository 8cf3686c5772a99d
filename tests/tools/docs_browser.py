#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""docs_browser.py OUT: opens the reference that docs.py wrote to OUT in headless Chromium, and reads in it.

The first page shows the picture of the folders; a search for a name finds it and leads to its page; the page of a class
says what the header says. Ends with 77 where Chromium or its driver is not installed.
"""
import contextlib
import functools
import http.server
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request

from toolbox import fail

FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run",
         "--disable-background-networking", "--disable-component-update", "--disable-sync", "--window-size=1300,1000"]
LOGGED = {"goog:loggingPrefs": {"browser": "ALL"}}
ELEMENT = "element-6066-11e4-a52e-4f735466cecf" # what the standard of WebDriver calls an element
PATIENCE = 60 # seconds


class Browser:
    """A session of a driver that speaks WebDriver."""

    def __init__(self, driver, folder):
        self.base = driver
        options = {"args": FLAGS + [f"--user-data-dir={folder}"]}
        session = self.post("/session", {"capabilities": {"alwaysMatch": {"goog:chromeOptions": options, **LOGGED}}})
        self.base += f"/session/{session['sessionId']}"

    def send(self, method, path, body=None):
        request = urllib.request.Request(self.base + path, None if body is None else json.dumps(body).encode(), method=method,
                                         headers={"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            fail(f"the browser refuses {path} {body}: {error.read().decode(errors='replace')[:500]}")

    def post(self, path, body):
        return self.send("POST", path, body)

    def open(self, url):
        self.post("/url", {"url": url})

    def run(self, script):
        return self.post("/execute/sync", {"script": script, "args": []})

    def wait(self, what, script):
        """What a script returns once it returns something."""
        until = time.monotonic() + PATIENCE
        while not (found := self.run(script)):
            if time.monotonic() > until:
                fail(f"{what} does not appear")
            time.sleep(0.1)
        return found

    def write(self, selector, text):
        found = self.post("/element", {"using": "css selector", "value": selector})
        self.post(f"/element/{found[ELEMENT]}/value", {"text": text})


@contextlib.contextmanager
def served(out):
    """The folder at an address of this machine."""
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(out))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@contextlib.contextmanager
def driven():
    """A browser, and its driver on a port that is free."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        with subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as driver:
            try:
                said = ""
                while not (port := re.search(r"started successfully on port (\d+)", said)):
                    line = driver.stdout.readline()
                    said += line
                    if not line:
                        fail(f"chromedriver does not start:\n{said}")
                threading.Thread(target=driver.stdout.read, daemon=True).start()
                browser = Browser(f"http://127.0.0.1:{port[1]}", folder)
                yield browser
                browser.send("DELETE", "")
            finally:
                driver.terminate()


SHOWN = "return document.body.innerText"
PICTURES = """const pages = [...document.querySelectorAll('.dotgraph iframe')].map(frame => frame.contentDocument);
return pages.every(page => page && page.querySelector('svg')) ? pages.map(page => page.documentElement.textContent) : null"""
# What a search finds: under each name that is shown, the addresses that it leads to.
FOUND = """const frame = document.getElementById('MSearchResults'), page = frame && frame.contentDocument;
const shown = page ? [...page.querySelectorAll('.SRResult')].filter(one => one.style.display == 'block') : [];
const links = one => [...one.querySelectorAll('a')].map(a => a.href);
return shown.length ? shown.map(one => [one.querySelector('.SRSymbol').innerText, links(one)]) : null"""
NAME, PAGE, SENTENCE = "candidate_kinds", "classtact_1_1candidate__kinds.html", "The distinct ways in which candidates draw on data"


def look(browser, address):
    """What is wrong with what the browser shows."""
    browser.open(f"{address}/index.html")
    if "permit, ask or deny" not in browser.run(SHOWN):
        yield "the first page does not begin as README.md does"
    pictures = browser.wait("a picture", PICTURES)
    if not any({"vocabulary", "relationship"} <= set(picture.split()) for picture in pictures):
        yield f"the first page does not show the folders, but {pictures}"
    browser.write("#MSearchField", NAME)
    found = browser.wait("what was searched for", FOUND)
    leads = [link for name, links in found if name == NAME for link in links if PAGE in link]
    if not leads:
        yield f"a search for {NAME} finds no {PAGE}, but {found}"
    browser.open(leads[0] if leads else f"{address}/{PAGE}")
    if SENTENCE not in browser.run(SHOWN):
        yield f"{PAGE} does not say '{SENTENCE}'"
    yield from (f"the browser logs: {entry['message']}" for entry in browser.post("/se/log", {"type": "browser"})
                if entry["level"] == "SEVERE" and "/favicon.ico" not in entry["message"])


def main(out):
    for program in ("chromium", "chromedriver"):
        if not shutil.which(program):
            print(f"skipped: {program} is not installed (Debian: apt-get install chromium chromium-driver)")
            sys.exit(77)
    out = pathlib.Path(out).resolve()
    with served(out) as address, driven() as browser:
        faults = list(look(browser, address))
    if faults:
        fail("\n".join(faults))
    print(f"the first page, a search for {NAME} and {PAGE} are as they should be")


main(*sys.argv[1:])
