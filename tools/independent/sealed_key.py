"""Opens and makes sealed keys, from Specs/keys.md alone.

    python3 tools/independent/sealed_key.py open FILE PASSPHRASE-FILE     prints the signer key
    python3 tools/independent/sealed_key.py seal KEY PASSPHRASE-FILE SALT-IN-HEX
"""

import base64
import hashlib
import struct
import sys

MASK = 0xFFFFFFFF


def block(key, counter):
    """A block of ChaCha20 (RFC 8439 §2.3) with a nonce of zeros."""
    start = list(struct.unpack("<4I", b"expand 32-byte k")) + list(struct.unpack("<8I", key))
    start += [counter, 0, 0, 0]
    state = list(start)

    def quarter(a, b, c, d):
        for x, y, z, turn in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
            state[x] = (state[x] + state[y]) & MASK
            value = state[z] ^ state[x]
            state[z] = (value << turn | value >> (32 - turn)) & MASK

    for _ in range(10):
        for column in range(4):
            quarter(column, 4 + column, 8 + column, 12 + column)
        for column in range(4):
            quarter(column, 4 + (column + 1) % 4, 8 + (column + 2) % 4, 12 + (column + 3) % 4)
    return struct.pack("<16I", *((one + other) & MASK for one, other in zip(state, start)))


def stream(key, text):
    pad = b"".join(block(key, 1 + place) for place in range((len(text) + 63) // 64))
    return bytes(one ^ other for one, other in zip(text, pad))


def tag(key, data, sealed):
    """Poly1305 over the associated data and what is sealed (RFC 8439 §2.5 and §2.8)."""
    once = block(key, 0)[:32]
    factor = int.from_bytes(once[:16], "little") & 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF
    padded = b"".join(part + bytes(-len(part) % 16) for part in (data, sealed))
    padded += struct.pack("<QQ", len(data), len(sealed))
    total = 0
    for place in range(0, len(padded), 16):
        total += int.from_bytes(padded[place:place + 16] + b"\x01", "little")
        total = total * factor % (2**130 - 5)
    return ((total + int.from_bytes(once[16:], "little")) % 2**128).to_bytes(16, "little")


def cipher_key(passphrase, salt, log2n):
    return hashlib.scrypt(
        passphrase, salt=salt, n=2**log2n, r=8, p=1, maxmem=2**(log2n + 10) + 2**24, dklen=32)


def opened(text, passphrase):
    lines = text.split("\n")
    assert lines[0] == "feri-sealed-key/1" and len(lines) == 5 and lines[4] == ""
    word, log2n, r, p, salt = lines[2].split(" ")
    assert (word, r, p) == ("scrypt", "8", "1") and 14 <= int(log2n) <= 20
    cipher, sealed = lines[3].split(" ")
    assert cipher == "chacha20-poly1305"
    sealed = base64.b64decode(sealed, validate=True)
    key = cipher_key(passphrase, base64.b64decode(salt, validate=True), int(log2n))
    data = "".join(line + "\n" for line in lines[:3]).encode()
    if tag(key, data, sealed[:-16]) != sealed[-16:]:
        raise SystemExit("the passphrase does not open this key")
    seed = stream(key, sealed[:-16])
    name, key_id, _ = lines[1].split("+", 2)
    return f"PRIVATE+KEY+{name}+{key_id}+{base64.b64encode(bytes([1]) + seed).decode()}"


def sealed(verifier_key, seed, passphrase, salt, log2n=17):
    head = "feri-sealed-key/1\n" + verifier_key + "\n"
    head += f"scrypt {log2n} 8 1 {base64.b64encode(salt).decode()}\n"
    key = cipher_key(passphrase, salt, log2n)
    body = stream(key, seed)
    body += tag(key, head.encode(), body)
    return head + f"chacha20-poly1305 {base64.b64encode(body).decode()}\n"


def first_line(path):
    with open(path, "rb") as file:
        return file.read().split(b"\n")[0]


def main(words):
    if len(words) == 3 and words[0] == "open":
        with open(words[1], encoding="ascii") as file:
            print(opened(file.read(), first_line(words[2])))
    elif len(words) == 4 and words[0] == "seal":
        # The public half is what `feri key show` prints; of the private one only the seed is used.
        public, private = words[1].split(",")
        with open(private, encoding="ascii") as file:
            seed = base64.b64decode(file.read().strip().split("+", 4)[4])[1:]
        with open(public, encoding="ascii") as file:
            print(
                sealed(file.read().strip(), seed, first_line(words[2]), bytes.fromhex(words[3])),
                end="")
    else:
        raise SystemExit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
