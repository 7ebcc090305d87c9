import Judging
import LedgerStore
import Platform
import Registry
import StoreFailures
import Terminal
import Transparency
import Views
import Wording

/// One profile that somebody wants to read, and where it came from.
struct ChosenProfile {
    let profile: Profile
    /// The profile as it was published.
    let document: JSONValue
    let book: RuleBook
    /// When a ledger adopted it; nil where no ledger was asked.
    let adoption: Adoption?

    struct Adoption {
        let seq: UInt64
        /// What is judged as of this moment or later is judged by it.
        let from: Instant
    }

    /// Each row with its words of the profile, in the profile's order.
    var rules: [(row: RuleRow, value: JSONValue)] {
        zip(book.rows, profile.rules).map { (row: $0.0, value: $0.1) }
    }

    /// The word that stands for the profile of this program.
    static let builtIn = "built-in"

    /// - Parameters:
    ///   - bytes: of a profile, canonical.
    ///   - origin: what was named, for the failure.
    init(_ bytes: [UInt8], adoption: Adoption? = nil, named origin: String) throws(Failure) {
        self.adoption = adoption
        do {
            document = try CanonicalJSON.parse(bytes)
            profile = try Profile(bytes)
            book = try RuleBook(profile)
        } catch {
            throw ChosenProfile.unreadable(error, at: origin)
        }
    }

    /// What `name` stands for: `built-in`, a profile that the ledger adopted by the first 8 or more
    /// digits of its digest, or a file.
    static func named(
        _ name: String, in view: LedgerView?, for invocation: Invocation
    ) throws -> ChosenProfile {
        if name == builtIn { return try ChosenProfile(DefaultProfile.bytes, named: name) }
        let match = view?.state.adopted.last {
            name.utf8.count >= 8
                && Hex.encodeText($0.profile.digest.bytes).utf8.starts(with: name.utf8)
        }
        if let match, let view { return try ChosenProfile(match, of: view, named: name) }
        return try ChosenProfile(
            ChosenProfile.withoutNewline(try invocation.read(name, limit: 16 << 20)),
            named: name)
    }

    private init(
        _ adopted: RegistryState.AdoptedProfile, of view: LedgerView, named origin: String
    ) throws(Failure) {
        try self.init(
            view.profiles.bytes(of: adopted.profile.digest) ?? [],
            adoption: Adoption(seq: adopted.adoptedAt, from: adopted.from), named: origin)
    }

    /// The profile in force at a moment.
    static func inForce(
        at moment: Instant, in view: LedgerView, at place: String
    ) throws(Failure) -> ChosenProfile {
        guard let match = view.state.adopted.last(where: { $0.from <= moment }) else {
            throw Failure(
                .noInput, en: "the ledger had adopted no rules by {moment}",
                ja: "{moment}までに採択された規則はありません",
                vi: "đến {moment} sổ chưa áp dụng bộ quy tắc nào",
                ["moment": moment.description], at: place)
        }
        return try ChosenProfile(match, of: view, named: place)
    }

    /// `tools/profile --json` and editors end a file with a newline; a ledger's file has none.
    private static func withoutNewline(_ bytes: [UInt8]) -> [UInt8] {
        bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes
    }

    private static func unreadable(_ error: any Error, at place: String) -> Failure {
        Failure(
            .configuration,
            Trilingual(
                en: "this is not a profile that can be read: {reason}",
                ja: "規則集（プロファイル）として読めません: {reason}",
                vi: "không đọc được như một bộ quy tắc (profile): {reason}"
            ).filled(["reason": Trilingual(of: error)]),
            hints: [
                Trilingual(
                    en: "give a file of a ledger's 'profiles' directory, or one of "
                        + "'tools/profile --json'",
                    ja: "台帳の profiles ディレクトリのファイル、または「tools/profile --json」の出力を指定してください",
                    vi: "hãy đưa một tệp trong thư mục profiles của sổ, hoặc do "
                        + "'tools/profile --json' in ra")
            ], at: place)
    }
}

/// Which profile a command reads.
enum ProfileOptions {
    static let profile = Option(
        "profile", .text("PROFILE"),
        en: "a profile's file, 'built-in', or the digest (8 digits or more) of one that the ledger "
            + "adopted; else the one in force in the ledger, and without a ledger the built-in one",
        ja: "プロファイルのファイル、「built-in」、または台帳が採択したもののダイジェスト（先頭8桁以上）。"
            + "省略時は台帳で有効なもの、台帳の指定がなければ組み込みのもの",
        vi: "tệp profile, 'built-in', hoặc mã băm (ít nhất 8 chữ số đầu) của bộ mà sổ đã áp dụng; "
            + "nếu không thì bộ đang có hiệu lực trong sổ, không có sổ thì bộ có sẵn")

    static let asOf = Option(
        "as-of", .text("DATE"),
        en: "the rules in force in the ledger at the end of this day (UTC) or at this instant",
        ja: "台帳でこの日の終わり（UTC）またはこの時刻に有効な規則",
        vi: "bộ quy tắc có hiệu lực trong sổ vào cuối ngày này (UTC) hoặc thời điểm này")

    static let all = [profile] + ReadingOptions.all + [asOf]
}

extension Invocation {

    /// The profile that the options choose.
    func chosenProfile() throws -> ChosenProfile {
        let moment = try value(of: ProfileOptions.asOf).map(MomentArgument.instant)
        let view = try ledgerViewIfNamed()
        if let name = value(of: ProfileOptions.profile) {
            return try .named(name, in: view, for: self)
        }
        guard let view else {
            return try .named(ChosenProfile.builtIn, in: nil, for: self)
        }
        return try .inForce(at: moment ?? view.asOf, in: view, at: try ledgerPlaces().ledger)
    }
}

extension ChosenProfile {
    var json: JSONValue {
        var members: [(String, JSONValue)] = [
            ("digest", .string(Hex.encodeText(profile.digest.bytes))),
            ("name", .string(profile.name)),
        ]
        if let adoption {
            members.append(("adopted_at", .integer(Int64(adoption.seq))))
            members.append(("from", .string(adoption.from.description)))
        }
        return .object(of: members)
    }

    /// `feri default, 3f…, in force from …`.
    func said(in language: Language) -> String {
        let digest = Hex.encodeText(profile.digest.bytes)
        guard let adoption else { return "\(profile.name) (\(digest))" }
        let from = DateText.moment(adoption.from, in: language)
        return Trilingual(
            en: "{name} ({digest}), adopted in entry {seq}, in force from {from}",
            ja: "{name}（{digest}）、エントリー{seq}で採択、{from}から有効",
            vi: "{name} ({digest}), áp dụng ở mục {seq}, có hiệu lực từ {from}"
        ).filled([
            "name": profile.name, "digest": digest, "seq": "\(adoption.seq)", "from": from,
        ])(language)
    }
}
