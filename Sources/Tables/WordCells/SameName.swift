/// A name as identities are compared: two names that come out equal are too near to be taken for
/// two without asking.
///
/// Narrowed and in lower case; composed and decomposed letters, full and half width, every kind of
/// dash, blank and punctuation make no difference, nor does a company's legal form (㈱ (株) 株式会社,
/// Co., Ltd., TNHH). Vietnamese marks do: Hoa and Hòa are two names.
///
/// - Source: `Specs/tables.md`, Identities.
package func sameName(_ text: String) -> String {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    func endWord() {
        if !word.isEmpty { words.append(String(word)) }
        word = .init()
    }
    for scalar in narrowed(unfoldedMarks(text)).unicodeScalars {
        let properties = scalar.properties
        let isPart =
            properties.isAlphabetic || properties.numericType != nil
            || properties.generalCategory == .nonspacingMark
        if isPart { word.append(scalar) } else { endWord() }
    }
    endWord()
    let named = words.filter { !legalForms.contains($0) }.map { word in
        japaneseForms.reduce(word) { rest, form in
            if rest.hasPrefix(form), rest.count > form.count {
                return String(rest.dropFirst(form.count))
            }
            if rest.hasSuffix(form), rest.count > form.count {
                return String(rest.dropLast(form.count))
            }
            return rest
        }
    }
    return (named.isEmpty ? words : named).joined()
}

/// The signs that hold a whole legal form in one character, written out.
private func unfoldedMarks(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar {
        case "㈱", "㍿": result.append(contentsOf: " 株式会社 ".unicodeScalars)
        case "㈲": result.append(contentsOf: " 有限会社 ".unicodeScalars)
        default: result.append(scalar)
        }
    }
    return String(result)
}

private let japaneseForms = ["株式会社", "有限会社", "合同会社", "協同組合"]

private let legalForms: Set<String> = [
    "株式会社", "株", "有限会社", "有", "合同会社", "合", "co", "ltd", "company", "limited", "inc", "corp",
    "corporation", "jsc", "llc", "tnhh", "mtv", "ctcp", "cty",
]
