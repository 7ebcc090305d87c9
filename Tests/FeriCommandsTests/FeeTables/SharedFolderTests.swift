import Foundation
import Platform
import Registry
import Testing
import Transparency
import Wording
import Workbook

@testable import FeriCommands
@testable import Office
@testable import OfficeTables
@testable import Terminal
@testable import TestSupport
@testable import Workplace

/// One person has a table checked, another releases it.
@Suite struct SharedFolderTests {
    /// An office with a shared folder, a second person's key, and one watching.
    private final class Office {
        let place: FilingOffice
        let folder: String
        let outbox: String
        let secondKey: String
        private(set) var checking: FolderChecking
        private var moment: Int64 = 1

        init(language: Language = .english) throws {
            place = try FilingOffice(of: "sa-sen")
            folder = place.directory + "/shared"
            outbox = place.directory + "/outbox"
            try FileSystem.createDirectory(folder)
            secondKey = place.directory + "/second.key"
            let second = SignerKey(
                name: try KeyName("sa-sen/2"),
                key: try SigningKey(seed: [UInt8](repeating: 9, count: 32)))
            try FileSystem.create(
                secondKey, with: Array("\(second.secretText)\n".utf8), mode: 0o600)
            checking = try Office.checking(folder, place, language)
        }

        private static func checking(
            _ folder: String, _ place: FilingOffice, _ language: Language
        ) throws -> FolderChecking {
            try FolderChecking(
                SharedFolder(folder, settling: 1000),
                of: FolderChecking.Workplace(
                    vault: place.vault, ledger: nil,
                    key: try SignerKey(
                        parsing: try FileSystem.read(place.keyFile).dropLast()),
                    language: language, random: { [UInt8](repeating: 1, count: $0) }))
        }

        /// As after a crash or the next morning.
        func startAgain() throws { checking = try Office.checking(folder, place, .english) }

        func save(_ text: String, as name: String = "m.csv") throws {
            try FileSystem.replace("\(folder)/\(name)", with: Array(text.utf8))
        }

        /// One look, `milliseconds` after the one before: the names checked and what was complained.
        func look(after milliseconds: Int64 = 2000) throws -> (checked: [String], said: [String]) {
            moment += milliseconds
            var names: [String] = []
            var said: [String] = []
            let instant = Instant("2026-05-01T02:00:00Z")!
            _ = try checking.round(
                at: MonotonicTime(nanoseconds: moment * 1_000_000),
                terms: FilingTerms(saidOn: nil, present: [], today: instant.date),
                instant: instant, checked: { names.append($0.name) },
                complain: { said.append($0.text(in: .english)) })
            return (names, said)
        }

        /// Two looks, so that what was just saved is complete.
        func settle() throws -> [String] {
            let first = try look().checked
            return try first + look().checked
        }

        func report(_ name: String = "m.csv.report.txt") throws -> String {
            String(decoding: try FileSystem.read("\(folder)/\(name)"), as: UTF8.self)
        }

        func release(
            by key: String? = nil, _ name: String = "m.csv", seed: String = "test",
            reason: String? = nil
        ) -> (code: ExitCode, output: String, messages: String) {
            let world = RehearsedWorld(at: "2026-05-02T03:00:00Z", seed: seed)
            let code = Feri.run(
                [
                    "release", "\(folder)/\(name)", "--vault", place.vault, "--key",
                    key ?? secondKey, "--outbox", outbox, "--lang", "en",
                ] + (reason.map { ["--reason", $0] } ?? []), world: world.world)
            return (code, world.output(), world.messages())
        }
    }

    private static let good = """
        order,worker,milestone,date
        VJ-2026-000017,w-01,departed,2026-03-28

        """

