import Wording

/// What editors and mail programs do to a file on its way: a receipt so changed proves nothing.
/// - Source: `Specs/receipt.md`.
enum ChangedFile {
    /// What was done to it, and what to do; nil where nothing shows.
    static func fault(in bytes: [UInt8]) -> Trilingual? {
        change(in: bytes).map { change in
            Trilingual(
                en: "the file was changed on its way ({change}): ask for it again, and keep it "
                    + "as it is sent",
                ja: "ファイルが途中で書き換えられています（{change}）。もう一度入手し、編集せずに保存してください",
                vi: "tệp đã bị thay đổi trên đường gửi ({change}): hãy xin lại và giữ nguyên tệp"
            ).filled(["change": change])
        }
    }

    private static func change(in bytes: [UInt8]) -> Trilingual? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return Trilingual(
                en: "a byte order mark is in front of it", ja: "先頭にバイト順マークが付いています",
                vi: "có thêm dấu thứ tự byte ở đầu")
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return Trilingual(
                en: "it was saved as UTF-16", ja: "UTF-16で保存されています", vi: "đã lưu ở dạng UTF-16")
        }
        // The first line of every file that is verified is plain text.
        guard bytes.prefix(while: { $0 != 0x0A }).last == 0x0D else { return nil }
        return Trilingual(
            en: "its lines end as Windows ends them", ja: "改行がWindowsの形式になっています",
            vi: "các dòng kết thúc theo kiểu Windows")
    }
}
