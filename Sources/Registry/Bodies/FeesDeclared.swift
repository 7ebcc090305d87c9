import Platform
import Transparency

/// One account of all flows of money around one worker since first contact.
///
/// Nil means no lines and `nothingElse`.
package struct FeesDeclared: StatementBody {
    package let perspective: Perspective
    package let moment: Moment
    /// The day it was said.
    package let saidOn: CivilDate
    /// Who was there when it was said, besides the worker and the filer.
    package var present: [PartyID] { presentGiven ?? [] }
    /// nil where it is left out: other bytes of the same meaning.
    let presentGiven: [PartyID]?
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
        presentGiven = try reader.optionalParties("present")
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

    package init(
        perspective: Perspective, moment: Moment, saidOn: CivilDate, present: [PartyID]?,
        lines: [FeeLine], nothingElse: Bool, ownNote: OwnNote? = nil
    ) {
        self.perspective = perspective
        self.moment = moment
        self.saidOn = saidOn
        self.presentGiven = present
        self.lines = lines
        self.nothingElse = nothingElse
        self.ownNote = ownNote
    }

    var members: [(String, JSONValue?)] {
        [
            ("perspective", perspective.json),
            ("moment", moment.json),
            ("said_on", saidOn.json),
            ("present", presentGiven?.json),
            ("lines", .array(lines.map(\.json))),
            ("nothing_else", nothingElse.json),
            ("own_note", ownNote?.json),
        ]
    }

    /// Whether it says that nothing at all was paid.
    package var isNil: Bool { lines.isEmpty && nothingElse }
}
