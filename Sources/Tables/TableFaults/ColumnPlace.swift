/// A column of a file: where it is, what its header says, and which column that was taken for.
package struct ColumnPlace: Hashable, Sendable {
    /// 0-based.
    package let index: Int
    /// The header as it is in the file, escaped and shortened; empty where there is none.
    package let header: String
    /// The caller's identifier; nil for a column that is none of the caller's.
    package let identifier: String?

    package init(index: Int, header: String = "", identifier: String? = nil) {
        self.index = index
        self.header = shown(header)
        self.identifier = identifier
    }

    /// The letters by which Excel shows the column: A … Z, AA, AB …
    package var letters: String {
        var rest = index + 1
        var result = ""
        while rest > 0 {
            rest -= 1
            result = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + result
            rest /= 26
        }
        return result
    }
}
