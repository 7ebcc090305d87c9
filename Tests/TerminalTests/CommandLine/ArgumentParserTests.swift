import Platform
import Testing
import Wording

@testable import Terminal
@testable import TestSupport

private let out = Option(
    "out", .file(), letter: "o", required: true, en: "where", ja: "出力先", vi: "nơi ghi")
private let size = Option("size", .text("N"), standard: "3", en: "size", ja: "大きさ", vi: "cỡ")
private let tag = Option(
    "tag", .text("WORD"), repeatable: true, en: "tags", ja: "札", vi: "thẻ")
private let dry = Option(flag: "dry-run", en: "change nothing", ja: "変更しない", vi: "không thay đổi")

private let table = CommandTable(
    commands: [
        Command(
            "box pack", Trilingual(en: "pack", ja: "詰める", vi: "đóng gói"),
            operands: [
                Operand(.choice(["red", "blue"]), en: "colour", ja: "色", vi: "màu"),
                Operand(.file(), .some, en: "files", ja: "ファイル", vi: "tệp"),
            ],
            options: [out, size, tag, dry]
        ) { invocation in
            let parts = [
                try invocation.required(out), invocation.value(of: size) ?? "",
                invocation.values(of: tag).joined(separator: "+"),
                invocation.has(dry) ? "dry" : "wet", invocation.operands.joined(separator: ","),
            ]
            try invocation.world.output.write(parts.joined(separator: " "))
            return .done
        },
        Command("box open", Trilingual(en: "open", ja: "開ける", vi: "mở")) { _ in .no },
    ],
    families: [CommandTable.Family("box", en: "boxes", ja: "箱", vi: "hộp")])

/// What the table's commands print for a line split at spaces.
private func printed(_ line: String) -> String {
    let world = RehearsedWorld()
    let code = table.run(line.split(separator: " ").map(String.init), world: world.world)
    return code == .done ? world.output() : "\(code.rawValue) \(world.messages())"
}

@Suite struct ArgumentParserTests {
    @Test(arguments: [
        ("box pack --out a red f", "a 3  wet red,f"),
        ("box pack red --out=a f g", "a 3  wet red,f,g"),
        ("box pack red f -o a --size 4 --dry-run", "a 4  dry red,f"),
        ("box pack --out - red -", "- 3  wet red,-"),
        ("box pack --out=--x red f", "--x 3  wet red,f"),
        ("box pack --tag a --tag=b --out c blue f", "c 3 a+b wet blue,f"),
        ("box pack --out a red -- --f -g", "a 3  wet red,--f,-g"),
        ("--lang en box pack --out a red f", "a 3  wet red,f"),
    ]) func readsEveryFormOfArguments(line: String, result: String) {
        #expect(printed(line) == result)
    }

    @Test(arguments: [
        ("box pack red f", "missing: --out FILE"),
        ("box pack --out a", "missing: red|blue"),
        ("box pack --out a red", "missing: FILE"),
        ("box pack --out a green f", "red|blue: 'green' is not one of: red, blue"),
        ("box pack --out a --out b red f", "'--out' is given twice"),
        ("box pack red f --out", "'--out' needs a value: --out FILE"),
        ("box pack red f --out --dry-run", "'--out' needs a value: --out FILE"),
        ("box pack red f --out=", "'--out' needs a value: --out FILE"),
        ("box pack --dry-run=yes --out a red f", "'--dry-run' takes no value"),
        ("box pack --ouy a red f", "there is no option '--ouy' here"),
        ("box pack -x red f", "there is no option '-x' here"),
        ("box", "'feri box' needs one of: pack, open"),
        ("box pakc", "there is no command 'box pakc'"),
        ("bax open", "there is no command 'bax'"),
        ("box open now", "'now' is one too many"),
        ("--version box open", "'--version' takes no command, and 'box' is one too many"),
        ("box --version", "there is no option '--version' here"),
        ("box open --version", "there is no option '--version' here"),
        ("--lang de box open", "--lang en|ja|vi: 'de' is not one of: en, ja, vi"),
    ]) func namesWhatIsWrongAndExits64(line: String, message: String) {
        #expect(printed(line).hasPrefix("64 feri: error: \(message)\n"))
    }

    @Test func saysWhichVersionItIs() {
        #expect(printed("--version") == "feri \(ProgramVersion.text)\n")
        #expect(printed("--lang vi --version") == "feri \(ProgramVersion.text)\n")
        #expect(
            printed("--version --json")
                == "{\"schema\":\"feri.version/1\",\"version\":\"\(ProgramVersion.text)\"}\n")
        #expect(printed("").contains("--version"))
    }

    @Test func suggestsWhatWasMeant() {
        #expect(printed("box pakc").contains("feri: hint: did you mean 'box pack'?"))
        #expect(printed("bax").contains("did you mean 'box'?"))
        #expect(printed("box pack --dryrun").contains("did you mean '--dry-run'?"))
        #expect(printed("zebra").contains("feri: hint: see 'feri help'"))
    }

    @Test func answersNoAsExitOne() { #expect(printed("box open") == "1 ") }

    @Test func neverActsWhenHelpIsAskedFor() {
        #expect(printed("box open --help").contains("USAGE: feri box open [options]"))
        #expect(printed("box --help").contains("box pack"))
        #expect(printed("").contains("COMMANDS:"))
    }
}
