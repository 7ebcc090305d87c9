/// The parts of an Office file: found by their kind and by what leads to them, never by name.
/// - Source: ECMA-376-2 §6, §7.
struct WorkbookPackage: Sendable {
    let archive: ZipArchive
    let limits: WorkbookLimits
    private let parts: [String: ZipEntry]
    private var types = ContentTypes()

    static let contentTypes = "[content_types].xml"

    /// The archive must hold content types.
    init(_ archive: ZipArchive, limits: WorkbookLimits) throws(WorkbookFault) {
        self.archive = archive
        self.limits = limits
        var parts: [String: ZipEntry] = [:]
        for entry in archive.entries {
            // Folders, and names that no part can have: nothing leads to them.
            guard let name = PartName.read(entry.name) else { continue }
            parts[name] = entry
        }
        self.parts = parts
        try archive.expectWithinLimits()
        types = try ContentTypes(
            reader(of: WorkbookPackage.contentTypes, space: .contentTypes), limits: limits)
    }

    func has(_ part: String) -> Bool { parts[part] != nil }

    /// Bytes of a part unpacked.
    func count(of part: String) -> Int { parts[part]?.count ?? 0 }

    /// In lower case, without parameters.
    func type(of part: String) -> String { types.type(of: part) }

    func reader(
        of part: String, space: MarkupSpace
    ) throws(WorkbookFault) -> MarkupReader<EntryStream> {
        guard let entry = parts[part] else {
            throw .content(
                seen: "no part “\(Seen.text(part))”", expected: "one", at: WorkbookPlace(part: part)
            )
        }
        return MarkupReader(
            try archive.stream(of: entry), part: Seen.text(entry.name), space: space,
            limits: limits)
    }

    /// What a part leads to, in the order of the file; of the package itself if `source` is empty.
    func relationships(of source: String) throws(WorkbookFault) -> [Relationship] {
        let part = PartName.relationships(of: source)
        guard has(part) else { return [] }
        return try Relationship.all(
            in: reader(of: part, space: .packageRelationships), from: source)
    }
}

/// That one part leads to another.
struct Relationship: Sendable {
    let id: String
    /// The last segment of its type if it is one of Office's, like `worksheet`; else empty.
    let kind: String
    /// The part it leads to; nil if it leads out of the file, where nobody ever goes.
    let target: String?

    private static let bases = [
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
        "http://purl.oclc.org/ooxml/officeDocument/relationships/",
    ]

    static func all(
        in reader: MarkupReader<EntryStream>, from source: String
    ) throws(WorkbookFault) -> [Relationship] {
        var reader = reader
        var found: [Relationship] = []
        var ids: Set<String> = []
        try reader.beginRoot(.relationships)
        while try reader.nextChild() {
            guard found.count < reader.limits.relationships else {
                throw .limit(.relationships, most: reader.limits.relationships, at: reader.place)
            }
            guard reader.element == .relationship, let id = reader.string(.relationshipId),
                let type = reader.string(.relationshipType), let target = reader.string(.target),
                ids.insert(id).inserted
            else {
                throw reader.content(
                    seen: "“\(reader.elementName)”", expected: "a relationship with its own Id")
            }
            let isInside = reader.string(.targetMode).map { $0 == "Internal" } ?? true
            let base = bases.first { type.hasPrefix($0) }
            found.append(
                Relationship(
                    id: id, kind: base.map { String(type.dropFirst($0.count)) } ?? "",
                    target: isInside ? PartName.target(target, from: source) : nil))
            try reader.skip()
        }
        try reader.finish()
        return found
    }
}
