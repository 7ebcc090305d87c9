import Platform
import Transparency

@testable import Registry

// The bodies of what is said at random; days lie around the entries' own.
extension RandomSpeech {
    static let root = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
    static let correctable: [ContentType] = [
        .partyLicensed, .ratesPublished, .orderIssued, .orderApproved, .agreementDeclared,
        .contractDeclared, .milestoneReached, .feesDeclared, .loanDeclared, .refundPaid,
        .refundConfirmed, .surveyAnswered, .auditRecorded,
    ]

    private mutating func day() -> String {
        let month = number(1...6)
        let of = number(1...28)
        return "2026-0\(month)-\(of < 10 ? "0" : "")\(of)"
    }

    private mutating func money(_ currency: String? = nil) -> String {
        let currency = currency ?? (chance(1, in: 2) ? "VND" : "JPY")
        let amount = currency == "VND" ? number(1...9) * 9_000_000 : number(1...9) * 60_000
        return "{\"amount\":\(amount),\"currency\":\"\(currency)\"}"
    }

    private mutating func line(_ worker: String) -> String {
        let kinds = FeeKind.allCases.map(\.rawValue)
        let payers = [
            "{\"id\":\"\(worker)\",\"role\":\"worker\"}",
            "{\"id\":\"em-kiku\",\"role\":\"employer\"}",
            "{\"id\":\"sa-sen\",\"role\":\"sending-agency\"}",
        ]
        let payees = [
            "{\"id\":\"sa-sen\",\"role\":\"sending-agency\"}",
            "{\"id\":\"br-7f3a\",\"role\":\"broker\"}",
            "{\"id\":\"so-sakura\",\"role\":\"supervising-organization\"}",
        ]
        let date =
            chance(1, in: 4)
            ? "" : ",\"date\":\"\(chance(1, in: 3) ? String(day().prefix(7)) : day())\""
        return """
            {"payer":\(one(payers) ?? ""),"payee":\(one(payees) ?? ""),
             "kind":"\(one(kinds) ?? "")","amount":\(money())\(date),
             "method":"\(chance(1, in: 2) ? "cash" : "transfer")",
             "receipt":"\(chance(1, in: 2) ? "none" : "stated")"}
            """
    }

    mutating func body(
        of type: ContentType, by: String, worker: String, perspective: Perspective? = nil,
        moment: Moment? = nil
    ) -> String {
        switch type {
        case .partyLicensed:
            return "{\"authority\":\"x\",\"number\":\"GP-\(number(1...9))\",\"from\":\"\(day())\"}"
        case .partySuspended, .partyReinstated, .ledgerClosed:
            return "{\"reason\":\"an answer is awaited\"}"
        case .ratesPublished:
            return """
                {"from":"2025-12-01","to":"2026-0\(number(1...9))-01","source":"x","rates":[
                 {"base":{"amount":1,"currency":"JPY"},
                  "quote":{"amount":\(number(150...180)),"currency":"VND"}}]}
                """
        case .orderIssued: return terms()
        case .orderApproved: return "{\"reference\":\"PTL-1\",\"on\":\"\(day())\"}"
        case .orderAssessed:
            return "{\"level\":\"level-\(number(1...3))\",\"reasons\":[\"as it was seen\"]}"
        case .orderWithdrawn, .orderClosed: return "{\"on\":\"\(day())\",\"reason\":\"the end\"}"
        case .agreementDeclared:
            return """
                {"first":"sa-sen","second":"so-sakura","signed_on":"\(day())","terms":[
                 {"kind":"management-fee","payer":"so-sakura","payee":"sa-sen",
                  "amount":\(money("JPY")),"per":"once"}],"side_agreements":[],
                 "nothing_else":true}
                """
        case .contractDeclared:
            return """
                {"contract":"agency","with":"sa-sen","signed_on":"\(day())",
                 "penalty_clause":\(chance(1, in: 4))}
                """
        case .workerEnrolled:
            return """
                {"commitment":"\(RandomSpeech.root)","consent_on":"\(day())",
                 "consent_text":"consent-vi-1"}
                """
        case .milestoneReached:
            let all = Milestone.allCases.map(\.rawValue)
            return "{\"milestone\":\"\(one(all) ?? "")\",\"on\":\"\(day())\"}"
        case .feesDeclared:
            return account(by, worker, perspective, moment)
        case .refundPaid:
            return """
                {"payer":{"id":"\(by)","role":"sending-agency"},"amount":\(money()),
                 "on":"\(day())","method":"transfer","receipt":"stated","reason":"overcharge",
                 "interest":{"basis_points":10,"per":"year"},
                 "kinds":["service-charge"]}
                """
        case .refundConfirmed: return "{\"amount\":\(money()),\"said_on\":\"\(day())\"}"
        default: return spoken(type, by, perspective)
        }
    }

