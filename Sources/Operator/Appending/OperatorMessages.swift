/// Of what the operator gets a message: of each thing that the door leaves alone one, and no endless
/// number of them, whatever a filer puts into its directory.
///
/// - Source: `Specs/registry-door.md`.
struct OperatorMessages {
    /// Messages about what is in one directory.
    static let most = 100

    private var said: [String: Set<[UInt8]>] = [:]

    enum Message {
        case this
        /// That nothing more is said of this directory.
        case noMore
        case none
    }

    /// What to say when the door leaves this alone.
    mutating func about(_ place: DroppedPlace) -> Message {
        let count = said[place.corner, default: []].count
        guard count <= OperatorMessages.most,
            said[place.corner, default: []].insert(place.name).inserted
        else { return .none }
        return count < OperatorMessages.most ? .this : .noMore
    }
}
