import Foundation

/// Whether the full-length forms of tests run: FERI_LONG is 1, as `tools/test --long` sets it.
enum LongRun {
    static let isOn = ProcessInfo.processInfo.environment["FERI_LONG"] == "1"
}
