"""The published files of a tree against the checkpoint's root: Specs/verification.md 2."""

import merkle
import tiles
from spelling import Refused, base64_text, need


def files_below(directory):
    """Every file below a directory, by its path from there."""
    if directory.is_symlink():
        raise Refused("not a plain directory", directory.name)
    for file in sorted(directory.rglob("*")):
        if file.is_symlink() or not (file.is_dir() or file.is_file()):
            raise Refused("not a plain file", file.relative_to(directory.parent).as_posix())
        if file.is_file():
            yield file.relative_to(directory).as_posix(), file


class PublishedTree:
    """The tiles and bundles of the first `size` entries, in a ledger's directory."""

    def __init__(self, directory, size, root):
        self.directory = directory
        self.size = size
        self.tree = self._read(root)

    def _file(self, level, index, width):
        name = tiles.path(level, index, width)
        file = self.directory / name
        if not file.is_file():
            raise Refused("missing", name)
        return name, file.read_bytes()

    def _read(self, root):
        """The tree over the leaf hashes of the entries, which the tiles and the root agree with."""
        leaves, found = [], []
        for level, index, width in tiles.files_of(self.size):
            name, data = self._file(level, index, width)
            if level == "entries":
                leaves += [merkle.leaf_hash(entry) for entry in self._entries(name, data, width)]
            elif len(data) != 32 * width:
                raise Refused(f"{len(data)} bytes where {32 * width} are expected", name)
            elif level == 0:
                found += [data[i:i + 32] for i in range(0, len(data), 32)]
        of_tiles = merkle.Tree(found)
        if of_tiles.root(self.size) != root:
            tree = merkle.Tree(leaves)
            at = next((i for i, pair in enumerate(zip(leaves, found)) if pair[0] != pair[1]), 0)
            if tree.root(self.size) == root:
                raise Refused(f"the hash of entry {at} is another", self._tile_of(at))
            raise Refused(
                f"the root is {base64_text(tree.root(self.size))}, the checkpoint says "
                f"{base64_text(root)}", "checkpoint"
            )
        for seq, (leaf, hashed) in enumerate(zip(leaves, found)):
            if leaf != hashed:
                raise Refused(
                    f"leaf hash {base64_text(leaf)}, but {base64_text(hashed)} in "
                    f"{self._tile_of(seq)}", f"entry {seq}"
                )
        return of_tiles

    def _tile_of(self, seq):
        index = seq // tiles.WIDTH
        return tiles.path(0, index, min(tiles.WIDTH, self.size - index * tiles.WIDTH))

    def _entries(self, name, data, width):
        try:
            return tiles.read_bundle(data, width)
        except Refused as refused:
            raise Refused(refused.what, name) from None

    def _hashes(self, level, index, width):
        row = self.tree.rows[8 * level]
        return b"".join(row[index * tiles.WIDTH:index * tiles.WIDTH + width])

    def entries(self):
        for index in range(-(-self.size // tiles.WIDTH)):
            width = min(tiles.WIDTH, self.size - index * tiles.WIDTH)
            yield from tiles.read_bundle(self._file("entries", index, width)[1], width)

    def check_files(self):
        """Every file below `tile/` is what the tree says; returns how many there are."""
        count = 0
        for name, file in files_below(self.directory / "tile"):
            name = f"tile/{name}"
            try:
                self._check_file(file, *tiles.read_path(name))
            except Refused as refused:
                raise Refused(refused.what, name) from None
            count += 1
        return count

    def _check_file(self, file, level, index, width):
        span = 1 if level == "entries" else tiles.WIDTH**level
        have = self.size // span - index * tiles.WIDTH
        need(width <= have, f"wider than a tree of {self.size} has it")
        data = file.read_bytes()
        if level != "entries":
            need(data == self._hashes(level, index, width), "not the hashes of the entries below")
            return
        entries = tiles.read_bundle(data, width)
        need(
            [merkle.leaf_hash(entry) for entry in entries]
            == self.tree.rows[0][index * tiles.WIDTH:index * tiles.WIDTH + width],
            "not the entries of the tree",
        )

    def check_partials(self, size):
        """That every tile and bundle of a smaller published size stayed: tiles.md 8."""
        for level, index, width in tiles.files_of(size):
            name = tiles.path(level, index, width)
            if not (self.directory / name).is_file():
                raise Refused(f"missing, and size {size} was published", name)
