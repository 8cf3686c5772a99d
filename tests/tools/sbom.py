#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""Writes the bill of materials of a release, in SPDX 2.3 as JSON.

  sbom.py tact-X.Y.Z.tar.gz OUT.spdx.json
  sbom.py --self-test

It is made of the archive alone, and so the same every time: the date is that of the commit, which every file of the archive
carries. Licence and copyright of a file are what the file itself says.
"""
import datetime
import hashlib
import io
import json
import pathlib
import re
import sys
import tarfile
import tempfile

from toolbox import fail, must

SUPPLIER = "Organization: the tact authors"
COPYRIGHT = "Copyright (c) 2026 the tact authors"
KINDS = {".hpp": "SOURCE", ".cpp": "SOURCE", ".cppm": "SOURCE", ".c": "SOURCE", ".py": "SOURCE", ".sh": "SOURCE", ".cu": "SOURCE",
         ".md": "DOCUMENTATION"}


def digest(algorithm, content):
    return hashlib.new(algorithm.lower(), content).hexdigest()


def checksums(content):
    return [{"algorithm": algorithm, "checksumValue": digest(algorithm, content)} for algorithm in ("SHA1", "SHA256")]


def verification_code(files):
    """Clause 7.9 of the specification: the SHA1 of the files' SHA1s, sorted and put together."""
    sums = sorted(one["checksumValue"] for file in files for one in file["checksums"] if one["algorithm"] == "SHA1")
    return digest("SHA1", "".join(sums).encode())


def file_entry(number, name, content):
    text = content.decode("utf-8", errors="replace")
    licence = re.search(r"SPDX-License-Identifier: ([\w.+-]+)", text)
    notices = dict.fromkeys(notice.rstrip() for notice in re.findall(r"Copyright \(c\) \d{4} [\w ,.-]+", text))
    return {
        "SPDXID": f"SPDXRef-File-{number}",
        "fileName": f"./{name}",
        "checksums": checksums(content),
        "fileTypes": [KINDS.get(pathlib.PurePath(name).suffix, "TEXT")],
        "licenseConcluded": "MIT",
        "licenseInfoInFiles": [licence[1] if licence else "MIT" if name == "LICENSE" else "NONE"],
        "copyrightText": "\n".join(notices) or "NONE",
    }


def document(archive, content):
    """The bill of an archive, given its name and its bytes."""
    named = re.fullmatch(r"(?P<package>tact)-(?P<version>\d+\.\d+\.\d+)\.tar\.gz", archive)
    if not named:
        fail(f"{archive} is not called tact-X.Y.Z.tar.gz")
    package, version = named["package"], named["version"]
    with tarfile.open(fileobj=io.BytesIO(content)) as tar:
        members = [member for member in tar.getmembers() if member.isfile() or member.issym()]
        read = {member.name.partition("/")[2]: member.linkname.encode() if member.issym() else tar.extractfile(member).read()
                for member in members}
        created = datetime.datetime.fromtimestamp(max(member.mtime for member in members), datetime.timezone.utc)
    files = [file_entry(i + 1, name, read[name]) for i, name in enumerate(sorted(read))]
    return {
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": f"{package}-{version}",
        "documentNamespace": f"https://spdx.org/spdxdocs/{package}-{version}-{digest('SHA256', content)[:32]}",
        "creationInfo": {"created": created.strftime("%Y-%m-%dT%H:%M:%SZ"), "creators": [SUPPLIER, "Tool: tact-sbom.py"]},
        "packages": [{
            "SPDXID": "SPDXRef-Package",
            "name": package,
            "versionInfo": version,
            "packageFileName": archive,
            "supplier": SUPPLIER,
            "downloadLocation": "NOASSERTION",
            "filesAnalyzed": True,
            "packageVerificationCode": {"packageVerificationCodeValue": verification_code(files)},
            "checksums": checksums(content),
            "licenseConcluded": "MIT",
            "licenseDeclared": "MIT",
            "licenseInfoFromFiles": sorted({one for file in files for one in file["licenseInfoInFiles"]} - {"NONE"}),
            "copyrightText": COPYRIGHT,
            "primaryPackagePurpose": "LIBRARY",
            "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
                              "referenceLocator": f"pkg:generic/{package}@{version}"}],
        }],
        "files": files,
        "relationships": [
            {"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": "SPDXRef-Package"},
            {"spdxElementId": "SPDXRef-Package", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": "NONE"},
            *({"spdxElementId": "SPDXRef-Package", "relationshipType": "CONTAINS", "relatedSpdxElement": file["SPDXID"]}
              for file in files),
        ],
    }


