import Wording

/// Which of the things in a file that is not a table something is said of.
package struct FilePart: Hashable, Sendable {
    package let wording: Trilingual

    /// - Parameter number: from 1.
    package static func filing(_ number: Int) -> FilePart {
        FilePart(
            wording: Trilingual(
                en: "filing \(number)", ja: "\(number)件目", vi: "bản nộp \(number)"))
    }

    /// - Parameter number: from 1.
    package static func content(_ number: Int) -> FilePart {
        FilePart(
            wording: Trilingual(
                en: "content \(number)", ja: "\(number)件目の内容", vi: "nội dung \(number)"))
    }
}
