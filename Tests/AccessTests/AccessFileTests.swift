import Foundation
import Platform
import Registry
import Testing
import Transparency
import Wording

@testable import Access
@testable import Terminal
@testable import Views

/// How an access file is changed, and how it stays small.
@Suite final class AccessFileTests {
    private let directory = NSTemporaryDirectory() + "feri-access-" + UUID().uuidString
    private let now = Instant("2026-06-01T00:00:00Z") ?? Instant(seconds: 0)

    init() throws { try FileSystem.createDirectory(directory) }

    deinit { try? FileSystem.removeTree(directory) }

    private var path: String { "\(directory)/access" }

    private func instant(_ days: Int64) -> Instant {
        Instant(seconds: now.seconds + days * 86_400)
    }

    /// - Parameters:
    ///   - hours: of a one-time code.
    ///   - expires, revoked: in days from now.
    private func grant(
        _ name: String, hours: Int? = nil, expires: Int64? = nil, revoked: Int64? = nil
    ) -> AccessList.Grant {
        AccessList.Grant(
            name: name, scope: .corridor, token: SHA256.digest(of: Array(name.utf8)),
            expires: expires.map(instant), hours: hours, revoked: revoked.map(instant))
    }

    private func use(of name: String, daysAgo: Int64) -> [UInt8] {
        CodeUse(
            code: SHA256.digest(of: Array(name.utf8)), first: instant(-daysAgo), end: instant(100)
        ).line
    }

    private func write(_ grants: [AccessList.Grant]) throws {
        try FileSystem.replace(path, with: AccessList(grants).bytes, mode: 0o600)
    }

    private func names(in file: String) throws -> [String] {
        try AccessList(parsing: FileSystem.readIfPresent(file) ?? [], at: file).grants.map(\.name)
    }

    @discardableResult
    private func add(_ name: String, limit: Int = AccessList.mostWritten) throws -> Int {
        try AccessList.change(path, at: now, limit: limit) { (list) throws(Failure) in
            try list.add(self.grant(name, expires: 1), at: self.path)
        }.bytes
    }

    @Test func aLineLeavesSomeTimeAfterItHasCeasedToCount() throws {
        let all = [
            grant("code", hours: 24, expires: 9), grant("code-29", hours: 24, expires: -29),
            grant("code-30", hours: 24, expires: -30), grant("taken-back", hours: 1, revoked: -31),
            grant("spent", hours: 24, expires: 9), grant("just-spent", hours: 24, expires: 9),
            grant("reader"), grant("reader-399", expires: -399), grant("reader-400", expires: -400),
            grant("revoked-31", revoked: -31), grant("revoked-400", expires: 9, revoked: -400),
        ]
        try write(all)
        try FileSystem.replace(
            path + ".used",
            with: use(of: "spent", daysAgo: 31) + use(of: "just-spent", daysAgo: 30)
                + use(of: "reader", daysAgo: 500))
        try add("new")
        let left = ["code-30", "taken-back", "spent", "reader-400", "revoked-400"]
        #expect(try names(in: path) == all.map(\.name).filter { !left.contains($0) } + ["new"])
        // Whole, so that a name in the log can be looked up.
        #expect(try names(in: path + ".past") == left)
        #expect(try FileSystem.permissions(of: path + ".past") == 0o600)
        let past = try AccessList(parsing: FileSystem.read(path + ".past"), at: "past").grants
        #expect(past == all.filter { left.contains($0.name) })
    }

    @Test func whereFirstUsesCannotBeReadCodesLeaveWhenTheyExpire() throws {
        try write([grant("spent", hours: 24, expires: 9), grant("old", hours: 24, expires: -30)])
        try FileSystem.replace(path + ".used", with: Array("damaged\n".utf8))
        try add("new")
        #expect(try names(in: path) == ["spent", "new"])
    }

    @Test func whatWouldPassTheLimitIsRefusedBeforeAnythingIsWritten() throws {
        let size = try add("first")
        let before = try FileSystem.read(path)
        var isPrepared = false
        let failure = #expect(throws: Failure.self) {
            try AccessList.change(
                self.path, at: self.now, limit: size + 50,
                preparing: { () throws(Failure) in isPrepared = true },
                { (list) throws(Failure) in
                    try list.add(self.grant("second", expires: 1), at: self.path)
                })
        }
        #expect(failure?.code == .cannotCreate && failure?.message.en.contains("is full") == true)
        #expect(failure?.hints.first?.en.contains("'feri access revoke'") == true)
        #expect(try FileSystem.read(path) == before && !isPrepared)
        #expect(try !FileSystem.exists(path + ".past"))
    }

    @Test func beforeItIsRefusedAllThatDoesNotCountLeaves() throws {
        try write([grant("one", expires: 1), grant("ended", hours: 2, expires: -1)])
        let size = try FileSystem.read(path).count
        try add("new", limit: size)
        #expect(try names(in: path) == ["one", "new"])
        #expect(try names(in: path + ".past") == ["ended"])
    }

    @Test func whatIsTakenBackMayPassTheLimitAndMakesRoom() throws {
        try write([grant("one", expires: 1), grant("two", expires: 1)])
        let change = try AccessList.change(path, at: now, limit: 10) { (list) throws(Failure) in
            list.revoke("one", at: self.now)
        }
        #expect(change.outcome == now)
        #expect(try names(in: path + ".past") == ["one"])
    }

    @Test func aMessageSaysThatTheLimitIsNear() throws {
        let near = AccessList.Change(outcome: (), bytes: AccessList.nearlyMost)
        #expect(near.remark?.en.contains("at 67108864 nothing more can be added") == true)
        #expect(AccessList.Change(outcome: (), bytes: AccessList.nearlyMost - 1).remark == nil)
    }

    @Test func aFileThatNoCommandMakesIsNotReadAndSaidSo() throws {
        // A hole in a file takes no room.
        try FileSystem.replace(path, with: [])
        let file = try #require(FileHandle(forWritingAtPath: path))
        try file.truncate(atOffset: UInt64(AccessList.longestRead) + 1)
        try file.close()
        #expect(AccessList.isTooLong(path))
        let failure = #expect(throws: Failure.self) { try AccessList(reading: self.path) }
        #expect(failure?.code == .configuration)
        #expect(failure?.message.en.contains("268435456 bytes and is not read") == true)
    }

    @Test func tenThousandCodesAreReadAndLookedUpAtOnce() throws {
        var bytes: [UInt8] = []
        for number in 0..<10_000 {
            bytes += grant("card-\(number)", hours: 24, expires: 60).line
        }
        let list = try AccessList(parsing: bytes, at: path)
        // More than a file could once have.
        #expect(list.grants.count == 10_000 && bytes.count > 1 << 20)
        for name in ["card-0", "card-9999"] {
            #expect(
                list.grant(for: SHA256.digest(of: Array(name.utf8)), at: now)?.name == name)
        }
    }
}
