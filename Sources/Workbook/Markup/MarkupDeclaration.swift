/// The declaration that a part may begin with.
///
/// ```
/// XMLDecl = "<?xml" S "version" Eq "1.0" [S "encoding" Eq name] [S "standalone" Eq ("yes" / "no")] [S] "?>"
/// ```
/// - Source: XML 1.0 §2.8, §2.6, §4.3.3.
struct MarkupDeclaration {
    private let encoding: String?

    /// `text` is what follows `<?xml`, without `?>`.
    init(_ text: ArraySlice<UInt8>) throws(MarkupFlaw) {
        var rest = text
        var pairs: [(name: String, value: String)] = []
        while let pair = try MarkupDeclaration.pair(&rest) { pairs.append(pair) }
        guard pairs.first?.name == "version", pairs.first?.value == "1.0" else {
            throw MarkupFlaw("another version of XML", expected: "1.0")
        }
        var others = pairs.dropFirst()
        encoding = others.first?.name == "encoding" ? others.removeFirst().value : nil
        if let last = others.popFirst() {
            guard last.name == "standalone", ["yes", "no"].contains(last.value) else {
                throw MarkupDeclaration.flaw
            }
        }
        guard others.isEmpty else { throw MarkupDeclaration.flaw }
    }

    private static let flaw = MarkupFlaw(
        "an unusual XML declaration", expected: "version, encoding, standalone")

    /// The next name with its quoted value, which blanks come before; nil at the end.
    private static func pair(
        _ rest: inout ArraySlice<UInt8>
    ) throws(MarkupFlaw) -> (name: String, value: String)? {
        let blanks = rest.prefix(while: MarkupCharacters.isBlank)
        rest = rest.dropFirst(blanks.count)
        guard !rest.isEmpty else { return nil }
        guard !blanks.isEmpty else { throw flaw }
        let name = rest.prefix { 0x61...0x7A ~= $0 }
        rest = rest.dropFirst(name.count).drop(while: MarkupCharacters.isBlank)
        guard rest.popFirst() == UInt8(ascii: "=") else { throw flaw }
        rest = rest.drop(while: MarkupCharacters.isBlank)
        guard let quote = rest.popFirst(), quote == 0x22 || quote == 0x27,
            let end = rest.firstIndex(of: quote)
        else { throw flaw }
        let value = rest[..<end]
        rest = rest[(end + 1)...]
        return (String(decoding: name, as: UTF8.self), String(decoding: value, as: UTF8.self))
    }

    /// The encoding that is declared must be the one that the bytes are in; without one, UTF-16
    /// is known by its mark.
    func expect(isUTF8: Bool) throws(MarkupFlaw) {
        guard let encoding else { return }
        let wanted = isUTF8 ? "utf-8" : "utf-16"
        guard encoding.utf8.map(ZipArchive.folded).elementsEqual(wanted.utf8) else {
            throw MarkupFlaw("the encoding “\(Seen.text(encoding))”", expected: wanted)
        }
    }

    /// Any other instruction has a name that is not `xml`.
    static func expectTarget(_ target: ArraySlice<UInt8>) throws(MarkupFlaw) {
        var name = MarkupName()
        let ended = Array(target) + [0x20]
        var place = 0
        guard try name.read(ended.span, at: &place), place == target.count,
            name.prefix.isEmpty, target.map(ZipArchive.folded) != Array("xml".utf8)
        else { throw MarkupFlaw("an unusual instruction", expected: "a name that is not “xml”") }
    }
}
