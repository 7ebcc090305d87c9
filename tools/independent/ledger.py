"""A whole ledger: Specs/verification.md."""

import hashlib
import re

import batch
import erasing
import merkle
import notes
import receipt
import refusal_notes
import statement
import tiles
from admission import Registry
from openings import Openings
from spelling import Refused, need
from tree import PublishedTree, files_below


class Counts(dict):
    """What was checked, in the order it was."""

    def add(self, name, count=1):
        self[name] = self.get(name, 0) + count


def within(where, check, *arguments):
    """What `check` returns; a refusal says where it was."""
    try:
        return check(*arguments)
    except Refused as refused:
        raise Refused(refused.what, refused.where or where) from None


def read_file(directory, name):
    file = directory / name
    if file.is_symlink() or not file.is_file():
        raise Refused("missing", name)
    return file.read_bytes()


def check_names(directory):
    """That nothing is in the directory besides what a ledger is made of."""
    for file in sorted(directory.iterdir()):
        if file.name not in ("checkpoint", "checkpoints", "profiles", "tile"):
            raise Refused("no such name may be there", file.name)


def verify(directory, key, openings=None, since=None, witnesses=(), hashes_only=False,
           refusals=None):
    """The checkpoint and the counts of a ledger that holds; else the first failure is raised."""
    counts = Counts()
    check_names(directory)
    data = read_file(directory, "checkpoint")
    checkpoint = within("checkpoint", notes.read_checkpoint, data, key, witnesses)
    size = checkpoint.size
    published = PublishedTree(directory, size, checkpoint.root)
    counts.add("files of tiles and bundles", published.check_files())
    read_file(directory, f"checkpoints/{tiles.number_path(size)}")
    check_old(directory, key, published, counts)
    if since is not None:
        within("--since", check_since, published, since, key)
        counts.add("older checkpoint given (--since)")
    files = check_profiles(directory, counts)
    registry = Registry(key, files)
    if openings is not None and not openings.is_dir():
        raise FileNotFoundError(f"{openings}: no such directory")
    opened = Openings(openings, size) if openings is not None else None
    replay(published, registry, key, opened, hashes_only, counts)
    if opened is not None:
        opened.check_files()
        count_erased(opened, registry, counts)
        check_erased(openings, opened, registry, counts)
    if refusals is not None:
        hashes = refusal_notes.book(refusals, key)
        refusal_notes.check_counts(hashes, registry.counted)
        counts["notes of refusals"] = len(hashes)
    counts["counts of refusals" + (" not checked" if refusals is None else "")] = \
        len(registry.counted)
    return checkpoint, counts


def count_erased(opened, registry, counts):
    """Tells the contents that the operator declared erased from those that are withheld."""
    missing = [seq for seq in opened.erased if seq not in registry.erasures.seqs]
    counts.add("sealed contents erased", len(opened.erased) - len(missing))
    if missing:
        counts["sealed contents not available although openings were given: " + ", ".join(
            f"seq {seq}" for seq in missing)] = len(missing)


def check_erased(openings, opened, registry, counts):
    """What `erased.json` says, against what the ledger commits to."""
    kept = erasing.read(openings)
    erasing.check(kept, registry.erasures, registry.issued)
    bound = erasing.bound(kept, registry.erasures, registry.issued)
    gone = [seq for seq in opened.erased if seq in registry.erasures.seqs]
    counts["erased contents whose order is bound"] = sum(1 for seq in gone if seq in bound)


def check_history(tree, old):
    need(old.size <= tree.size, f"size {old.size}, larger than this ledger's {tree.size}")
    need(tree.root(old.size) == old.root, f"the root of size {old.size} is not in this history")


def check_since(published, data, key):
    """An older checkpoint, or a receipt with one and an entry."""
    if not data.startswith(receipt.FIRST_LINE):
        check_history(published.tree, notes.read_checkpoint(data, key))
        return
    index, entry, old = receipt.verify(data, key, ())
    check_history(published.tree, old)
    found = next(one for seq, one in enumerate(published.entries()) if seq == index)
    need(found == entry, f"entry {index} of this ledger is another")


def check_old(directory, key, published, counts):
    """Every file below `checkpoints/`, and the files that its size needs."""
    counts["old checkpoints"] = 0
    for name, file in files_below(directory / "checkpoints"):
        path = f"checkpoints/{name}"
        size = within(path, tiles.read_number_path, name)
        old = within(path, notes.read_checkpoint, file.read_bytes(), key)
        if old.size != size:
            raise Refused(f"a checkpoint of size {old.size}", path)
        within(path, check_history, published.tree, old)
        published.check_partials(size)
        counts.add("old checkpoints")


def check_profiles(directory, counts):
    """The bytes of each file below `profiles/`, by its name."""
    files = {}
    for name, file in files_below(directory / "profiles"):
        path = f"profiles/{name}"
        data = file.read_bytes()
        if not re.match(r"[0-9a-f]{64}\Z", name):
            raise Refused("not named by a digest", path)
        if hashlib.sha256(data).hexdigest() != name:
            raise Refused(f"its digest is {hashlib.sha256(data).hexdigest()}", path)
        files[name] = data
    counts["profiles"] = len(files)
    return files


def replay(published, registry, key, opened, hashes_only, counts):
    """Every entry in its order: chain, statement, seen, opening, admission, signatures."""
    for name in ("entries", "signatures", "signatures not checked", "seals opened",
                 "sealed contents not available", "admissions replayed"):
        counts[name] = 0
    prev, received = statement.first_prev(key.name), ""
    batches = batch.Seen()
    for seq, data in enumerate(published.entries()):
        try:
            entry = statement.read_entry(data)
            statement.check_chain(entry, seq, prev, received, key.name)
            said = entry.statement
            check_seen(published.tree, said, seq)
            content = opened.content(said, seq) if opened else said.content
            if opened and content is not None and not said.is_open:
                counts.add("seals opened")
            keys = registry.take(entry, content)
            if hashes_only:
                counts.add("signatures not checked", len(keys))
            else:
                statement.check_signatures(said, keys, batches)
                counts.add("signatures", len(keys))
        except Refused as refused:
            raise Refused(refused.what, refused.where or f"entry {seq}") from None
        counts.add("entries")
        prev, received = merkle.leaf_hash(data), entry.received
    if batches.count:
        counts["batches of statements"] = batches.count
        counts["batches with holes"] = batches.with_holes
    counts["admissions replayed"] = registry.replayed
    counts["published heads compared"] = registry.heads_of_all.compared
    counts["published heads not compared"] = registry.heads_of_all.not_compared
    counts["sealed contents not available"] = registry.sealed


def check_seen(tree, said, seq):
    need(said.seen_size <= seq, f"seen.size {said.seen_size} at entry {seq}")
    need(
        tree.root(said.seen_size) == said.seen_root,
        f"the seen root of size {said.seen_size} is not in this history",
    )
