import Judging
import Registry

extension Signatures.NamingReader {
    /// - Parameter horizon: nil: everything.
    init(_ horizon: Horizon?, on order: OrderNumber?) {
        guard let horizon, horizon.audience != .reviewer else {
            self = .everything
            return
        }
        self = order.map { horizon.judges($0) } ?? false ? .chain : .others
    }
}
