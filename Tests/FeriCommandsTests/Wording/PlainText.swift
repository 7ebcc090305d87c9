/// What is wrong with a text that people read, whatever its language.
enum PlainText {
    /// What people see of a page: no tags, no code, no script.
    static func shown(_ html: String) -> String {
        let bytes = Array(html.utf8)
        var text: [UInt8] = []
        var hidden: [UInt8]?
        var place = 0
        while place < bytes.count {
            guard bytes[place] == UInt8(ascii: "<") else {
                if hidden == nil { text.append(bytes[place]) }
                place += 1
                continue
            }
            let end = bytes[place...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1
            let name = Array(
                bytes[(place + 1)..<max(end, place + 1)].prefix {
                    $0 == UInt8(ascii: "/") || ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A
                })
            if let open = hidden {
                if name == [UInt8(ascii: "/")] + open { hidden = nil }
            } else if unread.contains(name) {
                hidden = name
            }
            text.append(UInt8(ascii: " "))
            place = end + 1
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Elements whose text is for programs, or is drawn.
    private static let unread = Set(
        ["script", "style", "code", "pre", "svg"].map { Array($0.utf8) })

    /// Counts with a noun of the wrong number: `1 workers`, `(1 entries)`.
    static func badPlurals(in text: String) -> [String] {
        text.matches(of: #/(?:^|[^0-9.,A-Za-z\-/+])1 ([a-z]+s)\b/#)
            .filter { nouns.contains($0.1) }.map { String($0.0) }
    }

    private static let nouns: Set<Substring> = [
        "workers", "entries", "orders", "findings", "statements", "parties", "days", "months",
        "years", "hours", "minutes", "seconds", "accounts", "contents", "rows", "files", "notes",
        "keys", "payments", "lines", "refusals", "organisations", "agencies", "employers",
        "witnesses", "rules", "heads", "filings", "others", "complaints", "refunds", "bytes",
    ]
}
