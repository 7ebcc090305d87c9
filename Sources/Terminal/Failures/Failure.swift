import Wording

/// Why a command could not do what was asked, in the user's words, and what to do next.
///
/// Messages are lower case and end without a full stop. They may quote anything: what could
/// disturb a terminal is escaped when they are printed.
package struct Failure: Error, Sendable, Equatable {
    package let code: ExitCode
    package let message: Trilingual
    package let hints: [Trilingual]
    /// Where: a file, with its row if it has rows, or an entry (`seq 12`); printed before the
    /// message.
    package let place: String?
    /// Of a file that holds several things, which of them.
    let part: FilePart?

    package init(
        _ code: ExitCode, _ message: Trilingual, hints: [Trilingual] = [], at place: String? = nil
    ) {
        self.init(code, message, hints: hints, at: place, part: nil)
    }

    package init(
        _ code: ExitCode, _ message: Trilingual, hints: [Trilingual] = [], at place: String?,
        part: FilePart?
    ) {
        self.code = code
        self.message = message
        self.hints = hints
        self.place = place
        self.part = part
    }

    package init(
        _ code: ExitCode, en: String, ja: String, vi: String, _ values: [String: String] = [:],
        hint: Trilingual? = nil, at place: String? = nil
    ) {
        self.init(
            code, Trilingual(en: en, ja: ja, vi: vi).filled(values),
            hints: hint.map { [$0.filled(values)] } ?? [], at: place)
    }

    /// The same failure, said of this place.
    package func at(_ place: String) -> Failure {
        Failure(code, message, hints: hints, at: place, part: part)
    }

    /// The same failure, said of this part of the file.
    package func inPart(_ part: FilePart) -> Failure {
        Failure(code, message, hints: hints, at: place, part: part)
    }

    /// Where, for programs: `x.filings: filing 2`.
    package var placeForPrograms: String? {
        place.map { place in part.map { "\(place): \($0.wording.en)" } ?? place }
    }

    /// The lines for standard error, each with its newline.
    package func text(in language: Language) -> String {
        let before = [place, part?.wording(language)].compactMap { $0 }
            .map { TerminalText.escaped($0) + ": " }.joined()
        var lines = "feri: error: \(before)\(TerminalText.escaped(message(language)))\n"
        for hint in hints { lines += "feri: hint: \(TerminalText.escaped(hint(language)))\n" }
        return lines
    }
}
