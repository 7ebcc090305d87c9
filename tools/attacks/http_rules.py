#!/usr/bin/env python3
"""Asks a running `feri serve` what RFC 9110 and 9112 say of lists, versions and methods, and by many credentials.

    http_rules.py PORT TOKEN WORKER CODE OTHER-CODE

A line PASS or FAIL for each thing tried; TOKEN counts, CODE and OTHER-CODE are on cards and new.
"""
import concurrent.futures
import itertools
import re
import socket
import sys
import time

port, token, worker, code, other = sys.argv[1:]
ROW = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"


def say(good, name, seen=""):
    print(f"{'PASS' if good else 'FAIL'} {name}" + ("" if good else f": {seen!r}"), flush=True)


def exchange(text):
    """The whole answer to bytes: its status, its head, its body."""
    with socket.create_connection(("127.0.0.1", int(port)), 20) as one:
        one.sendall(text.encode("latin-1"))
        reply = b""
        while more := one.recv(65536):
            reply += more
    head, _, body = reply.decode("utf-8", "replace").partition("\r\n\r\n")
    return int(head.split(" ")[1]), head, body


def get(target, *fields, line="GET {} HTTP/1.1"):
    lines = [line.format(target), f"Host: 127.0.0.1:{port}", *fields, "Connection: close"]
    return exchange("\r\n".join(lines) + "\r\n\r\n")


def shown(credential):
    return f"Authorization: Bearer {credential}"


# Lists on several lines.
tag = re.search(r"ETag: (\S+)", get("/checkpoint")[1]).group(1)
for name, values, wanted in [
        ("on a second line", ['"x"', tag], 304), ("on a first line", [tag, '"x"'], 304),
        ("weak, on the last of three lines", ['"x"', '"y"', "W/" + tag], 304),
        ("among empty members", [f", , {tag} ,"], 304), ("and an empty line", ["", tag], 304),
        ("as *", ["*"], 304), ("not there", ['"x"', '"y"'], 200), ("beside *, malformed", ["*", tag], 200)]:
    seen = get("/checkpoint", *[f"If-None-Match: {value}" for value in values])[0]
    say(seen == wanted, f"If-None-Match with the tag {name}: {wanted}", seen)
for lines, wanted in [
        (["vi", "ja;q=0.5"], "vi"), (["ja;q=0.5", "vi"], "vi"), (["vi, ja;q=0.5"], "vi"),
        (["*;q=0.8, en;q=0"], "ja"), ([", , ja"], "ja")]:
    body = get("/integrity", *[f"Accept-Language: {line}" for line in lines])[2]
    seen = re.search(r'<html lang="(\w+)"', body)
    say(seen and seen.group(1) == wanted, f"Accept-Language {' | '.join(lines)}: {wanted}", body[:80])

# Versions and methods.
for version, wanted in [("1.2", 200), ("1.9", 200), ("2.0", 505), ("0.9", 505), ("1.10", 400)]:
    seen = get("/healthz", line="GET {} HTTP/" + version)[0]
    say(seen == wanted, f"HTTP/{version}: {wanted}", seen)
for method in ["POST", "PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "QUERY", "CONNECT"]:
    target = f"127.0.0.1:{port}" if method == "CONNECT" else "/healthz"
    status, head, _ = get(target, line=method + " {} HTTP/1.1")
    say(status == 405 and "\r\nAllow: GET, HEAD\r\n" in head, f"{method}: 405 with Allow", head)
for method in ["BREW", "PROPFIND", "get", "GETS"]:
    seen = get("/healthz", line=method + " {} HTTP/1.1")[0]
    say(seen == 501, f"{method}: 501", seen)

# A token in a query.
stray = "0123456789abcdef" * 4
for target in [f"/api/v1/ledger?token={token}", f"/api/v1/ledger?at={stray}", f"/?key={token}", f"/orders/x?{token}",
               f"/api/v1/orders?x=Bearer%20{stray}", f"/checkpoint?p=%30{stray[1:]}"]:
    status, _, body = get(target, f"Referer: http://127.0.0.1/?token={token}")
    say(status == 400 and ("in the Authorization field" in body or "enter it as the password" in body)
        and token not in body and stray not in body,
        f"a token in {target.split('?')[0]}?…: 400, and where it belongs", (status, body[:200]))
say(get("/api/v1/ledger", shown(token), f"Referer: http://127.0.0.1/?token={stray}")[0] == 200, "a token in Referer is not looked at")
get(f"/api/v1/orders/{stray}", shown(token))
metrics = get("/metrics")[2]
say("feri_http_answers_total" in metrics and token not in metrics and stray not in metrics, "the metrics hold none")

# A neighbour behind the same address.
def all_at_once(path, credentials):
    with concurrent.futures.ThreadPoolExecutor(len(credentials)) as pool:
        return list(pool.map(lambda one: get(path, shown(one)), credentials))


answers = all_at_once("/api/v1/ledger", [f"bad-{number}" for number in range(20)])
seen = sorted(status for status, _, _ in answers)
say(set(seen) == {401, 429} and seen.count(401) <= 11, "of twenty bad credentials at once ten are answered 401", seen)
say(all("Retry-After" in head for status, head, _ in answers if status == 429), "the others 429, with when to come again")
start = time.monotonic()
seen = get("/api/v1/ledger", shown(token))[0]
say(seen == 200 and time.monotonic() - start < 2, "a good one from there: 200 at once", seen)


def is_code(text):
    return sum((place + 1) * ROW.index(one) for place, one in enumerate(text)) % 31 == 0


def like(start):
    """Well-formed codes that begin so."""
    for rest in itertools.product(ROW, repeat=16 - len(start)):
        text = start + "".join(rest)
        if is_code(text):
            yield text


code, other = code.replace("-", ""), other.replace("-", "")
wrong = [text for text in itertools.islice(like(code[:8]), 11) if text not in (code, other)][:10]
all_at_once(f"/workers/{worker}", wrong)
status, head, _ = get(f"/workers/{worker}", shown(code))
say(status == 429 and int(re.search(r"Retry-After: (\d+)", head).group(1)) > 60,
    "a code of which half is known, after ten guesses: not looked at", head)
seen = get(f"/workers/{worker}", shown(other))[0]
say(seen == 200, "another code from the same address: 200", seen)
start = time.monotonic()
seen = get(f"/workers/{worker}", shown(other))[0]
say(seen == 200 and time.monotonic() - start < 2, "and at once from then on", seen)