    private mutating func spoken(
        _ type: ContentType, _ by: String, _ perspective: Perspective?
    ) -> String {
        switch type {
        case .loanDeclared:
            return """
                {"perspective":"\(perspective?.rawValue ?? natural(by))","said_on":"\(day())",
                 "lender":{"id":"ln-7f3a","role":"lender"},"amount":\(money()),
                 "interest":{"basis_points":\(number(0...400)),"per":"month"},
                 "collateral":["land-title"]}
                """
        case .surveyAnswered:
            return """
                {"instrument":"self-check","version":"1","said_on":"\(day())","answers":[
                 {"question":"q01","answer":"a\(number(1...4))"}]}
                """
        case .grievanceOpened:
            return """
                {"on":"\(day())","stage":"consultation","about":["fees"],"claimed":\(money()),
                 "consent_on":"2026-03-01"}
                """
        case .grievanceClosed: return "{\"on\":\"\(day())\",\"outcome\":\"settled\"}"
        case .auditRecorded:
            return """
                {"audit":"registry","on":"\(day())","checks":[
                 {"rule":"JP-02","result":"\(chance(1, in: 2) ? "met" : "not-met")"}]}
                """
        case .responseFiled: return "{\"response\":\"answer\",\"text\":\"It is being repaid.\"}"
        case .statementCountersigned: return "{\"on\":\"\(day())\"}"
        default: return "{}"
        }
    }

    /// The perspective that a party's kind mostly speaks from.
    private func natural(_ by: String) -> String {
        switch by {
        case "so-sakura": "supervising-organization"
        case "em-kiku": "employer"
        case "gd-hibari", "wv-tsubame": "worker"
        default: "agency"
        }
    }

    private mutating func account(
        _ by: String, _ worker: String, _ perspective: Perspective?, _ moment: Moment?
    ) -> String {
        let lines = (0..<number(0...3)).map { _ in line(worker) }
        let moments = Moment.allCases.map(\.rawValue)
        let saidAt = moment?.rawValue ?? one(moments) ?? ""
        let present = chance(1, in: 5) ? ",\"present\":[\"sa-sen\"]" : ""
        return """
            {"perspective":"\(perspective?.rawValue ?? natural(by))","moment":"\(saidAt)",
             "said_on":"\(day())"\(present),"lines":[\(lines.joined(separator: ","))],
             "nothing_else":\(chance(2, in: 3))}
            """
    }

    private mutating func terms() -> String {
        let agency = chance(1, in: 4) ? "sa-mai" : "sa-sen"
        return """
            {"occupation":"food processing","programme":"TITP1","headcount":\(number(1...9)),
             "basic_wage":{"amount":182700,"currency":"JPY"},
             "scheduled_wage":{"amount":182700,"currency":"JPY"},"months":36,
             "chain":[{"party":"\(agency)","role":"sending-agency"},
              {"party":"so-sakura","role":"supervising-organization"},
              {"party":"em-kiku","role":"employer"}],
             "terms":[{"kind":"service-charge","bearer":"employer"}],
             "management_fee":{"amount":5000,"currency":"JPY"}}
            """
    }
}
