import Wording

/// Which of the things in a file that is no table something is said of.
struct FilePart: Hashable, Sendable {
    let wording: Trilingual

    /// - Parameter number: from 1.
    static func filing(_ number: Int) -> FilePart {
        FilePart(
            wording: Trilingual(
                en: "filing \(number)", ja: "\(number)件目", vi: "bản nộp \(number)"))
    }

    /// - Parameter number: from 1.
    static func content(_ number: Int) -> FilePart {
        FilePart(
            wording: Trilingual(
                en: "content \(number)", ja: "\(number)件目の内容", vi: "nội dung \(number)"))
    }
}
