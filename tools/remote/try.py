#!/usr/bin/env python3
"""What tools/tests/remote tries; see there.

    try.py FERI SAMPLE SCRATCH
"""
import http.server
import json
import os
import re
import signal
import ssl
import subprocess
import sys
import threading
import time

feri, sample, scratch = sys.argv[1:]
key = f"{sample}/ledger.vkey"
failures = 0


def tried(name, faults):
    global failures
    said = f": {'; '.join(str(fault) for fault in faults[:3])}" if faults else ""
    print(f"{'FAIL' if faults else 'PASS'} remote: {name}{said}", flush=True)
    failures += bool(faults)


class Publisher(http.server.ThreadingHTTPServer):
    """Any static server: the published tree, counted; holds answers back or changes them on request."""

    daemon_threads = True

    def __init__(self, secured=None):
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked, self.hold_after, self.flipped, self.chunked = [], None, None, False
        self.held = threading.Event()
        self.scheme = "http"
        if secured:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*secured)
            self.socket = context.wrap_socket(self.socket, server_side=True)
            self.scheme = "https"
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, request, client_address):
        pass

    def address(self, host="127.0.0.1"):
        return f"{self.scheme}://{host}:{self.server_address[1]}"


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass

    def do_GET(self):
        server = self.server
        server.asked.append(self.path)
        if server.hold_after is not None and len(server.asked) > server.hold_after:
            server.held.set()
            time.sleep(60)
        try:
            with open(sample + "/ledger" + self.path, "rb") as file:
                body = bytearray(file.read())
        except OSError:
            self.send_response(404)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        if self.path == server.flipped:
            body[len(body) // 2] ^= 1
        self.send_response(200)
        if server.chunked:
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            for start in range(0, len(body), 1000):
                piece = body[start:start + 1000]
                self.wfile.write(b"%x;a=b\r\n%s\r\n" % (len(piece), piece))
            self.wfile.write(b"0\r\nTrailer: x\r\n\r\n")
        else:
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)


def command(address, mirror, *options):
    return [feri, "verify", address, "--key", key, "--mirror", f"{scratch}/{mirror}", "--json",
            "--lang", "en", *options]


def verify(address, mirror, *options):
    run = subprocess.run(command(address, mirror, *options), capture_output=True, text=True,
                         timeout=120)
    return run.returncode, json.loads(run.stdout) if run.stdout else None, run.stderr


publisher = Publisher()
openings = ("--openings", f"{sample}/private")
code, said, errors = verify(publisher.address(), "first", *openings)
size = int(open(f"{sample}/ledger/checkpoint").read().split("\n")[1])
adopted = len(os.listdir(f"{sample}/ledger/profiles"))
wanted = publisher.asked
tried("the sample verifies from any static server, with its openings",
      [errors or said] * (code != 0 or said["size"] != size or said["checked"]["statements"] != size))
bundles = (size + 255) // 256
tried(f"{len(wanted)} files are asked for, each once, and nothing else",
      [wanted] * (len(set(wanted)) != len(wanted) or said is None
                  or said["checked"]["fetched"]["files"] != len(wanted)
                  or len([one for one in wanted if "/entries/" in one]) != bundles
                  or len([one for one in wanted if "/profiles/" in one]) > adopted
                  or any(one.startswith("/checkpoints/") for one in wanted)))
publisher.asked = []
code, said, errors = verify(publisher.address(), "first", *openings)
tried("again only the checkpoint is asked for",
      [publisher.asked] * (code != 0 or publisher.asked != ["/checkpoint"]))
code, said, _ = (lambda run: (run.returncode, run.stdout, run.stderr))(subprocess.run(
    [feri, "verify", f"{scratch}/first/ledger", "--key", key], capture_output=True, text=True))
tried("the mirror is a ledger like any other", [said] * (code != 0))

