import Platform
import Testing

@Suite struct ParallelTests {
    @Test func answersStandInTheOrderOfTheItems() {
        for threads in [1, 2, 7] {
            for count in [0, 1, 2, 1000] {
                let answers = Parallel.map(Array(0..<count), threads: threads) { "\($0 * $0)" }
                #expect(answers == (0..<count).map { "\($0 * $0)" })
            }
        }
    }

    @Test func theFirstFailureInOrderIsThrown() {
        struct Odd: Error, Equatable { let number: Int }
        for threads in [1, 3] {
            #expect(throws: Odd(number: 41)) {
                try Parallel.attempt(Array(0..<100), threads: threads) { (number) throws(Odd) in
                    if number > 40, number % 2 == 1 { throw Odd(number: number) }
                    return number
                }
            }
        }
    }

    @Test func aThreadHasRunWhenItIsJoined() throws {
        let answers = Parallel.map([1, 2, 3], threads: 3) { number in
            let thread = ScopedThread { precondition(number > 0) }
            thread?.join()
            return thread != nil
        }
        #expect(answers == [true, true, true])
    }
}
