"""Tries the reader and the writer of workbooks with the libraries that others use.

    python3 try.py PROGRAM FERI ROOT DIRECTORY [--long] [SEED]

PROGRAM is workbook-dump, ROOT the repository. Prints one line, PASS or FAIL, for each thing tried.
"""

import itertools
import pathlib
import random
import sys
import zipfile

import msoffcrypto.format.ooxml
import openpyxl

import books
import filing
import hostile
import kinds
import office
import ours
import program as programs
import refusing
import streams
import tables


def encrypted(program, directory):
    """A workbook with a password, and an archive of photographs."""
    plain, locked, photos = (directory / name for name in ["plain.xlsx", "locked.xlsx", "photos.zip"])
    openpyxl.Workbook().save(plain)
    with open(plain, "rb") as source, open(locked, "wb") as target:
        msoffcrypto.format.ooxml.OOXMLFile(source).encrypt("secret", target)
    with zipfile.ZipFile(photos, "w") as archive:
        archive.writestr("写真.jpg", b"\xff\xd8")
    for path, kind in [(locked, "encrypted-workbook"), (photos, "zip")]:
        fault = program.fault(path)
        if fault is None or (fault["kind"], fault["seen"]) != ("foreign", kind):
            return f"{path.name}: {fault}"
    return None


def tries(program, directory, long, seed):
    """Each thing tried: its name, and what is wrong with it or None."""
    for name, check in books.ALL.items():
        yield name, check(program, directory)
    yield "openpyxl reads ours: types, lists, comments, locks, pages", ours.written(program, directory)
    yield "a password is named, and so is a plain archive", encrypted(program, directory)
    count = 1000 if long else 60
    yield (f"{count} random tables, by two writers and ours (seed {seed})",
           tables.random_tables(program, directory, random.Random(seed), count))
    yield (f"{count // 2} random tables, as a workbook and as CSV (seed {seed})",
           tables.as_csv(program, directory, random.Random(seed), count // 2))
    count = 20_000 if long else 400
    yield (f"{6 * count} streams of deflate as zlib reads them (seed {seed})",
           streams.inflate(program, random.Random(seed), count))
    count = 400_000 if long else 10_000
    yield (f"{count} texts of XML as expat reads them (seed {seed})",
           streams.markup(program, random.Random(seed), count))
    for name, took, fault in hostile.refused(program, directory):
        yield f"refused: {name} ({took})", fault
    if not long:
        return
    for name, took, fault in hostile.largest(program, directory):
        yield f"read: {name} ({took})", fault
    yield "LibreOffice: its own kinds of files are named", office.named(program, directory)
    yield "LibreOffice: opens and prints ours, and keeps what it can", office.opens_ours(program, directory)
    yield (f"LibreOffice: 25 random tables that it wrote (seed {seed})",
           office.tables(program, directory, random.Random(seed), 25))
    yield (f"LibreOffice: 10 random tables that we wrote (seed {seed})",
           office.reads_ours(program, directory, random.Random(seed), 10))


def filed(office, long, seed):
    """What is tried through `feri` itself."""
    yield "openpyxl reads every template: lists, types, locks", filing.templates(office)
    yield ("every kind of table, filled in, is filed as what is written by hand, and admitted",
           kinds.every_kind(office.feri, office.sample.parents[1], office.directory / "kinds"))
    yield "what a workbook leaves unclear is asked about, in three languages", filing.asked_about(office)
    yield "a report marks the faulty cells, and is filed when put right", filing.reports(office)
    count = 1000 if long else 9
    fault, compared = filing.same_statements(office, random.Random(seed), count)
    yield (f"{count} random tables by two writers give the statements of {compared} CSV files (seed {seed})", fault)
    for name, took, fault in refusing.refused(office):
        yield f"feri check refuses: {name} ({took})", fault


def main():
    arguments = [a for a in sys.argv[1:] if a != "--long"]
    program, feri, root, directory = arguments[:4]
    seed = int(arguments[4]) if len(arguments) > 4 else 29500
    long = "--long" in sys.argv
    failures = 0
    directory = pathlib.Path(directory)
    for name, fault in itertools.chain(
            filed(filing.Office(feri, root, directory), long, seed),
            tries(programs.Program(program), directory, long, seed)):
        print(f"{'FAIL' if fault else 'PASS'} workbook: {name}{f': {fault}' if fault else ''}", flush=True)
        failures += fault is not None
    sys.exit(failures > 0)


main()