# --- what the specification requires ---------------------------------------------------------------------------------

ID = r"SPDXRef-[A-Za-z0-9.-]+"
LICENCE = r"(?:[A-Za-z0-9.+-]+(?: (?:AND|OR|WITH) [A-Za-z0-9.+-]+)*)"
SHA1, SHA256 = r"[0-9a-f]{40}", r"[0-9a-f]{64}"
TEXT = r"(?s).+"
# Clause by clause, what must stand there: a pattern, or what the members must be; a list is one or more of what it holds.
CHECKSUM = {"algorithm": r"SHA1|SHA256", "checksumValue": rf"{SHA1}|{SHA256}"}
REQUIRED = {
    "spdxVersion": r"SPDX-2\.3",                                                # 6.1
    "dataLicense": r"CC0-1\.0",                                                 # 6.2
    "SPDXID": r"SPDXRef-DOCUMENT",                                              # 6.3
    "name": TEXT,                                                               # 6.4
    "documentNamespace": r"[a-z][a-z0-9+.-]*://[^#\s]+",                        # 6.5
    "creationInfo": {
        "creators": [r"(?:Person|Organization|Tool): .+"],                      # 6.8
        "created": r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z",                     # 6.9
    },
    "packages": [{
        "name": TEXT,                                                           # 7.1
        "SPDXID": ID,                                                           # 7.2
        "downloadLocation": r"NONE|NOASSERTION|\S+://\S+",                      # 7.7
        "packageVerificationCode": {"packageVerificationCodeValue": SHA1},      # 7.9, since its files were analysed
        "checksums": [CHECKSUM],
        "licenseConcluded": LICENCE,
        "licenseDeclared": LICENCE,
        "licenseInfoFromFiles": [LICENCE],
        "copyrightText": TEXT,
        "versionInfo": r"\d+\.\d+\.\d+",
    }],
    "files": [{
        "fileName": r"\./.+",                                                   # 8.1
        "SPDXID": ID,                                                           # 8.2
        "checksums": [CHECKSUM],                                                # 8.4, a SHA1 at least
        "licenseConcluded": LICENCE,
        "licenseInfoInFiles": [LICENCE],
        "copyrightText": TEXT,
    }],
    "relationships": [{                                                         # 11.1
        "spdxElementId": ID,
        "relationshipType": r"DESCRIBES|CONTAINS|DEPENDS_ON",
        "relatedSpdxElement": rf"{ID}|NONE|NOASSERTION",
    }],
}


def lacks(value, required, where):
    """What a value lacks of what is required there."""
    if isinstance(required, str):
        well = isinstance(value, str) and re.fullmatch(required, value)
        return [] if well else [f"{where} is {value!r}"]
    if isinstance(required, list):
        if not isinstance(value, list) or not value:
            return [f"{where} is no list of anything"]
        return [fault for i, one in enumerate(value) for fault in lacks(one, required[0], f"{where}[{i}]")]
    if not isinstance(value, dict):
        return [f"{where} is no object"]
    return [fault for key, inner in required.items() for fault in lacks(value.get(key), inner, f"{where}.{key}")]


def wrong(bill):
    """What is wrong with a bill of materials."""
    faults = lacks(bill, REQUIRED, "document")
    if faults:
        return faults
    named = [bill, *bill["packages"], *bill["files"]]
    ids = [one["SPDXID"] for one in named]
    faults += [f"{one} is the SPDXID of two" for one in sorted(set(ids)) if ids.count(one) > 1]
    for one in [*bill["packages"], *bill["files"]]:
        for sum_ in one["checksums"]:
            if len(sum_["checksumValue"]) != {"SHA1": 40, "SHA256": 64}[sum_["algorithm"]]:
                faults.append(f"{one['SPDXID']} has a {sum_['algorithm']} of another length")
        if {sum_["algorithm"] for sum_ in one["checksums"]} != {"SHA1", "SHA256"}:
            faults.append(f"{one['SPDXID']} has not both checksums")
    related = {(one["spdxElementId"], one["relationshipType"], one["relatedSpdxElement"]) for one in bill["relationships"]}
    faults += [f"{end} is related and is not there" for one in related for end in one[::2]
               if end not in (*ids, "NONE", "NOASSERTION")]
    for package in bill["packages"]:
        if ("SPDXRef-DOCUMENT", "DESCRIBES", package["SPDXID"]) not in related:
            faults.append(f"the document does not describe {package['SPDXID']}")
        faults += [f"no relationship says what contains {file['SPDXID']}" for file in bill["files"]
                   if (package["SPDXID"], "CONTAINS", file["SPDXID"]) not in related]
        if package["packageVerificationCode"]["packageVerificationCodeValue"] != verification_code(bill["files"]):
            faults.append("the verification code is not that of the files")
    return faults


