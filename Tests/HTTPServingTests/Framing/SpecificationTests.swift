import Foundation
import Testing

@testable import HTTPServing
@testable import TestSupport

@Suite struct SpecificationTests {
    @Test func theExamplesOfTheSpecificationAreWhatIsSaidOnTheWire() throws {
        let blocks = try SpecificationTests.blocks()
        #expect(blocks.count == 4)
        for (request, answer) in [(blocks[0], blocks[1]), (blocks[2], blocks[3])] {
            var conversation = Conversation()
            conversation.respond = { _ in .text("ok\n") }
            conversation.send(request)
            #expect(conversation.text == answer)
        }
    }

    @Test func theNumbersOfTheSpecificationAreTheLimits() {
        let limits = HTTPLimits.standard
        #expect(limits.requestLineBytes == 8_192 && limits.fieldBytes == 8_192)
        #expect(limits.sectionBytes == 16_384 && limits.fields == 64)
        #expect(limits.headMilliseconds == 5_000 && limits.idleMilliseconds == 15_000)
        #expect(limits.connections == 512 && limits.connectionsPerAddress == 32)
        #expect(limits.writeMilliseconds == 15_000 && limits.minimumBytesPerSecond == 1_024)
        #expect(limits.handshakeMilliseconds == 5_000 && limits.stopMilliseconds == 5_000)
        #expect(limits.drainMilliseconds == 2_000 && limits.drainBytes == 256 * 1024)
        for (letters, status) in [(8_178, 200), (8_179, 414)] {
            var conversation = Conversation()
            let target = "/" + String(repeating: "a", count: letters)
            conversation.send("GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(Reply.all(in: conversation.output).map(\.status) == [status])
        }
    }

    /// The page's `http` blocks as they are on the wire: heads in CR LF, bodies as they are.
    private static func blocks() throws -> [String] {
        let text = try Repository.text("Specs/http-framing.md")
        return text.components(separatedBy: "```http\n").dropFirst().map { part in
            let block = part.components(separatedBy: "```")[0]
            let sides = block.components(separatedBy: "\n\n")
            let head = sides[0].replacingOccurrences(of: "\n", with: "\r\n")
            var body = sides.dropFirst().joined(separator: "\n\n")
            // JSON ends without a line end; the page cannot.
            if body.hasPrefix("{") { body.removeLast() }
            return head + (head.hasSuffix("\r\n") ? "\r\n" : "\r\n\r\n") + body
        }
    }
}
