import Platform
import Transparency

/// What each file in a vault's `documents/` is: `documents.csv`, so that an office finds it again
/// and knows when it must go.
package struct DocumentRegister: Sendable {
    package struct Line: Hashable, Sendable {
        /// In base64, as contents commit to it.
        package let digest: String
        /// What kind of record it is, a class of `Specs/profile/retention.json`.
        package let kind: String
        /// The file's name when it was sealed.
        package let name: String
        package let media: String
        /// The day it was sealed.
        package let sealedOn: CivilDate
        /// The first day on which it must not be there any more; nil where nothing says so.
        package let keepUntil: CivilDate?

        package init(
            digest: String, kind: String, name: String, media: String, sealedOn: CivilDate,
            keepUntil: CivilDate?
        ) {
            self.digest = digest
            self.kind = kind
            self.name = name
            self.media = media
            self.sealedOn = sealedOn
            self.keepUntil = keepUntil
        }
    }

    private var lines: VaultLines

    package init(of vault: Vault) throws {
        lines = try VaultLines(
            path: vault.documentsListPath,
            header: ["digest", "class", "name", "media", "sealed_on", "keep_until"])
    }

    /// In the order in which they were sealed; a line whose dates cannot be read has none.
    package var all: [Line] {
        lines.rows.compactMap { row in
            guard let sealedOn = CivilDate(row[4]) else { return nil }
            return Line(
                digest: row[0], kind: row[1], name: row[2], media: row[3], sealedOn: sealedOn,
                keepUntil: CivilDate(row[5]))
        }
    }

    package mutating func add(_ line: Line) {
        lines.rows.append([
            line.digest, line.kind, line.name, line.media, line.sealedOn.description,
            line.keepUntil?.description ?? "",
        ])
    }

    package func save() throws { try lines.save() }

    /// Removes the lines of these documents from the disk.
    package mutating func forget(_ isForgotten: (_ digest: String) -> Bool) throws {
        try lines.forget { isForgotten($0[0]) }
    }
}
