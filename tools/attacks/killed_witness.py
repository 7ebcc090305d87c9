#!/usr/bin/env python3
"""Kills a witness at random moments while two histories of one log are shown to it at once.

    killed_witness.py FERI DIR KILLS SEED

At each size the log signs two trees, and two clients ask for both together. Every cosignature that
comes back is verified and written down. Of one size there must never be two roots, and never one
that is smaller than what was answered before; what is kept must never be behind what was answered.
Says how many kills, cosignatures and refusals there were, or what went wrong, exit 1.
"""

import base64
import hashlib
import http.client
import os
import random
import signal
import subprocess
import sys
import threading
import time

from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

ORIGIN = "killed.example/log"


def sha(data):
    return hashlib.sha256(data).digest()


def b64(data):
    return base64.b64encode(data).decode()


def root(leaves):
    """RFC 6962 section 2.1, over leaf hashes."""
    if not leaves:
        return sha(b"")
    if len(leaves) == 1:
        return leaves[0]
    split = 1 << ((len(leaves) - 1).bit_length() - 1)
    return sha(b"\x01" + root(leaves[:split]) + root(leaves[split:]))


def consistency(old, leaves, whole=True):
    """RFC 6962 section 2.1.2: PROOF(old, leaves)."""
    if old == len(leaves):
        return [] if whole else [root(leaves)]
    split = 1 << ((len(leaves) - 1).bit_length() - 1)
    if old <= split:
        return consistency(old, leaves[:split], whole) + [root(leaves[split:])]
    return consistency(old - split, leaves[split:], False) + [root(leaves[:split])]


class Log:
    def __init__(self, seed):
        self.key = Ed25519PrivateKey.from_private_bytes(sha(b"log %d" % seed))
        public = self.key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        self.key_id = sha(ORIGIN.encode() + b"\n\x01" + public)[:4]
        self.vkey = f"{ORIGIN}+{self.key_id.hex()}+{b64(bytes([1]) + public)}"

    def text(self, leaves):
        return f"{ORIGIN}\n{len(leaves)}\n{b64(root(leaves))}\n".encode()

    def request(self, old, leaves):
        proof = consistency(old, leaves) if 0 < old < len(leaves) else []
        text = self.text(leaves)
        line = f"\u2014 {ORIGIN} {b64(self.key_id + self.key.sign(text))}\n".encode()
        head = f"old {old}\n" + "".join(b64(one) + "\n" for one in proof) + "\n"
        return head.encode() + text + b"\n" + line


class Wrong(Exception):
    pass


