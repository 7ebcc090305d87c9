import HTTPServing
import Judging
import Pages
import Registry

extension FindingsPage.Filter {
    /// nil where a value is not one of the known ones.
    init?(_ request: Request) {
        func value<Word>(_ name: String, _ read: (String) -> Word?) -> Word?? {
            guard let text = request.query(name), !text.isEmpty else { return .some(nil) }
            return read(text).map { .some($0) }
        }
        guard let standard = value("standard", Standard.init(rawValue:)),
            let severity = value("severity", Severity.init(rawValue:)),
            let outcome = value("outcome", Outcome.init(rawValue:)),
            let order = value("order", OrderNumber.init),
            let after = value("after", OrderNumber.init)
        else { return nil }
        self.init(
            standard: standard, severity: severity, outcome: outcome, order: order, after: after)
    }
}
