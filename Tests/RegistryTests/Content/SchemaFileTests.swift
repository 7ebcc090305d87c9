import Foundation
import Platform
import Testing
import Transparency

@testable import Registry
@testable import TestSupport

/// Each type of statement has its schema, its example and its row of authority, and the built-in
/// profile pins the schema. That schemas say what the code does is tried by `tools/tests/schemas`.
@Suite struct SchemaFileTests {
    private static let specs = Repository.url("Specs")

    private static func file(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: specs.appending(path: name)))
    }

    @Test(arguments: ContentType.allCases)
    func everyTypeHasASchemaWithAnExampleThatTheCodeReads(_ type: ContentType) throws {
        let text = String(
            decoding: try SchemaFileTests.file("profile/schemas/\(type.rawValue).json"),
            as: UTF8.self)
        let schema = try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(schema["title"] as? String == type.rawValue)
        #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        let examples = try #require(schema["examples"] as? [Any])
        #expect(!examples.isEmpty)
        for example in examples {
            let bytes = try JSONSerialization.data(withJSONObject: example)
            let content = try Content(try CanonicalJSON.parseHandwritten(Array(bytes)))
            #expect(content.type == type)
        }
    }

    @Test func everyTypeHasItsRowOfAuthority() throws {
        let rows = try Profile(DefaultProfile.bytes).authority.map(\.type)
        #expect(rows == ContentType.allCases || Set(rows) == Set(ContentType.allCases))
    }

    @Test func theBuiltInProfilePinsTheSchemasAndThePagesOfKinds() throws {
        var names: [String] = []
        for folder in ["schemas", "kinds"] {
            let path = SchemaFileTests.specs.appending(path: "profile/\(folder)").path
            names += try FileManager.default.contentsOfDirectory(atPath: path).map {
                "\(folder)/\($0)"
            }
        }
        let documents = try Profile(DefaultProfile.bytes).documents
        #expect(documents.map(\.name) == names.sorted())
        for document in documents {
            #expect(
                SHA256.digest(of: try SchemaFileTests.file("profile/\(document.name)"))
                    == document.sha256, "\(document.name): run tools/profile")
        }
        for type in ContentType.allCases {
            #expect(documents.contains { $0.name == "schemas/\(type.rawValue).json" })
        }
    }

    @Test func aProfileMayPinNothingAndIsNoneWhereItPinsOutOfOrder() throws {
        func profile(_ documents: String) -> [UInt8] {
            Array(
                (#"{"authority":[],"categories":[],"# + documents
                    + #""name":"a","perspectives":[],"rules":[],"schema":"feri.profile/1"}"#).utf8)
        }
        func pin(_ name: String) -> String {
            #"{"name":"\#(name)","sha256":"\#(String(repeating: "0", count: 64))"}"#
        }
        #expect(try Profile(profile("")).documents.isEmpty)
        #expect(
            try Profile(profile(#""documents":[\#(pin("a")),\#(pin("b"))],"#)).documents.count == 2)
        for wrong in ["\(pin("b")),\(pin("a"))", "\(pin("a")),\(pin("a"))", pin("A"), pin(""), "1"]
        {
            #expect(throws: ProfileError.self) {
                try Profile(profile(#""documents":[\#(wrong)],"#))
            }
        }
    }
}
