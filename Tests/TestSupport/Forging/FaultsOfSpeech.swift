import LedgerStore
import Platform
import Transparency

// Faults in who says what, in seals, and in keys.
extension Fault {
    static let ofAuthority: [Fault] = [
        Fault("a type that the party's kind may not file", "may not file") { _ in
            try ForgedStatement(
                ForgedContents.registered("tc-hoa", "training-centre"), by: [ForgedKeys.sen],
                id: "fault"
            ).entry
        },
        Fault(
            "a sealed type that the party's kind may not file", "may not speak",
            needsOpenings: true
        ) { _ in
            try ForgedStatement(
                ForgedContents.fees("worker"), by: [ForgedKeys.sen], sealed: true, id: "fault"
            ).entry
        },
        Fault("a sealed type in the open", "must be sealed") { _ in
            var statement = milestone
            statement.isSealed = false
            return try statement.entry
        },
        Fault("an open type sealed", "must be in the open", needsOpenings: true) { _ in
            try ForgedStatement(
                ForgedContents.issued.replacing("000017", with: "000018"),
                by: [ForgedKeys.sakura], sealed: true, id: "fault"
            ).entry
        },
        Fault("an order nobody issued", "there is no order", needsOpenings: true) { _ in
            var statement = milestone
            statement.content = statement.content.replacing("000017", with: "000099")
            return try statement.entry
        },
    ]

    static let ofSealing: [Fault] = [
        Fault("an opening that is another statement's", "not the one", needsOpenings: true) { _ in
            let other = ForgedStatement(
                ForgedContents.milestone(on: "2026-03-30"), by: [ForgedKeys.sen], sealed: true,
                id: "other")
            return NewEntry(
                statement: try milestone.entry.statement, opening: try other.opening)
        },
        Fault("the right content with another salt", "not the one", needsOpenings: true) { _ in
            let content = try milestone.entry.opening?.content ?? []
            return NewEntry(
                statement: try milestone.entry.statement,
                opening: Opening(salt: [UInt8](repeating: 7, count: 32), content: content))
        },
        Fault("an opening of an open statement", "is open", needsOpenings: true) { _ in
            NewEntry(
                statement: try registration.entry.statement, opening: try milestone.opening)
        },
        Fault("a sealed content that is not canonical", "", needsOpenings: true) { _ in
            try sealed(Array("{\"type\": \"milestone.reached\"}".utf8))
        },
        Fault("a sealed content without the members of its type", "", needsOpenings: true) { _ in
            try sealed(Array("{\"body\":{},\"type\":\"milestone.reached\"}".utf8))
        },
        Fault("a sealed content of an unknown type", "", needsOpenings: true) { _ in
            try sealed(Array("{\"body\":{},\"type\":\"nothing.known\"}".utf8))
        },
    ]

    /// A statement of the sending agency's that seals these bytes.
    private static func sealed(_ content: [UInt8]) throws -> NewEntry {
        let opening = Opening(salt: [UInt8](repeating: 9, count: 32), content: content)
        let good = milestone
        let text = StatementDraft(
            by: "sa-sen", said: .sealed(opening.seal), filed: Instant(seconds: 1_777_000_000),
            id: "fault", ledger: ForgedKeys.origin, seen: good.seen, signers: ["sa-sen/1"]
        ).text
        return NewEntry(
            statement: try SignedNote(signing: text, by: [ForgedKeys.sen]).bytes,
            opening: opening)
    }

