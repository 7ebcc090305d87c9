import Platform
import Registry
import Transparency
import Wording

/// Who may read beyond what is public, as an access file says: one grant a line, as JSON.
///
/// `{"expires":"2027-05-01T00:00:00Z","name":"dolab-1","scope":"corridor","sha256":"<64 hex>"}`;
/// `expires` may be missing. Only the hash of a token is ever kept.
/// - Source: `Specs/http-api.md`.
package struct AccessList: Sendable, Equatable {
    /// How far a grant reaches. Those that show a part of a chain are not served by this version.
    package enum Scope: Hashable, Sendable {
        /// Reviewers of the whole corridor.
        case corridor
        /// Everything there is.
        case all
        /// What others declared of one worker; `withVoice`: also what she said herself.
        case worker(WorkerID, withVoice: Bool)
    }

    package struct Grant: Sendable, Equatable {
        package let name: String
        package let scope: Scope
        /// SHA-256 of the token's text.
        package let token: Digest
        /// The first moment at which it no longer counts; nil: never.
        package let expires: Instant?
        /// Of a one-time code: how long it counts from when it is first shown; nil for a token.
        package let hours: Int?

        package init(
            name: String, scope: Scope, token: Digest, expires: Instant?, hours: Int? = nil
        ) {
            self.name = name
            self.scope = scope
            self.token = token
            self.expires = expires
            self.hours = hours
        }
    }

    /// An access file is never longer than this: 1 MiB.
    package static let longest = 1 << 20

    package private(set) var grants: [Grant]

    package init() { grants = [] }

    /// - Throws: `Failure` with the line that is no grant of this version.
    package init(parsing bytes: [UInt8], at path: String) throws(Failure) {
        grants = []
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (position, line) in lines.enumerated() where !line.isEmpty {
            let place = "\(path):\(position + 1)"
            let grant = try Grant(parsing: Array(line), at: place)
            guard !holds(name: grant.name) else {
                throw AccessList.nameTaken(grant.name, at: place)
            }
            grants.append(grant)
        }
    }

    /// The grant whose token has this hash, while it counts.
    ///
    /// Every grant is compared in full, so that the time taken says nothing of any of them.
    package func grant(for token: Digest, at now: Instant) -> Grant? {
        let shown = token.bytes
        var found: Grant?
        for grant in grants {
            let kept = grant.token.bytes
            var difference: UInt8 = 0
            for position in 0..<Digest.byteCount { difference |= shown[position] ^ kept[position] }
            if difference == 0 { found = grant }
        }
        guard let found, found.expires.map({ now < $0 }) ?? true else { return nil }
        return found
    }

    /// - Throws: `Failure` when somebody of that name is there already.
    package mutating func add(_ grant: Grant, at path: String) throws(Failure) {
        guard !holds(name: grant.name) else { throw AccessList.nameTaken(grant.name, at: path) }
        grants.append(grant)
    }

    private func holds(name: String) -> Bool {
        grants.contains { $0.name.utf8.elementsEqual(name.utf8) }
    }

    /// What `init(parsing:at:)` reads.
    package var bytes: [UInt8] {
        grants.flatMap { CanonicalJSON.bytes(of: $0.json) + [UInt8(ascii: "\n")] }
    }

    private static func nameTaken(_ name: String, at place: String) -> Failure {
        Failure(
            .badData, en: "'{name}' has a token already", ja: "「{name}」にはすでにトークンがあります",
            vi: "'{name}' đã có mã truy cập", ["name": name],
            hint: Trilingual(
                en: "choose another name, or take the old line out of the file first",
                ja: "別の名前にするか、先にファイルから古い行を取り除いてください",
                vi: "hãy chọn tên khác, hoặc xóa dòng cũ khỏi tệp trước"),
            at: place)
    }
}

extension AccessList.Grant {
    /// A year.
    package static let mostHours: Int64 = 8_784

