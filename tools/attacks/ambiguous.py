"""Requests on whose end two readers of HTTP might disagree: for tools/tests/serve-hostile."""
import json
import pathlib

rows = json.loads(
    (pathlib.Path(__file__).resolve().parents[2] / "Specs/vectors/requests.json").read_text())


def of_the_table(number, token):
    """The rows of the table of requests, each with a second request behind it."""
    hidden = (f"GET /api/v1/hidden{number} HTTP/1.1\r\nHost: localhost\r\n"
              f"Authorization: Bearer {token}\r\n\r\n")

    def text(part):
        return part if isinstance(part, str) else part["repeat"] * part["times"]

    for row in rows:
        parts = row["bytes"] if isinstance(row["bytes"], list) else [row["bytes"]]
        yield "".join(map(text, parts)) + hidden


def ambiguous(number, token):
    """Requests that hide a second one, by every way to disagree about where the first ends."""
    auth = f"Authorization: Bearer {token}\r\n"
    hidden = f"GET /api/v1/hidden{number} HTTP/1.1\r\nHost: localhost\r\n{auth}\r\n"
    first = f"GET /api/v1/shown{number} HTTP/1.1\r\nHost: localhost\r\n{auth}"
    post = first.replace("GET", "POST", 1)
    size = len(hidden)
    chunk = f"{size:x}\r\n{hidden}\r\n0\r\n\r\n"
    bodies = []
    for start in (first, post):
        bodies += [
            start + f"Content-Length: {size}\r\n\r\n" + hidden,
            start + f"Content-Length: 0\r\nContent-Length: {size}\r\n\r\n" + hidden,
            start + f"Content-Length: {size}\r\nContent-Length: 0\r\n\r\n" + hidden,
            start + f"Content-Length: 0, {size}\r\n\r\n" + hidden,
            start + f"Content-Length: +{size}\r\n\r\n" + hidden,
            start + f"Content-Length: 0{size}\r\n\r\n" + hidden,
            start + f"Content-Length:\t{size}\r\n\r\n" + hidden,
            start + f"Content-Length: 0x{size:x}\r\n\r\n" + hidden,
            start + f"Content-Length : {size}\r\n\r\n" + hidden,
            start + f" Content-Length: {size}\r\n\r\n" + hidden,
            start + f"X: y\r\n Content-Length: {size}\r\n\r\n" + hidden,
            start + f"X: y\nContent-Length: {size}\r\n\r\n" + hidden,
            start + f"X: y\rContent-Length: {size}\r\n\r\n" + hidden,
            start + "Transfer-Encoding: chunked\r\n\r\n" + chunk,
            start + f"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n{chunk}",
            start + f"Content-Length: {len(chunk)}\r\nTransfer-Encoding: chunked\r\n\r\n{chunk}",
            start + f"Transfer-Encoding: chunked\r\nContent-Length: 6\r\n\r\n0\r\n\r\n{hidden}",
        ]
        for coding in [
            "xchunked", "chunked, identity", "identity, chunked", "identity", " chunked", "chunked ",
            "\tchunked", "\x0bchunked", "chunked\x00", "Chunked", "\"chunked\"", "chunked;x=y", "",
            "chunked, chunked", "gzip, chunked",
        ]:
            bodies.append(
                start + f"Content-Length: {size}\r\nTransfer-Encoding: {coding}\r\n\r\n" + hidden)
        for name in [
            "Transfer-Encoding ", "Transfer_Encoding", "Transfer-Encoding\t", " Transfer-Encoding",
            "Transfer-\rEncoding", "transfer-encoding", "X: y\nTransfer-Encoding",
            "X: y\r\n Transfer-Encoding",
        ]:
            bodies.append(
                start + f"Content-Length: 5\r\n{name}: chunked\r\n\r\n0\r\n\r\n" + hidden)
        for upgrade in ["Upgrade: websocket\r\nConnection: Upgrade\r\n",
                        "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: x\r\n",
                        "Expect: 100-continue\r\n", "Connection: Content-Length\r\n",
                        "Connection: Transfer-Encoding\r\n"]:
            bodies.append(start + upgrade + f"Content-Length: {size}\r\n\r\n" + hidden)
    bodies += [
        first.replace(" HTTP/1.1", "") + "\r\n" + hidden,
        first.replace("HTTP/1.1", "HTTP/1.1 HTTP/1.1") + "\r\n" + hidden,
        first.replace(f"shown{number}", f"shown{number}%0d%0a%0d%0aGET%20/") + "\r\n",
        first.replace("\r\n", "\n") + "\n" + hidden.replace("\r\n", "\n"),
        first.replace("HTTP/1.1", "HTTP/1.0") + f"Content-Length: {size}\r\n\r\n" + hidden,
        first.replace("Host: localhost", "Host: localhost\r\nHost: other") + "\r\n" + hidden,
        first.replace("/api", "http://other/api", 1) + f"Content-Length: {size}\r\n\r\n" + hidden,
        "\r\n\r\n" + first + f"Content-Length: {size}\r\n\r\n" + hidden,
    ]
    return bodies + list(of_the_table(number, token))
