"""Runs the program `workbook-dump`: what it reads in a file, and its answers to frames."""

import json
import struct
import subprocess


class Program:
    def __init__(self, path):
        self.path = path

    def rows(self, file):
        """What is read in a workbook: the lines, as objects. Refused: one with `fault`."""
        done = subprocess.run([self.path, "rows", str(file)], capture_output=True, timeout=120)
        if done.returncode not in (0, 1):
            raise RuntimeError(f"rows {file}: exit {done.returncode}: {done.stderr.decode()[-500:]}")
        return [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]

    def sheets(self, file):
        """The sheets by name, each with its rows by number and its layout; refused: RuntimeError."""
        lines = self.rows(file)
        if "fault" in lines[-1]:
            raise RuntimeError(f"refused: {lines[-1]['fault']}")
        sheets = {listed["name"]: {"visibility": listed["visibility"], "rows": {}}
                  for listed in lines[0]["sheets"]}
        for line in lines[1:]:
            sheet = sheets[line["sheet"]]
            if "row" in line:
                sheet["rows"][line["row"]] = line
            else:
                sheet["layout"] = line
        return sheets

    def fault(self, file):
        """Why a file is refused; None if it is read."""
        return self.rows(file)[-1].get("fault")

    def table(self, file):
        """The rows of a CSV file by number, as the module Tables reads them."""
        done = subprocess.run([self.path, "table", str(file)], capture_output=True, timeout=120)
        lines = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
        if lines and "fault" in lines[-1]:
            raise RuntimeError(lines[-1]["fault"])
        return {line["row"]: line["cells"] for line in lines}

    def write(self, file, described):
        done = subprocess.run(
            [self.path, "write", str(file)], input=json.dumps(described).encode(),
            capture_output=True, timeout=120)
        if done.returncode != 0:
            raise RuntimeError(f"write: exit {done.returncode}: {done.stdout.decode()[-500:]}")

    def measure(self, file):
        done = subprocess.run(
            [self.path, "measure", str(file)], capture_output=True, timeout=600, check=True)
        return {name: float(value) for name, value in
                (pair.split("=") for pair in done.stdout.decode().split())}

    def frames(self, kind):
        return Frames(self.path, kind)


class Frames:
    """One process that answers frames: (whether it was read, bytes)."""

    def __init__(self, path, kind):
        self.process = subprocess.Popen(
            [path, kind], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait(timeout=10)

    def ask(self, data):
        self.process.stdin.write(struct.pack(">I", len(data)) + data)
        self.process.stdin.flush()
        head = self.process.stdout.read(5)
        if len(head) < 5:
            raise RuntimeError(f"ended (exit {self.process.wait()}) at {data[:200]!r}")
        (size,) = struct.unpack(">I", head[:4])
        return head[4] == 0, self.process.stdout.read(size - 1)
