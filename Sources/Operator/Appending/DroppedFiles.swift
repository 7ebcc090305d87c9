import Registry
import StoreFailures
import Transparency
import Views

/// A file that was dropped, as it was read.
struct DroppedFile {
    /// Whose it is.
    let filer: String
    /// What its filer called it.
    let name: String
    let bytes: [UInt8]
}

extension AppendedFile {
    /// Submits several files, each whole or not at all; returns when all outcomes are durable.
    /// - Returns: for each file what became of it; nil for one that is left to another time.
    static func submit(
        _ files: [DroppedFile], to desk: RegistryDesk, bounds: SubmissionBounds
    ) throws -> [AppendedFile?] {
        let readings = files.map { Reading($0.bytes, bounds) }
        var refusals: [String: Int] = [:]
        var inHand: [RegistryDesk.FileInHand] = []
        for (file, reading) in zip(files, readings) {
            switch reading {
            case .filings(let filings):
                inHand.append(RegistryDesk.FileInHand(filer: file.filer, filings: filings))
            case .unreadable: refusals[file.filer, default: 0] += 1
            case .brokenOff: break
            }
        }
        var outcomes = try desk.submitFiles(inHand, bounds: bounds, refusals: &refusals)[...]
        return try zip(files, readings).map { file, reading in
            switch reading {
            case .filings:
                return outcomes.removeFirst().map {
                    AppendedFile(path: file.name, outcomes: $0)
                }
            case .unreadable(let reason):
                if bounds.isOver() { return nil }
                return try AppendedFile(file.bytes, at: file.name, refusedFor: reason, by: desk)
            case .brokenOff: return nil
            }
        }
    }

    private enum Reading {
        case filings([Filing])
        case unreadable(UnreadableReason)
        /// It was over before all was read.
        case brokenOff

        init(_ bytes: [UInt8], _ bounds: SubmissionBounds) {
            var reader = FilingReader(bytes)
            var filings: [Filing] = []
            do throws(FilingError) {
                repeat {
                    if bounds.isOver() {
                        self = .brokenOff
                        return
                    }
                    guard filings.count < SubmissionBounds.mostFilings else {
                        self = .unreadable(.tooManyFilings(limit: SubmissionBounds.mostFilings))
                        return
                    }
                    filings.append(try reader.next())
                } while !reader.isAtEnd
                self = .filings(filings)
            } catch {
                self = .unreadable(.noFiling(error))
            }
        }
    }
}