# Killed in the middle.
wrong = []
for after in range(1, len(wanted)):
    victim = Publisher()
    victim.hold_after = after
    mirror = f"killed-{after}"
    process = subprocess.Popen(command(victim.address(), mirror), stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    if not victim.held.wait(30):
        wrong.append(f"nothing held after {after}")
    process.send_signal(signal.SIGKILL)
    process.wait()
    victim.shutdown()
    publisher.asked = []
    code, said, errors = verify(publisher.address(), mirror)
    # Several are fetched at once, so that a few may not have been kept yet.
    if code != 0 or len(publisher.asked) > len(wanted) - after + 5:
        wrong.append(f"after {after} of {len(wanted)}: {len(publisher.asked)} more, exit {code}")
tried("killed after any file, the next run fetches the rest", wrong)

wrong = []
for path in wanted:
    publisher.flipped = path
    code, said, errors = verify(publisher.address(), "flipped" + path.replace("/", "-"))
    if code != 1 or said["verified"]:
        wrong.append(f"{path}: exit {code} {errors}")
    publisher.flipped = None
    code, said, errors = verify(publisher.address(), "flipped" + path.replace("/", "-"))
    if code != 0:
        wrong.append(f"mended {path}: exit {code} {said} {errors}")
tried("a byte flipped in any file is found, and once mended it verifies", wrong)

publisher.chunked = True
code, said, errors = verify(publisher.address(), "chunked")
tried("answers in chunks are read", [errors or said] * (code != 0))
publisher.chunked = False
code, said, errors = verify(publisher.address() + "/nothing", "nothing")
tried("what is not there is 'unavailable', never 'not verified'",
      [f"{code} {errors}"] * (code != 69 or "404" in errors or "no such file" not in errors))

# Plain servers, and what may be in their way.
import contextlib
import shutil
import socket


@contextlib.contextmanager
def plain(answer):
    """A server that says what `answer` makes of each path, byte for byte, and then closes."""
    def serve():
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            with connection:
                request = connection.recv(65536).decode()
                if request:
                    connection.sendall(answer(request.split(" ")[1]))

    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=serve, daemon=True).start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        listener.shutdown(socket.SHUT_RDWR)


def published(path):
    try:
        with open(sample + "/ledger" + path, "rb") as file:
            return file.read()
    except OSError:
        return None


def head(version, status, body, fields=""):
    return f"HTTP/{version} {status} X\r\n{fields}\r\n".encode() + body


for name, version, fields in [("HTTP/1.0", "1.0", "Content-Length: {}\r\n"), ("HTTP/1.0 without a length", "1.0", ""),
                              ("HTTP/1.1 up to the connection's end", "1.1", "Connection: close\r\n"),
                              ("HTTP/1.1 after a word that the answer will come", "1.1", "Content-Length: {}\r\n")]:
    def answer(path):
        body = published(path)
        hint = b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" if "word" in name else b""
        if body is None:
            return head(version, 404, b"no")
        return hint + head(version, 200, body, fields.format(len(body)))
    with plain(answer) as address:
        code, said, errors = verify(address, "plain-" + name.replace(" ", "-").replace("/", "-"))
    tried(f"{name} is read", [errors or said] * (code != 0))
with subprocess.Popen([sys.executable, "-m", "http.server", "--bind", "127.0.0.1", "0"], cwd=f"{sample}/ledger",
                      stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                      env={**os.environ, "PYTHONUNBUFFERED": "1"}) as simplest:
    address = re.search(r"http://127\.0\.0\.1:[0-9]+", simplest.stdout.readline())[0]
    code, said, errors = verify(address, "simplest")
    tried("python3 -m http.server is enough", [errors or said] * (code != 0))
    code, said, errors = verify(address.upper(), "capitals")
    tried("HTTP:// in capitals is an address", [errors or said] * (code != 0))
    simplest.terminate()

# An older checkpoint, and the partial files of its size are gone.
older = f"{scratch}/older"
shutil.copytree(f"{sample}/ledger", older)
shutil.copy(f"{older}/checkpoints/254", f"{older}/checkpoint")
pruned = [f"/{path}" for path in ["tile/0/000.p/254", "tile/entries/000.p/254"]]
for status in [404, 410, 403]:
    asked = []
    def answer(path):
        asked.append(path)
        if path in pruned or not os.path.exists(older + path):
            return head("1.1", status, b"", "Content-Length: 0\r\n")
        with open(older + path, "rb") as file:
            body = file.read()
        return head("1.1", 200, body, f"Content-Length: {len(body)}\r\nConnection: close\r\n")
    with plain(answer) as address:
        code, said, errors = verify(address, f"pruned-{status}")
    tried(f"a partial tile and bundle that are gone ({status}) are taken from the full ones",
          [errors or said] * (code != 0 or said["size"] != 254 or "/tile/0/000" not in asked))

for name, reply, expected in [
        ("coded content", head("1.1", 200, b"\x1f\x8b", "Content-Encoding: gzip\r\nContent-Length: 2\r\n"), "is coded"),
        ("a page in place of a file", head("1.1", 200, b"<!doctype html><p>gone", "Content-Length: 22\r\n"), "a page for people"),
        ("a page that only its type names", head("1.1", 200, b"<p>gone", "Content-Type: text/html\r\nContent-Length: 7\r\n"), "a page for people"),
        ("a redirect without a length", head("1.1", 301, b"", "Location: /x\r\n"), "redirects are not followed"),
        ("a redirect in HTTP/1.0", head("1.0", 302, b"x", "Location: /x\r\n"), "redirects are not followed"),
        ("a fault with a long page", head("1.1", 500, b"x" * 100_000, "Content-Length: 100000\r\n"), "answered 500"),
        ("HTTP/2 over the wire", head("2.0", 200, b""), "no status line")]:
    with plain(lambda path: reply) as address:
        code, said, errors = verify(address, "reply-" + name.replace(" ", "-").replace("/", "-"))
    tried(f"{name} is 'unavailable', and says why", [f"{code} {errors}"] * (code != 69 or expected not in errors))

