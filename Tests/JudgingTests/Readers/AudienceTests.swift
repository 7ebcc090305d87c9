import Foundation
import Platform
import Testing
import Transparency

@testable import Judging
@testable import Registry
@testable import TestSupport

/// Every type of statement, from every kind of party, against every row of `Specs/readers.md`.
@Suite struct AudienceTests {
    private func page(_ name: String) throws -> String {
        try Repository.text("Specs/\(name)")
    }

    private func contents() throws -> [Content] {
        try page("content.md").components(separatedBy: "```json content\n").dropFirst().map {
            try Content(
                CanonicalJSON.parseHandwritten(Array($0.components(separatedBy: "\n```")[0].utf8)))
        }
    }

    /// The cells behind each type of the table.
    private func table() throws -> [String: [String]] {
        var rows: [String: [String]] = [:]
        for line in try page("readers.md").split(separator: "\n") where line.hasPrefix("| `") {
            let cells = line.split(separator: "|").map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            for type in cells[0].split(separator: " ") {
                rows[type.trimmingCharacters(in: .init(charactersIn: "`"))] = Array(
                    cells.dropFirst())
            }
        }
        return rows
    }

    private func entry_(
        _ content: Content, by kind: PartyKind, speaker: String, sealed: Bool
    ) throws -> CaseEntry {
        CaseEntry(
            seq: 40, received: Instant(seconds: 0), speaker: try #require(PartyID(speaker)),
            speakerKind: kind, signers: [], signedByOperatorEnrolledKey: false,
            identity: SHA256.digest(of: [1]), filed: Instant(seconds: 0), isSealed: sealed,
            content: content)
    }

    private let own = Audience.party(PartyID("so-sakura")!)
    private let elsewhere = Audience.party(PartyID("em-ume")!)
    private let worker = Audience.worker(WorkerID("wk-0123456789ab")!)
    private let another = Audience.worker(WorkerID("wk-ba9876543210")!)

    /// The example's chain, to which every party of it has agreed.
    private func chain() throws -> ChainMembers {
        for content in try contents() {
            guard case .orderIssued(let terms) = content.body else { continue }
            var members = ChainMembers()
            members.take(
                content, signedBy: terms.chain.map(\.party), at: 0, { _ in nil })
            return members
        }
        throw CocoaError(.featureUnsupported)
    }

    @Test func everyTypeFromEveryKindOfPartyIsSeenByWhomTheTableSays() throws {
        let table = try table()
        let chain = try chain()
        var tried = 0
        for content in try contents() {
            let row = try #require(table[content.type.rawValue], "\(content.type.rawValue)")
            for kind in PartyKind.allCases {
                for isSealed in row[0] == "yes" ? [false] : row[0] == "no" ? [true] : [true, false]
                {
                    let entry = try entry_(content, by: kind, speaker: "sa-sen", sealed: isSealed)
                    let carriesVoice = entry.carriesVoice(referringToVoice: false)
                    func sees(_ audience: Audience) -> Bool {
                        audience.maySee(entry, carriesVoice: carriesVoice, chain: chain)
                    }
                    let about: Comment = "\(content.type.rawValue) by \(kind.rawValue)"
                    #expect(sees(.reviewer), about)
                    #expect(sees(.everybody) == !isSealed, about)
                    #expect(sees(elsewhere) == !isSealed, about)
                    #expect(sees(another) == !isSealed, about)
                    let isHers = content.subjects.worker != nil && row[1] == "hers"
                    #expect(sees(worker) == (!isSealed || isHers), about)
                    let isOfTheChain =
                        row[2].hasPrefix("its chains") && !content.isVoice
                        && content.subjects.order != nil && !kind.listensToWorkers
                        && (content.type != .auditRecorded || kind.isOfTheChain)
                    // Of an answer about a party alone only its filer and reviewers read.
                    #expect(sees(own) == (!isSealed || (isOfTheChain)), about)
                    tried += 1
                }
            }
        }
        #expect(tried >= ContentType.allCases.count * PartyKind.allCases.count)
    }

    @Test func noPartySeesInWhichAWorkerSpeaksNotEvenIfItFiledIt() throws {
        let chain = try chain()
        let voices = try contents().filter(\.isVoice)
        #expect(
            Set(voices.map(\.type)).isSuperset(of: [
                .surveyAnswered, .grievanceOpened, .grievanceClosed, .refundConfirmed,
                .workerLinked, .workerKeyed, .loanDeclared,
            ]))
        for content in voices {
            let entry = try entry_(
                content, by: .sendingAgency, speaker: "so-sakura", sealed: true)
            #expect(!own.maySee(entry, carriesVoice: true, chain: chain))
        }
    }

    @Test func aPartySeesItsOwnAnswersAndNobodyElsesToWhatCarriesVoice() throws {
        let chain = try chain()
        let answer = try #require(try contents().first { $0.type == .responseFiled })
        let entry = try entry_(
            answer, by: .supervisingOrganization, speaker: "so-sakura", sealed: true)
        #expect(entry.carriesVoice(referringToVoice: true))
        #expect(own.maySee(entry, carriesVoice: true, chain: chain))
        let other = Audience.party(try #require(PartyID("sa-sen")))
        #expect(!other.maySee(entry, carriesVoice: true, chain: chain))
    }

    @Test func sheIsIndependentOnlyWhereNobodyOfTheChainWroteOrListened() throws {
        let chain = try chain()
        let survey = try contents().first { $0.type == .surveyAnswered }
        func isIndependent(_ kind: PartyKind, _ speaker: String, knows: Bool) throws -> Bool? {
            let entry = try entry_(
                try #require(survey), by: kind, speaker: speaker, sealed: true)
            return Hearing(of: entry, chain: chain) { _ in knows ? kind : nil }?.isIndependent
        }
        #expect(try isIndependent(.grievanceDesk, "gd-hibari", knows: true) == true)
        #expect(try isIndependent(.sendingAgency, "sa-sen", knows: true) == false)
        #expect(try isIndependent(.grievanceDesk, "so-sakura", knows: true) == false)
        #expect(try isIndependent(.grievanceDesk, "gd-hibari", knows: false) == false)
        let milestone = try #require(try contents().first { $0.type == .milestoneReached })
        let entry = try entry_(milestone, by: .grievanceDesk, speaker: "gd-hibari", sealed: true)
        #expect(Hearing(of: entry, chain: chain) { _ in .grievanceDesk } == nil)
    }
}