    /// `[a-z0-9][a-z0-9.-]*`, at most 64 characters: a name is written into logs.
    package static func isName(_ name: String) -> Bool {
        let utf8 = name.utf8
        func isWordByte(_ byte: UInt8) -> Bool {
            (97...122).contains(byte) || (48...57).contains(byte)
        }
        return (1...64).contains(utf8.count) && utf8.first.map(isWordByte) == true
            && utf8.allSatisfy {
                isWordByte($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
            }
    }

    init(parsing line: [UInt8], at place: String) throws(Failure) {
        do {
            var object = try ObjectReader(try CanonicalJSON.parseHandwritten(line), at: "")
            let expires = try object.optionalString("expires", "an instant", Instant.init)
            let hours =
                object.optional("hours") == nil
                ? nil : Int(try object.integer("hours", in: 1...AccessList.Grant.mostHours))
            let name = try object.string("name", "a name of a–z, 0–9, '.', '-'") {
                AccessList.Grant.isName($0) ? $0 : nil
            }
            let scope = try object.string("scope")
            let token = try object.string("sha256", "64 lower-case hexadecimal digits") {
                Hex.decode($0).flatMap { Digest($0) }
            }
            try object.finish()
            self.init(
                name: name, scope: try AccessList.Scope(checking: scope, at: place), token: token,
                expires: expires, hours: hours)
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure(
                .configuration, en: "this is no grant: {error}", ja: "アクセス許可として読めません: {error}",
                vi: "đây không phải một quyền truy cập: {error}", ["error": "\(error)"],
                hint: Trilingual(
                    en: "'feri access add' writes such lines", ja: "行は「feri access add」が書き込みます",
                    vi: "'feri access add' ghi các dòng này"),
                at: place)
        }
    }

    var json: JSONValue {
        var members: [(String, JSONValue)] = [
            ("name", .string(name)), ("scope", .string(scope.text)),
            ("sha256", .string(Hex.encodeText(token.bytes))),
        ]
        if let expires { members.append(("expires", .string(expires.description))) }
        if let hours { members.append(("hours", .integer(Int64(hours)))) }
        return .object(of: members)
    }
}

extension AccessList.Scope {
    private static let worker = "worker:"
    private static let voice = ":voice"

    /// `corridor`, `all`, `worker:wk-…` or `worker:wk-…:voice`.
    package var text: String {
        switch self {
        case .corridor: "corridor"
        case .all: "all"
        case .worker(let worker, let withVoice):
            AccessList.Scope.worker + worker.text + (withVoice ? AccessList.Scope.voice : "")
        }
    }

    private init?(_ word: String) {
        switch word {
        case "corridor": self = .corridor
        case "all": self = .all
        default:
            guard word.utf8.starts(with: AccessList.Scope.worker.utf8) else { return nil }
            var id = word.dropFirst(AccessList.Scope.worker.count)
            let withVoice = id.hasSuffix(AccessList.Scope.voice)
            if withVoice { id = id.dropLast(AccessList.Scope.voice.count) }
            guard let worker = WorkerID(String(id)) else { return nil }
            self = .worker(worker, withVoice: withVoice)
        }
    }

    /// - Throws: `Failure` for a scope that would show a part of a chain: this version cannot hold
    ///   that promise, and so does not give it.
    init(checking word: String, at place: String) throws(Failure) {
        guard let scope = AccessList.Scope(word) else {
            throw Failure(
                .configuration, en: "the scope '{scope}' is not supported by this version",
                ja: "範囲「{scope}」はこの版では使えません", vi: "phiên bản này chưa hỗ trợ phạm vi '{scope}'",
                ["scope": word],
                hint: Trilingual(
                    en: "it supports 'corridor', 'all' and 'worker:wk-…'",
                    ja: "使えるのは「corridor」「all」「worker:wk-…」です",
                    vi: "hỗ trợ 'corridor', 'all' và 'worker:wk-…'"),
                at: place)
        }
        self = scope
    }
}
