import Wording

extension ForbiddenScalars {
    /// The fault of the first forbidden character in `cell`; nil when there is none.
    static func fault(in cell: String) -> CellFault? {
        for scalar in cell.unicodeScalars {
            guard let kind = kind(of: scalar) else { continue }
            let what = words(for: kind)
            let code = codePoint(scalar)
            return CellFault(
                .forbiddenCharacter, seen: cell,
                message: Trilingual(
                    en: "The cell contains \(what.en) (\(code)): “{seen}”.",
                    ja: "セルに\(what.ja)（\(code)）が含まれています：「{seen}」。",
                    vi: "Ô chứa \(what.vi) (\(code)): “{seen}”."),
                remedy: Trilingual(
                    en: "Delete the cell and type it again by hand instead of pasting it.",
                    ja: "セルの内容を消し、貼り付けずに手で入力し直してください。",
                    vi: "Hãy xóa ô rồi gõ lại bằng tay, không dán từ nơi khác."))
        }
        return nil
    }

    private static func words(for kind: Kind) -> Trilingual {
        switch kind {
        case .control:
            Trilingual(en: "a control character", ja: "制御文字", vi: "ký tự điều khiển")
        case .direction:
            Trilingual(
                en: "an invisible character that reverses the order of the letters",
                ja: "文字の並び順を変える見えない文字", vi: "ký tự ẩn làm đảo thứ tự chữ")
        case .noncharacter:
            Trilingual(
                en: "a code that stands for no character", ja: "文字ではないコード",
                vi: "mã không ứng với ký tự nào")
        case .privateUse:
            Trilingual(
                en: "a character that only some computers can show", ja: "外字（機種により表示できない文字）",
                vi: "ký tự riêng mà máy khác không hiển thị được")
        }
    }
}
