import Platform
import Transparency

/// One account of all flows of money around one worker since first contact.
///
/// Nil is no lines and `nothingElse`.
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

    package static let mostLines = 200

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        perspective = try reader.word("perspective")
        moment = try reader.word("moment")
        saidOn = try reader.date("said_on")
        present = try reader.optionalArray("present", atMost: 16).map { item throws(ShapeError) in
            guard let party = item.value.stringValue.flatMap(PartyID.init) else {
                throw ShapeError(
                    path: item.path, expected: "a party's id", seen: item.value.kind)
            }
            return party
        }
        lines = try reader.objects("lines", atMost: FeesDeclared.mostLines) {
            item throws(ShapeError) in try FeeLine(&item)
        }
        nothingElse = try reader.boolean("nothing_else")
    }

    /// Whether it says that nothing at all was paid.
    package var isNil: Bool { lines.isEmpty && nothingElse }
}
