import Platform
import Transparency
import Wording

/// One call of a command: what it was given, and the world to do it in.
package struct Invocation: Sendable {
    package let command: Command
    package let world: World
    package let language: Language
    let arguments: Arguments
    let table: CommandTable

    package init(
        command: Command, arguments: Arguments, table: CommandTable, world: World,
        language: Language
    ) {
        self.command = command
        self.arguments = arguments
        self.table = table
        self.world = world
        self.language = language
    }

    /// Whether `--json` was given.
    package var wantsJSON: Bool { has(CommonOptions.json) }

    package var operands: [String] { arguments.operands }

    /// Whether the option was given.
    package func has(_ option: Option) -> Bool { arguments.options[option.name] != nil }

    /// The option's value, or its standard one.
    package func value(of option: Option) -> String? {
        arguments.options[option.name]?.last ?? option.standard
    }

    /// The value of an option that the command requires or that has a standard one.
    package func required(_ option: Option) throws(Failure) -> String {
        guard let value = value(of: option) else {
            throw UsageFailures.missing(option.spelling, command)
        }
        return value
    }

    /// All values of a repeatable option, in the order given.
    package func values(of option: Option) -> [String] {
        arguments.options[option.name] ?? option.standard.map { [$0] } ?? []
    }

    /// The option's value as a number, 0 … 2^63 − 1, in plain digits.
    package func number(of option: Option) throws(Failure) -> UInt64? {
        guard let text = value(of: option) else { return nil }
        return try Invocation.number(text, of: option.spelling)
    }

    /// `text` as a number, 0 … 2^63 − 1, in plain digits; `what` says in the error what it is.
    package static func number(_ text: String, of what: String) throws(Failure) -> UInt64 {
        guard let number = StrictDecimal.parse(text) else {
            throw Failure(
                .usage, en: "{what}: '{seen}' is not a number", ja: "{what}: 「{seen}」は数値ではありません",
                vi: "{what}: '{seen}' không phải là số", ["what": what, "seen": text],
                hint: Trilingual(
                    en: "write it in the digits 0–9 only", ja: "0〜9の半角数字だけで書いてください",
                    vi: "chỉ viết bằng các chữ số 0–9"))
        }
        return number
    }

    /// The content of a file, or of standard input when it is called `-`.
    package func read(
        _ path: String, limit: Int = FileSystem.readingLimit
    ) throws -> [UInt8] {
        if path == "-" { return try world.readInput(limit) }
        do throws(FileError) {
            return try FileSystem.read(path, limit: limit)
        } catch {
            throw Failure(reading: error)
        }
    }

    /// Says on standard error that something went wrong, and goes on.
    package func complain(_ failure: Failure) throws {
        try world.messages.write(failure.text(in: language))
    }

    /// Says on standard error something that is not an error.
    package func remark(_ message: Trilingual) throws {
        try world.messages.write("feri: \(TerminalText.escaped(message(language)))\n")
    }
}
