import Foundation
import Platform
import Testing

@testable import FeriCommands
@testable import Terminal
@testable import TestSupport

/// What the cards of the sample's orders forbid.
@Suite struct CardOfSampleTests {
    /// The kinds under each heading, in the language of the mark.
    private func said(_ order: String, _ language: String) throws -> [String] {
        let path = NSTemporaryDirectory() + "feri-card-\(UUID().uuidString).html"
        defer { try? FileSystem.remove(path) }
        let world = RehearsedWorld(at: "2026-12-01T00:00:00Z", seed: path)
        let sample = Repository.path("Ledger/sample")
        #expect(
            Feri.run(
                [
                    "card", "wk-0123456789ab", "--order", order, "--ledger", "\(sample)/ledger",
                    "--openings", "\(sample)/private", "--key", "\(sample)/ledger.vkey", "--site",
                    "https://feri.example", "-o", path,
                ], world: world.world) == .done, "\(world.messages())")
        let card = try String(decoding: FileSystem.read(path), as: UTF8.self)
        let part = try #require(
            card.components(separatedBy: "<div class=\"costs\" lang=\"\(language)\">").last)
        return part.prefix { $0 != "\n" }.components(separatedBy: "<p><strong>").dropFirst().map {
            $0.replacing("</strong>", with: "").replacing("&#39;", with: "'")
                .components(separatedBy: "</p>")[0]
        }
    }

    @Test func `an order whose supervisor may not charge lets the agency charge up to a cap`()
        throws
    {
        #expect(
            try said("VJ-2025-000032", "en") == [
                "Never pay for: brokerage, deposit, penalty, international travel",
                "Never pay to the supervising organization: service charge, management fee, lecture fee, audit fee",
                "Never pay to the supervising organization, the employer: placement fee",
                "By this job's terms you pay yourself: travel inside the sending country",
            ])
        #expect(
            try said("VJ-2025-000032", "vi").first
                == "Không bao giờ phải trả: tiền môi giới, tiền ký quỹ, tiền phạt, đi lại quốc tế")
        #expect(
            try said("VJ-2025-000032", "ja").first == "支払ってはいけないもの：仲介料、保証金、違約金、渡航費")
    }

    @Test func `a specified skilled worker's card has no row of technical interns`() throws {
        for (language, words) in [
            ("en", ["service charge", "management fee", "audit fee", "supervising organization"]),
            ("ja", ["サービス料", "送出管理費", "監査指導費", "監理団体"]),
            ("vi", ["tiền dịch vụ", "phí quản lý", "phí kiểm tra", "nghiệp đoàn"]),
        ] {
            let card = try said("VJ-2025-000033", language).joined(separator: "\n")
            for word in words { #expect(!card.contains(word), "\(word): \(card)") }
        }
        #expect(
            try said("VJ-2025-000033", "en").first
                == "Never pay for: brokerage, deposit, penalty, training, international travel")
    }

    @Test func `an order of many promises forbids each kind once`() throws {
        let card = try said("VJ-2026-000017", "en").joined(separator: ", ")
        let kinds = card.components(separatedBy: ": ").flatMap { $0.components(separatedBy: ", ") }
        #expect(kinds.contains("audit fee"))
        for kind in ["service charge", "brokerage", "deposit", "placement fee"] {
            #expect(kinds.count { $0 == kind } == 1, "\(kind) in \(card)")
        }
    }
}
