import Platform
import Registry
import Transparency

/// Contents of a small registry: an order of three parties, and a worker.
enum ForgedContents {
    static let order = "VJ-2026-000017"
    static let worker = "wk-0123456789ab"

    static func opened(
        officers: [String] = ForgedKeys.officers.map(\.verifierKey.text), threshold: Int = 2,
        logKey: String = ForgedKeys.log.verifierKey.text
    ) -> String {
        let people = officers.enumerated().map {
            "{\"person\":\"person-\($0.offset)\",\"key\":\"\($0.element)\"}"
        }
        return """
            {"type":"ledger.opened","party":"op-test","body":{"corridor":"VN-JP",
             "log_key":"\(logKey)","officers":[\(people.joined(separator: ","))],
             "threshold":\(threshold)}}
            """
    }

    static func adopted(_ digest: Digest = profileDigest) -> String {
        """
        {"type":"profile.adopted","body":{"digest":"\(Hex.encodeText(digest.bytes))"}}
        """
    }

    static func registered(_ party: String, _ kind: String) -> String {
        """
        {"type":"party.registered","party":"\(party)",
         "body":{"kind":"\(kind)","name":"\(party)","country":"JP"}}
        """
    }

    static func enrolled(_ key: String, of party: String) -> String {
        """
        {"type":"key.enrolled","party":"\(party)","body":{"key":"\(key)"}}
        """
    }

    static func revoked(_ name: String, of party: String) -> String {
        """
        {"type":"key.revoked","party":"\(party)","body":{"key":"\(name)","reason":"stolen"}}
        """
    }

    static let issued = """
        {"type":"order.issued","order":"\(order)","body":{"occupation":"food processing",
         "programme":"TITP1","headcount":12,
         "basic_wage":{"amount":182700,"currency":"JPY"},
         "scheduled_wage":{"amount":182700,"currency":"JPY"},"months":36,
         "chain":[{"party":"sa-sen","role":"sending-agency"},
          {"party":"so-sakura","role":"supervising-organization"},
          {"party":"em-kiku","role":"employer"}],
         "terms":[{"kind":"service-charge","bearer":"employer"}]}}
        """

    static let workerEnrolled = """
        {"type":"worker.enrolled","order":"\(order)","worker":"\(worker)","body":{
         "commitment":"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
         "consent_on":"2025-12-06","consent_text":"consent-vi-1"}}
        """

    static func milestone(on day: String = "2026-03-28") -> String {
        """
        {"type":"milestone.reached","order":"\(order)","worker":"\(worker)",
         "body":{"milestone":"departed","on":"\(day)"}}
        """
    }

    static func fees(_ perspective: String = "agency", note: String = "paid in two parts") -> String
    {
        """
        {"type":"fees.declared","order":"\(order)","worker":"\(worker)","body":{
         "perspective":"\(perspective)","moment":"post-arrival","said_on":"2026-04-10",
         "lines":[{"payer":{"id":"\(worker)","role":"worker"},
          "payee":{"id":"sa-sen","role":"sending-agency"},"kind":"service-charge",
          "amount":{"amount":52000000,"currency":"VND"},"date":"2026-01-11",
          "method":"cash","receipt":"none","note":"\(note)"}],"nothing_else":true}}
        """
    }

    /// The built-in profile without what judges fees, which admission does not ask: small, so that
    /// a ledger is verified in a moment.
    static let profile: [UInt8] = {
        do {
            let whole = try CanonicalJSON.parse(DefaultProfile.bytes)
            guard case .object(let members) = whole else { return [] }
            return CanonicalJSON.bytes(
                of: .object(
                    of: members.map { member in
                        ["rules", "categories"].contains(member.name)
                            ? (member.name, .array([])) : (member.name, member.value)
                    }))
        } catch {
            preconditionFailure("\(error)")
        }
    }()

    static let profileDigest = SHA256.digest(of: profile)
}
