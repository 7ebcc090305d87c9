import Wording

/// What an eye cannot be trusted with in a name that an organisation gives itself.
///
/// Such a name is taken and marked wherever it is shown; only one that shows nothing at all is
/// malformed. By a table of its own, so that every version of Unicode and every program says the
/// same.
/// - Source: `Specs/content.md` 12 and 13.
package enum NameLook: String, CaseIterable, Sendable {
    /// Letters of writings that are never written together, and have letters that look the same.
    case mixesScripts = "mixes-scripts"
    /// Characters that show nothing, or spaces where none are seen.
    case hidesCharacters = "hides-characters"

    /// nil for a name that shows what it is.
    package init?(of name: String) {
        var scripts: Set<Script> = []
        var before: UInt32 = 0x20
        var hides = false
        for scalar in name.unicodeScalars {
            let value = scalar.value
            if NameLook.isSpace(value) {
                hides = hides || NameLook.isSpace(before)
            } else if NameLook.showsNothing(value) {
                hides = hides || !NameLook.selectsVariant(value, after: before)
            } else if let script = Script(of: value) {
                scripts.insert(script)
            }
            before = value
        }
        if Script.areNeverTogether(scripts) {
            self = .mixesScripts
        } else if hides || NameLook.isSpace(before) {
            self = .hidesCharacters
        } else {
            return nil
        }
    }

    /// Whether there is nothing in it to be seen.
    package static func isBlank(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { isSpace($0.value) || showsNothing($0.value) }
    }

    /// What is to be said beside the name.
    package var wording: Trilingual {
        switch self {
        case .mixesScripts:
            Trilingual(
                en: "name mixes scripts: check the id", ja: "名称に異なる文字体系が混在: IDを確認",
                vi: "tên trộn nhiều hệ chữ: hãy kiểm tra mã")
        case .hidesCharacters:
            Trilingual(
                en: "name hides characters: check the id", ja: "名称に見えない文字あり: IDを確認",
                vi: "tên có ký tự không nhìn thấy: hãy kiểm tra mã")
        }
    }

    /// The space, and the wide one of Japanese.
    private static func isSpace(_ value: UInt32) -> Bool { value == 0x20 || value == 0x3000 }

    /// A kanji may be followed by the choice of its form.
    private static func selectsVariant(_ value: UInt32, after before: UInt32) -> Bool {
        let isSelector = (0xFE00...0xFE0F).contains(value) || (0xE0100...0xE01EF).contains(value)
        return isSelector && Script(of: before) == .eastAsian
    }

    private static func showsNothing(_ value: UInt32) -> Bool {
        unseen.contains { $0.contains(value) }
    }

    private static let unseen: [ClosedRange<UInt32>] = [
        0x20...0x20, 0xA0...0xA0, 0xAD...0xAD, 0x34F...0x34F, 0x61C...0x61C, 0x115F...0x1160,
        0x1680...0x1680, 0x17B4...0x17B5, 0x180B...0x180F, 0x2000...0x200F, 0x2028...0x202F,
        0x205F...0x206F, 0x2800...0x2800, 0x3000...0x3000, 0x3164...0x3164, 0xFE00...0xFE0F,
        0xFEFF...0xFEFF, 0xFFA0...0xFFA0, 0xFFF9...0xFFFB, 0x1BCA0...0x1BCA3,
        0x1D159...0x1D159, 0x1D173...0x1D17A, 0xE0000...0xE0FFF,
    ]
}

/// A writing, as far as it matters for telling letters apart.
private enum Script {
    case latin, greek, cyrillic
    /// Other letters that are drawn like Latin ones: Armenian, Cherokee, Lisu, Coptic, and those of
    /// formulas.
    case likeLatin
    /// Han, kana and Hangul, which Japanese writes together with Latin, and with Greek letters as
    /// signs.
    case eastAsian

    init?(of value: UInt32) {
        let row = Script.table.first { row in row.ranges.contains { $0.contains(value) } }
        guard let row else { return nil }
        self = row.script
    }

    static func areNeverTogether(_ scripts: Set<Script>) -> Bool {
        let isDrawnAlike = scripts.intersection([.latin, .greek, .cyrillic, .likeLatin]).count > 1
        let isBesideKanji =
            scripts.contains(.eastAsian)
            && !scripts.isDisjoint(with: [.cyrillic, .likeLatin])
        return isDrawnAlike || isBesideKanji
    }

    private static let table: [(script: Script, ranges: [ClosedRange<UInt32>])] = [
        (
            .latin,
            [
                0x41...0x5A, 0x61...0x7A, 0xAA...0xAA, 0xBA...0xBA, 0xC0...0xD6, 0xD8...0xF6,
                0xF8...0x2AF, 0x1D00...0x1DBF, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA722...0xA7FF,
                0xFB00...0xFB06, 0xFF21...0xFF3A, 0xFF41...0xFF5A,
            ]
        ), (.greek, [0x370...0x3FF, 0x1F00...0x1FFF]),
        (.cyrillic, [0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F]),
        (
            .likeLatin,
            [
                0x530...0x58F, 0x13A0...0x13FF, 0x2C80...0x2CFF, 0xA4D0...0xA4FF,
                0xAB70...0xABBF, 0x1D400...0x1D7FF,
            ]
        ),
        (
            .eastAsian,
            [
                0x1100...0x11FF, 0x3005...0x3007, 0x3040...0x30FF, 0x3130...0x318F,
                0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF,
                0xF900...0xFAFF, 0xFF66...0xFF9D, 0x20000...0x3FFFF,
            ]
        ),
    ]
}
