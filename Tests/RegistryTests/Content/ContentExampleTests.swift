import Foundation
import Registry
import Testing
import Transparency

@testable import TestSupport

/// Every example in `Specs/content.md` is a content, and every type has one.
@Suite struct ContentExampleTests {
    private func examples() throws -> [String] {
        let page = try Repository.text("Specs/content.md")
        return page.components(separatedBy: "```json content\n").dropFirst().map {
            $0.components(separatedBy: "\n```")[0]
        }
    }

    private func value(_ text: String) throws -> JSONValue {
        try CanonicalJSON.parseHandwritten(Array(text.utf8))
    }

    @Test func everyExampleIsAContentAndEveryTypeHasOne() throws {
        let types = Set(try examples().map { try Content(try value($0)).type })
        #expect(types == Set(ContentType.allCases))
    }

    @Test func anUnknownMemberIsRefusedWhereverItIs() throws {
        for example in try examples() {
            let good = try value(example)
            for place in places(in: good) {
                let bad = adding(to: good, at: place[...])
                #expect(throws: ShapeError.self, "\(place) in \(example)") { try Content(bad) }
            }
        }
    }

    @Test func aMissingMemberIsNamed() throws {
        let text = #"{"type":"milestone.reached","body":{"milestone":"departed"}}"#
        #expect(
            throws: ShapeError(path: "content.body.on", expected: "this member", seen: "nothing")
        ) {
            try Content(try value(text))
        }
    }

    /// The path of every object inside `value`, as member names and indices.
    private func places(in value: JSONValue) -> [[String]] {
        switch value {
        case .object(let members):
            [[]] + members.flatMap { member in places(in: member.value).map { [member.name] + $0 } }
        case .array(let items):
            items.enumerated().flatMap { item in
                places(in: item.element).map { ["\(item.offset)"] + $0 }
            }
        default: []
        }
    }

    private func adding(to value: JSONValue, at place: ArraySlice<String>) -> JSONValue {
        switch value {
        case .object(let members):
            guard let name = place.first else {
                return .object(
                    of: members.map { ($0.name, $0.value) } + [("zz_unknown", .integer(1))])
            }
            return .object(
                of: members.map {
                    (
                        $0.name,
                        $0.name == name ? adding(to: $0.value, at: place.dropFirst()) : $0.value
                    )
                })
        case .array(let items):
            return .array(
                items.enumerated().map {
                    "\($0.offset)" == place.first
                        ? adding(to: $0.element, at: place.dropFirst()) : $0.element
                })
        default: return value
        }
    }
}
