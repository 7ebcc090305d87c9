import LedgerStore
import Platform
import Synchronization
import Terminal
import Transparency
import Wording

extension Command {
    /// How long nobody looks without being told to: the safety net where changes are not told.
    private static let longestWait = 5000

    /// Keeps the registry's door open until a signal closes it.
    static func watch(
        _ inbox: Inbox, of home: HomeLayout, _ key: SignerKey, profiles: [[UInt8]],
        _ invocation: Invocation
    ) throws -> ExitCode {
        guard try FileSystem.kind(of: inbox.directory) == .directory else {
            throw Failure(
                .noInput, en: "no such directory", ja: "ディレクトリがありません",
                vi: "không có thư mục này", at: inbox.directory)
        }
        // Signals are held back before any thread is there to receive them.
        let nextSignal = try invocation.world.watchSignals()
        let desk = try RegistryDesk(
            home: home, logKey: key, clock: invocation.world.clock,
            profiles: profiles)
        let door = RegistryDoor(inbox, desk: desk, home: home, random: invocation.world.random)
        let closing = ClosingTime(watch: try DirectoryWatch())
        guard ScopedThread({ closing.await(nextSignal) }) != nil else {
            throw Failure(
                .unavailable, en: "the system gives no further thread", ja: "スレッドを作成できません",
                vi: "hệ thống không cấp thêm luồng")
        }
        var tally = DoorTally()
        let listener = RegistryDoor.Listener(
            answered: { answered in
                tally.add(answered)
                guard !invocation.wantsJSON else { return }
                var report = Report(
                    language: invocation.language,
                    colours: invocation.world.colours(invocation.world.output))
                answered.write(to: &report)
                try invocation.world.output.write(report.text)
            },
            leftAlone: { try invocation.complain($0) })
        try invocation.remark(
            Trilingual(
                en: "the door is open: {path}", ja: "受付を開始しました: {path}",
                vi: "đã mở cửa nhận: {path}"
            ).filled(["path": inbox.directory]))
        while !closing.hasCome {
            for directory in try door.directories() { closing.watch(directory) }
            let now = MonotonicTime.now()
            let next = try door.round(at: now, listener)
            guard !closing.hasCome else { break }
            let most = now.adding(milliseconds: longestWait)
            let wait = MonotonicTime.now().milliseconds(until: min(next ?? most, most))
            if wait > 0 { closing.wait(milliseconds: Int32(clamping: wait)) }
        }
        let checkpoint = try desk.publish()
        try desk.close()
        if invocation.wantsJSON {
            try invocation.answer {
                [
                    ("admitted", .integer(Int64(tally.admitted))),
                    ("refused", .integer(Int64(tally.refused))),
                    ("root", .string(Base64.encodeText(checkpoint.root.bytes))),
                    ("size", .integer(Int64(clamping: checkpoint.size))),
                ]
            } text: { _ in
            }
        }
        return .done
    }
}

/// How many files were answered.
private struct DoorTally {
    private(set) var admitted = 0
    private(set) var refused = 0

    mutating func add(_ answered: RegistryDoor.Answered) {
        if answered.result.isRefused { refused += 1 } else { admitted += 1 }
    }
}

extension RegistryDoor.Answered {
    /// One line, once the answer is durable.
    func write(to report: inout Report) {
        let values = ["path": result.path, "place": place, "seqs": Ranges.text(result.seqs)]
        if result.isRefused {
            report.line(
                Trilingual(
                    en: "{path}: refused, {place}", ja: "{path}: 拒否、{place}",
                    vi: "{path}: bị từ chối, {place}"
                ).filled(values), tone: .bad)
        } else {
            report.line(
                Trilingual(
                    en: "{path}: admitted, seq {seqs}, {place}",
                    ja: "{path}: 受理、番号 {seqs}、{place}",
                    vi: "{path}: đã nhận, số {seqs}, {place}"
                ).filled(values))
        }
    }
}
