import Registry
import RegistryWords

extension CategoryTable {
    func assignments(of flow: KnownFlow) -> [Assignment] {
        assignments(
            of: flow.kind, payee: flow.payeeRole, paidByWorkersSide: flow.isPaidByWorkersSide)
    }

    /// Whether the flow falls under one of these categories.
    func holds(_ flow: KnownFlow, among counting: Categories) -> Bool {
        !categories(
            kind: flow.kindPlace, payee: flow.payeePlace,
            paidByWorkersSide: flow.isPaidByWorkersSide
        ).isDisjoint(with: counting)
    }

    /// Whether it is anything but a related cost.
    func isFee(_ flow: KnownFlow) -> Bool {
        holds(flow, among: [.init(.recruitmentFee), .init(.illegitimate)])
    }
}
