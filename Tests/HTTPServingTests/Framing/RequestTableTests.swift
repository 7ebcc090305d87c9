import Testing

@testable import HTTPServing

@Suite struct RequestTableTests {
    @Test(arguments: RequestRow.all)
    func aRowComesToTheSameHoweverItsBytesAreCut(row: RequestRow) {
        let whole = outcome(of: row, in: [row.bytes[...]])
        #expect(whole.statuses == row.statuses)
        #expect(whole.staysOpen == row.staysOpen)
        #expect(outcome(of: row, in: row.bytes.indices.map { row.bytes[$0...$0] }) == whole)
        for position in row.cuts {
            let pieces = [row.bytes[..<position], row.bytes[position...]]
            let parted = outcome(of: row, in: pieces)
            if parted != whole { Issue.record("cut at \(position): \(parted)") }
        }
    }

    @Test(arguments: RequestRow.all.filter { !$0.staysOpen })
    func nothingBehindTheLastAnswerIsReadAsARequest(row: RequestRow) {
        let more = Array("\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n".utf8)
        // Only a row whose end is not what made it fail can be told apart from what follows.
        for pieces in [[row.bytes[...], more[...]], [(row.bytes + more)[...]]] {
            let result = outcome(of: row, in: pieces)
            #expect(result.statuses == row.statuses)
            #expect(!result.staysOpen)
            #expect(!result.asked.contains("/smuggled"))
        }
    }

    @Test func theTableIsLongAndItsNamesAreDifferent() {
        let names = RequestRow.all.map(\.name)
        #expect(names.count >= 150)
        #expect(Set(names).count >= names.count - 2)
    }

    private func outcome(of row: RequestRow, in pieces: [ArraySlice<UInt8>]) -> Outcome {
        var conversation = Conversation(limits: row.limits)
        for piece in pieces { conversation.send(piece) }
        return Outcome(
            statuses: Reply.all(
                in: conversation.output, toHEAD: row.bytes.starts(with: "HEAD".utf8)
            )
            .map(\.status),
            asked: conversation.asked, staysOpen: !conversation.isEnding)
    }

    private struct Outcome: Equatable {
        let statuses: [Int]
        let asked: [String]
        let staysOpen: Bool
    }
}

extension RequestRow {
    /// Every position of a short row; of a long one those at its ends and some between.
    fileprivate var cuts: [Int] {
        bytes.count < 400
            ? Array(1..<bytes.count)
            : Array(1..<40) + stride(from: 40, to: bytes.count - 40, by: 1013)
                + Array(bytes.count - 40..<bytes.count)
    }
}
