/// Numbers for people: `3, 7–9`.
package enum Ranges {
    package static func text(_ numbers: [UInt64]) -> String {
        var parts: [String] = []
        var start: UInt64?
        let sorted = numbers.sorted()
        for (position, number) in sorted.enumerated() {
            let first = start ?? number
            start = first
            let next = position + 1 < sorted.count ? sorted[position + 1] : nil
            if next == number + 1 || next == number { continue }
            parts.append(first == number ? "\(number)" : "\(first)–\(number)")
            start = nil
        }
        return parts.joined(separator: ", ")
    }
}
