import OfficeTables
import Platform
import Tables
import Terminal
import Transparency
import Views
import Wording
import Workplace

extension Invocation {
    /// How long nobody looks without being woken: Windows tells Linux nothing of what it changes
    /// on its drives.
    private static let longestWait: Int32 = 5000
    private static let shortestWait: Int32 = 500

    /// Checks the tables of a folder as they are saved, until a signal ends it.
    func watchFolder(_ directory: String) throws -> ExitCode {
        if let unexpected = operands.first { throw UsageFailures.unexpected(unexpected, command) }
        let kept = try Vault(opening: try required(TableOptions.vault)).path
        let keyFile = try required(TableOptions.keys)
        let terms = try filingTerms()
        let settling = try number(of: TableOptions.settling) ?? 2
        guard try FileSystem.kind(of: directory) == .directory else {
            throw Failure(
                .noInput, en: "no such directory", ja: "ディレクトリがありません",
                vi: "không có thư mục này", at: directory)
        }
        if let fault = try WatchedPlace(OpenDirectory(directory)).faultForReports() { throw fault }
        // Signals are held back before any thread is there to receive them.
        let nextSignal = try world.watchSignals()
        var checking = try FolderChecking(
            SharedFolder(directory, settling: Int(clamping: min(settling, 3600)) * 1000),
            of: FolderChecking.Workplace(
                vault: kept, ledger: value(of: TableOptions.ledger), key: try signerKey(keyFile),
                language: language, random: world.random))
        let closing = ClosingTime(watch: try DirectoryWatch())
        guard ScopedThread({ closing.await(nextSignal) }) != nil else {
            throw Failure(
                .unavailable, en: "the system gives no further thread", ja: "スレッドを作成できません",
                vi: "hệ thống không cấp thêm luồng")
        }
        try remark(
            Trilingual(
                en: "tables saved in {path} are checked", ja: "{path} に保存された表を確認します",
                vi: "các bảng lưu trong {path} sẽ được kiểm tra"
            ).filled(["path": directory]))
        var good = 0
        var faulty = 0
        repeat {
            closing.watch(directory)
            let now = world.now()
            let isBusy = try checking.round(
                at: .now(), terms: terms.on(now.date), instant: now,
                checked: { result in
                    if result.table.faults == nil { good += 1 } else { faulty += 1 }
                    try tell(result)
                }, complain: { try complain($0) })
            guard !closing.hasCome else { break }
            closing.wait(
                milliseconds: isBusy ? Invocation.shortestWait : Invocation.longestWait)
        } while !closing.hasCome
        if wantsJSON {
            try print {
                [("faulty", .integer(Int64(faulty))), ("good", .integer(Int64(good)))]
            } text: { _ in
            }
        }
        return .done
    }

    private func tell(_ result: FolderChecking.Checked) throws {
        guard !wantsJSON else { return }
        var report = Report(language: language, colours: world.colours(world.output))
        if let faults = result.table.faults {
            report.line(
                Trilingual(
                    en: "{name}: to be put right ({count}), see the report beside it",
                    ja: "{name}: 問題{count}件。横の報告書をご覧ください",
                    vi: "{name}: {count} lỗi, xem báo cáo bên cạnh"
                ).filled([
                    "name": result.name,
                    "count": AmountText.number(
                        faults.faults.count + faults.unlisted, in: language),
                ]), tone: .caution)
        } else {
            report.line(
                Trilingual(
                    en: "{name}: no fault (statements: {count}); waits for its release",
                    ja: "{name}: 問題なし、申告{count}件。提出承認待ち",
                    vi: "{name}: không có lỗi, {count} bản khai; chờ duyệt"
                ).filled([
                    "name": result.name,
                    "count": AmountText.number(result.table.statements.count, in: language),
                ]), tone: .good)
        }
        try world.output.write(report.text)
    }
}