class Run:
    def __init__(self, feri, directory, seed):
        self.feri, self.directory = feri, directory
        self.random = random.Random(seed)
        self.log = Log(seed)
        os.mkdir(directory)
        self.state = f"{directory}/state"
        said = subprocess.run(
            [feri, "key", "new", "--witness", "--name", "killed.example/w1", "--out", f"{directory}/key"],
            check=True, capture_output=True, text=True,
        ).stdout.strip()
        raw = base64.b64decode(said.split("+", 2)[2])
        self.witness = Ed25519PublicKey.from_public_bytes(raw[1:])
        with open(f"{directory}/logs", "w") as file:
            file.write(f"log {self.log.vkey}\n")
        self.kept = f"{self.state}/logs/{hashlib.sha256(ORIGIN.encode()).hexdigest()}"
        self.leaves = []
        self.lock = threading.Lock()
        self.roots = {}
        self.largest = 0
        self.cosigned = self.refused = self.kills = 0
        self.port = None
        self.process = None

    def start(self):
        command = [
            self.feri, "--lang", "en", "witness", "--state", self.state,
            "--key", f"{self.directory}/key", "--logs", f"{self.directory}/logs",
            "--listen", "127.0.0.1:0",
        ]
        if not os.path.exists(f"{self.state}/witness"):
            subprocess.run(["rm", "-rf", self.state], check=True)
            command.append("--new")
        self.process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE, text=True,
        )

    def serving(self):
        """Waits until it answers; sets the port. What else it says is a fault."""
        line = self.process.stderr.readline()
        if "serving at" not in line:
            raise Wrong(f"it does not start: {line}{self.process.stderr.read()}")
        self.port = int(line.rsplit(":", 1)[1].rstrip("/\n"))

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.process.stderr.close()
        self.kills += 1

    def post(self, body):
        """Status and content; None where the connection broke."""
        try:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
            connection.request("POST", "/add-checkpoint", body)
            answer = connection.getresponse()
            return answer.status, answer.read()
        except (OSError, http.client.HTTPException):
            return None
        finally:
            connection.close()

    def took(self, leaves, content):
        """Writes down a cosignature."""
        raw = base64.b64decode(content.decode().split(" ")[2])
        stamp = int.from_bytes(raw[4:12], "big")
        message = f"cosignature/v1\ntime {stamp}\n".encode() + self.log.text(leaves)
        self.witness.verify(raw[12:], message)
        with self.lock:
            size = len(leaves)
            known = self.roots.setdefault(size, root(leaves))
            if known != root(leaves):
                raise Wrong(f"two roots of size {size} are cosigned")
            if size < self.largest:
                raise Wrong(f"size {size} is cosigned behind {self.largest}")
            self.largest = size
            self.cosigned += 1

    def ask(self, leaves):
        """Asks for one tree from the size before it, and, where that is past, from its own size."""
        for old in (len(leaves) - 1, len(leaves)):
            answer = self.post(self.log.request(old, leaves))
            if answer is None:
                return None
            status, content = answer
            if status == 200:
                self.took(leaves, content)
                return True
            if status not in (409, 422):
                raise Wrong(f"status {status}: {content[:200]}")
            with self.lock:
                self.refused += 1
        return False

    def variants(self):
        size = len(self.leaves)
        return [self.leaves + [sha(b"\x00%s %d" % (name, size))] for name in (b"x", b"y")]

    def step(self):
        """Shows both trees at once; goes on with the one that is cosigned. False at its end."""
        results, faults = [None, None], []

        def client(place, leaves):
            try:
                results[place] = self.ask(leaves)
            except Exception as error:  # noqa: BLE001 - said by the main thread
                faults.append(error)

        both = self.variants()
        order = [0, 1]
        self.random.shuffle(order)
        threads = [threading.Thread(target=client, args=(one, both[one])) for one in order]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        if faults:
            raise Wrong(str(faults[0]))
        if results == [True, True]:
            raise Wrong(f"both trees of size {len(both[0])} are cosigned")
        for place in (0, 1):
            if results[place]:
                self.leaves = both[place]
                return True
        if None not in results:
            raise Wrong(f"neither tree of size {len(both[0])} is cosigned")
        return False

    def check_kept(self):
        if not os.path.exists(self.kept):
            if self.largest:
                raise Wrong(f"nothing is kept, and {self.largest} was answered")
            return
        with open(self.kept, "rb") as file:
            lines = file.read().split(b"\n")
        size, kept = int(lines[1]), base64.b64decode(lines[2])
        if size < self.largest or (size == self.largest and kept != self.roots[size]):
            raise Wrong(f"kept is size {size}, and {self.largest} was answered")

    def run(self, kills):
        while self.kills < kills:
            # A long history only costs time.
            if len(self.leaves) > 400:
                raise Wrong("the history is too long for this many kills")
            self.start()
            if self.random.random() < 0.25 and self.kills > 0:
                time.sleep(self.random.random() * 0.05)
                self.kill()
                self.check_kept()
                continue
            self.serving()
            timer = threading.Timer(
                self.random.random() * 0.1, lambda: self.process.send_signal(signal.SIGKILL)
            )
            timer.start()
            steps = 0
            while self.step() and steps < 1000:
                steps += 1
            timer.join()
            self.kill()
            self.check_kept()


def main():
    feri, directory, kills, seed = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    os.mkdir(directory)
    done = cosigned = refused = number = 0
    try:
        while done < kills:
            run = Run(feri, f"{directory}/{number}", seed + number)
            run.run(min(40, kills - done))
            done += run.kills
            cosigned += run.cosigned
            refused += run.refused
            number += 1
    except Wrong as wrong:
        print(f"after {done} kills: {wrong}")
        sys.exit(1)
    print(
        f"{done} kills at random moments: {cosigned} cosignatures, {refused} refusals, "
        "never two roots of one size, never one behind what was answered"
    )


if __name__ == "__main__":
    main()
