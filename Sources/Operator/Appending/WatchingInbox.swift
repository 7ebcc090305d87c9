import LedgerStore
import Office
import Platform
import Synchronization
import Terminal
import Transparency
import Wording

extension Command {
    /// How long nobody looks without being woken: the safety net where changes are not reported.
    private static let longestWait = 5000

    /// Keeps the registry's door open until a signal closes it.
    static func watch(
        _ directory: String, settling: Int, of home: HomeLayout, _ invocation: Invocation,
        cosigning: CosigningRounds?, logKey: () throws -> SignerKey,
        profiles: () throws -> [[UInt8]]
    ) throws -> ExitCode {
        let inbox: Inbox
        do throws(FileError) { inbox = try Inbox(directory, settling: settling) } catch {
            guard error.isMissing else { throw error }
            throw Failure(
                .noInput, en: "no such directory", ja: "ディレクトリがありません",
                vi: "không có thư mục này", at: directory)
        }
        // Before anything of the home is opened.
        if let fault = try WatchedPlace(inbox.directory).fault(forDoorOf: home) { throw fault }
        let key = try logKey()
        let profiles = try profiles()
        // Signals are held back before any thread is there to receive them.
        let nextSignal = try invocation.world.watchSignals()
        let closing = ClosingTime(watch: try DirectoryWatch())
        let desk = try RegistryDesk(
            home: home, logKey: key, clock: invocation.world.clock,
            profiles: profiles, options: WriterOptions(clock: invocation.clockUse))
        desk.cosigning = cosigning
        let door = try RegistryDoor(
            inbox, desk: desk, home: home, random: invocation.world.random,
            bounds: SubmissionBounds { closing.isOver })
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
            ).filled(["path": directory]))
        try door.takeOver(listener)
        while !closing.hasCome {
            try inbox.expectUnmoved()
            closing.watch(inbox.directory.path)
            for directory in door.directories.dropFirst() {
                closing.watch(directory, followingLink: false)
            }
            let now = MonotonicTime.now()
            let next = try door.round(at: now, listener)
            guard !closing.hasCome else { break }
            try desk.writer.dateHome()
            // What lacks its quorum is shown to witnesses again now and then.
            if cosigning != nil { try desk.publish() }
            let most = now.adding(milliseconds: longestWait)
            let wait = MonotonicTime.now().milliseconds(until: min(next ?? most, most))
            if wait > 0 { closing.wait(milliseconds: Int32(clamping: wait)) }
        }
        let checkpoint = try desk.publish()
        try desk.close()
        if invocation.wantsJSON {
            try invocation.print {
                [
                    ("admitted", .integer(Int64(tally.admitted))),
                    ("cosigned", cosigning.bearers(of: checkpoint)),
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

extension Inbox {
    /// What is put at its path later was not looked at, and is not served.
    fileprivate func expectUnmoved() throws {
        do throws(FileError) {
            if try OpenDirectory(directory.path).identity == directory.identity { return }
        } catch {
            guard error.liesWithThePath else { throw error }
        }
        throw Failure(
            .noInput, en: "the directory was moved or replaced; open the door again",
            ja: "ディレクトリが移動または置換されました。受付を開始し直してください",
            vi: "thư mục đã bị dời hoặc thay; hãy mở lại cửa nhận", at: directory.path)
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
