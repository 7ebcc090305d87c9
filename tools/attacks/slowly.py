"""Lets slowhttptest at a server, a thousand connections at a time and for as long as is wanted."""
import re
import subprocess
import time

# Of each slowhttptest: connections opened a second, and how many in all.
RATE, CONNECTIONS = 200, 1000


class Slowly:
    """slowhttptest for as long as it shall last: it ends when its connections have been closed on
    it, so that whenever one has opened its thousand the next begins."""

    def __init__(self, options, seconds, scratch):
        self.options, self.scratch, self.running, self.printed = options, scratch, [], []
        self.end = time.monotonic() + seconds
        self.turn = 0

    def goes_on(self):
        now = time.monotonic()
        for one in [one for one in self.running if one.poll() is not None]:
            self.running.remove(one)
        if now < self.end and now >= self.turn:
            self.turn = now + CONNECTIONS / RATE
            self.printed.append(self.scratch / f"slowhttptest.{len(self.printed)}")
            with open(self.printed[-1], "wb") as out:
                self.running.append(subprocess.Popen(
                    ["slowhttptest", "-c", str(CONNECTIONS), "-r", str(RATE), "-l",
                     str(max(1, round(self.end - now))), "-p", "3", *self.options],
                    stdout=out, stderr=subprocess.STDOUT))
        return now < self.end

    def stop(self):
        for one in self.running:
            try:
                one.wait(timeout=10)
            except subprocess.TimeoutExpired:
                one.terminate()
                one.wait(timeout=20)

    def said(self):
        """The last status of each of them, and how often its own probe found nobody."""
        reported, unavailable = [], 0
        for printed in self.printed:
            text = re.sub(r"\x1b\[[0-9;]*[A-Za-z]", "", printed.read_text(errors="replace"))
            unavailable += len(re.findall(r"service available:\s+NO", text))
            counts = re.findall(
                r"initializing:\s+(\d+)\s+pending:\s+(\d+)\s+connected:\s+(\d+)\s+"
                r"error:\s+(\d+)\s+closed:\s+(\d+)", text)
            status = re.search(r"Test ended on (\d+)\w+ second\s+Exit status: (.*)", text)
            if counts and status:
                _, _, connected, error, closed = counts[-1]
                reported.append(f"at its last look {connected} open, {closed} closed, {error} failed; "
                            f"ended after {status.group(1)} s: {status.group(2)}")
        return reported, unavailable
