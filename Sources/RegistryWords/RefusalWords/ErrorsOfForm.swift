import Registry
import Transparency
import Wording

extension StatementError {
    /// What is wrong with the statement; lower case, no full stop.
    package var wording: Trilingual {
        switch self {
        case .note(let error): error.wording
        case .json(let error): error.wording
        case .shape(let error): error.wording
        case .tooLong(let seen):
            Trilingual(
                en: "the statement has {seen} bytes, and 32768 are the most",
                ja: "申告が{seen}バイトあり、上限の32768バイトを超えています",
                vi: "bản khai dài {seen} byte, tối đa là 32768"
            ).filled(["seen": String(seen)])
        case .notOneLine:
            Trilingual(
                en: "the statement's text is not one line", ja: "申告の本文が1行ではありません",
                vi: "nội dung bản khai không nằm trên một dòng")
        case .signatureLines(let announced, let seen):
            Trilingual(
                en: "it announces the signers {announced}, and its signature lines are of {seen}",
                ja: "署名者は {announced} のはずですが、署名行は {seen} です",
                vi: "người ký được nêu là {announced}, nhưng các dòng chữ ký là của {seen}"
            ).filled([
                "announced": announced.joined(separator: ", "),
                "seen": seen.joined(separator: ", "),
            ])
        case .batchLine(let line):
            Trilingual(
                en: "signature line {line} is neither a plain one nor one of a batch",
                ja: "署名行{line}は、単独の署名でも一括署名でもありません",
                vi: "dòng chữ ký {line} không phải chữ ký đơn, cũng không phải chữ ký theo lô"
            ).filled(["line": String(line)])
        }
    }
}

extension ProfileError {
    /// What is wrong with the profile; lower case, no full stop.
    package var wording: Trilingual {
        switch self {
        case .json(let error): error.wording
        case .shape(let error): error.wording
        }
    }
}