# The copy on this machine.
code, said, errors = verify(publisher.address(), "damaged")
open(f"{scratch}/damaged/ledger/checkpoint", "w").close()
code, said, errors = verify(publisher.address(), "damaged")
tried("a damaged copy is named as such, and nothing is said of the log",
      [f"{code} {said} {errors}"] * (code != 78 or said is not None or "the copy on this machine is damaged" not in errors
                                     or "damaged/ledger/checkpoints" not in errors))
shutil.copy(f"{scratch}/damaged/ledger/checkpoints/{size}", f"{scratch}/damaged/ledger/checkpoint")
code, said, errors = verify(publisher.address(), "damaged")
tried("with a kept checkpoint in its place it verifies", [f"{code} {said} {errors}"] * (code != 0))
with open(f"{scratch}/damaged/ledger/checkpoints/007", "w") as file:
    file.write("x")
code, said, errors = verify(publisher.address(), "damaged")
tried("what fails in the copy may be the copy's: it says how to know",
      [f"{code} {said} {errors}"] * (code != 1 or "another '--mirror'" not in errors))

# TLS, with an authority of one's own.
def openssl(*words):
    subprocess.run(["openssl", *words], check=True, capture_output=True, cwd=scratch)


openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days",
        "2", "-subj", "/CN=an authority", "-keyout", "ca.key", "-out", "ca.pem")
for name, alternative in [("right", "DNS:localhost,IP:127.0.0.1"), ("other", "DNS:elsewhere.example")]:
    openssl("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj",
            "/CN=a server", "-keyout", f"{name}.key", "-out", f"{name}.csr")
    with open(f"{scratch}/{name}.ext", "w") as file:
        file.write(f"subjectAltName={alternative}\n")
    openssl("x509", "-req", "-in", f"{name}.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-days", "2",
            "-CAcreateserial", "-extfile", f"{name}.ext", "-out", f"{name}.pem")
right = Publisher((f"{scratch}/right.pem", f"{scratch}/right.key"))
other = Publisher((f"{scratch}/other.pem", f"{scratch}/other.key"))
authority = ("--ca", f"{scratch}/ca.pem")
wrong = []
for server, host, options, expected in [
        (right, "127.0.0.1", authority, 0), (right, "localhost", authority, 0),
        (right, "127.0.0.1", (), 69), (other, "127.0.0.1", authority, 69),
        (other, "localhost", authority, 69)]:
    code, said, errors = verify(server.address(host), f"tls-{host}-{expected}", *options)
    if code != expected or (code == 69 and "certificate is not trusted" not in errors):
        wrong.append(f"{host}, {options}: exit {code} {errors}")
tried("TLS is verified: authority, name and address", wrong)
code, said, errors = verify("http://192.0.2.1", "clear")
tried("nothing elsewhere is fetched in clear", [errors] * (code != 64))

# Our own server, and a client that nobody here wrote.
process = subprocess.Popen(
    [feri, "serve", "--ledger", f"{sample}/ledger", "--key", key, "--listen", "127.0.0.1:0",
     "--request-log", f"{scratch}/requests"], stderr=subprocess.PIPE, text=True,
    env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"})
address = next(found[0] for line in process.stderr
               for found in [re.search(r"http://127\.0\.0\.1:[0-9]+", line)] if found)
code, said, errors = verify(address, "own")
requests = open(f"{scratch}/requests").read().count("\n")
tried("our own server: as many requests in its log",
      [f"{requests} of {len(wanted)}, exit {code} {errors}"] * (code != 0 or requests != len(wanted)))
run = subprocess.run([f"{scratch}/client", address, key], capture_output=True, text=True)
tried(f"Go's tlog over HTTP: {run.stdout.strip()}", [run.stderr] * (run.returncode != 0))
process.terminate()
process.wait(timeout=20)
publisher.flipped = next(one for one in wanted if "/tile/0/" in one)
run = subprocess.run([f"{scratch}/client", publisher.address(), key], capture_output=True, text=True)
tried(f"Go's tlog refuses the flipped tile", [run.stdout] * (run.returncode != 1))
sys.exit(1 if failures else 0)
