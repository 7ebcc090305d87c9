"""Workbooks that unfold to more than anybody could hold, or that lead a reader in circles: each is refused,
with its reason, within seconds and within a bounded memory; and the largest that are read, too."""

import io
import json
import os
import struct
import subprocess
import zipfile
import zlib

import xlsxwriter

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHEET = "xl/worksheets/sheet1.xml"
HEAD = f'<worksheet xmlns="{MAIN}"><sheetData>'.encode()
TAIL = b"</sheetData></worksheet>"
# In an element that is passed over.
PASSED = f'<worksheet xmlns="{MAIN}"><x>'.encode()
STRINGS = f'<sst xmlns="{MAIN}">'.encode()


def base():
    """The files of a small workbook, with shared strings."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        book.add_worksheet().write_string("A1", "x")
    with zipfile.ZipFile(stream) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


class Packed:
    """An entry as it lies in the archive: packed bytes, and what is said of them."""

    def __init__(self, data, count=None, checksum=0, method=8):
        self.data, self.count, self.checksum, self.method = data, count, checksum, method

    @staticmethod
    def of(data):
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        return Packed(packer.compress(data) + packer.flush(), len(data), zlib.crc32(data))

    @staticmethod
    def repeated(head, unit, times, tail, level=9):
        """Of `head`, `times` times `unit`, and `tail`, without ever making the whole."""
        def part(data, flush):
            packer = zlib.compressobj(level, zlib.DEFLATED, -15)
            return packer.compress(data) + packer.flush(flush)
        data = (part(head, zlib.Z_FULL_FLUSH) + part(unit, zlib.Z_FULL_FLUSH) * times
                + part(tail, zlib.Z_FINISH))
        return Packed(data, len(head) + len(unit) * times + len(tail))


def stored(data):
    return Packed(data, len(data), zlib.crc32(data), method=0)


def letters(column):
    made = ""
    while column:
        column, rest = divmod(column - 1, 26)
        made = chr(65 + rest) + made
    return made


def archive(entries):
    """A zip archive of names and what lies there; sizes beyond 32 bits in the field for them."""
    made, directory = b"", b""
    for name, entry in entries.items():
        entry = Packed.of(entry) if isinstance(entry, bytes) else entry
        large = entry.count >= 0xFFFFFFFF
        count = 0xFFFFFFFF if large else entry.count
        extra = struct.pack("<HHQ", 1, 8, entry.count) if large else b""
        common = struct.pack("<HHHHHIIIHH", 20, 0, entry.method, 0, 0x21, entry.checksum, len(entry.data), count,
                             len(name), len(extra))
        directory += (struct.pack("<IH", 0x02014B50, 20) + common + struct.pack("<HHHII", 0, 0, 0, 0, len(made))
                      + name.encode() + extra)
        made += struct.pack("<I", 0x04034B50) + common + name.encode() + extra + entry.data
    return made + directory + struct.pack(
        "<IHHHHIIH", 0x06054B50, 0, 0, len(entries), len(entries), len(directory), len(made), 0)


def with_sheet(entry):
    return archive({**base(), SHEET: entry})


def growing():
    entities = '<!ENTITY a0 "lol">' + "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    return f'<?xml version="1.0"?><!DOCTYPE worksheet [{entities}]>'.encode()


def strings(text):
    """A workbook whose shared strings are this."""
    files = base()
    files["xl/sharedStrings.xml"] = text
    return archive(files)


def overlapping():
    """One kernel that a thousand entries share, each unfolding it again."""
    kernel = Packed.of(b"\0" * (64 << 20))
    files = base()
    made = archive(files)
    end = made.rfind(b"PK\5\6")
    count, size, start = struct.unpack("<HII", made[end + 10:end + 20])
    data, directory = made[:start], made[start:end]
    header = len(data)
    common = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 0x21, kernel.checksum, len(kernel.data), kernel.count, 1, 0)
    data += struct.pack("<I", 0x04034B50) + common + b"k" + kernel.data
    for number in range(1000):
        name = f"{number}".encode()
        common = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 0x21, kernel.checksum, len(kernel.data), kernel.count,
                             len(name), 0)
        directory += struct.pack("<IH", 0x02014B50, 20) + common + struct.pack("<HHHII", 0, 0, 0, 0, header) + name
    return data + directory + struct.pack(
        "<IHHHHIIH", 0x06054B50, 0, 0, count + 1000, count + 1000, len(directory), len(data), 0)


def quadratic():
    text = f'<!DOCTYPE worksheet [<!ENTITY b "{"x" * 100_000}">]><worksheet>{"&b;" * 100_000}</worksheet>'
    return text.encode()


ZEROS = b"\0" * (64 << 20)
ROWS = (b"<row>" + b"<c/>" * 16_000 + b"</row>") * 1000
WIDE = "".join(f'<c r="{letters(n)}%d"/>' for n in range(1, 16_385))

# What each is called, how it is made, and the kind and the beginning of what must be said of it.
CASES = {
    "10 GiB in one sheet, said openly": (
        lambda: with_sheet(Packed.repeated(b"", ZEROS, 160, b"")), "limit", "partBytes"),
    "10 GiB in one sheet, said to be 1 MB": (
        lambda: with_sheet(said(Packed.repeated(PASSED, b"<y/>" * (16 << 20), 160, b"</x></worksheet>"), 10**6)),
        "archive", "10"),
    "10 GiB of cells, said to be 150 MB": (
        lambda: with_sheet(said(Packed.repeated(HEAD, ROWS, 160, TAIL), 150_000_000)), "limit", "cells"),
    "190 MB of blanks of a few bytes": (
        lambda: with_sheet(Packed.of(b" " * 190_000_000)), "limit", "ratio"),
    "a thousand entries that share their bytes": (overlapping, "archive", "a header that differs"),
    "65,535 entries": (lambda: archive({f"{n}": b"" for n in range(65_535)}), "limit", "entries"),
    "10^6 empty columns": (
        lambda: with_sheet(stored(HEAD + b"<row>" + b"<c/>" * 10**6 + b"</row>" + TAIL)), "limit", "columns"),
    "16,384 empty columns in each of 300 rows": (
        lambda: with_sheet(sound(HEAD, [b"<row>" + (WIDE % ((n,) * 16_384)).encode() + b"</row>"
                                        for n in range(1, 301)], TAIL)), "limit", "cells"),
    "an entity that grows, in a sheet": (
        lambda: with_sheet(growing() + f'<worksheet xmlns="{MAIN}">&a11;</worksheet>'.encode()),
        "markup", "a document type"),
    "an entity that grows, in the strings": (
        lambda: strings(growing() + STRINGS + b"&a11;</sst>"), "markup", "a document type"),
    "an entity of 10^10 bytes": (lambda: with_sheet(quadratic()), "markup", "a document type"),
    "an entity of another file": (
        lambda: with_sheet(b'<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w>&x;</w>'),
        "markup", "a document type"),
    "10^6 elements inside one another": (
        lambda: with_sheet(stored(HEAD + b"<a>" * 10**6 + b"</a>" * 10**6 + TAIL)), "content", "“a”"),
    "10^6 elements inside one another, passed over": (
        lambda: with_sheet(stored(PASSED + b"<a>" * 10**6 + b"</a>" * 10**6 + b"</x></worksheet>")),
        "limit", "depth"),
    "10^6 attributes": (
        lambda: with_sheet(stored(HEAD + b"<row " + b" ".join(b'a%d=""' % n for n in range(10**6)) + b"/>" + TAIL)),
        "markup", "more than 128 attributes"),
    "a cell of 8 MB": (
        lambda: with_sheet(stored(HEAD + b"<row><c><v>" + b"x" * 8_000_000 + b"</v></c></row>" + TAIL)),
        "limit", "tokenBytes"),
    "a cell of 8 MB in many runs": (
        lambda: with_sheet(stored(HEAD + b'<row><c t="inlineStr"><is>' + b"<r><t>0123456789</t></r>" * 400_000
                                  + b"</is></c></row>" + TAIL)), "limit", "cellLength"),
    "2 million empty strings": (
        lambda: strings(stored(STRINGS + b"<si/>" * 2_000_000 + b"</sst>")), "limit", "sharedStrings"),
    "10^6 merged ranges": (
        lambda: with_sheet(sound(HEAD + b"</sheetData><mergeCells>", [
            b'<mergeCell ref="A%d:B%d"/>' % (n, n) for n in range(1, 10**6)], b"</mergeCells></worksheet>")),
        "limit", "merges"),
    "10^6 codes that say nothing": (
        lambda: with_sheet(Packed(dynamic_blocks(10**6), 1000, 0)), "archive", "more codes"),
    "10^6 relationships": (
        lambda: archive({**base(), "_rels/.rels": sound(
            b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">', [
                b'<Relationship Id="r%d" Type="t" Target="x"/>' % n for n in range(10**6)], b"</Relationships>")}),
        "limit", "relationships"),
    "10^6 number formats": (
        lambda: archive({**base(), "xl/styles.xml": sound(f'<styleSheet xmlns="{MAIN}"><numFmts>'.encode(), [
            b'<numFmt numFmtId="%d" formatCode="0"/>' % n for n in range(10**6)], b"</numFmts></styleSheet>")}),
        "limit", "styles"),
}


def said(entry, count):
    entry.count = count
    return entry


def dynamic_blocks(count):
    """Blocks with codes of their own and nothing in them, as bits."""
    bits = [(0, 1), (2, 2), (0, 5), (0, 5), (14, 4), (0, 3), (0, 3), (1, 3)] + [(0, 3)] * 14 + [
        (1, 3), (1, 1), (127, 7), (1, 1), (107, 7), (0, 1), (0, 1), (0, 1)]
    value = place = 0
    for number, width in bits * 8:
        value |= number << place
        place += width
    return value.to_bytes(place // 8, "little") * (count // 8) + b"\3\0"


# The largest that is read.
LARGEST = {
    "4 million cells": lambda: with_sheet(sound(HEAD, [
        b"<row>" + b"".join(b"<c><v>%d</v></c>" % ((r + c) % 50) for c in range(40)) + b"</row>"
        for r in range(99_999)], TAIL)),
    "a million strings, each used once": lambda: archive({
        **base(), "xl/sharedStrings.xml": sound(STRINGS, [
            b"<si><t>text number %d</t></si>" % n for n in range(999_999)], b"</sst>"),
        SHEET: sound(HEAD, [
            b"<row>" + b"".join(b'<c t="s"><v>%d</v></c>' % (10 * r + c) for c in range(10)) + b"</row>"
            for r in range(99_999)], TAIL)}),
    "a million rows that are only formatted": lambda: with_sheet(sound(HEAD, [
        b'<row r="%d" s="0" customFormat="1" ht="15"/>' % n for n in range(1, 1_048_577)], TAIL)),
}


def sound(head, rows, tail):
    data = head + b"".join(rows) + tail
    packer = zlib.compressobj(1, zlib.DEFLATED, -15)
    return Packed(packer.compress(data) + packer.flush(), len(data), zlib.crc32(data))


SECONDS, MEBIBYTES, REFUSED_MEBIBYTES = 6, 300, 100


def measured(program, path):
    """What is said, and the seconds of a core and the MiB that it took."""
    process = subprocess.Popen([program.path, "refusal", str(path)], stdout=subprocess.PIPE)
    said = json.loads(process.stdout.read().decode("utf-8") or "{}")
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, said, usage.ru_utime + usage.ru_stime, said.pop("peak_mib", 10**6)


def refused(program, directory):
    """Yields each case, what it took, and what is wrong."""
    path = directory / "hostile.xlsx"
    for name, (make, kind, seen) in CASES.items():
        path.write_bytes(make())
        code, said, seconds, memory = measured(program, path)
        took = f"{path.stat().st_size / 1e6:.1f} MB, {seconds:.2f} s, {memory} MiB"
        fault = said.get("fault", {})
        if code != 1 or fault.get("kind") != kind or not fault.get("seen", "").startswith(seen):
            yield name, took, f"exit {code}: {said}"
        else:
            yield name, took, "too long, or too much" if (
                seconds > SECONDS or memory > REFUSED_MEBIBYTES) else None


def largest(program, directory):
    path = directory / "largest.xlsx"
    for name, make in LARGEST.items():
        path.write_bytes(make())
        code, said, seconds, memory = measured(program, path)
        took = f"{path.stat().st_size / 1e6:.1f} MB, {seconds:.2f} s, {memory} MiB"
        wrong = code != 0 or seconds > SECONDS or memory > MEBIBYTES
        yield name, took, f"exit {code}: {said}" if wrong else None
