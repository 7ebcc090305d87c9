/// How a positive number is written, before it is known what its marks mean.
enum AmountShape: Equatable {
    enum Mark: Character { case dot = ".", comma = ",", space = " " }

    /// Digits only.
    case plain(String)
    /// `15.300.000`, `1 234`: digits in groups, whatever the convention.
    case grouped(digits: String, mark: Mark)
    /// `1.234`, `90,000`: one group or three decimals, as the convention has it.
    case unclear(digits: String, mark: Mark)
    /// `5000.5`, `1,234.50`: a fraction, whatever the convention.
    case fraction(whole: String, fraction: String, mark: Mark, groupedBy: Mark?)

    /// nil when it is not a number; `text` is narrowed and has neither sign nor currency mark.
    ///
    /// ```
    /// number = digits / group 1*(mark 3DIGIT) [mark2 digits] / digits mark digits
    /// group  = 1*3DIGIT, not beginning with 0
    /// ```
    init?(_ text: String) {
        var runs = [""]
        var marks: [Mark] = []
        for character in text {
            if let mark = Mark(rawValue: character) {
                marks.append(mark)
                runs.append("")
            } else if ("0"..."9").contains(character), character.isASCII {
                runs[runs.count - 1].append(character)
            } else {
                return nil
            }
        }
        guard runs.allSatisfy({ !$0.isEmpty }) else { return nil }
        let leadingZero = runs[0].count > 1 && runs[0].first == "0"
        guard !leadingZero else { return nil }
        guard let first = marks.first, let last = marks.last else {
            self = .plain(runs[0])
            return
        }
        let isGroup = (1...3).contains(runs[0].count) && runs[0] != "0"
        let same = marks.allSatisfy { $0 == first }
        if same, isGroup, runs.dropFirst().allSatisfy({ $0.count == 3 }) {
            let digits = runs.joined()
            let clear = marks.count > 1 || first == .space
            self =
                clear
                ? .grouped(digits: digits, mark: first) : .unclear(digits: digits, mark: first)
            return
        }
        guard last != .space else { return nil }
        if marks.count == 1 {
            self = .fraction(whole: runs[0], fraction: runs[1], mark: last, groupedBy: nil)
            return
        }
        // Two kinds of marks: the last one, standing once, is the decimal one.
        guard marks.dropLast().allSatisfy({ $0 == first }), first != last, isGroup,
            runs.dropFirst().dropLast().allSatisfy({ $0.count == 3 })
        else { return nil }
        self = .fraction(
            whole: runs.dropLast().joined(), fraction: runs[runs.count - 1], mark: last,
            groupedBy: first)
    }
}
