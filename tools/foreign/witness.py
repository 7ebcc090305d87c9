#!/usr/bin/env python3
"""A witness of C2SP tlog-witness, written from that document alone, to try logs with.

    witness.py LOG-VKEY NAME

Prints its key and its port, and answers add-checkpoint until it is killed. It keeps what it cosigned
in memory: for tests and nothing else. Needs python3-cryptography.
"""

import base64
import hashlib
import os
import sys
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat


def sha(data):
    return hashlib.sha256(data).digest()


def node(left, right):
    return sha(b"\x01" + left + right)


def consistent(old, new, old_root, new_root, proof):
    """RFC 9162 section 2.1.4.2."""
    if old == 0:
        return not proof
    if old == new:
        return not proof and old_root == new_root
    if not proof:
        return False
    if old & (old - 1) == 0:
        proof = [old_root] + proof
    at, last = old - 1, new - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    first = second = proof[0]
    for one in proof[1:]:
        if last == 0:
            return False
        if at & 1 or at == last:
            first, second = node(one, first), node(one, second)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            second = node(second, one)
        at, last = at >> 1, last >> 1
    return last == 0 and first == old_root and second == new_root


class Refused(Exception):
    def __init__(self, status, body=b"", kind="text/plain"):
        super().__init__(status)
        self.status, self.body, self.kind = status, body, kind


class Witness:
    def __init__(self, log, name):
        self.origin, key_id, key = log.split("+", 2)
        self.log_id = bytes.fromhex(key_id)
        self.log = Ed25519PublicKey.from_public_bytes(base64.b64decode(key)[1:])
        self.name = name
        self.key = Ed25519PrivateKey.from_private_bytes(os.urandom(32))
        public = self.key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        self.key_id = sha(name.encode() + b"\n\x04" + public)[:4]
        self.vkey = f"{name}+{self.key_id.hex()}+{base64.b64encode(bytes([4]) + public).decode()}"
        self.size, self.root = 0, sha(b"")

    def add(self, body):
        head, separator, note = body.partition(b"\n\n")
        lines = head.split(b"\n")
        if not separator or not lines[0].startswith(b"old ") or len(lines) > 64:
            raise Refused(400)
        old = int(lines[0][4:])
        proof = [base64.b64decode(line, validate=True) for line in lines[1:]]
        text, separator, signatures = note.rpartition(b"\n\n")
        text += b"\n"
        origin, size, root = text.split(b"\n")[:3]
        if origin.decode() != self.origin:
            raise Refused(404)
        self.check(text, signatures)
        size, root = int(size), base64.b64decode(root, validate=True)
        if old > size:
            raise Refused(400)
        if old != self.size:
            raise Refused(409, b"%d\n" % self.size, "text/x.tlog.size")
        if size == self.size and root != self.root:
            raise Refused(409)
        if not consistent(old, size, self.root, root, proof):
            raise Refused(422)
        self.size, self.root = size, root
        stamp = int(time.time())
        signature = self.key.sign(b"cosignature/v1\ntime %d\n" % stamp + text)
        line = base64.b64encode(self.key_id + stamp.to_bytes(8, "big") + signature).decode()
        return f"\u2014 {self.name} {line}\n".encode()

    def check(self, text, signatures):
        for line in signatures.decode().splitlines():
            _, name, value = line.split(" ")
            raw = base64.b64decode(value, validate=True)
            if name == self.origin and raw[:4] == self.log_id:
                try:
                    self.log.verify(raw[4:], text)
                    return
                except InvalidSignature:
                    break
        raise Refused(403)


def main():
    witness = Witness(sys.argv[1], sys.argv[2])

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            try:
                if self.path != "/add-checkpoint":
                    raise Refused(404)
                status, content, kind = 200, witness.add(body), "text/plain"
            except Refused as refused:
                status, content, kind = refused.status, refused.body, refused.kind
            except ValueError:
                status, content, kind = 400, b"", "text/plain"
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_):
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    print(witness.vkey, server.server_address[1], flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
