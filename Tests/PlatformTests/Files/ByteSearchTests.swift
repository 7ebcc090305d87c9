import Platform
import Testing

@Suite struct ByteSearchTests {
    @Test func whatIsThereIsFoundWhereverItIs() {
        let sought: [UInt8] = [1, 1, 2]
        for length in 0..<12 {
            for place in 0..<10 {
                var bytes = [UInt8](repeating: 1, count: length)
                let fits = place + 3 <= length
                if fits { bytes.replaceSubrange(place..<place + 3, with: sought) }
                #expect(ByteSearch.contains(sought, in: bytes) == fits, "\(length) \(place)")
            }
        }
        #expect(!ByteSearch.contains([], in: [1]))
        #expect(!ByteSearch.contains([2], in: []))
    }
}
