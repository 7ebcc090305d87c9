import Foundation
import Workbook

/// Answers frames: of each, four bytes that say how many follow, big-endian, and those. The answer has
/// a first byte of 0 for read, 1 for refused.
enum Frames {
    static func answer(_ body: ([UInt8]) -> (status: UInt8, bytes: [UInt8])) {
        let input = FileHandle.standardInput
        while let count = read(4, of: input)?.reduce(0, { $0 << 8 | Int($1) }),
            let frame = read(count, of: input)
        {
            let answer = body(frame)
            let size = answer.bytes.count + 1
            var bytes = (0..<4).map { UInt8(truncatingIfNeeded: size >> (24 - 8 * $0)) }
            bytes.append(answer.status)
            bytes += answer.bytes
            FileHandle.standardOutput.write(Data(bytes))
        }
    }

    private static func read(_ count: Int, of input: FileHandle) -> [UInt8]? {
        var bytes: [UInt8] = []
        while bytes.count < count {
            let more = input.readData(ofLength: count - bytes.count)
            if more.isEmpty { return nil }
            bytes += more
        }
        return bytes
    }

    static func inflated(_ packed: [UInt8]) -> (UInt8, [UInt8]) {
        do throws(Deflate.Refusal) {
            return (0, try Deflate.unpacked(packed, most: 64 << 20))
        } catch {
            return (1, Array("\(error)".utf8))
        }
    }

    static func traced(_ text: [UInt8]) -> (UInt8, [UInt8]) {
        do throws(WorkbookFault) {
            return (0, Array(try MarkupTrace.lines(of: text).joined(separator: "\n").utf8))
        } catch {
            return (1, Array("\(error)".utf8))
        }
    }
}