    @Test func aTableIsReadOnceNobodyWritesItAnyMoreAndOnlyWhenItChanges() throws {
        let office = try Office()
        try office.save(Self.good)
        #expect(try office.look().checked == [])
        #expect(try office.look(after: 500).checked == [])
        try office.save(Self.good + "\n")
        #expect(try office.look().checked == [])
        #expect(try office.look(after: 1000).checked == ["m.csv"])
        #expect(try office.settle() == [])
        #expect(try office.report().contains("\r\n") && office.report().hasPrefix("\u{FEFF}"))
        #expect(try office.report().contains("No fault (statements: 1). Nothing is filed yet"))
        #expect(try FileSystem.exists(office.folder + "/m.csv.report.csv"))
        #expect(try FileSystem.list(office.place.vault + "/filings").isEmpty)
        try office.startAgain()
        #expect(try office.settle() == [], "what is good and reported is left alone")
        try FileSystem.remove(office.folder + "/m.csv.report.txt")
        try office.startAgain()
        #expect(try office.settle() == ["m.csv"])
    }

    @Test func aChangedTableIsReleasedAsACorrectionWithItsReason() throws {
        let office = try Office()
        let two = Self.good + "VJ-2026-000017,w-02,departed,2026-03-28\n"
        try office.save(two)
        _ = try office.settle()
        #expect(office.release().code == .done)
        try office.save(two.replacing("w-02,departed,2026-03-28", with: "w-02,departed,2026-03-29"))
        #expect(try office.settle() == ["m.csv"])
        #expect(try office.report().contains("1 unchanged, 1 differs"))
        #expect(try office.report().contains("this was filed otherwise"))
        let asked = office.release(seed: "second")
        #expect(asked.code == .badData && asked.messages.contains("Correct it?"))
        let released = office.release(seed: "second", reason: "the ticket's day")
        #expect(released.code == .done, "\(released.messages)")
        let filings = try Filing.parseAll(
            FileSystem.read(String(released.output.dropLast())))
        let content = try CanonicalJSON.parse(try #require(filings.first?.opening?.content))
        #expect(filings.count == 1)
        #expect(content["type"]?.stringValue == "statement.corrected")
        #expect(content["body"]?["reason"]?.stringValue == "the ticket's day")
        // Nothing differs any more.
        let again = office.release(seed: "third")
        #expect(again.code == .done && again.messages.contains("nothing to file"))
    }

    @Test func whatExcelLaysBesideAnOpenTableIsPassedOver() {
        for name in [
            "~$m.xlsx", ".~lock.m.csv#", ".m.csv", "m.csv.report.txt", "m.csv.report.csv",
            "m.tmp", "A1B2C3.TMP", "m.csv.part", "m.docx", "csv", ".csv",
        ] {
            #expect(!SharedFolder.isTable(name), "\(name)")
        }
        for name in ["m.csv", "M.CSV", "m.txt", "m.xlsx", "phí tháng 3.csv", "申告.csv", "m.ods"] {
            #expect(SharedFolder.isTable(name), "\(name)")
        }
    }

    @Test func aFaultyTableIsNotReleasedAndIsCheckedAgainWhenTheVaultIsPutRight() throws {
        let office = try Office(language: .japanese)
        try office.save(Self.good.replacing("w-01", with: "k-01"))
        #expect(try office.settle() == ["m.csv"])
        #expect(try office.report().contains("「k-01」"))
        #expect(office.release().messages.contains("the check found faults"))
        var list = try WorkerList(of: try Vault(opening: office.place.vault))
        list.add(WorkerID("wk-00000000000a")!, named: "k-01", in: FilingOffice.order)
        try list.save()
        try office.startAgain()
        #expect(try office.settle() == ["m.csv"])
        #expect(office.release().code == .done)
    }

    @Test func theSecondPersonsKeySignsAndBothAreKept() throws {
        let office = try Office()
        try office.save(Self.good)
        #expect(office.release().messages.contains("nobody has checked the table as it is now"))
        #expect(try office.settle() == ["m.csv"])
        let own = office.release(by: office.place.keyFile)
        #expect(own.code == .badData && own.messages.contains("'sa-sen/1' checked it"))
        #expect(try !FileSystem.exists(office.outbox))
        let released = office.release()
        #expect(released.code == .done, "\(released.messages)")
        let path = String(released.output.dropLast())
        let bytes = try FileSystem.read(path)
        let filing = try #require(try Filing.parseAll(bytes).first)
        #expect(try Statement(parsing: filing.statement).draft.signers == ["sa-sen/2"])
        let laid = try FileSystem.list(office.outbox).map(\.name)
        #expect(laid.count == 1 && path.hasSuffix("/\(laid[0])"))
        let digest = Hex.encodeText(SHA256.digest(of: Array(Self.good.utf8)).bytes)
        for (folder, who) in [("checks", ["sa-sen/1"]), ("releases", ["sa-sen/1", "sa-sen/2"])] {
            let note = String(
                decoding: try FileSystem.read("\(office.place.vault)/\(folder)/\(digest)"),
                as: UTF8.self)
            for name in who { #expect(note.contains("\(name)+"), "\(note)") }
        }
        #expect(try office.report().contains("released by  sa-sen/2"))
        try office.startAgain()
        #expect(try office.settle() == [], "a released table is left alone")

        // Cut off before the outbox, or asked for twice: the same bytes.
        try FileSystem.remove(path)
        let again = office.release(seed: "other")
        #expect(again.output == released.output && again.messages.contains("filed before"))
        #expect(try FileSystem.read(path) == bytes)
    }

    @Test func whatIsReleasedIsSignedTogetherByTheSecondPerson() throws {
        let office = try Office()
        try office.save(
            Self.good + """
                VJ-2026-000017,w-02,departed,2026-03-28
                VJ-2026-000017,w-03,departed,2026-03-29

                """)
        #expect(try office.settle() == ["m.csv"])
        let released = office.release()
        #expect(released.code == .done, "\(released.messages)")
        let path = String(released.output.dropLast())
        let second = try SignerKey(parsing: try FileSystem.read(office.secondKey).dropLast())
        let lines = try Filing.parseAll(try FileSystem.read(path)).map { filing in
            let statement = try Statement(parsing: filing.statement)
            #expect(statement.draft.signers == ["sa-sen/2"])
            #expect(statement.firstUnverified(with: [second.verifierKey]) == nil)
            return statement.batchLines.map { $0.map { "\($0.batch.index)/\($0.batch.size)" } }
        }
        #expect(lines == [["0/3"], ["1/3"], ["2/3"]])
        // Asked for twice: the same batch, byte for byte.
        let bytes = try FileSystem.read(path)
        try FileSystem.remove(path)
        #expect(office.release(seed: "other").output == released.output)
        #expect(try FileSystem.read(path) == bytes)
    }

    @Test func aTableThatIsChangedAfterItsCheckMustBeCheckedAgain() throws {
        let office = try Office()
        try office.save(Self.good)
        #expect(try office.settle() == ["m.csv"])
        try office.save(Self.good.replacing("03-28", with: "03-29"))
        let early = office.release()
        #expect(early.code == .badData && early.messages.contains("as it is now"))
        #expect(try !FileSystem.exists(office.outbox))
        #expect(try office.settle() == ["m.csv"])
        #expect(office.release().code == .done)
    }

    @Test func oneProgramFilesFromAVaultAtATime() throws {
        let office = try Office()
        try office.save(Self.good)
        #expect(try office.settle() == ["m.csv"])
        let lock = try Vault(opening: office.place.vault).lock()
        withExtendedLifetime(lock) {
            #expect(office.release().code == .locked)
            #expect(office.place.file(office.folder + "/m.csv").code == .locked)
        }
    }

    @Test func aForgedRecordAndAKeyOfAnotherPartyAreRefused() throws {
        let office = try Office()
        try office.save(Self.good)
        #expect(try office.settle() == ["m.csv"])
        let other = try FilingOffice(of: "em-kiku")
        let foreign = office.release(by: other.keyFile)
        #expect(foreign.code == .badData && foreign.messages.contains("another party"))
        let digest = Hex.encodeText(SHA256.digest(of: Array(Self.good.utf8)).bytes)
        let path = "\(office.place.vault)/checks/\(digest)"
        let note = String(decoding: try FileSystem.read(path), as: UTF8.self)
        try FileSystem.replace(
            path, with: Array(note.replacing("\"statements\":1", with: "\"statements\":2").utf8))
        #expect(office.release().code == .configuration)
    }

    @Test func aReportThatCannotBeWrittenNowIsWarnedOnceAndTriedAgain() throws {
        let office = try Office()
        try office.save(Self.good)
        // As Windows refuses to replace a file that is open there.
        let report = office.folder + "/m.csv.report.txt"
        try FileSystem.createDirectory(report)
        _ = try office.look()
        let first = try office.look()
        #expect(first.checked == [] && first.said.count == 1)
        #expect(first.said.first?.contains("is it open in Excel?") ?? false)
        #expect(try office.look().said.isEmpty)
        try FileSystem.removeDirectory(report)
        #expect(try office.look().checked == ["m.csv"])
    }

    /// As Excel 97 saved one: a compound file with a stream of that name.
    static let oldWorkbook: [UInt8] =
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504)
        + "Workbook".utf8.flatMap { [$0, 0] } + [UInt8](repeating: 0, count: 48)
        + [18, 0] + [UInt8](repeating: 0, count: 62)

    @Test func whatIsNoTableGetsTheWayToSaveOneBesideIt() throws {
        let office = try Office(language: .vietnamese)
        try FileSystem.replace(office.folder + "/book.xls", with: Self.oldWorkbook)
        #expect(try office.settle() == ["book.xls"])
        let said = try office.report("book.xls.report.txt")
        #expect(said.contains("(.xls)") && said.contains("Excel Workbook (*.xlsx)"))
    }

    @Test func aWorkbookIsCheckedAndReleasedAsItIs() throws {
        let office = try Office()
        var sheet = SheetDraft(name: "steps")
        sheet.rows = Self.good.split(separator: "\n").map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map { .text(String($0)) }
        }
        let day = try #require(SheetDay(year: 2026, month: 3, day: 28))
        let column = try #require(Self.good.split(separator: "\n").first).split(separator: ",")
            .firstIndex(of: "date")
        sheet.rows[1][try #require(column)] = CellDraft(.day(day))
        let bytes = try WorkbookWriter.bytes(of: WorkbookDraft(sheets: [sheet]))
        let name = "steps.xlsx"
        try FileSystem.replace("\(office.folder)/\(name)", with: bytes)
        #expect(try office.settle() == [name])
        #expect(try office.report("\(name).report.txt").contains("steps"))
        let report = try FileSystem.read("\(office.folder)/\(name).report.xlsx")
        #expect(WorkbookReport.isOne(report) && !WorkbookReport.isOne(bytes))
        // The report is not a table to be checked.
        #expect(try office.settle() == [])
        #expect(!SharedFolder.isTable("\(name).report.xlsx"))
        let released = office.release(name)
        #expect(released.code == .done, "\(released)")
    }

    @Test func theCommandLooksUntilASignalEndsIt() throws {
        let office = try Office()
        try office.save(Self.good)
        let world = RehearsedWorld()
        let code = world.feri(
            "file", "--watch", office.folder, "--vault", office.place.vault, "--key",
            office.place.keyFile, "--settle", "0", "--lang", "en")
        #expect(code == .done, "\(world.messages())")
        #expect(world.output() == "m.csv: no fault (statements: 1); waits for its release\n")
        #expect(
            RehearsedWorld().feri(
                "file", "--watch", office.folder + "/none", "--vault", office.place.vault,
                "--key", office.place.keyFile) == .noInput)
    }
}
