import Registry

/// What a rule forbids the worker's side to pay at any amount; a cap or a duty forbids nothing.
struct ForbiddenPayments {
    let kinds: [FeeKind]
    /// Empty: every payee.
    let payees: [FlowRole]

    init(_ kinds: [FeeKind], to payees: [FlowRole] = []) {
        self.kinds = kinds
        self.payees = payees
    }
}
