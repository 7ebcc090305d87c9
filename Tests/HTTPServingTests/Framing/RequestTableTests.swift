import Foundation
import Platform
import Testing

@testable import HTTPServing
@testable import TestSupport

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
        // Only a row whose end is not what made it fail can be distinguished from what follows.
        for pieces in [[row.bytes[...], more[...]], [(row.bytes + more)[...]]] {
            let result = outcome(of: row, in: pieces)
            #expect(result.statuses == row.statuses)
            #expect(!result.staysOpen)
            #expect(!result.asked.contains("/smuggled"))
        }
    }

    /// A row names the rule that decides: each refusal belongs to few of them.
    @Test(arguments: RequestRow.all)
    func aRowIsDecidedByTheRuleThatItNames(row: RequestRow) throws {
        var parser = RequestHeadParser(limits: row.limits)
        parser.append(row.bytes[...])
        var fault: RequestFault?
        reading: while true {
            switch parser.next() {
            case .incomplete: break reading
            case .fault(let found):
                fault = found
                break reading
            case .head(let head):
                do throws(RequestFault) {
                    _ = try Request(
                        head, from: SocketAddress(.loopbackV4, port: 9), secured: false)
                } catch {
                    fault = error
                    break reading
                }
            }
        }
        #expect(row.isRefused == (fault != nil))
        #expect(fault.map { $0.rules.contains(row.rule) } ?? true, "\(fault as Any)")
        #expect(row.source.hasPrefix("RFC "))
    }

    @Test func theTableIsLongItsNamesDifferAndEveryRuleOfARequestIsInIt() {
        let refused = RequestRow.all.filter(\.isRefused)
        #expect(refused.count >= 150)
        #expect(Set(RequestRow.all.map(\.name)).count == RequestRow.all.count)
        #expect(Set(refused.map(\.rule)) == Set(2...13))
    }

    private func outcome(of row: RequestRow, in pieces: [ArraySlice<UInt8>]) -> Outcome {
        var conversation = Conversation(limits: row.limits)
        conversation.respond = { .text("yes").setting("ETag", "\"tag\"").unlessKnown(to: $0) }
        for piece in pieces { conversation.send(piece) }
        return Outcome(
            output: conversation.output,
            statuses: Reply.all(
                in: conversation.output, toHEAD: row.bytes.starts(with: "HEAD".utf8)
            )
            .map(\.status),
            asked: conversation.asked, staysOpen: !conversation.isEnding)
    }

    private struct Outcome: Equatable {
        let output: [UInt8]
        let statuses: [Int]
        let asked: [String]
        let staysOpen: Bool
    }
}

extension RequestRow {
    /// Every position; of a long row, unless there is much time, those at its ends and some
    /// between.
    fileprivate var cuts: [Int] {
        bytes.count < 400 || LongRun.isOn
            ? Array(1..<bytes.count)
            : Array(1..<40) + stride(from: 40, to: bytes.count - 40, by: 1013)
                + Array(bytes.count - 40..<bytes.count)
    }
}

extension RequestFault {
    /// The rules of `Specs/http-framing.md` that a request refused so can have broken.
    fileprivate var rules: [Int] {
        switch self {
        case .lineEnd: [2]
        case .requestLine: [2, 3]
        case .version: [3]
        case .field: [2, 4]
        case .requestLineTooLong, .fieldTooLong, .sectionTooLong, .tooManyFields: [5]
        case .host: [6, 11]
        case .transferEncoding: [7]
        case .contentLength: [8]
        case .method, .unknownMethod: [9]
        case .content: [10]
        case .target: [11, 12, 13]
        case .tooSlow: [21]
        }
    }
}
