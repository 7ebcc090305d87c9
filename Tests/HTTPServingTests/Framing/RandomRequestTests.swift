import Testing

@testable import HTTPServing

@Suite struct RandomRequestTests {
    /// Rows with some bytes changed, cut at random: whatever they mean, they mean it however cut,
    /// and nothing follows a refusal.
    @Test func disturbedRequestsComeToTheSameHoweverTheyAreCut() {
        let seed = UInt64.random(in: .min ... .max)
        var random = SplitMix(state: seed)
        for _ in 0..<3_000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                guard let row = RequestRow.all.randomElement(using: &random) else { continue }
                if row.bytes.count < 400 { bytes += row.bytes }
            }
            for _ in 0..<Int.random(in: 0...3, using: &random) where !bytes.isEmpty {
                disturb(&bytes, using: &random)
            }
            let whole = outcome(of: [bytes[...]])
            let parted = outcome(of: cut(bytes, using: &random))
            #expect(whole == parted, "seed \(seed), bytes \(bytes)")
            let refused = whole.statuses.firstIndex { $0 != 200 }
            #expect(refused == nil || refused == whole.statuses.count - 1, "seed \(seed)")
            #expect(refused == nil || whole.isEnding, "seed \(seed)")
        }
    }

    private func disturb(_ bytes: inout [UInt8], using random: inout SplitMix) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let telling: [UInt8] = [0, 9, 10, 13, 32, 37, 44, 47, 48, 58, 127, 128, 255]
        let byte = telling.randomElement(using: &random) ?? 0
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = byte
        case 1: bytes.insert(byte, at: place)
        default: bytes.remove(at: place)
        }
    }

    private func cut(_ bytes: [UInt8], using random: inout SplitMix) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + Int.random(in: 1...40, using: &random))
            pieces.append(bytes[start..<end])
            start = end
        }
        return pieces
    }

    private func outcome(of pieces: [ArraySlice<UInt8>]) -> Outcome {
        var conversation = Conversation(limits: RequestRow.small)
        for piece in pieces { conversation.send(piece) }
        let text = conversation.text
        let statuses = text.split(separator: "\r\nDate: ").dropLast().compactMap {
            Int($0.suffix(48).split(separator: "HTTP/1.1 ").last?.prefix(3) ?? "")
        }
        return Outcome(
            output: conversation.output, statuses: statuses, asked: conversation.asked,
            isEnding: conversation.isEnding)
    }

    private struct Outcome: Equatable {
        let output: [UInt8]
        let statuses: [Int]
        let asked: [String]
        let isEnding: Bool
    }
}

/// A small generator whose whole state is its seed.
/// - Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators" (2014)
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
