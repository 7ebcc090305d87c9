import Platform
import StoreFailures
import Terminal
import Transparency
import Wording

// `feri verify`: two things that one log signed and that contradict (`Specs/witness.md` 21–23).
extension Command {
    /// What `feri verify FILE` says of a split view.
    static func verifyEvidence(
        _ bytes: [UInt8], at path: String, under key: VerifierKey, _ invocation: Invocation
    ) throws -> ExitCode {
        let found: SplitView.Contradiction
        do throws(SplitViewError) {
            found = try SplitView(parsing: bytes).convicts(key)
        } catch {
            return try show(
                LedgerVerification.Failed(place: path, message: error.wording), invocation)
        }
        try invocation.print {
            [("verified", .boolean(true)), ("origin", .string(key.name.text))] + found.members
        } text: { report in
            report.line(
                Trilingual(
                    en: "convicted: {origin} signed two histories",
                    ja: "証明成立: {origin} は2つの履歴に署名しました",
                    vi: "đã chứng minh: {origin} đã ký hai lịch sử"
                ).filled(["origin": key.name.text]), tone: .bad)
            report.line(found.wording, indent: 2)
            report.paragraph(
                Trilingual(
                    en: "this rests on the log's key alone: both signatures verify under it",
                    ja: "ログの鍵だけに基づきます。両方の署名がこの鍵で検証できました",
                    vi: "chỉ dựa vào khóa của sổ: cả hai chữ ký đều hợp lệ với khóa đó"), indent: 2)
        }
        return .done
    }

    /// Whether two checkpoints or receipts contradict by themselves.
    static func compare(
        _ path: String, _ other: String, under key: VerifierKey, _ invocation: Invocation
    ) throws -> ExitCode {
        let view = SplitView(
            try side(at: path, invocation), try side(at: other, invocation))
        let outcome = Result { () throws(SplitViewError) in try view.convicts(key) }
        switch outcome {
        case .success(let found):
            return try show(
                LedgerVerification.Failed(evidence: view, place: path, message: found.wording),
                invocation)
        case .failure(.noContradiction): break
        case .failure(let error):
            return try show(
                LedgerVerification.Failed(place: path, message: error.wording), invocation)
        }
        let (small, large) = (view.smaller.checkpoint.claim, view.larger.checkpoint.claim)
        let isSame = small == large
        try invocation.print {
            [
                ("verified", .boolean(true)), ("origin", .string(key.name.text)),
                ("same_tree", .boolean(isSame)),
                ("sizes", .array([small.size, large.size].map { .integer(Int64(clamping: $0)) })),
            ]
        } text: { report in
            report.line(
                isSame
                    ? Trilingual(
                        en: "both are of one tree, size {size}", ja: "両方とも同じ木のものです(サイズ{size})",
                        vi: "cả hai thuộc cùng một cây, kích thước {size}"
                    ).filled(["size": String(large.size)])
                    : Trilingual(
                        en: "nothing in them contradicts", ja: "両者だけからは矛盾は見つかりません",
                        vi: "tự chúng không mâu thuẫn"), tone: .good)
            if !isSame {
                report.paragraph(
                    Trilingual(
                        en: "not checked: whether size {large} continues size {small}; only the "
                            + "ledger shows that: 'feri verify LEDGER --since FILE'",
                        ja: "検査していないもの: サイズ{large}がサイズ{small}の続きかどうか。"
                            + "「feri verify LEDGER --since FILE」で台帳に対して検証できます",
                        vi:
                            "chưa kiểm: kích thước {large} có tiếp nối {small} hay không; chỉ sổ cho "
                            + "thấy: 'feri verify LEDGER --since FILE'"
                    ).filled(["large": String(large.size), "small": String(small.size)]), indent: 2)
            }
        }
        return .done
    }

