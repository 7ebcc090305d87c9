import Foundation
import Judging
import Registry

/// How many histories are drawn, from which seed, and by which rules they are judged.
///
/// FERI_HISTORY_SEED gives another first seed.
enum DrawnHistories {
    private static let environment = ProcessInfo.processInfo.environment
    static let firstSeed = environment["FERI_HISTORY_SEED"].flatMap { UInt64($0) } ?? 20_261_121
    /// The built-in rules.
    static let book = Result { try RuleBook(Profile(DefaultProfile.bytes)) }
}
