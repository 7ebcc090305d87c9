"""Holds this reader against the examples of the pages of Specs/.

   try_pages.py SPECS          one PASS or FAIL line a page
"""

import json
import pathlib
import re
import sys

import canonical
import content
import erasing
import make_batches
import merkle
import notes
import readers
import statement
import tiles
from heads import Heads, leaves, root_of
from spelling import Refused, base64_bytes, base64_text


def examples(page):
    """The fenced blocks of a page as (words behind the fence, text with its last newline)."""
    text = page.read_text(encoding="utf-8")
    return [match.groups() for match in re.finditer(r"^```(.*)\n((?:.|\n)*?)^```$", text, re.M)]


def block(page, name):
    (found,) = [text for words, text in examples(page) if words == f"example {name}"]
    return found


def try_statement(specs):
    page = specs / "statement.md"
    keys = [notes.read_key(line) for line in block(page, "keys").split("\n")[:-1]]
    said = statement.read(block(page, "open").encode())
    statement.check_signatures(said, keys)
    yield said.is_open and base64_text(said.identity) + "\n" == block(page, "identity")
    content.check(said.content)
    sealed = statement.read(block(page, "sealed").encode())
    (key,) = [notes.read_key("sa-sen/1+f526cbb6+ASVDuS/xCVURR2rcg2nbbdyTNmWhGXjdoUBO4QZsqVWd")]
    statement.check_signatures(sealed, [key])
    # The opening of the sealed one is in the page on filings.
    filing = block(specs / "filing.md", "sealed").split("\n", 3)
    salt = base64_bytes(filing[1].removeprefix("opening "), 32)
    yield statement.seal_of(salt, filing[2].encode()) == sealed.seal
    content.check(canonical.read(filing[2].encode()))
    yield filing[3].encode() == b"\n" + block(page, "sealed").encode()


def try_batch_signature(specs):
    page = specs / "batch-signature.md"
    yield [block(page, name).encode() for name in ("batch", "batch message", "batch note")] == \
        list(make_batches.page())
    key = notes.read_key("sa-sen/1+f526cbb6+ASVDuS/xCVURR2rcg2nbbdyTNmWhGXjdoUBO4QZsqVWd")
    said = statement.read(block(page, "batch").encode())
    statement.check_signatures(said, [key])
    text, lines = notes.read_note(block(page, "batch note").encode())
    yield notes.verified_by(text, lines, [key]) == ["sa-sen/1"]
    yield text == block(page, "batch message").encode()
    yield lines[0].signature == said.batched[0].signature


def try_entry(specs):
    page = specs / "entry.md"
    data = block(page, "entry").encode()
    entry = statement.read_entry(data)
    statement.check_chain(
        entry, 0, statement.first_prev("feri.example/vn-jp"), "", "feri.example/vn-jp"
    )
    yield base64_text(merkle.leaf_hash(data)) + "\n" == block(page, "leaf")


def try_content(specs):
    for words, text in examples(specs / "content.md"):
        if words == "json content":
            value = json.loads(text)
            content.check(canonical.read(canonical.WRITER.encode(value).encode()))
            yield True


def try_canonical(specs):
    for line in (specs / "canonical-json.md").read_text(encoding="utf-8").split("\n"):
        row = re.match(r"\| (`.*`) \| (accepted|refused)?", line)
        if row:
            for spelled in re.findall(r"`([^`]*)`", row.group(1)):
                try:
                    canonical.read(spelled.encode())
                    said = "accepted"
                except Refused:
                    said = "refused"
                yield said == (row.group(2) or "refused")


