import Foundation
import Platform
import Testing
import Transparency

@testable import Access
@testable import Serving
@testable import Terminal
@testable import Views

@Suite final class CodeUsesTests {
    private let directory = NSTemporaryDirectory() + "feri-used-" + UUID().uuidString
    private let now = Instant("2026-06-01T00:00:00Z") ?? Instant(seconds: 0)

    init() throws { try FileSystem.createDirectory(directory) }

    deinit { try? FileSystem.removeTree(directory) }

    private var path: String { "\(directory)/access.used" }

    private func later(_ days: Int64) -> Instant {
        Instant(seconds: now.seconds + days * 86_400)
    }

    private func code(_ number: Int) -> Digest { SHA256.digest(of: Array("code \(number)".utf8)) }

    private func lines() throws -> Int {
        try FileSystem.read(path).count { $0 == UInt8(ascii: "\n") }
    }

    @Test func theFirstUseIsAddedAndKept() throws {
        let uses = try CodeUses(path: path)
        for number in 0..<50 {
            #expect(!uses.hasBegun(code(number)))
            #expect(try uses.firstUse(of: code(number), until: later(60), at: now) == now)
            #expect(uses.hasBegun(code(number)))
        }
        #expect(try lines() == 50)
        let again = try CodeUses(path: path)
        #expect(try again.firstUse(of: code(7), until: later(60), at: later(1)) == now)
        #expect(try again.firstUse(of: code(50), until: nil, at: later(1)) == later(1))
        #expect(try lines() == 51)
        #expect(try FileSystem.permissions(of: path) == 0o600)
    }

    @Test func aLineThatWasCutOffIsPassedOverAndNothingIsGluedToIt() throws {
        let whole = CodeUse(code: code(1), first: now, end: later(60)).line
        let cut = CodeUse(code: code(2), first: now, end: later(60)).line
        for length in 1..<cut.count - 1 {
            try FileSystem.replace(path, with: whole + cut.prefix(length))
            let uses = try CodeUses(path: path)
            #expect(uses.hasBegun(code(1)) && !uses.hasBegun(code(2)))
            _ = try uses.firstUse(of: code(3), until: nil, at: now)
            let again = try CodeUses(path: path)
            #expect(again.hasBegun(code(1)) && again.hasBegun(code(3)))
            #expect(try lines() == 2)
        }
        // A whole line that lacks its end counts.
        try FileSystem.replace(path, with: whole + cut.dropLast())
        #expect(try CodeUses(path: path).hasBegun(code(2)))
    }

    @Test func aDamagedLineBeforeTheLastIsNotPassedOver() throws {
        let whole = CodeUse(code: code(1), first: now, end: nil).line
        try FileSystem.replace(path, with: whole.dropLast(5) + [UInt8(ascii: "\n")] + whole)
        let failure = #expect(throws: Failure.self) { try CodeUses(path: self.path) }
        #expect(failure?.code == .configuration)
    }

    @Test func linesLeaveWhenTheirCodesCannotCountAnyMore() throws {
        let list = AccessList([
            AccessList.Grant(
                name: "old", scope: .all, token: code(3), expires: later(-31), hours: 24)
        ])
        let ends: [Instant?] = [later(-30), later(-29), nil, nil]
        let all = ends.enumerated().map {
            CodeUse(code: code($0.offset), first: later(-90), end: $0.element).line
        }
        try FileSystem.replace(path, with: Array(all.joined()))
        let uses = try CodeUses(path: path)
        try uses.compact(knowing: list, at: now)
        #expect((0..<4).map { uses.hasBegun(code($0)) } == [false, true, true, false])
        #expect(try lines() == 2)
        // What is added afterwards is in the new file.
        _ = try uses.firstUse(of: code(9), until: later(1), at: now)
        let again = try CodeUses(path: path)
        #expect(again.hasBegun(code(9)) && again.hasBegun(code(1)) && !again.hasBegun(code(0)))
    }

    @Test func ofTwoLinesOfACodeTheEarlierCounts() throws {
        let (one, other) = (later(1), later(2))
        let twice = [other, one, other].map { CodeUse(code: code(1), first: $0, end: nil).line }
        try FileSystem.replace(path, with: Array(twice.joined()))
        let uses = try CodeUses(path: path)
        #expect(try uses.firstUse(of: code(1), until: nil, at: later(3)) == one)
    }
}
