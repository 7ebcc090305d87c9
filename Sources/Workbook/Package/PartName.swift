/// The name of a part inside the package, without the slash that it begins with, as it is compared:
/// in lower case.
/// - Source: ECMA-376-2 §6.2.2.
enum PartName {
    /// The name of an entry of the archive; nil if no part can have it.
    ///
    /// ```
    /// name = segment *("/" segment)     segment = 1*(ASCII but "/", "\" and controls), not "." or ".."
    /// ```
    static func read(_ bytes: [UInt8]) -> String? {
        guard bytes.allSatisfy({ 0x20..<0x7F ~= $0 && $0 != UInt8(ascii: "\\") }) else {
            return nil
        }
        let segments = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard
            segments.allSatisfy({ segment in
                !segment.isEmpty && !segment.allSatisfy { $0 == UInt8(ascii: ".") }
            })
        else { return nil }
        return String(decoding: bytes.map(ZipArchive.folded), as: UTF8.self)
    }

    /// The part that a target leads to from another part, or from the package itself if `source` is
    /// empty; nil if it leads nowhere inside.
    static func target(_ target: String, from source: String) -> String? {
        let isAbsolute = target.utf8.first == UInt8(ascii: "/")
        var segments = isAbsolute ? [] : source.split(separator: "/").dropLast().map(String.init)
        for segment in target.split(separator: "/") {
            switch segment {
            case ".": continue
            case "..":
                guard !segments.isEmpty else { return nil }
                segments.removeLast()
            default: segments.append(String(segment))
            }
        }
        return read(Array(segments.joined(separator: "/").utf8))
    }

    /// The part that holds the relationships of another, or of the package.
    static func relationships(of source: String) -> String {
        var segments = source.split(separator: "/").map(String.init)
        let name = segments.popLast() ?? ""
        return (segments + ["_rels", name + ".rels"]).joined(separator: "/")
    }
}
