/// The numbers of workers that are published: in fives, rounded down, and at most half of them.
///
/// Reviewers see everything and need none of this.
/// - Source: `Specs/statistics.md` 15 and 16.
package enum Discretion {
    package static let fives = 5

    /// Of how many, at most, of so many who could have spoken, are published: as many remain of
    /// whom nobody can say whether they did.
    package static func room(of couldHaveSpoken: Int) -> Int { couldHaveSpoken / 2 }

    /// A multiple of five, so many or more; 0 is not published.
    package static func published(_ count: Int, room: Int) -> Int {
        max(0, min(count, room)) / fives * fives
    }
}

/// What is published of workers' costs in yen: how many had none, and how many had so much or
/// more.
/// - Source: `Specs/statistics.md` 15 and 16.
package struct PublishedCosts: Hashable, Sendable {
    /// From how many yen on workers are counted, ascending.
    package static let steps: [Int64] = [1, 100_000, 300_000, 600_000]

    /// A multiple of five; 0 is not published.
    package private(set) var nothing = 0
    /// For each of `steps` a multiple of five, none more than the one before; 0 is not published.
    package private(set) var paid = steps.map { _ in 0 }

    /// Nothing is published.
    package init() {}

    package init(_ yen: [Int64], room: Int) {
        var none = Discretion.published(yen.count { $0 == 0 }, room: room)
        let counts = PublishedCosts.steps.map { step in
            Discretion.published(yen.count { $0 >= step }, room: room)
        }
        var any = counts.first ?? 0
        while none + any > room {
            if any > none { any -= Discretion.fives } else { none -= Discretion.fives }
        }
        nothing = none
        paid = counts.map { min($0, any) }
    }
}
