import Glibc

/// A socket or event call of the operating system that failed.
package struct NetworkError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The call, such as `bind`.
    package let operation: String
    /// The system's `errno`.
    package let code: Int32

    package init(operation: String, code: Int32) {
        self.operation = operation
        self.code = code
    }

    /// The failure `errno` tells of now.
    static func last(_ operation: String) -> NetworkError {
        NetworkError(operation: operation, code: errno)
    }

    package var description: String { "\(operation): \(reason)" }

    /// The system's words for `code`, for people: the call's name says nothing to them.
    package var reason: String { unsafe String(cString: strerror(code)) }
}
