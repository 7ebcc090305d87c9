import Terminal
import Transparency
import Wording

/// Why no filing of a file is taken up, whatever they say.
package enum UnreadableReason: Equatable {
    case noFiling(FilingError)
    /// It holds more filings than the registry's door takes in one file.
    case tooManyFilings(limit: Int)

    /// The reason's code in the note of the refusal (`Specs/refusals.md`).
    package var code: String {
        switch self {
        case .noFiling: "no-filing"
        case .tooManyFilings: "too-many-filings"
        }
    }

    /// What is wrong, and what to send instead.
    package var failure: Failure {
        switch self {
        case .noFiling(let fault):
            Failure(
                .badData, en: "line {line}: expected {expected}", ja: "{line}行目: {expected} が必要です",
                vi: "dòng {line}: cần {expected}",
                ["line": String(fault.line), "expected": fault.expected],
                hint: Trilingual(
                    en: "give the file as 'feri sign' or 'feri file' wrote it",
                    ja: "「feri sign」または「feri file」が出力したファイルをそのまま指定してください",
                    vi: "hãy đưa đúng tệp do 'feri sign' hoặc 'feri file' ghi"))
        case .tooManyFilings(let limit):
            Failure(
                .badData, en: "the file holds more than {limit} filings",
                ja: "1つのファイルに入れられる提出物は{limit}件までです", vi: "tệp có hơn {limit} bản nộp",
                ["limit": String(limit)],
                hint: Trilingual(
                    en: "cut it between two filings, and send the parts one after the other",
                    ja: "提出物の区切りで分割し、順に送ってください",
                    vi: "hãy cắt tệp ở chỗ giữa hai bản nộp rồi gửi lần lượt từng phần"))
        }
    }
}
