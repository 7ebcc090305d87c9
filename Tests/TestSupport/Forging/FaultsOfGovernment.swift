import LedgerStore
import Platform
import Transparency

// Faults of officers, of suspended parties, and of what the registry counts.
extension Fault {
    private static func byOfficers(
        _ content: String, and more: [SignerKey] = []
    ) throws -> NewEntry {
        try ForgedStatement(content, by: ForgedKeys.officers + more, id: "fault").entry
    }

    /// One officer more.
    private static let joined = ForgedRemedy.officers(
        ForgedRemedy.persons + [("person-2", ForgedRemedy.officerC)])

    /// The second officer has left, a third has come.
    private static let replaced = ForgedRemedy.officers([
        ForgedRemedy.persons[0], ("person-2", ForgedRemedy.officerC),
    ])

    static let ofOfficers: [Fault] = [
        Fault("officers changed by one person", "1 different persons") { _ in
            try ForgedStatement(
                joined, by: [ForgedKeys.officerA, ForgedRemedy.officerC], id: "fault"
            ).entry
        },
        Fault("officers changed without the new key", "did not sign") { _ in
            try byOfficers(joined)
        },
        Fault("officers changed by the new key first", "is not enrolled") { _ in
            try ForgedStatement(
                joined, by: [ForgedRemedy.officerC] + ForgedKeys.officers, id: "fault"
            ).entry
        },
        Fault("an officer's key handed to another person", "is enrolled already") { _ in
            try byOfficers(
                ForgedRemedy.officers([
                    ("person-9", ForgedKeys.officerA), ForgedRemedy.persons[1],
                ]))
        },
        Fault("an officer's name with another key", "is enrolled already") { _ in
            let other = ForgedKeys.key("op-test/officer-a", seed: 90)
            return try byOfficers(
                ForgedRemedy.officers([("person-0", other), ForgedRemedy.persons[1]]))
        },
        Fault("an officer with a party's public key", "has been used before") { _ in
            let same = ForgedKeys.key("op-test/officer-d", seed: 4)
            return try byOfficers(
                ForgedRemedy.officers(ForgedRemedy.persons + [("person-3", same)]), and: [same])
        },
        Fault("a threshold above the persons", "") { _ in
            try byOfficers(ForgedRemedy.officers(ForgedRemedy.persons, threshold: 3))
        },
        Fault(
            "an officer who has left signs", "was revoked at seq 11",
            before: { [try byOfficers(replaced, and: [ForgedRemedy.officerC])] }
        ) { _ in try registration.entry },
        Fault(
            "an officer who has left comes back", "was revoked at seq 11",
            before: { [try byOfficers(replaced, and: [ForgedRemedy.officerC])] }
        ) { _ in
            try ForgedStatement(
                joined, by: [ForgedKeys.officerA, ForgedRemedy.officerC, ForgedKeys.officerB],
                id: "back"
            ).entry
        },
    ]

    static let ofSuspension: [Fault] = [
        Fault(
            "a suspended agency's milestone", "is suspended", needsOpenings: true,
            before: { [try byOfficers(ForgedRemedy.aboutParty("party.suspended", "sa-sen"))] }
        ) { _ in try milestone.entry },
        Fault(
            "a party suspended twice", "is suspended already",
            before: { [try byOfficers(ForgedRemedy.aboutParty("party.suspended", "sa-sen"))] }
        ) { _ in
            try byOfficers(ForgedRemedy.aboutParty("party.suspended", "sa-sen", reason: "again"))
        },
        Fault("a party reinstated that was not suspended", "is not suspended") { _ in
            try byOfficers(ForgedRemedy.aboutParty("party.reinstated", "sa-sen"))
        },
        Fault("the operator suspended", "") { _ in
            try byOfficers(ForgedRemedy.aboutParty("party.suspended", "op-test"))
        },
        Fault("a licence by an agency", "may not file") { _ in
            try ForgedStatement(
                """
                {"type":"party.licensed","party":"sa-sen","body":{"authority":"x",
                 "number":"GP-1","from":"2024-01-01"}}
                """, by: [ForgedKeys.sen], id: "fault"
            ).entry
        },
    ]

    static let ofCounts: [Fault] = [
        Fault(
            "an entry behind the end of the ledger", "",
            before: { [try byOfficers(ForgedRemedy.closed)] }
        ) { _ in try milestone.entry },
        Fault("heads beyond the log", "") { _ in try byOfficers(ForgedRemedy.heads(12)) },
        Fault(
            "heads going backwards", "", before: { [try byOfficers(ForgedRemedy.heads(11))] }
        ) { _ in try byOfficers(ForgedRemedy.heads(10)) },
        Fault(
            "refusals going backwards", "",
            before: { [try byOfficers(ForgedRemedy.refusals(3))] }
        ) { _ in try byOfficers(ForgedRemedy.refusals(2)) },
        Fault(
            "as many refusals with another root", "",
            before: { [try byOfficers(ForgedRemedy.refusals(3))] }
        ) { _ in try byOfficers(ForgedRemedy.refusals(3, root: SHA256.digest(of: [3]))) },
        Fault("an open entry erased", "is an open statement") { _ in
            try ForgedStatement(
                ForgedRemedy.erased(2), by: [ForgedKeys.sen], id: "fault"
            ).entry
        },
        Fault("an entry erased that is to come", "there is no entry") { _ in
            try ForgedStatement(
                ForgedRemedy.erased(11), by: [ForgedKeys.sen], id: "fault"
            ).entry
        },
        Fault("an erasure for others", "among the holders") { _ in
            try ForgedStatement(
                ForgedRemedy.erased(9, holders: "so-sakura"), by: [ForgedKeys.sen], id: "fault"
            ).entry
        },
    ]
}

// Profiles that would hide from everybody what everybody verifies by.
extension Fault {
    /// The small profile with another visibility of one type.
    private static func profile(_ type: String, _ visibility: String) throws -> [UInt8] {
        let text = String(decoding: ForgedContents.profile, as: UTF8.self)
        guard let start = text.firstRange(of: "\"type\":\"\(type)\",\"visibility\":\""),
            let end = text[start.upperBound...].firstIndex(of: "\"")
        else { return [] }
        return Array((text[..<start.upperBound] + visibility + text[end...]).utf8)
    }

    private static func adoption(_ type: String, _ visibility: String, _ words: String) -> Fault {
        Fault("a profile in which \(type) is \(visibility)", words) { ledger in
            let bytes = try profile(type, visibility)
            let digest = SHA256.digest(of: bytes)
            try ledger.put(bytes, "profiles/\(Hex.encodeText(digest.bytes))")
            return try byOfficers(ForgedContents.adopted(digest))
        }
    }

    static let ofProfiles: [Fault] = [
        adoption("key.revoked", "sealed", "expected open, as every profile has this type"),
        adoption("order.issued", "as-corrected", "expected open, as every profile has this type"),
        adoption("fees.declared", "open", "expected sealed, as every profile has this type"),
        adoption("statement.corrected", "sealed", "expected as-corrected"),
        adoption("statement.countersigned", "open", "expected as-referenced"),
    ]
}
