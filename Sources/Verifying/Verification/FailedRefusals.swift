import Wording

extension LedgerVerification.Failed {
    /// A note, or a count of them, that does not hold.
    init(_ fault: RefusalFault, in files: RefusalFiles) {
        switch fault {
        case .missing(let number), .unreadable(let number), .outOfChain(let number):
            place = files.path(of: number)
        case .strangeName(let name): place = "\(files.directory)/\(name)"
        case .fewerThanCounted(let notes, _, _), .fewerThanAnchored(let notes, _, _):
            place = files.path(of: notes)
        case .anotherThanAnchored(let number, _): place = files.path(of: number)
        case .anchorUnreadable(let path): place = path
        case .anotherRoot: place = files.directory
        }
        message = fault.wording
    }
}
