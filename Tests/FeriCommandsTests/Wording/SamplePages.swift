import Foundation
import Judging
import Registry
import Testing
import Transparency
import Wording

@testable import TestSupport
@testable import Views

/// Every kind of page of the sample: each order, worker and party, and a statement of each type.
enum SamplePages {
    static func targets(_ view: LedgerView) throws -> [String] {
        var targets = ["/", "/home", "/orders", "/integrity", "/findings", "/repayments"]
        for order in view.state.orders.keys.sorted() {
            targets += [
                "/orders/\(order.text)", "/orders/\(order.text)?view=full", "/o/\(order.text)",
            ]
        }
        for (party, record) in view.state.parties.sorted(by: { $0.key < $1.key }) {
            targets.append("/parties/\(party.text)")
            if record.kind == .employer { targets.append("/employers/\(party.text)") }
        }
        // Those of one order look alike: some are enough.
        let workers = view.state.workers.keys.sorted()
        targets += workers.enumerated().filter { $0.offset % 10 == 0 }.map {
            "/workers/\($0.element.text)"
        }
        var types: Set<ContentType> = []
        for seq in 0..<view.size {
            guard let type = try view.entry(seq).said?.content.type, types.insert(type).inserted
            else { continue }
            targets.append("/statements/\(seq)")
        }
        return targets
    }

    /// What the sample's parties wrote themselves: names and items, which pages quote.
    static func contents() throws -> String {
        try ["ledger/tile/entries", "private"].map { folder in
            let directory = Repository.path("Ledger/sample/\(folder)")
            return try FileManager.default.subpathsOfDirectory(atPath: directory).sorted().map {
                let url = URL(filePath: "\(directory)/\($0)")
                guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
                else { return "" }
                return String(decoding: try Data(contentsOf: url), as: UTF8.self)
            }.joined(separator: "\n")
        }.joined(separator: "\n")
    }

    /// What the rules of the profiles say that the sample has adopted. A ledger quotes them as they
    /// were adopted, for good.
    static func ruleTexts(_ language: Language) throws -> String {
        let directory = Repository.path("Ledger/sample/ledger/profiles")
        let texts = try FileManager.default.contentsOfDirectory(atPath: directory).sorted().map {
            let profile = try CanonicalJSON.parse(
                Repository.bytes("Ledger/sample/ledger/profiles/\($0)"))
            let rules = try #require(profile["rules"]?.arrayValue)
            return rules.flatMap { rule in
                ["title", "text", "resolve"].compactMap {
                    rule[$0]?[language.rawValue]?.stringValue
                }
            }.joined(separator: "\n")
        }
        return texts.joined(separator: "\n")
    }
}