def try_merkle(specs):
    page = specs / "merkle.md"
    rows = [line.split(" ") for line in block(page, "leaves").split("\n")[:-1]]
    entries = [bytes.fromhex(row[0]) if len(row) == 2 else b"" for row in rows]
    leaves = [merkle.leaf_hash(entry) for entry in entries]
    yield [leaf.hex() for leaf in leaves] == [row[-1] for row in rows]
    tree = merkle.Tree(leaves)
    roots = block(page, "roots").split("\n")[:-1]
    yield [base64_text(tree.root(size)) for size in range(5)] == roots
    files = dict(line.split(" ") for line in block(specs / "tiles.md", "files of 4").split("\n")[:-1])
    yield set(files) == {tiles.path(*place) for place in tiles.files_of(4)}
    yield tiles.read_bundle(bytes.fromhex(files["tile/entries/000.p/4"]), 4) == entries
    yield bytes.fromhex(files["tile/0/000.p/4"]) == b"".join(leaves)


def try_heads(specs):
    page = specs / "heads.md"
    counted = Heads()
    for line in block(page, "entries").split("\n")[:-1]:
        words = line.split(" ")[1:]
        if words[0] == "erases":
            body = {"seqs": [int(words[1])]}
            counted.take({"type": "data.erased", "body": body}, True)
        elif words[0] == "nothing":
            counted.take({"type": "x"}, True)
        else:
            counted.take({"type": "x", **dict(zip(words[::2], words[1::2]))}, True)
    for size in (7, 8):
        found = leaves(counted.of(size))
        said = [f"{leaf[:32].hex()} {int.from_bytes(leaf[32:40], 'big')} "
                f"{int.from_bytes(leaf[40:], 'big')}" for leaf in found]
        yield [*said, f"root {base64_text(root_of(found))}", ""] == \
            block(page, f"heads-{size}").split("\n")
    found = leaves(counted.of(7))
    yield found[3].hex() + "\n" == block(page, "leaf")
    proof = [base64_bytes(line, 32) for line in block(page, "proof").split("\n")[:-1]]
    merkle.check_inclusion(merkle.leaf_hash(found[3]), 3, 5, root_of(found), proof)


def try_openings(specs):
    """What binds an erased content to its order, and the line that says it."""
    page = specs / "openings.md"
    (text,) = [text for words, text in examples(page) if words == "json erased"]
    said = {seq: base64_text(line.commitment) for seq, line in erasing.lines(text.encode()).items()}
    # The block is in a numbered rule.
    text = page.read_text(encoding="utf-8")
    (listed,) = re.findall(r"^ *```example commitments\n((?:.|\n)*?)^ *```$", text, re.M)
    yield said == {int(seq): place for seq, place in map(str.split, listed.splitlines())}
    yield all(f'"{place}"' in (specs / "content.md").read_text(encoding="utf-8")
              for place in said.values())


def try_readers(specs):
    """The table of the page, computed from its rules."""
    chains = {"VJ-1": {"sa-sen", "so-sakura"}, "VJ-2": {"sa-mai"}}
    voices = readers.SPOKEN
    for line in (specs / "readers.md").read_text(encoding="utf-8").split("\n"):
        cells = [cell.strip() for cell in line.split("|")[1:-1]]
        if len(cells) != 5 or not cells[0].startswith("`"):
            continue
        for kind in re.findall("`([^`]*)`", cells[0]):
            is_open = cells[1] == "yes"
            if kind.startswith("statement."):
                continue

            def asked(audience, perspective="agency"):
                by = ("gd-hibari", "grievance-desk") if kind in voices else \
                    ("so-sakura", "supervising-organization")
                what = {"type": kind, "order": "VJ-1", "worker": "wk-1",
                        "body": {"perspective": perspective}}
                return readers.sees(audience, readers.Said(*by, what, is_open), chains)
            yield asked("everybody") == (cells[1] == "yes")
            # An agreement names no worker.
            if kind != "agreement.declared":
                yield asked(("worker", "wk-1")) == (cells[2] in ("yes", "hers"))
            yield asked(("worker", "wk-2")) == is_open
            yield asked(("party", "sa-sen")) == (is_open or cells[3].startswith("its chains"))
            yield asked(("party", "sa-mai")) == is_open
            if "never the worker's own" in cells[3]:
                yield not asked(("party", "so-sakura"), "worker")
            yield asked("reviewer")


