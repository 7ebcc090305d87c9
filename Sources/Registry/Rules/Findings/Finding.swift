import Wording

/// Something a rule says of a worker or an order, with what it rests on.
package struct Finding: Sendable {
    package enum Subject: Hashable, Sendable {
        case order
        case worker(WorkerID)
    }

    /// Such as `VN-01`.
    package let rule: String
    /// The rule's short name.
    package let title: Trilingual
    package let source: RuleSource
    package let standard: Standard
    package let severity: Severity
    package let outcome: Outcome
    package let subject: Subject
    /// The entries it rests on, ascending, each once.
    package let seqs: [UInt64]
    /// Whether it rests on an account that its filer has since replaced: it stays, and it no longer
    /// decides the verdict.
    package let isSuperseded: Bool
    /// Whether it rests on what a worker said; such a finding is not for the chain to trace.
    package let restsOnVoice: Bool
    /// The figures behind the text, in the order in which it brings them.
    package let values: [(name: String, value: FindingValue)]
    package let explanation: Trilingual
    package let resolve: Trilingual
    /// Whose account of what this is: a replaced account's finding is dropped when the account
    /// that replaced it gives one of the same key.
    let key: String
    /// The rule's place in the profile.
    let place: Int
}

extension Finding {
    /// The verdict that this finding alone would give.
    package var word: VerdictWord {
        switch (outcome, severity) {
        case (.pending, _): .pending
        case (.undetermined, _): .undetermined
        case (.found, .prohibited), (.found, .breach): .breach
        case (.found, .contradiction): .contradicted
        case (.found, .gap): .gap
        case (.found, .missing): .incomplete
        }
    }
}
