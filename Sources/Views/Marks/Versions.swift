import Registry

extension StatementVersions {
    /// What a trail says of a statement's place among its versions.
    package func marks(of seq: UInt64) -> [TrailMark] {
        var marks: [TrailMark] = []
        if let earlier = corrected(by: seq) { marks.append(.corrects(earlier)) }
        if let later = correction(of: seq) {
            marks.append(.correctedBy(later))
        } else if let later = account(after: seq) {
            marks.append(.replacedBy(later))
        }
        return marks
    }
}
