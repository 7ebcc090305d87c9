import Platform
import Testing
import Transparency
import Wording

@testable import Registry
@testable import RegistryWords

/// No profile lets a type be seen otherwise than everybody's verification rests on.
@Suite struct ProfileVisibilityTests {
    /// The built-in profile with another visibility of one type.
    private func profile(_ type: ContentType, _ visibility: String) throws -> [UInt8] {
        let text = String(decoding: DefaultProfile.bytes, as: UTF8.self)
        let start = try #require(
            text.firstRange(of: "\"type\":\"\(type.rawValue)\",\"visibility\":\""))
        let end = try #require(text[start.upperBound...].firstIndex(of: "\""))
        return Array((text[..<start.upperBound] + visibility + text[end...]).utf8)
    }

    @Test(arguments: ContentType.allCases)
    func aTypeStandsAsItsGroupDoes(_ type: ContentType) throws {
        for visibility in AuthorityRow.Visibility.allCases {
            let bytes = try profile(type, visibility.rawValue)
            guard visibility != type.visibility else {
                #expect(try Profile(bytes).digest == SHA256.digest(of: bytes))
                continue
            }
            let error = #expect(throws: ProfileError.self) { try Profile(bytes) }
            guard case .shape(let shape)? = error else {
                Issue.record("\(String(describing: error))")
                continue
            }
            #expect(shape.path.hasSuffix(".visibility") && shape.path.contains("authority"))
            #expect(shape.expected.hasPrefix(type.visibility.rawValue))
            #expect(shape.seen == "\(visibility.rawValue) (\(type.rawValue))")
            let said = shape.wording
            #expect(said.ja.contains("どのプロファイルでも") && said.vi.contains("mọi bộ quy tắc"))
        }
    }

    /// The groups of the page are those of the code.
    @Test func theBuiltInMatrixHasEveryTypeAsItsGroup() throws {
        for row in try Profile(DefaultProfile.bytes).authority {
            #expect(row.visibility == row.type.visibility, "\(row.type.rawValue)")
        }
        let open = ContentType.allCases.filter { $0.visibility == .open }
        #expect(open.first == .ledgerOpened && open.last == .orderClosed && open.count == 19)
    }
}
