import Foundation
import HTTPServing
import Platform
import Testing
import Transparency

@testable import Serving
@testable import TestSupport

/// `/openapi.json`, the paths that are read, and `Specs/http-api.md` name the same.
@Suite struct OpenAPITests {
    private let sample: ServedSample

    init() throws { sample = try ServedSample() }

    /// The paths it names, sorted.
    private func paths() throws -> [String] {
        let answer = try sample.ask("/openapi.json")
        #expect(answer.field("Content-Type") == "application/json")
        #expect(
            try sample.ask("/openapi.json", .none, [("If-None-Match", answer.field("ETag") ?? "")])
                .status == .notModified)
        // Its names have slashes, which no canonical JSON has.
        let document = try JSONSerialization.jsonObject(with: Data(answer.body))
        let paths = try #require((document as? [String: Any])?["paths"] as? [String: Any])
        return paths.keys.sorted()
    }

    /// What can be in braces.
    private static let values = [
        "order": ServedSample.order, "worker": "wk-2ee6aa15bb14", "party": "sa-sen",
        "employer": "em-kiku", "seq": "139", "level": "0", "index": "000", "width": "7",
        "size_path": "100", "digest": String(repeating: "ab", count: 32),
    ]

    private func target(of route: Route) -> String {
        let path = OpenAPITests.values.sorted { $0.key < $1.key }.reduce(route.path) {
            $0.replacing("{\($1.key)}", with: $1.value)
        }
        return route.name == Route.consistency.name ? path + "?from=1&to=2" : path
    }

    @Test func itNamesEveryPathThatIsReadAndNoOther() throws {
        #expect(try paths() == Route.all.map(\.path).sorted())
        for route in Route.all {
            let path = ServedPath(try Request(target(of: route)))
            guard case .asked(let asked) = path else {
                Issue.record("\(route.name): \(String(describing: path))")
                continue
            }
            #expect(asked.route.name == route.name)
        }
        #expect(Set(Route.all.map(\.name)).count == Route.all.count)
    }

    @Test func whatItSaysOfEachPathIsWhatIsAnswered() throws {
        for route in Route.all {
            let isOpen = !route.needsCredential
            let answer = try sample.ask(target(of: route), .corridor)
            // Tiles of that width and profiles of that digest there are not.
            if answer.status == .notFound {
                #expect(
                    ["partialTile", "partialBundle", "profile"].contains(route.name),
                    "\(route.name)")
                continue
            }
            #expect(answer.status == .ok, "\(route.name)")
            #expect(answer.field("Content-Type") == route.media.rawValue, "\(route.name)")
            #expect((answer.field("ETag") != nil) == route.isTagged, "\(route.name)")
            let closed = try sample.ask(target(of: route)).status
            #expect((closed == .unauthorized) != isOpen, "\(route.name)")
        }
    }

    @Test func theSpecNamesTheSamePaths() throws {
        let page = try Repository.text("Specs/http-api.md")
        var named: Set<String> = []
        for line in page.split(separator: "\n") where line.hasPrefix("| `/") {
            let cell = line.split(separator: "|")[0]
            for path in cell.split(separator: "`").filter({ $0.hasPrefix("/") }) {
                named.insert(String(path.prefix { $0 != "?" }))
            }
        }
        let spelt = [
            "checkpointOfSize": "/checkpoints/<size in tile-path form>",
            "tile": "/tile/<L>/<N>[.p/<W>]", "partialTile": "/tile/<L>/<N>[.p/<W>]",
            "bundle": "/tile/entries/<N>[.p/<W>]", "partialBundle": "/tile/entries/<N>[.p/<W>]",
            "profile": "/profiles/<64 hexadecimal digits>",
        ]
        let expected = Route.all.map { route in
            spelt[route.name]
                ?? route.path.replacing("{", with: "<").replacing("}", with: ">")
        }
        #expect(named == Set(expected))
    }
}