def text_of(bill):
    return json.dumps(bill, indent=2, sort_keys=True) + "\n"


# --- that it can fail ------------------------------------------------------------------------------------------------


def sample():
    """An archive of three files."""
    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode="w:gz") as tar:
        for name, text in (("LICENSE", "MIT License\n\nCopyright (c) 2026 the tact authors\n"),
                           ("include/a b.hpp", "// SPDX-License-Identifier: MIT\n"), ("tests/data/x.csv", "a,b\n")):
            member = tarfile.TarInfo(f"tact-1.2.3/{name}")
            member.size, member.mtime = len(text), 1_700_000_000
            tar.addfile(member, io.BytesIO(text.encode()))
    return content.getvalue()


SPOILT = [ # what is done to a bill that is well, a word of what must be said of it
    (lambda bill: bill.pop("dataLicense"), "dataLicense"),
    (lambda bill: bill.update(spdxVersion="SPDX-2.2"), "spdxVersion"),
    (lambda bill: bill.update(documentNamespace="https://example.org/a#b"), "documentNamespace"),
    (lambda bill: bill["creationInfo"].update(created="2026-11-29 12:00"), "created"),
    (lambda bill: bill["creationInfo"].update(creators=["me"]), "creators"),
    (lambda bill: bill.update(packages=[]), "packages"),
    (lambda bill: bill["packages"][0].pop("downloadLocation"), "downloadLocation"),
    (lambda bill: bill["packages"][0].pop("licenseDeclared"), "licenseDeclared"),
    (lambda bill: bill["packages"][0].update(packageVerificationCode={"packageVerificationCodeValue": "0" * 40}), "verification"),
    (lambda bill: bill["files"][1]["checksums"].pop(0), "not both checksums"),
    (lambda bill: bill["files"][1]["checksums"][0].update(checksumValue="0" * 64), "another length"),
    (lambda bill: bill["files"][1].update(SPDXID="SPDXRef-File-1"), "SPDXID of two"),
    (lambda bill: bill["files"][1].update(fileName="include/a.hpp"), "fileName"),
    (lambda bill: bill["files"].pop(), "is not there"),
    (lambda bill: bill["relationships"].pop(0), "does not describe"),
    (lambda bill: bill["relationships"].pop(), "contains"),
]


def self_test():
    bill = document("tact-1.2.3.tar.gz", sample())
    assert not wrong(bill), wrong(bill)
    assert text_of(bill) == text_of(document("tact-1.2.3.tar.gz", sample()))
    assert bill["creationInfo"]["created"] == "2023-11-14T22:13:20Z", bill["creationInfo"]
    assert [file["licenseInfoInFiles"] for file in bill["files"]] == [["MIT"], ["MIT"], ["NONE"]]
    for spoil, word in SPOILT:
        spoilt = json.loads(text_of(bill))
        spoil(spoilt)
        assert any(word in fault for fault in wrong(spoilt)), (word, wrong(spoilt))
    with tempfile.TemporaryDirectory() as folder: # the verification code, by other programs
        with tarfile.open(fileobj=io.BytesIO(sample())) as tar:
            tar.extractall(folder)
        code = must(["sh", "-c", "find . -type f -exec sha1sum {} + | cut -c1-40 | sort | tr -d '\\n' | sha1sum"], cwd=folder)
    assert code.split()[0] == bill["packages"][0]["packageVerificationCode"]["packageVerificationCodeValue"]
    print(f"{len(SPOILT)} faults are found")


def main(*arguments):
    if arguments == ("--self-test",):
        return self_test()
    archive, out = map(pathlib.Path, arguments)
    bill = document(archive.name, archive.read_bytes())
    if faults := wrong(bill):
        fail("\n".join(faults))
    out.write_text(text_of(bill))
    print(f"{out.name}: {len(bill['files'])} files")


main(*sys.argv[1:])
