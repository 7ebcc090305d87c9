import Platform
import Transparency

/// One account of all flows of money around one worker since first contact.
///
/// Nil means no lines and `nothingElse`.
package struct FeesDeclared: Sendable {
    package let perspective: Perspective
    package let moment: Moment
    /// The day it was said.
    package let saidOn: CivilDate
    /// Who was there when it was said, besides the worker and the filer.
    package let present: [PartyID]
    package let lines: [FeeLine]
    /// Whether the speaker declares that there was nothing else.
    package let nothingElse: Bool
    /// Her own signed note, where she made one.
    package let ownNote: OwnNote?

    package static let mostLines = 200

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        perspective = try reader.word("perspective")
        moment = try reader.word("moment")
        saidOn = try reader.date("said_on")
        present = try reader.parties("present", isOptional: true)
        lines = try reader.objects("lines", atMost: FeesDeclared.mostLines) {
            item throws(ShapeError) in try FeeLine(&item)
        }
        nothingElse = try reader.boolean("nothing_else")
        guard reader.optional("own_note") != nil else {
            ownNote = nil
            return
        }
        guard perspective == .worker else {
            throw ShapeError(
                path: reader.path(of: "own_note"), expected: "no note but the worker's own",
                seen: "one")
        }
        ownNote = try OwnNote(&reader, "own_note")
    }

    /// Whether it says that nothing at all was paid.
    package var isNil: Bool { lines.isEmpty && nothingElse }
}
