/// English names of months, in full and by three letters.
enum MonthNames {
    private static let names = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
    ]

    /// 1–12; nil when `text` is not a month's name. `text` is narrowed and may have marks around it.
    static func month(in text: String) -> Int? {
        let letters = String(text.unicodeScalars.filter { !"-/., ".unicodeScalars.contains($0) })
        guard letters.unicodeScalars.count >= 3 else { return nil }
        for (position, name) in names.enumerated() {
            if letters == name || letters == String(name.prefix(3)) { return position + 1 }
            if letters == "sept", position == 8 { return 9 }
        }
        return nil
    }
}
