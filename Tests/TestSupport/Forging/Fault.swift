import LedgerStore
import Platform
import Testing
import Transparency

/// A statement that must not be in a ledger: an operator who holds the log's key may commit it,
/// a filer may send it to the desk, and both must learn what is wrong with it.
struct Fault: Sendable, CustomTestStringConvertible {
    let name: String
    /// Words of the refusal.
    let reason: String
    /// Whether it shows only in the content of a sealed statement.
    let needsOpenings: Bool
    /// Statements to be in the ledger before it, admissible ones.
    let before: @Sendable () throws -> [NewEntry]
    /// What is wrong, for a ledger `atWork`.
    let make: @Sendable (ForgedLedger) throws -> NewEntry

    var testDescription: String { name }

    init(
        _ name: String, _ reason: String, needsOpenings: Bool = false,
        before: @escaping @Sendable () throws -> [NewEntry] = { [] },
        _ make: @escaping @Sendable (ForgedLedger) throws -> NewEntry
    ) {
        self.name = name
        self.reason = reason
        self.needsOpenings = needsOpenings
        self.before = before
        self.make = make
    }

    static let all: [Fault] =
        [
            ofSignatures, ofForm, ofHistory, ofAuthority, ofSealing, ofKeys, ofOfficers,
            ofProfiles, ofSuspension, ofCounts, ofOwnWords, ofRemedy, ofReview,
        ].flatMap(\.self)

    /// A good one, to be made wrong.
    static var milestone: ForgedStatement {
        ForgedStatement(
            ForgedContents.milestone(on: "2026-03-29"), by: [ForgedKeys.sen], sealed: true,
            id: "fault")
    }

    static var registration: ForgedStatement {
        ForgedStatement(
            ForgedContents.registered("tc-hoa", "training-centre"), by: ForgedKeys.officers,
            id: "fault")
    }

    private static let ofSignatures: [Fault] = [
        Fault(
            "a signer whose key was revoked before", "was revoked at seq 11",
            before: {
                [
                    try ForgedStatement(
                        ForgedContents.revoked("sa-sen/1", of: "sa-sen"),
                        by: ForgedKeys.officers
                    ).entry
                ]
            }, { _ in try milestone.entry }),
        Fault("a stripped signature line", "signature lines") { _ in
            try registration.withLines { [$0[0]] }
        },
        Fault("an added signature line", "signature lines") { _ in
            let text = try registration.text
            return try registration.withLines { try $0 + [ForgedKeys.sen.line(over: text)] }
        },
        Fault("a duplicated signature line", "") { _ in
            try registration.withLines { [$0[0], $0[0], $0[1]] }
        },
        Fault("reordered signature lines", "signature lines") { _ in
            try registration.withLines { $0.reversed() }
        },
        Fault("a signature line in another spelling of base64", "") { _ in
            try registration.withLines { [$0[0], $0[1].replacing("=\n", with: "\n")] }
        },
        Fault("a signature over other words", "does not verify") { _ in
            let other = ForgedStatement(ForgedContents.milestone(), by: [ForgedKeys.sen])
            let line = try ForgedKeys.sen.line(over: other.text)
            return try milestone.withLines { _ in [line] }
        },
        Fault("a signature of another key by that name", "does not verify") { _ in
            let other = ForgedKeys.key("sa-sen/1", seed: 99)
            var statement = milestone
            statement.keys = [other]
            return try statement.entry
        },
        Fault("a signer nobody enrolled", "is not enrolled") { _ in
            var statement = milestone
            statement.keys = [ForgedKeys.stranger]
            return try statement.entry
        },
        Fault("another party's key before the speaker's", "another party") { _ in
            try milestone.changed {
                $0.replacing("\"by\":\"sa-sen\"", with: "\"by\":\"so-sakura\"")
            }
        },
        Fault("one officer alone", "1 different persons") { _ in
            var statement = registration
            statement.keys = [ForgedKeys.officerA]
            return try statement.entry
        },
        Fault("one officer alone, and sealed", "1 different persons") { _ in
            var statement = milestone
            statement.keys = [ForgedKeys.officerA]
            return try statement.entry
        },
    ]

    private static let ofForm: [Fault] = [
        Fault("a space between members", "") { _ in
            try milestone.changed { $0.replacing(",\"id\"", with: ", \"id\"") }
        },
        Fault("members out of order", "") { _ in
            try milestone.changed {
                let members = $0.split(separator: ",\"v\":1")
                return "{\"v\":1," + members.joined().dropFirst()
            }
        },
        Fault("a member twice", "") { _ in
            try milestone.changed { $0.replacing(",\"v\":1", with: ",\"v\":1,\"v\":1") }
        },
        Fault("a member nobody knows", "") { _ in
            try milestone.changed { $0.replacing(",\"v\":1", with: ",\"v\":1,\"w\":1") }
        },
        Fault("a seal in another spelling of base64", "") { _ in
            try milestone.changed { text in
                // The last digit before the padding holds two bits that must be 0.
                let seal = text.firstRange(of: "\"seal\":\"").map { text[$0.upperBound...] } ?? ""
                let digits = String(seal.prefix(44))
                let last = digits.utf8.dropLast().last ?? 0
                let other = String(decoding: [last + 1], as: UTF8.self)
                return text.replacing(digits, with: digits.dropLast(2) + other + "=")
            }
        },
        Fault("a number with a fraction", "") { _ in
            try milestone.changed { $0.replacing("\"v\":1", with: "\"v\":1.0") }
        },
        Fault("two lines", "") { _ in try milestone.changed { "\n" + $0 } },
        Fault("another ledger's statement", "is for the ledger") { _ in
            var statement = milestone
            statement.ledger = "test.example/elsewhere"
            return try statement.entry
        },
    ]

    private static let ofHistory: [Fault] = [
        Fault("a seen root that is not in this history", "not in this") { _ in
            var statement = milestone
            statement.seen = .init(size: 8, root: SHA256.digest(of: [1]))
            return try statement.entry
        },
        Fault("a seen root of the right tree for another size", "not in this") { ledger in
            var statement = milestone
            statement.seen = .init(
                size: 7, root: try ledger.reader.checkpoint(size: 8).root)
            return try statement.entry
        },
        Fault("a seen size beyond the statement's own seq", "not in this") { ledger in
            var statement = milestone
            statement.seen = .init(size: ledger.size + 1, root: try ledger.reader.checkpoint().root)
            return try statement.entry
        },
        Fault("a reference to nothing", "is not in the ledger", needsOpenings: true) { _ in
            var statement = milestone
            statement.content = statement.content.replacing(
                "\"body\"",
                with: "\"refs\":[\"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\"],\"body\"")
            return try statement.entry
        },
        Fault("a second opening of the ledger", "open already") { _ in
            try ForgedStatement(
                ForgedContents.opened(), by: ForgedKeys.officers, id: "again"
            ).entry
        },
        Fault("a party registered twice", "was registered already") { _ in
            try ForgedStatement(
                ForgedContents.registered("sa-sen", "employer"), by: ForgedKeys.officers,
                id: "fault"
            ).entry
        },
        Fault("a profile that is not published", "is not published") { _ in
            try ForgedStatement(
                ForgedContents.adopted(SHA256.digest(of: [2])), by: ForgedKeys.officers,
                id: "fault"
            ).entry
        },
    ]
}
