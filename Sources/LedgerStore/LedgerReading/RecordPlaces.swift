import Platform
import Synchronization

/// Reads some of the up to 256 records of a file, each behind two bytes that tell its length,
/// without reading all of the file each time.
///
/// Where the records end is kept from the first reading on, and holds for as long as the file is
/// the same. Statements of one order may have come in over months: of the many files that hold them
/// this reads the hundredth part that is theirs.
final class RecordPlaces: Sendable {
    private struct Known {
        let state: FileState
        let ends: [UInt32]

        /// Of the record at `position`: behind the one before, and behind its own length.
        func place(_ position: Int) -> Range<Int> {
            (position == 0 ? 0 : Int(ends[position - 1])) + 2..<Int(ends[position])
        }
    }

    private let known = Mutex<[String: Known]>([:])

    /// The places in so many files are kept, 1 KB for each; then all are forgotten.
    private static let mostFiles = 4_096
    /// Records so many bytes apart are read together with what lies between: another call would
    /// cost as much.
    private static let longestGap = 4_096

    /// The records at `positions` of a plain file.
    ///
    /// - Parameters:
    ///   - directory: it is damage when the file is missing from there; nil: when it is missing,
    ///     nothing else is said of it.
    ///   - positions: from 0, ascending.
    ///   - limit: a longer file is not read.
    ///   - split: where in the bytes of a whole file its records lie; more of them than the last
    ///     position tells.
    func records(
        _ positions: [Int], of path: String, below directory: String? = nil, limit: Int,
        split: ([UInt8]) throws(StoreError) -> [Range<Int>]
    ) throws(StoreError) -> [ArraySlice<UInt8>] {
        guard let last = positions.last else { return [] }
        let file = try RecordPlaces.opened(path, below: directory)
        let known = known.withLock { $0[path] }
        if let known, known.state == file.state, last < known.ends.count,
            let records = try RecordPlaces.read(positions.map(known.place), from: file)
        {
            return records
        }
        let bytes = try StoreError.ofFiles { () throws(FileError) in
            try file.content(limit: limit)
        }
        let places = try split(bytes)
        keep(Known(state: file.state, ends: places.map { UInt32(clamping: $0.upperBound) }), path)
        return positions.map { bytes[places[$0]] }
    }

    private static func opened(
        _ path: String, below directory: String?
    ) throws(StoreError) -> OpenedFile {
        do throws(FileError) { return try OpenedFile(path) } catch {
            throw directory.map { StoreError(reading: error, below: $0) } ?? .file(error)
        }
    }

    /// nil where the file has become shorter since it was opened.
    private static func read(
        _ places: [Range<Int>], from file: borrowing OpenedFile
    ) throws(StoreError) -> [ArraySlice<UInt8>]? {
        var records: [ArraySlice<UInt8>] = []
        records.reserveCapacity(places.count)
        while records.count < places.count {
            let first = records.count
            var next = first + 1
            while next < places.count,
                places[next].lowerBound - places[next - 1].upperBound <= longestGap
            {
                next += 1
            }
            let start = places[first].lowerBound
            let end = places[next - 1].upperBound
            let bytes = try StoreError.ofFiles { () throws(FileError) in
                try file.bytes(start..<end)
            }
            guard bytes.count == end - start else { return nil }
            for place in places[first..<next] {
                records.append(bytes[place.lowerBound - start..<place.upperBound - start])
            }
        }
        return records
    }

    private func keep(_ places: Known, _ path: String) {
        known.withLock { known in
            if known.count >= RecordPlaces.mostFiles { known = [:] }
            known[path] = places
        }
    }
}
