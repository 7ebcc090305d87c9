import HTTPServing
import Wording

/// In which language a page speaks to who asked for it.
enum ReaderLanguage {
    /// What `?lang=` says, else the best of `Accept-Language`, else English.
    static func language(for request: Request) -> Language {
        if let asked = request.query("lang").flatMap(Language.init(rawValue:)) { return asked }
        return request.list("accept-language").flatMap(preferred) ?? .english
    }

    /// The language of `#( language-range [ weight ] )` that weighs most; the first of equals.
    ///
    /// `*` means all that are not named, in the order of `Language`, behind those that are: with
    /// `*;q=0.8, en;q=0` the answer is in another language than English.
    /// - Source: RFC 9110 §12.5.4, RFC 4647 §2.1, §3.3.1.
    static func preferred(in field: String) -> Language? {
        var named: [(language: Language, weight: Int)] = []
        var others: Int?
        for item in field.utf8.split(separator: UInt8(ascii: ",")).prefix(32) {
            let parts = item.split(separator: UInt8(ascii: ";")).map { trimmed($0) }
            guard let range = parts.first,
                let weight = parts.count > 1 ? thousandths(parts[1]) : 1000
            else { continue }
            let primary = range.prefix { $0 != "-" }
            if range == "*" {
                others = max(others ?? 0, weight)
            } else if let language = Language(rawValue: String(primary).lowercased()) {
                named.append((language, weight))
            }
        }
        let unnamed = Language.allCases.filter { one in !named.contains { $0.language == one } }
        var best: (language: Language, weight: Int)?
        for one in named + unnamed.map({ ($0, others ?? 0) })
        where one.weight > best?.weight ?? 0 {
            best = one
        }
        return best?.language
    }

    /// `q=0.8` → 800; nil for what is not a weight.
    private static func thousandths(_ parameter: String) -> Int? {
        guard parameter.lowercased().hasPrefix("q=") else { return nil }
        let digits = Array(parameter.utf8.dropFirst(2))
        guard let whole = digits.first, whole == 48 || whole == 49, digits.count <= 5 else {
            return nil
        }
        var weight = whole == 49 ? 1000 : 0
        guard digits.count > 1 else { return weight }
        guard digits[1] == UInt8(ascii: ".") else { return nil }
        for (digit, value) in zip(digits.dropFirst(2), [100, 10, 1]) {
            guard (48...57).contains(digit) else { return nil }
            weight += Int(digit - 48) * value
        }
        return weight <= 1000 ? weight : nil
    }

    private static func trimmed(_ part: Substring.UTF8View) -> String {
        String(String(part) ?? "").trimmingOuterSpaces
    }
}

extension String {
    fileprivate var trimmingOuterSpaces: String {
        var rest = self[...]
        while rest.first == " " || rest.first == "\t" { rest.removeFirst() }
        while rest.last == " " || rest.last == "\t" { rest.removeLast() }
        return String(rest)
    }
}
