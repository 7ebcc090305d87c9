"""Which Ed25519 keys are keys, and which signatures verify: Specs/notes.md 15, statement.md 5."""

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

from spelling import need

P = 2**255 - 19
D = -121665 * pow(121666, -1, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def _x(y):
    """A root of x² = (y² − 1) / (d·y² + 1), or None."""
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    return None if (x * x - square) % P else x


def _double(x, y):
    product = D * x * x * y * y % P
    return (
        2 * x * y * pow(1 + product, -1, P) % P,
        (y * y + x * x) * pow(1 - product, -1, P) % P,
    )


def public_key(data):
    """The key of 32 bytes that is canonical and not of small order."""
    number = int.from_bytes(data, "little")
    sign, y = number >> 255, number & (2**255 - 1)
    need(y < P, "a public key that is not canonical")
    x = _x(y)
    if x is None:
        # No point of the curve, and so a key under which nothing verifies.
        return Ed25519PublicKey.from_public_bytes(data)
    need(x != 0 or sign == 0, "a public key that is not canonical")
    point = (x, y)
    for _ in range(3):
        point = _double(*point)
    need(point != (0, 1), "a public key of small order")
    return Ed25519PublicKey.from_public_bytes(data)


def verifies(key, signature, message):
    try:
        key.verify(signature, message)
    except InvalidSignature:
        return False
    return True


def private_key(seed):
    need(len(seed) == 32, f"a seed of {len(seed)} bytes")
    return Ed25519PrivateKey.from_private_bytes(seed)
