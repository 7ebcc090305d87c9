import Platform
import StoreFailures
import Terminal
import Transparency
import Wording

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

    /// Whether it counts then, its one-time hours apart.
    package func counts(at now: Instant) -> Bool {
        revoked == nil && expires.map { now < $0 } ?? true
    }

    /// One line that can be shown.
    package static func isConsent(_ text: String) -> Bool {
        (1...200).contains(text.utf8.count) && !text.utf8.contains { $0 < 32 || $0 == 127 }
    }

    package static func consentMissing(at place: String) -> Failure {
        Failure(
            .configuration, en: "a buyer's scope, and no other, needs the employers' consent",
            ja: "buyer の範囲には受入れ企業の同意の記録が必要です（他の範囲には不要）",
            vi: "phạm vi buyer (và chỉ phạm vi này) cần sự đồng ý của doanh nghiệp tiếp nhận",
            hint: Trilingual(
                en: "name the paper: --consent 'letter of 2026-05-01'",
                ja: "書面を示してください: --consent '2026-05-01付け同意書'",
                vi: "nêu văn bản: --consent 'thư ngày 2026-05-01'"),
            at: place)
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
            let consent = try object.optionalString("consent", "a text of 1 to 200 bytes") {
                AccessList.Grant.isConsent($0) ? $0 : nil
            }
            let revoked = try object.optionalString("revoked", "an instant", Instant.init)
            let token = try object.string("sha256", "64 lower-case hexadecimal digits") {
                Hex.decode($0).flatMap { Digest($0) }
            }
            try object.finish()
            let reach = try AccessList.Scope(checking: scope, at: place)
            guard reach.needsConsent == (consent != nil) else {
                throw AccessList.Grant.consentMissing(at: place)
            }
            self.init(
                name: name, scope: reach, token: token, expires: expires, hours: hours,
                consent: consent, revoked: revoked)
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure(
                .configuration, en: "this is not a grant: {error}", ja: "アクセス許可として読めません: {error}",
                vi: "đây không phải một quyền truy cập: {error}",
                ["error": Trilingual(of: error).en],
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
        if let consent { members.append(("consent", .string(consent))) }
        if let revoked { members.append(("revoked", .string(revoked.description))) }
        if let hours { members.append(("hours", .integer(Int64(hours)))) }
        return .object(of: members)
    }
}
