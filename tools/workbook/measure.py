"""Reading 100,000 rows of twelve columns: a workbook beside the same table as CSV, and beside openpyxl; and
checking as many payments with feri, which lies beside PROGRAM.

    python3 measure.py PROGRAM [ROWS]
"""

import datetime
import os
import pathlib
import random
import subprocess
import sys
import tempfile

import program as programs
import writers

HEAD = ["order", "worker", "kind", "payer", "payee", "amount", "currency", "paid on", "method", "receipt", "note",
        "moment"]
NAMES = ["Nguyễn Thị Hoa", "Trần Văn Minh", "送出機関さくら", "監理団体つばき", "Công ty Sen"]


def table(count):
    source = random.Random(12)
    yield HEAD
    for number in range(count):
        yield [f"VJ-2026-{number % 1000:06}", f"W-{number:06}", source.choice(["training", "medical", "passport"]),
               source.choice(NAMES), source.choice(NAMES), 50_000 * source.randrange(1, 200), "VND",
               datetime.date(2025, 1, 1) + datetime.timedelta(days=source.randrange(500)),
               source.choice(["cash", "bank"]), source.choice(["yes", "no"]),
               f"ghi chú số {number}" if number % 3 else "—", source.choice(["before-contract", "pre-departure"])]


PAYMENTS = ["order", "worker", "perspective", "moment", "payer", "payee", "payee_role", "kind", "item", "amount",
            "currency", "paid_on", "method", "receipt", "nothing_else"]


def payments(count):
    """Twenty payments of a worker, fifty workers an order."""
    yield PAYMENTS
    for number in range(count - 1):
        worker = number // 20
        yield [f"VJ-2026-{worker // 50:06}", f"w-{worker:05}", "agency", "pre-departure", f"w-{worker:05}", "sa-sen",
               "sending-agency", ["training", "medical", "passport"][number % 3], f"item {number % 20}",
               50_000 * (1 + number % 20), "VND",
               datetime.date(2026, 1, 1) + datetime.timedelta(days=number % 60), "cash", "no", "yes"]


def checked(feri, path):
    """Seconds of processor time and MiB at most of `feri check`."""
    with open(path.parent / "said", "wb") as said:
        process = subprocess.Popen([feri, "check", path, "--lang", "en"], stdout=said, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise SystemExit(f"feri check {path}: {(path.parent / 'said').read_bytes()[:300]}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def check_payments(feri, folder, count):
    book, plain = folder / "fees.xlsx", folder / "fees.csv"
    writers.by_xlsxwriter(book, payments(count))
    plain.write_text("".join(",".join(map(str, row)) + "\r\n" for row in payments(count)), encoding="utf-8")
    runs = [(checked(feri, book), checked(feri, plain)) for _ in range(3)]
    ours, csv = (sorted(run[n][0] for run in runs)[1] for n in (0, 1))
    most = max(run[0][1] for run in runs)
    print(f"feri check, {count} rows of payments: a workbook in {ours / csv:.2f} of the time of the same CSV "
          f"(aim at most 2; {ours:.1f} s, {csv:.1f} s)")
    print(f"feri check: peak memory {most:.0f} MiB, of CSV {runs[0][1][1]:.0f} MiB (aim below 250)")


PEER = """
import openpyxl, sys, time
start = time.process_time()
book = openpyxl.load_workbook(sys.argv[1], read_only=True)
rows = sum(1 for row in book.active.iter_rows(values_only=True))
print(time.process_time() - start, rows)
"""


def main():
    program = programs.Program(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        book, plain = pathlib.Path(folder) / "table.xlsx", pathlib.Path(folder) / "table.csv"
        writers.by_xlsxwriter(book, table(count))
        with open(plain, "w", encoding="utf-8-sig", newline="") as file:
            for row in table(count):
                file.write(",".join(str(value) for value in row) + "\r\n")
        # In turn, so that a busy moment of the machine falls on all.
        runs = [(program.measure(book), program.measure(plain)) for _ in range(5)]
        ours, csv = (sorted(run[n]["seconds"] for run in runs)[2] for n in (0, 1))
        memory = max(run[0]["peak_mib"] for run in runs)
        peer = float(subprocess.run([sys.executable, "-c", PEER, str(book)], capture_output=True, text=True,
                                    check=True).stdout.split()[0])
        print(f"workbook: {count} rows x {len(HEAD)} columns, {book.stat().st_size / 1e6:.1f} MB")
        print(f"workbook: of the time of the same CSV, {plain.stat().st_size / 1e6:.1f} MB: "
              f"{ours / csv:.2f} (aim at most 2; {ours:.2f} s, {csv:.2f} s)")
        print(f"workbook: times as fast as openpyxl, read-only: {peer / ours:.1f}")
        print(f"workbook: peak memory {memory:.0f} MiB, of CSV {runs[0][1]['peak_mib']:.0f} MiB (aim below 250)")
        check_payments(pathlib.Path(sys.argv[1]).parent / "feri", pathlib.Path(folder), count)


if __name__ == "__main__":
    main()
