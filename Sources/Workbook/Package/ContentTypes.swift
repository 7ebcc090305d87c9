/// What kind each part is of.
/// - Source: ECMA-376-2 §7.2.3.
struct ContentTypes: Sendable {
    /// By the ending of the name, and by the name, in lower case.
    private var standards: [String: String] = [:]
    private var overrides: [String: String] = [:]

    init() {}

    init(_ reader: MarkupReader<EntryStream>, limits: WorkbookLimits) throws(WorkbookFault) {
        var reader = reader
        try reader.beginRoot(.types)
        while try reader.nextChild() {
            guard standards.count + overrides.count < limits.relationships else {
                throw .limit(.relationships, most: limits.relationships, at: reader.place)
            }
            guard let type = reader.string(.contentType) else {
                throw reader.content(
                    seen: "“\(reader.elementName)” without a type", expected: "a type")
            }
            let kind = ContentTypes.lowered(type.prefix { $0 != ";" })
            let previous: String?
            switch reader.element {
            case .standard:
                let ending = ContentTypes.lowered(reader.string(.fileExtension) ?? "")
                previous = standards.updateValue(kind, forKey: ending)
            case .override:
                let name = PartName.target(reader.string(.partName) ?? "", from: "")
                previous = overrides.updateValue(kind, forKey: name ?? "")
            default:
                throw reader.content(
                    seen: "“\(reader.elementName)”", expected: "“Default” or “Override”")
            }
            guard previous == nil || previous == kind else {
                throw reader.content(seen: "two types of one part", expected: "one")
            }
            try reader.skip()
        }
        try reader.finish()
    }

    private static func lowered(_ text: some StringProtocol) -> String {
        String(decoding: text.utf8.map(ZipArchive.folded), as: UTF8.self)
    }

    /// Empty for a part of no known type.
    func type(of part: String) -> String {
        if let type = overrides[part] { return type }
        guard let dot = part.lastIndex(of: "."), !part[dot...].contains("/") else { return "" }
        return standards[String(part[part.index(after: dot)...])] ?? ""
    }
}