    static let ofKeys: [Fault] =
        [
            Fault("a key enrolled twice under two names", "has been used before") { _ in
                let same = ForgedKeys.key("so-sakura/2", seed: 4)
                return try enrolment(of: same, for: "so-sakura")
            },
            Fault("the log's key enrolled for a party", "has been used before") { _ in
                try enrolment(of: ForgedKeys.key("sa-sen/log", seed: 1), for: "sa-sen")
            },
            Fault("an officer's key enrolled for a party", "has been used before") { _ in
                try enrolment(of: ForgedKeys.key("sa-sen/o", seed: 2), for: "sa-sen")
            },
            Fault("a key's name used again", "is enrolled already") { _ in
                let other = ForgedKeys.key("so-sakura/1", seed: 98)
                var statement = ForgedStatement(
                    ForgedContents.enrolled(other.verifierKey.text, of: "so-sakura"),
                    by: ForgedKeys.officers, id: "fault")
                statement.keys.append(ForgedKeys.sakura)
                return try statement.entry
            },
            Fault("a new key that did not sign", "did not sign") { _ in
                try ForgedStatement(
                    ForgedContents.enrolled(ForgedKeys.senNew.verifierKey.text, of: "sa-sen"),
                    by: ForgedKeys.officers, id: "fault"
                ).entry
            },
            Fault("a new key that vouches for itself", "is not enrolled") { _ in
                try ForgedStatement(
                    ForgedContents.enrolled(ForgedKeys.senNew.verifierKey.text, of: "sa-sen"),
                    by: [ForgedKeys.senNew], id: "fault"
                ).entry
            },
            Fault("a key of another party's name", "is not one of") { _ in
                try enrolment(of: ForgedKeys.senNew, for: "so-sakura")
            },
            Fault("a new key of the operator's by its officers", "officers") { _ in
                try enrolment(of: ForgedKeys.key("op-test/officer-c", seed: 97), for: "op-test")
            },
        ]
        + SmallOrder.encodings.map { bytes in
            Fault("the unsafe key \(Hex.encodeText(bytes))", "") { _ in
                let text = ForgedKeys.text("sa-sen/2", around: bytes)
                let statement = ForgedStatement(
                    ForgedContents.enrolled(text, of: "sa-sen"), by: ForgedKeys.officers,
                    id: "fault")
                var signed = statement
                signed.signers = ForgedKeys.officers.map(\.name.text) + ["sa-sen/2"]
                let forged = try SmallOrder.signatureLine(of: "sa-sen/2", key: bytes)
                return try signed.withLines { $0 + [forged] }
            }
        }

    private static func enrolment(of key: SignerKey, for party: String) throws -> NewEntry {
        try ForgedStatement(
            ForgedContents.enrolled(key.verifierKey.text, of: party),
            by: ForgedKeys.officers + [key], id: "fault"
        ).entry
    }
}

/// Public keys under which signatures prove nothing, in all their spellings.
enum SmallOrder {
    private static func point(_ hex: String) -> [UInt8] { Hex.decode(hex) ?? [] }

    /// The eight points of small order, then spellings that are not canonical: y of p and more,
    /// and a sign where x is 0.
    static let encodings: [[UInt8]] = {
        let ones = String(repeating: "f", count: 60)
        let zeros = String(repeating: "0", count: 60)
        let third = "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c633" + "39b13802886d53fc"
        let fourth = "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39cc" + "c64ec7fd7792ac03"
        return [
            "01\(zeros)00", "ec\(ones)7f", "00\(zeros)00", "00\(zeros)80", third + "05",
            third + "85", fourth + "7a", fourth + "fa",
            // Not canonical.
            "01\(zeros)80", "ec\(ones)ff", "ed\(ones)7f", "ed\(ones)ff", "ee\(ones)7f",
            "ee\(ones)ff", "ff\(ones)7f", "ff\(ones)ff", "f0\(ones)7f",
        ].map(point)
    }()

    /// A line with the signature `01 00… ‖ 00…`, which OpenSSL accepts under the key `01 00…`
    /// for every text.
    static func signatureLine(of name: String, key: [UInt8]) throws -> String {
        let id = SHA256.digest(of: Array(name.utf8) + [0x0a, 1] + key).bytes.prefix(4)
        let signature = [1] + [UInt8](repeating: 0, count: 63)
        return "— \(name) \(Base64.encodeText(Array(id) + signature))\n"
    }
}
