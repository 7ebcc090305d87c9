import Platform

/// An error that says itself what it means to the person who runs the program.
package protocol DescribedError: Error {
    var failure: Failure { get }
}

extension Failure: DescribedError {
    package var failure: Failure { self }
}

extension FileError: DescribedError {
    package var failure: Failure { Failure(unexpected: self) }
}

extension Failure {
    /// What `error` means to the person who runs the program. An error that does not describe
    /// itself should not have come so far: that is a mistake of the program.
    package init(describing error: any Error) {
        self = (error as? any DescribedError)?.failure ?? Failure(internalFault: error)
    }
}
