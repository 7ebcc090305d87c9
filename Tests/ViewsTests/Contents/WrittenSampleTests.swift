import Judging
import Registry
import Testing
import Transparency

@testable import TestSupport
@testable import Views

/// What the sample's parties stated is written again as the very bytes that they signed or sealed.
@Suite struct WrittenSampleTests {
    @Test func `each content of the sample is written as the same bytes`() throws {
        let view = try ServedSample.loaded.get().view
        var (open, sealed) = (0, 0)
        for entry in try view.entries(0..<view.size) {
            guard let said = entry.said else { continue }
            let written = CanonicalJSON.bytes(of: said.content.json)
            switch (entry.statement.draft.said, entry.opening) {
            case (.open(let value), _):
                #expect(written == CanonicalJSON.bytes(of: value), "seq \(entry.seq)")
                open += 1
            case (.sealed, let opening):
                #expect(written == opening?.content, "seq \(entry.seq)")
                sealed += 1
            }
        }
        #expect(open > 50 && sealed > 100)
    }
}