    private static func side(
        at path: String, _ invocation: Invocation
    ) throws -> SplitView.Side {
        let bytes = try invocation.read(path, limit: Receipt.longest)
        do throws(SplitViewError) { return try SplitView.Side(parsing: bytes) } catch {
            throw Failure(.badData, error.wording, at: path)
        }
    }

    /// Writes what convicts the log where that was asked, and says how else.
    static func write(_ view: SplitView?, _ invocation: Invocation) throws {
        guard let view else { return }
        guard let path = invocation.value(of: evidence) else {
            return try invocation.remark(
                Trilingual(
                    en: "the log signed both: '--evidence FILE' writes them as one file that "
                        + "convicts it",
                    ja: "ログは両方に署名しています。「--evidence FILE」で違反を証明する1つのファイルを作成できます",
                    vi: "sổ đã ký cả hai: '--evidence FILE' ghi chúng thành một tệp đủ để kết tội"))
        }
        do throws(FileError) { try FileSystem.replace(path, with: view.bytes) } catch {
            throw Failure(creating: error)
        }
        try invocation.remark(
            Trilingual(
                en: "{path}: both, as one file that convicts the log",
                ja: "{path}: ログの違反を証明する1つのファイル", vi: "{path}: cả hai, trong một tệp kết tội sổ"
            ).filled(["path": path]))
    }
}

extension SplitView.Contradiction {
    var wording: Trilingual {
        switch self {
        case .roots(let size):
            Trilingual(
                en: "two roots of size {size}", ja: "サイズ{size}に2つのルートがあります",
                vi: "hai gốc ở kích thước {size}"
            ).filled(["size": String(size)])
        case .beginning(let smaller, let larger):
            Trilingual(
                en: "the tree of {larger} entries does not begin with the tree of {smaller}",
                ja: "{larger}件の木が{smaller}件の木で始まっていません",
                vi: "cây {larger} mục không bắt đầu bằng cây {smaller} mục"
            ).filled(["larger": String(larger), "smaller": String(smaller)])
        case .entries(let seq):
            Trilingual(
                en: "two entries at seq {seq}", ja: "seq {seq} に2つのエントリーがあります",
                vi: "hai mục ở seq {seq}"
            ).filled(["seq": String(seq)])
        }
    }

    var members: [(String, JSONValue)] {
        switch self {
        case .roots(let size):
            [("contradiction", .string("roots")), ("size", .integer(Int64(clamping: size)))]
        case .beginning(let smaller, let larger):
            [
                ("contradiction", .string("beginning")),
                ("sizes", .array([smaller, larger].map { .integer(Int64(clamping: $0)) })),
            ]
        case .entries(let seq):
            [("contradiction", .string("entries")), ("seq", .integer(Int64(clamping: seq)))]
        }
    }
}

extension SplitViewError {
    var wording: Trilingual {
        switch self {
        case .malformed:
            Trilingual(
                en: "this is not evidence of two histories", ja: "2つの履歴の証拠として読めません",
                vi: "đây không phải bằng chứng về hai lịch sử")
        case .checkpoint(let error):
            Trilingual(
                en: "one of the two is not a checkpoint of this log: {error}",
                ja: "片方がこのログのチェックポイントではありません: {error}",
                vi: "một trong hai không phải checkpoint của sổ này: {error}"
            ).filled(["error": error.wording])
        case .receipt(let error):
            Trilingual(
                en: "one of the two is not a receipt of this log: {error}",
                ja: "片方がこのログの受領証ではありません: {error}",
                vi: "một trong hai không phải biên nhận của sổ này: {error}"
            ).filled(["error": Trilingual(of: error)])
        case .proof:
            Trilingual(
                en: "the hashes do not lead to the root of the larger checkpoint",
                ja: "ハッシュから大きい方のルートが得られません",
                vi: "các mã băm không dẫn đến gốc của checkpoint lớn hơn")
        case .noContradiction:
            Trilingual(
                en: "the two do not contradict", ja: "両者は矛盾していません",
                vi: "hai cái không mâu thuẫn")
        }
    }
}
