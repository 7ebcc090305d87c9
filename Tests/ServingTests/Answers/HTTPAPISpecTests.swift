import Foundation
import HTTPServing
import LedgerStore
import Platform
import Registry
import Testing
import Transparency

@testable import Access
@testable import Serving
@testable import TestSupport
@testable import Views

/// `Specs/http-api.md` against the program.
@Suite struct HTTPAPISpecTests {
    private let page: String
    private let sample: ServedSample

    init() throws {
        page = try Repository.text("Specs/http-api.md")
        sample = try ServedSample()
    }

    /// A path of the table with something that is there in place of what it leaves open.
    private func example(of path: String) throws -> String {
        let served = try ServedSample.loaded.get()
        let profile = try #require(served.view.state.adopted.last).profile.digest
        let tile = try #require(TileLayout.partials(size: served.size).first)
        return switch path {
        case "/checkpoints/<size in tile-path form>":
            "/\(PublishedPaths.checkpoint(size: served.size))"
        case "/tile/<L>/<N>[.p/<W>]": "/\(tile.path)"
        case "/tile/entries/<N>[.p/<W>]":
            "/" + tile.path.replacing("tile/0/", with: "tile/entries/")
        case "/profiles/<64 hexadecimal digits>": "/\(PublishedPaths.profile(profile))"
        default:
            path.replacing("<order>", with: ServedSample.order)
                .replacing("<worker>", with: "wk-2ee6aa15bb14")
                .replacing("<party>", with: "sa-sen").replacing("<employer>", with: "em-kiku")
                .replacing("<seq>", with: "139")
                .replacing("from=<size>", with: "from=7").replacing("<size>", with: "100")
        }
    }

    @Test func theTableOfPathsIsWhatIsAnswered() throws {
        var rows = 0
        for line in page.split(separator: "\n") where line.hasPrefix("| `/") {
            let cells = line.split(separator: "|").map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            let paths = cells[0].split(separator: "`").filter { $0.hasPrefix("/") }
            for path in paths {
                let target = try example(of: String(path))
                let isOpen = cells[1].hasPrefix("everybody") || target == "/metrics"
                #expect(try sample.ask(target).status.code == (isOpen ? 200 : 401), "\(target)")
                let answer = try sample.ask(target, isOpen ? .none : .corridor)
                #expect(answer.status == .ok)
                #expect("`\(answer.field("Content-Type") ?? "")`" == cells[2], "\(target)")
                #expect("`\(answer.field("Cache-Control") ?? "")`" == cells[3], "\(target)")
                rows += 1
            }
        }
        // A tile and its beginnings share a row, and so do a bundle and its beginnings.
        #expect(rows == Route.all.count - 2)
    }

    @Test func theExamplesHaveTheMembersThatAreAnswered() throws {
        var examples = 0
        for part in page.components(separatedBy: "`GET ").dropFirst() {
            let path = String(part.prefix { $0 != "`" })
            let block = try #require(part.components(separatedBy: "```json\n").dropFirst().first)
            let text = try #require(block.components(separatedBy: "\n```").first)
            let written = try CanonicalJSON.parse(Array(text.utf8))
            let answer = try sample.ask(path, .corridor)
            let answered = try CanonicalJSON.parse(answer.body.dropLast())
            #expect(names(written) == names(answered), "\(path)")
            #expect(written["schema"] == answered["schema"])
            for member in ["lines", "approvals", "chain", "terms"] {
                guard let one = written[member]?.arrayValue?.last else { continue }
                // Of lines, one of the same type: what a line has depends on what it tells.
                let other = try #require(
                    answered[member]?.arrayValue?.last { $0["type"] == one["type"] })
                #expect(names(one) == names(other), "\(path) \(member)")
            }
            examples += 1
        }
        #expect(examples == 4)
    }

    @Test func theExampleOfAGrantIsRead() throws {
        let line = try #require(
            page.split(separator: "\n").first { $0.contains("\"sha256\"") })
        let grants = try AccessList(
            parsing: Array(line.trimmingCharacters(in: .whitespaces).utf8), at: "access")
        #expect(grants.grants.map(\.name) == ["dolab-1"])
    }

    @Test func thePolicyOfPagesIsTheOneWritten() throws {
        let policy = try #require(try sample.ask("/").field("Content-Security-Policy"))
        #expect(page.contains("`Content-Security-Policy: \(policy)`"))
        let challenge = try #require(try sample.ask("/api").field("WWW-Authenticate"))
        #expect(page.contains("`WWW-Authenticate: \(challenge)`"))
    }

    private func names(_ value: JSONValue) -> [String] {
        guard case .object(let members) = value else { return [] }
        return members.map(\.name)
    }
}
