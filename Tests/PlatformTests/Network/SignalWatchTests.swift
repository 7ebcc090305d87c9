import Foundation
import Testing

@testable import Platform

@Suite struct SignalWatchTests {
    @Test func aSignalArrivesAsAValue() throws {
        let watch = try SignalWatch()
        // To this thread alone, which holds it back: the other threads of the tests do not.
        #expect(raise(SIGHUP) == 0)
        #expect(try watch.next() == .hangUp)
        #expect(raise(SIGTERM) == 0)
        #expect(try watch.next() == .terminate)
    }
}
