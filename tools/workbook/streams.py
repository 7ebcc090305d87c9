"""Our inflate beside zlib's, and our XML beside expat's: what ours takes, the peer reads alike; of inflate
also the other way round."""

import random
import xml.parsers.expat
import zlib


def some_bytes(source):
    """Bytes of a random sort: random, few different ones, or words again and again."""
    size = int(source.paretovariate(0.4)) % 200_000
    kind = source.randrange(3)
    if kind == 0:
        return source.randbytes(size)
    if kind == 1:
        return bytes(source.choices(b"ab<>0123", k=size))
    words = [source.randbytes(source.randrange(1, 20)) for _ in range(30)]
    return b"".join(source.choice(words) for _ in range(size // 10))


def packed(data, source):
    """Deflate by zlib, in one of its ways."""
    packer = zlib.compressobj(
        source.randrange(10), zlib.DEFLATED, -source.randrange(9, 16), source.randrange(1, 10),
        source.choice([zlib.Z_DEFAULT_STRATEGY, zlib.Z_FIXED, zlib.Z_HUFFMAN_ONLY, zlib.Z_RLE]))
    made, place = b"", 0
    while place < len(data):
        step = source.randrange(1, 50_000)
        made += packer.compress(data[place:place + step])
        if source.random() < 0.2:
            made += packer.flush(source.choice([zlib.Z_SYNC_FLUSH, zlib.Z_FULL_FLUSH]))
        place += step
    return made + packer.flush()


def changed(data, source):
    """The bytes with some of them changed, cut or repeated."""
    made = bytearray(data)
    for _ in range(source.randrange(1, 4)):
        place = source.randrange(len(made) + 1)
        kind = source.randrange(4)
        if kind == 0 and place < len(made):
            made[place] ^= 1 << source.randrange(8)
        elif kind == 1:
            del made[place:]
        elif kind == 2:
            made[place:place] = source.randbytes(source.randrange(1, 4))
        elif place < len(made):
            made[place] = source.randrange(256)
    return bytes(made)


def by_zlib(data):
    """What zlib reads; None if it refuses."""
    reader = zlib.decompressobj(-15)
    try:
        made = reader.decompress(data, 65 << 20)
    except zlib.error:
        return None
    return made if reader.eof and not reader.unused_data else None


def inflate(program, source, count):
    with program.frames("inflate") as ours, program.frames("deflate") as packer:
        refused = 0
        for number in range(count):
            data = some_bytes(source)
            stream = packed(data, source)
            if ours.ask(stream) != (True, data):
                return f"case {number}: what zlib packed is read otherwise"
            ok, own = packer.ask(data)
            if not ok or by_zlib(own) != data:
                return f"case {number}: what we packed zlib reads otherwise"
            for _ in range(5):
                broken = changed(stream, source)
                ok, made = ours.ask(broken)
                theirs = by_zlib(broken)
                if (made if ok else None) != theirs:
                    return (f"case {number}: {broken.hex()[:200]} of {len(broken)} bytes: "
                            f"ours {ok} {made[:80]!r}, zlib {theirs is not None}")
                refused += theirs is None
    return None if refused > count else f"only {refused} of {5 * count} broken streams were refused"


SPACES = {
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "spreadsheet",
    "http://purl.oclc.org/ooxml/spreadsheetml/main": "spreadsheet",
    "http://schemas.openxmlformats.org/package/2006/content-types": "contentTypes",
    "http://schemas.openxmlformats.org/package/2006/relationships": "packageRelationships",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "officeRelationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "officeRelationships",
    "http://www.w3.org/XML/1998/namespace": "xml",
}


def by_expat(data):
    """What expat reads, as lines like ours; None if it refuses."""
    lines, text = [], []

    def name(full):
        uri, _, local = full.rpartition("\n")
        return f"{SPACES.get(uri, 'other') if uri else 'none'}:{local}"

    def escaped(value):
        for old, new in [("\\", "\\\\"), ("\t", "\\t"), ("\n", "\\n"), ("\r", "\\r"), (" ", "\\s")]:
            value = value.replace(old, new)
        return value

    def flush():
        if text:
            lines.append("T " + escaped("".join(text)))
            text.clear()

    def begin(full, attributes):
        flush()
        pairs = zip(attributes[::2], attributes[1::2])
        lines.append("".join([f"B {name(full)}", *(f" {name(n)}={escaped(v)}" for n, v in pairs)]))

    def end(_):
        flush()
        lines.append("E")

    parser = xml.parsers.expat.ParserCreate(namespace_separator="\n")
    parser.ordered_attributes = True
    parser.StartElementHandler, parser.EndElementHandler = begin, end
    parser.CharacterDataHandler = text.append
    try:
        parser.Parse(data, True)
    except (xml.parsers.expat.ExpatError, ValueError, LookupError):
        return None
    return "\n".join(lines)


NAMES = ["c", "v", "row", "x:c", "r:id", "worksheet", "a-b.c_d", "averylongnameofanelement", "xml:space"]
TEXTS = ["", " ", "1", "&lt;", "&#x3042;", "&#13;\r\n", "手数料", "a]]&gt;b", "\t", "&amp;amp;", "tiền"]


def document(source):
    """A well-formed text, more or less."""
    spaces = "".join(
        f' xmlns{":" + p if p else ""}="{source.choice(list(SPACES)[:6] + ["urn:x"])}"'
        for p in ["", "x", "r"])

    def attributes():
        names = source.sample(["r", "s", "t", "x:t", "r:id", "xml:space", "hidden"], source.randrange(4))
        return "".join(
            source.choice([" ", "\n", "  "]) + f'{n}={q}{source.choice(TEXTS)}{q}'
            for n in names for q in [source.choice("\"'")])

    def element(depth):
        name = source.choice(NAMES[:8])
        if source.random() < 0.2:
            return f"<{name}{attributes()}/>"
        inside = "".join(piece(depth + 1) for _ in range(source.randrange(4)))
        return f"<{name}{attributes()}>{inside}</{name}{source.choice(['', ' '])}>"

    def piece(depth):
        kind = source.randrange(8)
        if kind < 3 and depth < 6:
            return element(depth)
        if kind == 3:
            return f"<!--{source.choice(TEXTS)}-->"
        if kind == 4:
            return f"<![CDATA[{source.choice(TEXTS)}<&]]>"
        if kind == 5:
            return "<?go on?>"
        return source.choice(TEXTS)

    inside = "".join(piece(1) for _ in range(source.randrange(6)))
    head = source.choice(['', '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'])
    return f"{head}<worksheet{spaces}>{inside}</worksheet>{source.choice(['', chr(10)])}"


# What expat takes and we do not, by rule: no document types, names of ASCII, few encodings, an end
# tag's name without its attributes, and namespaces that are not checked by the peer.
PIECES = [b"<", b">", b"&", b"'", b'"', b"/", b"=", b" ", b"]]>", b"--", b"\x00", b"\xef\xbf\xbf", b"<!--",
          b"<![CDATA[", b"&#0;", b"&lt;", b":", b"xmlns:x=''", b"<c>", b"</c>", b"\xed\xa0\x80", b"x:"]


def markup(program, source, count):
    with program.frames("markup") as ours:
        taken = refused = 0
        for number in range(count):
            text = document(source)
            data = text.encode(source.choice(["utf-8", "utf-8", "utf-8-sig", "utf-16"])
                               if "encoding" not in text else "utf-8")
            for _ in range(source.randrange(4)):
                place = source.randrange(len(data) + 1)
                data = data[:place] + source.choice(PIECES) + data[place + source.randrange(2):]
            ok, said = ours.ask(data)
            theirs = by_expat(data)
            if ok and said.decode("utf-8") != theirs:
                return f"case {number}: {data!r}: ours {said.decode()!r}, expat {theirs!r}"
            if not ok and theirs is not None:
                refused += 1
            taken += ok
    if refused > count // 20:
        return f"{refused} of {count} texts that expat reads are refused"
    return None if taken > count // 5 else f"only {taken} of {count} were taken"
