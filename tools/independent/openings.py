"""Openings of sealed statements, beside the ledger: Specs/openings.md."""

import pathlib

import canonical
import statement
import tiles
from spelling import Refused, need


class Openings:
    """The records under DIR/openings (or DIR), one a seq."""

    def __init__(self, directory, size):
        directory = pathlib.Path(directory)
        inner = directory / "openings"
        self.directory = inner if inner.is_dir() else directory
        self.size = size
        self.at = None
        self.records = []
        # The sealed entries whose records are empty: erased, or not available.
        self.erased = []

    def record(self, seq):
        """The salt and the canonical bytes of the content, or nothing for an open statement."""
        index = seq // tiles.WIDTH
        if self.at != index:
            self.path = f"openings/{tiles.number_path(index)}"
            file = self.directory / tiles.number_path(index)
            if file.is_symlink() or not file.is_file():
                raise Refused("missing", self.path)
            wanted = min(tiles.WIDTH, self.size - index * tiles.WIDTH)
            try:
                self.records = tiles.read_bundle(file.read_bytes(), wanted)
            except Refused as refused:
                raise Refused(refused.what, self.path) from None
            self.at = index
        return self.records[seq % tiles.WIDTH]

    def content(self, said, seq):
        """The content of a statement: its own, or the one its seal is over; none if its record is empty."""
        record = self.record(seq)
        if said.is_open:
            need(not record, "an opening of an open statement")
            return said.content
        if not record:
            self.erased.append(seq)
            return None
        need(len(record) > 32, "no opening of a sealed statement")
        salt, data = record[:32], record[32:]
        need(statement.seal_of(salt, data) == said.seal, "the opening does not give the seal")
        return canonical.read(data)

    def check_files(self):
        """That no file is there besides."""
        wanted = {tiles.number_path(index) for index in range(-(-self.size // tiles.WIDTH))}
        for file in sorted(self.directory.rglob("*")):
            if not file.is_dir():
                name = file.relative_to(self.directory).as_posix()
                if name not in wanted:
                    raise Refused("no such name may be there", f"openings/{name}")