def told_of(kind, by, filer, **more):
    body = {"perspective": "agency"}
    what = {"type": kind, "order": "VJ-1", "worker": "wk-1", "body": body}
    return readers.Said(by, filer, what, **more)


def try_voice(specs):
    """Rule 3 of readers.md: what carries voice though no worker speaks in it."""
    chains, agency = {"VJ-1": {"sa-sen", "so-sakura"}}, ("party", "sa-sen")
    desk = told_of("milestone.reached", "gd-hibari", "grievance-desk")
    opened = told_of("grievance.opened", "gd-hibari", "grievance-desk")
    chain = "so-sakura", "supervising-organization"
    yield not readers.sees(agency, desk, chains)
    yield readers.sees(agency, told_of("milestone.reached", *chain), chains)
    yield readers.sees(agency, told_of("audit.recorded", *chain), chains)
    yield not readers.sees(agency, told_of("audit.recorded", "rg-mau", "regulator"), chains)
    answer = told_of("response.filed", *chain, refs=(opened,))
    yield not readers.sees(agency, answer, chains)
    # The filer sees it, though it carries voice; not what a worker speaks in.
    yield readers.sees(("party", "so-sakura"), answer, chains)
    yield not readers.sees(("party", "gd-hibari"), opened, chains)
    yield not readers.sees(agency, told_of("statement.corrected", *chain, first=desk), chains)


def try_agreed(specs):
    """The table of readers.md, "Agreed": what is recorded, and who has agreed then."""
    members, roles = readers.Members(), {
        "sa-sen": "sending-agency", "so-sakura": "supervising-organization", "em-kiku": "employer"}

    def agreed():
        return " ".join(party for party in roles if party in members.agreed)

    def says(identity, by, kind, body=None, **more):
        members.take(identity, [by], {"type": kind, "order": "VJ-1", "body": body or {}, **more})

    def corrects(identity, **changes):
        named = {party: role for party, role in {**roles, **changes}.items() if role}
        terms = {"chain": [{"party": party, "role": role} for party, role in named.items()]}
        says(identity, "so-sakura", "statement.corrected", {"corrects": "order.issued", "body": terms},
             refs=[1])

    chain = [{"party": party, "role": role} for party, role in roles.items()]
    says(1, "so-sakura", "order.issued", {"chain": chain})
    yield agreed() == "so-sakura"
    says(2, "em-kiku", "response.filed", refs=[1])
    says(3, "sa-sen", "worker.enrolled")
    yield agreed() == "sa-sen so-sakura"
    says(4, "em-kiku", "statement.countersigned", refs=[1])
    yield agreed() == "sa-sen so-sakura em-kiku"
    corrects(5)
    yield agreed() == "sa-sen so-sakura em-kiku"
    corrects(6, **{"em-kiku": None})
    corrects(7)
    yield agreed() == "sa-sen so-sakura"
    says(8, "em-kiku", "statement.countersigned", refs=[5])
    says(9, "em-kiku", "milestone.reached", refs=[5])
    says(10, "em-kiku", "fees.declared", {"perspective": "worker"})
    yield agreed() == "sa-sen so-sakura"
    corrects(11, **{"sa-sen": "employer"})
    yield agreed() == "so-sakura"


PAGES = {
    "statement.md and filing.md": try_statement,
    "batch-signature.md": try_batch_signature,
    "entry.md": try_entry,
    "content.md": try_content,
    "canonical-json.md": try_canonical,
    "merkle.md and tiles.md": try_merkle,
    "heads.md": try_heads,
    "openings.md, what is kept": try_openings,
    "readers.md, its table": try_readers,
    "readers.md, what carries voice": try_voice,
    "readers.md, who has agreed": try_agreed,
}


def main():
    specs = pathlib.Path(sys.argv[1])
    for name, attempt in PAGES.items():
        try:
            held = list(attempt(specs))
        except (Refused, ValueError, KeyError) as error:
            print(f"FAIL {name}: {error}")
            continue
        if held and all(held):
            print(f"PASS {name}: {len(held)} examples")
        else:
            print(f"FAIL {name}: {held}")


if __name__ == "__main__":
    main()
