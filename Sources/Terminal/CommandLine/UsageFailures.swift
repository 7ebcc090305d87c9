import Wording

/// What can be wrong with a command line itself.
package enum UsageFailures {
    static let noCommand = failure(
        Trilingual(
            en: "no command was given", ja: "コマンドが指定されていません", vi: "chưa ghi lệnh nào"), [:])

    static func unknownCommand(_ path: [String], _ candidates: [String]) -> Failure {
        let before = path.dropLast()
        let meant = Suggestion.nearest(to: path.last ?? "", among: candidates)
        return failure(
            Trilingual(
                en: "there is no command '{seen}'", ja: "「{seen}」というコマンドはありません",
                vi: "không có lệnh '{seen}'"),
            ["seen": path.joined(separator: " ")],
            hint: meant.map { didYouMean(([String](before) + [$0]).joined(separator: " ")) }
                ?? seeHelp(before.joined(separator: " ")))
    }

    static func missingSubcommand(_ path: [String], _ candidates: [String]) -> Failure {
        failure(
            Trilingual(
                en: "'feri {path}' needs one of: {words}",
                ja: "「feri {path}」の後に次のいずれかが必要です: {words}",
                vi: "sau 'feri {path}' cần một trong các từ: {words}"),
            ["path": path.joined(separator: " "), "words": candidates.joined(separator: ", ")],
            hint: seeHelp(path.joined(separator: " ")))
    }

    static func besideVersion(_ seen: String) -> Failure {
        failure(
            Trilingual(
                en: "'--version' takes no command, and '{seen}' is one too many",
                ja: "「--version」とコマンドは同時に指定できません。「{seen}」が余分です",
                vi: "'--version' không đi cùng lệnh nào; thừa '{seen}'"), ["seen": seen])
    }

    static func unknownOption(
        _ seen: String, _ options: [Option], _ command: Command?
    ) -> Failure {
        let spelled = options.map { "--\($0.name)" }
        return failure(
            Trilingual(
                en: "there is no option '{seen}' here", ja: "ここでは「{seen}」というオプションは使えません",
                vi: "ở đây không có tùy chọn '{seen}'"), ["seen": seen],
            hint: Suggestion.nearest(to: seen, among: spelled).map(didYouMean)
                ?? seeHelp(command?.name ?? ""))
    }

    static func missingValue(_ option: Option) -> Failure {
        failure(
            Trilingual(
                en: "'--{name}' needs a value: {spelling}",
                ja: "「--{name}」には値が必要です: {spelling}", vi: "'--{name}' cần một giá trị: {spelling}"),
            ["name": option.name, "spelling": option.spelling],
            hint: Trilingual(
                en: "a value that begins with a dash is written '--{name}=VALUE'",
                ja: "「-」で始まる値は「--{name}=値」と書きます",
                vi: "giá trị bắt đầu bằng dấu gạch thì viết '--{name}=GIÁ TRỊ'"))
    }

    static func valueNotTaken(_ option: Option) -> Failure {
        failure(
            Trilingual(
                en: "'--{name}' takes no value", ja: "「--{name}」に値は付けられません",
                vi: "'--{name}' không nhận giá trị"), ["name": option.name])
    }

    static func givenTwice(_ option: Option) -> Failure {
        failure(
            Trilingual(
                en: "'--{name}' is given twice", ja: "「--{name}」が2回指定されています",
                vi: "'--{name}' được ghi hai lần"), ["name": option.name],
            hint: Trilingual(
                en: "give it once", ja: "1回だけ指定してください", vi: "chỉ ghi một lần"))
    }

    package static func notAChoice(_ what: String, _ seen: String, _ choices: [String]) -> Failure {
        failure(
            Trilingual(
                en: "{what}: '{seen}' is not one of: {choices}",
                ja: "{what}: 「{seen}」は使えません。次のいずれかです: {choices}",
                vi: "{what}: '{seen}' không thuộc: {choices}"),
            ["what": what, "seen": seen, "choices": choices.joined(separator: ", ")],
            hint: Suggestion.nearest(to: seen, among: choices).map(didYouMean))
    }

    package static func missing(_ what: String, _ command: Command) -> Failure {
        failure(
            Trilingual(
                en: "missing: {what}", ja: "指定がありません: {what}", vi: "còn thiếu: {what}"),
            ["what": what], hint: seeHelp(command.name))
    }

    package static func unexpected(_ seen: String, _ command: Command) -> Failure {
        failure(
            Trilingual(
                en: "'{seen}' is one too many", ja: "「{seen}」は余分です", vi: "'{seen}' là thừa"),
            ["seen": seen], hint: seeHelp(command.name))
    }

    private static func failure(
        _ message: Trilingual, _ values: [String: String], hint: Trilingual? = nil
    ) -> Failure {
        Failure(
            .usage, message.filled(values), hints: hint.map { [$0.filled(values)] } ?? [])
    }

    package static func didYouMean(_ word: String) -> Trilingual {
        Trilingual(
            en: "did you mean '\(word)'?", ja: "「\(word)」のことですか?", vi: "có phải ý bạn là '\(word)'?"
        )
    }

    private static func seeHelp(_ command: String) -> Trilingual {
        let line = command.isEmpty ? "feri help" : "feri help \(command)"
        return Trilingual(
            en: "see '\(line)'", ja: "「\(line)」をご覧ください", vi: "xem '\(line)'")
    }
}
