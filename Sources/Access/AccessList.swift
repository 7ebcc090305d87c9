import Platform
import Registry
import Terminal
import Transparency
import Wording

/// Who may read beyond what is public, as an access file says: one grant a line, as JSON.
///
/// `{"expires":"2027-05-01T00:00:00Z","name":"dolab-1","scope":"corridor","sha256":"<64 hex>"}`;
/// `expires` may be missing. Only the hash of a token is ever kept.
/// - Source: `Specs/http-api.md`.
package struct AccessList: Sendable, Equatable {
    /// How far a grant reaches.
    package enum Scope: Hashable, Sendable {
        /// What is open, for programs.
        case open
        /// Reviewers of the whole corridor.
        case corridor
        /// Everything there is.
        case all
        /// The chains a party is in, and what it filed itself.
        case party(PartyID)
        /// The chains of these employers, who have consented; ascending, each once.
        case buyer([PartyID])
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
        /// By which paper the employers of a buyer's scope consented; nil for every other scope.
        package let consent: String?
        /// Since when it does not count any more; nil: it was not taken back.
        package internal(set) var revoked: Instant?

        package init(
            name: String, scope: Scope, token: Digest, expires: Instant?, hours: Int? = nil,
            consent: String? = nil, revoked: Instant? = nil
        ) {
            self.consent = consent
            self.revoked = revoked
            self.name = name
            self.scope = scope
            self.token = token
            self.expires = expires
            self.hours = hours
        }
    }

    package private(set) var grants: [Grant] = []
    /// The place of each name in `grants`.
    private var byName: [String: Int] = [:]
    /// The place in `grants` of the last one with each hash.
    private var byToken: [Digest: Int] = [:]

    package init() {}

    init(_ grants: [Grant]) { for grant in grants { append(grant) } }

    private mutating func append(_ grant: Grant) {
        byName[grant.name] = grants.count
        byToken[grant.token] = grants.count
        grants.append(grant)
    }

    /// - Throws: `Failure` with the line that is not a grant of this version.
    package init(parsing bytes: [UInt8], at path: String) throws(Failure) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (position, line) in lines.enumerated() where !line.isEmpty {
            let place = "\(path):\(position + 1)"
            let grant = try Grant(parsing: Array(line), at: place)
            guard byName[grant.name] == nil else {
                throw AccessList.nameTaken(grant.name, at: place)
            }
            append(grant)
        }
    }

    /// The grant whose token has this hash, while it counts.
    package func grant(for token: Digest, at now: Instant) -> Grant? {
        grant(of: token).flatMap { $0.counts(at: now) ? $0 : nil }
    }

    /// The grant whose token has this hash, whether it counts or not.
    ///
    /// What is looked up is a hash, placed by a key that each process draws for itself: the time it
    /// takes says nothing of a token.
    package func grant(of token: Digest) -> Grant? { byToken[token].map { grants[$0] } }

    /// - Throws: `Failure` when somebody of that name is there already.
    package mutating func add(_ grant: Grant, at path: String) throws(Failure) {
        guard byName[grant.name] == nil else { throw AccessList.nameTaken(grant.name, at: path) }
        append(grant)
    }

    /// Takes the grant of that name back from `now` on.
    /// - Returns: since when it is taken back; nil where there is none of that name.
    package mutating func revoke(_ name: String, at now: Instant) -> Instant? {
        guard Grant.isName(name), let place = byName[name] else { return nil }
        // Taken back twice, it stays taken back since the first time.
        let since = grants[place].revoked ?? now
        grants[place].revoked = since
        return since
    }

    /// What `init(parsing:at:)` reads.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        for grant in grants { bytes += grant.line }
        return bytes
    }

    private static func nameTaken(_ name: String, at place: String) -> Failure {
        Failure(
            .badData, en: "'{name}' has a token already", ja: "「{name}」にはすでにトークンがあります",
            vi: "'{name}' đã có mã truy cập", ["name": name],
            hint: Trilingual(
                en:
                    "choose another name: one that was taken back stays in the log of who read what",
                ja: "別の名前にしてください。取り消した名前も閲覧記録に残ります",
                vi: "hãy chọn tên khác: tên đã thu hồi vẫn còn trong nhật ký ai đã đọc gì"),
            at: place)
    }
}
