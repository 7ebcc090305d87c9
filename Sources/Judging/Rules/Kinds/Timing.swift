import Platform
import Registry

/// Whether a payment is before or after a day, as far as its date says.
enum Timing {
    case before, onOrAfter, unclear

    /// A payment without a date may have been made at any time.
    init(of date: PartialDate?, to day: CivilDate) {
        guard let date else {
            self = .unclear
            return
        }
        if date.latest < day {
            self = .before
        } else {
            self = date.earliest >= day ? .onOrAfter : .unclear
        }
    }
}
