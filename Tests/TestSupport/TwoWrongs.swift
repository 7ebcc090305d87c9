import Judging
import Registry

/// What two rules of one standard may both find of one payment, since it is two wrongs: of all else
/// only one of them is to speak.
enum TwoWrongs {
    static let known: Set<[String]> = [
        // Who pays after the contract; and who was paid, outside the chain.
        ["FE-01", "FE-03"],
        // That it is a recruitment fee; and that it went to a broker.
        ["IL-01", "IL-03"],
        // That a deposit was taken; and that its breakdown was not understood.
        ["JP-01", "JP-05"],
        // That it is a deposit; and that it takes the total above two months.
        ["JP-01", "JP-06"],
        // Too much; and too early.
        ["VN-03", "VN-05"],
    ]

    /// The pairs of one standard's rules that are none of these. Rules of evidence are left out:
    /// each asks something else of one payment, and none of them is a law.
    static func unknown(among rules: Set<String>) -> [[String]] {
        let sorted = rules.filter { !$0.hasPrefix("EV-") }.sorted()
        return sorted.indices.flatMap { place in
            sorted[(place + 1)...].compactMap { other in
                let isOneStandard = sorted[place].prefix(2) == other.prefix(2)
                let pair = [sorted[place], other]
                return isOneStandard && !known.contains(pair) ? pair : nil
            }
        }
    }
}

extension Finding {
    /// The payments that it names.
    var linesTold: [FeeLine] {
        values.flatMap { value -> [FeeLine] in
            guard case .lines(let lines) = value.value else { return [] }
            return lines.map(\.line)
        }
    }
}
