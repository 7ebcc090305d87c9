"""Runs the unit of Specs/operating.md in a machine that tools/operating/boot has booted, and says of
each thing that must hold `yes` or `no`."""
import http.client
import os
import pathlib
import socket
import ssl
import subprocess
import threading
import time


def run(*command):
    return subprocess.run(command, capture_output=True, text=True)


def said(holds, what):
    print("yes" if holds else "no", what, flush=True)


def shown(name):
    return run("systemctl", "show", "-P", name, "feri").stdout.strip()


def reached(port):
    end = time.monotonic() + 20
    while time.monotonic() < end:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return True
        except OSError:
            time.sleep(0.05)


def get(path, **fields):
    one = http.client.HTTPConnection("127.0.0.1", 8080, timeout=10)
    one.request("GET", path, headers=fields)
    answer = one.getresponse()
    return answer.status, answer.read()


def certificate(name):
    run("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
        "-keyout", "/etc/feri/tls/key.pem", "-out", "/etc/feri/tls/fullchain.pem", "-days", "2",
        "-subj", f"/CN={name}")
    run("chown", "-R", "feri-read", "/etc/feri")


def served():
    return ssl.get_server_certificate(("127.0.0.1", 8443))


token = run("feri", "access", "add", "tester", "--scope", "corridor", "--access",
            "/etc/feri/readers.access").stdout.strip()
run("chown", "-R", "feri-read", "/etc/feri", "/var/lib/feri")
started = run("systemctl", "start", "feri")
said(started.returncode == 0 and reached(8080), f"the unit starts {started.stderr}")
mine = pathlib.Path("/var/lib/feri/registry/ledger/checkpoint").read_bytes()
said(get("/checkpoint") == (200, mine) and get("/api/v1/ledger")[0] == 401
     and get("/api/v1/ledger", Authorization=f"Bearer {token}")[0] == 200,
     "it serves what is public, and the rest with a token")
said(" tester GET /api/v1/ledger 200" in pathlib.Path("/var/log/feri/reads.log").read_text(),
     "who read is in its log")
status = dict(line.split(":\t", 1) for line in
              pathlib.Path(f"/proc/{shown('MainPID')}/status").read_text().splitlines() if ":\t" in line)
said(status["CapEff"].strip("0") == "" and status["CapBnd"].strip("0") == "" and status["NoNewPrivs"] == "1"
     and status["Seccomp"] == "2" and "0" not in status["Uid"].split(),
     "an ordinary user, no capability, no way to one, a filter of system calls")
os.kill(int(shown("MainPID")), 9)
end = time.monotonic() + 20
while shown("NRestarts") != "1" and time.monotonic() < end:
    time.sleep(0.05)
said(reached(8080) and shown("NRestarts") == "1", "killed, it is started again")
stopped = run("systemctl", "stop", "feri")
said(stopped.returncode == 0 and shown("Result") == "success", "it stops well")

unit = pathlib.Path("/etc/systemd/system/feri.service")
unit.write_text(unit.read_text().replace(
    "--listen 127.0.0.1:8080 --proxy 127.0.0.1",
    "--listen 127.0.0.1:8443 --tls-cert /etc/feri/tls/fullchain.pem --tls-key /etc/feri/tls/key.pem"))
certificate("one.example")
run("systemctl", "daemon-reload")
said(run("systemctl", "start", "feri").returncode == 0 and reached(8443), "it starts under TLS")
first = served()
certificate("two.example")
reloaded = run("systemctl", "reload", "feri").returncode
end = time.monotonic() + 10
while served() == first and time.monotonic() < end:
    time.sleep(0.05)
second = served()
said(reloaded == 0 and second != first, "reload takes up the new certificate")
pathlib.Path("/etc/feri/tls/fullchain.pem").write_text("none")
run("systemctl", "reload", "feri")
end = time.monotonic() + 10
logged = ""
while "cannot be used" not in logged and time.monotonic() < end:
    time.sleep(0.05)
    logged = run("journalctl", "-u", "feri", "-o", "cat").stdout
said(served() == second and "fullchain.pem is missing or holds no certificate" in logged,
     "a broken one leaves the old, and the journal says why")
plain = ssl.create_default_context()
plain.check_hostname, plain.verify_mode = False, ssl.CERT_NONE
one = plain.wrap_socket(socket.create_connection(("127.0.0.1", 8443)))
one.sendall(b"GET /checkpoint HTTP/1.1\r\nHost: localhost\r\n")
time.sleep(0.2)
stopping = threading.Thread(target=run, args=("systemctl", "stop", "feri"))
stopping.start()
while shown("ActiveState") == "active":
    time.sleep(0.02)
one.sendall(b"\r\n")
answer = b""
while more := one.recv(65536):
    answer += more
stopping.join()
said(answer.startswith(b"HTTP/1.1 200 ") and answer.endswith(mine) and shown("Result") == "success",
     "while it stops it answers what had begun to arrive")
