import Platform
import Registry
import Transparency
import Wording

/// One entry as a line of a timeline or a list, for terminals, pages and programs alike.
package struct TrailLine: Sendable {
    /// Who speaks.
    package struct Speaker: Hashable, Sendable {
        package let id: PartyID
        /// nil for one whom the registry did not know at that size.
        package let kind: PartyKind?
        /// As it writes itself; nil for the operator and for one not registered.
        package let name: String?
    }

    /// A key that signed.
    package struct Signer: Hashable, Sendable {
        package let key: PartyKeyName
        /// Enrolled by the operator and not by a key of its own party.
        package let isOperatorEnrolled: Bool
        /// The officer it belongs to, for the operator's keys: a label, not a name.
        package let officer: String?
    }

    package let seq: UInt64
    package let received: Instant
    /// When the filer says it filed; nothing is judged by it.
    package let filed: Instant
    package let speaker: Speaker
    /// The speaker's own first.
    package let signers: [Signer]
    package let identity: Digest
    package let isSealed: Bool
    /// nil when the content is sealed and not at hand.
    package let type: ContentType?
    /// Empty when the content is sealed and not at hand.
    package let subjects: Subjects
    /// What it says in one line.
    package let summary: Trilingual
    package let marks: [TrailMark]

    /// Whether what it says could be read.
    package var isSeen: Bool { type != nil }

    /// What it is: its type's name, or that it is sealed.
    package var label: Trilingual {
        type?.label ?? Trilingual(en: "sealed", ja: "封印", vi: "niêm phong")
    }

    /// `order VJ-1 worker wk-…`, or nothing.
    package var subjectText: String {
        [subjects.order?.text, subjects.worker?.text, subjects.party?.text].compactMap { $0 }
            .joined(separator: " ")
    }
}

/// What else is to be known of an entry, besides what it says.
package enum TrailMark: Hashable, Sendable {
    /// It corrects this entry.
    case corrects(UInt64)
    /// This later entry corrects it.
    case correctedBy(UInt64)
    /// The same filer gave a newer account of the same worker in this later entry.
    case replacedBy(UInt64)
    /// It was signed with a key that the operator enrolled for its party.
    case operatorEnrolled
    /// It came this many days after it says it was filed, more than seven.
    case filedEarlier(days: Int)
    /// This holder declares in this entry to have erased its copies of what it says.
    case erased(by: PartyID, at: UInt64)

    /// Whether it no longer stands.
    package var isSuperseded: Bool {
        switch self {
        case .correctedBy, .replacedBy: true
        case .corrects, .operatorEnrolled, .filedEarlier, .erased: false
        }
    }

    /// Whether it says what took the place of what.
    package var isAboutVersions: Bool {
        switch self {
        case .corrects, .correctedBy, .replacedBy: true
        case .operatorEnrolled, .filedEarlier, .erased: false
        }
    }

    /// Whether a statement's sheet says it in fields of its own.
    var isShownApart: Bool {
        switch self {
        case .operatorEnrolled, .erased: true
        case .corrects, .correctedBy, .replacedBy, .filedEarlier: false
        }
    }

    package var wording: Trilingual {
        switch self {
        case .corrects(let seq):
            Trilingual(en: "corrects \(seq)", ja: "\(seq)を訂正", vi: "đính chính mục \(seq)")
        case .correctedBy(let seq):
            Trilingual(
                en: "corrected by \(seq)", ja: "\(seq)により訂正済み", vi: "đã được mục \(seq) đính chính")
        case .replacedBy(let seq):
            Trilingual(
                en: "superseded by \(seq)", ja: "\(seq)により置換済み", vi: "đã được mục \(seq) thay thế")
        case .operatorEnrolled:
            Trilingual(
                en: "signed with a key that the operator enrolled", ja: "運営者が登録した鍵による署名",
                vi: "ký bằng khóa do đơn vị vận hành đăng ký")
        case .filedEarlier(let days):
            Trilingual(
                en: "received \(days) days after it says it was filed",
                ja: "申告上の提出日から\(days)日後に受領", vi: "nhận sau ngày khai nộp \(days) ngày")
        case .erased(let holder, let seq):
            Trilingual(
                en: "erased by \(holder.text), entry \(seq)",
                ja: "\(holder.text)が消去済み（エントリー\(seq)）",
                vi: "\(holder.text) đã xóa, mục \(seq)")
        }
    }

    package var json: JSONValue {
        switch self {
        case .corrects(let seq): TrailMark.json("corrects", ("seq", seq))
        case .correctedBy(let seq): TrailMark.json("corrected-by", ("seq", seq))
        case .replacedBy(let seq): TrailMark.json("superseded-by", ("seq", seq))
        case .operatorEnrolled: .object(of: [("mark", .string("operator-enrolled-key"))])
        case .filedEarlier(let days):
            TrailMark.json("filed-earlier", ("days", UInt64(clamping: days)))
        case .erased(let holder, let seq):
            .object(of: [
                ("mark", .string("erased")), ("by", .string(holder.text)),
                ("seq", .integer(Int64(clamping: seq))),
            ])
        }
    }

    private static func json(_ word: String, _ figure: (String, UInt64)) -> JSONValue {
        .object(of: [
            ("mark", .string(word)), (figure.0, .integer(Int64(clamping: figure.1))),
        ])
    }
}
