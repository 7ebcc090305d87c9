"""Damage to the files of the honest story, and the name that the refusal must begin with."""

import shutil

from forge import Forge, bundle, save
from story import KEYS

OPENINGS = "private/openings/000"


def named(name, story):
    """A name with the story's profile, its size, and the size after it."""
    return name.format(
        profile=next(iter(story.profiles)), size=len(story.entries), more=len(story.entries) + 1)


def write(name, data=b"x"):
    return lambda directory, story: save(directory / named(name, story), data)


def remove(name):
    def damage(directory, story):
        path = directory / named(name, story)
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    return damage


def change(name, how):
    def damage(directory, story):
        path = directory / named(name, story)
        save(path, how(path.read_bytes()))
    return damage


def again(how):
    """Publishes again, with the log's key, what `how` makes of the entries."""
    def damage(directory, story):
        shutil.rmtree(directory / "ledger")
        how(story.entries)
        story.published = [size for size in story.published if size < len(story.entries)]
        story.openings = story.openings[:len(story.entries)]
        story.write(directory)
    return damage


def without_the_key(directory, story):
    """One statement more, by somebody who has no log key."""
    entry = story.entries[-1]
    bundles = directory / "ledger/tile/entries/000.p"
    story.entries.append(entry)
    save(bundles / f"{story.size}", bundle(story.entries))
    save(directory / "ledger/checkpoint", story.checkpoint(story.size, KEYS["sa-sen"]))


def other_log(directory, story):
    other = Forge("other.example/l")
    save(directory / "ledger/checkpoint", other.checkpoint(0))


def forked(directory, story):
    """An old checkpoint, signed by the log, of a history in which entry 2 was another."""
    story.entries[2] = story.entries[3]
    save(directory / "ledger/checkpoints/016", story.checkpoint(16))


def swap(entries):
    entries[20], entries[21] = entries[21], entries[20]


DAMAGES = {
    "an entry removed": (again(lambda entries: entries.pop(20)), "entry 20"),
    "two entries swapped": (again(swap), "entry 20"),
    "an entry appended without the key": (without_the_key, "checkpoint"),
    "another log's checkpoint": (other_log, "checkpoint"),
    "a bundle cut off": (change("ledger/tile/entries/000.p/{size}", lambda data: data[:-1]),
                         "tile/entries/000.p/{size}"),
    "a bundle with a byte more": (change("ledger/tile/entries/000.p/{size}",
                                         lambda data: data + b"x"),
                                  "tile/entries/000.p/{size}"),
    "no newest bundle": (remove("ledger/tile/entries/000.p/{size}"), "tile/entries/000.p/{size}"),
    "no newest tile": (remove("ledger/tile/0/000.p/{size}"), "tile/0/000.p/{size}"),
    "no older bundle": (remove("ledger/tile/entries/000.p/1"), "tile/entries/000.p/1"),
    "no older tile": (remove("ledger/tile/0/000.p/1"), "tile/0/000.p/1"),
    "a tile beyond the log": (
        write("ledger/tile/0/000.p/{more}", b"x" * 32 * 61), "tile/0/000.p/{more}"),
    "a tile on an empty level": (write("ledger/tile/1/000.p/1", b"x" * 32), "tile/1/000.p/1"),
    "a tile of no such name": (write("ledger/tile/0/000.p/{size:03}"), "tile/0/000.p/{size:03}"),
    "a file of no such name": (write("ledger/README"), "README"),
    "an older checkpoint of a fork": (forked, "checkpoints/016"),
    "an older checkpoint elsewhere": (
        lambda directory, story: save(
            directory / "ledger/checkpoints/002", story.checkpoint(1)), "checkpoints/002"),
    "a checkpoint of a size to come": (
        lambda directory, story: save(
            directory / named("ledger/checkpoints/{more:03}", story),
            story.checkpoint(story.size).replace(
                b"\n%d\n" % story.size, b"\n%d\n" % (story.size + 1))),
        "checkpoints/{more:03}"),
    "the newest checkpoint not kept": (remove("ledger/checkpoints/{size:03}"), "checkpoints/{size:03}"),
    "a profile of another digest": (change(
        "ledger/profiles/{profile}", lambda data: data + b" "), "profiles/{profile}"),
    "a profile of no digest": (write("ledger/profiles/new"), "profiles/new"),
    "no profile": (remove("ledger/profiles/{profile}"), "entry 1"),
    "no openings": (remove(OPENINGS), "openings/000"),
    "openings cut off": (change(OPENINGS, lambda data: data[:-1]), "openings/000"),
    "openings of one entry more": (change(OPENINGS, lambda data: data + b"\0\0"), "openings/000"),
    "openings of a bundle to come": (write("private/openings/001", b""), "openings/001"),
}
