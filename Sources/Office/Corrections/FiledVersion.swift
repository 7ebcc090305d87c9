import Platform
import Registry
import Transparency

/// A statement of the vault as it is now: its first version, and the latest that corrects it.
struct FiledVersion {
    let first: EarlierStatement
    let latest: EarlierStatement

    /// The content that holds now, without the correction around it.
    var content: Content {
        Content(
            latest.content.said, about: first.content.subjects,
            references: first.content.references)
    }

    /// What the speaker filed from here, in the order of filing.
    static func all(
        of statements: EarlierStatements, by speaker: PartyID
    ) -> [FiledVersion] {
        let own = statements.all.filter { $0.speaker.utf8.elementsEqual(speaker.text.utf8) }
        var next: [Digest: EarlierStatement] = [:]
        // Of two corrections of one statement the registry takes one; the later is the better guess.
        for statement in own {
            if let corrected = statement.content.corrects { next[corrected] = statement }
        }
        return own.filter { !$0.content.body.isCorrection }.map { first in
            var latest = first
            var steps = 0
            while let later = next[latest.identity], steps < own.count {
                latest = later
                steps += 1
            }
            return FiledVersion(first: first, latest: latest)
        }
    }
}

extension Content {
    /// What tells it from others of the filer, as bytes.
    /// - Parameter withDay: whether the day on which it was said is a part of it.
    func comparable(withDay: Bool) -> [UInt8] {
        let day = IdentifyingMembers(of: type).day
        guard !withDay, case .feesDeclared = body, let day,
            case .object(let members) = json
        else { return CanonicalJSON.bytes(of: json) }
        let kept = members.map { member -> (String, JSONValue) in
            guard member.name == "body", case .object(let body) = member.value else {
                return (member.name, member.value)
            }
            return (
                member.name,
                .object(of: body.filter { $0.name != day }.map { ($0.name, $0.value) })
            )
        }
        return CanonicalJSON.bytes(of: .object(of: kept))
    }

    /// What it is about, as bytes; nil where a statement of its type cannot be corrected.
    /// - Parameter withDay: with the day, where such a thing may happen more than once.
    func identity(withDay: Bool) -> [UInt8]? {
        let identifying = IdentifyingMembers(of: type)
        guard var paths = identifying.always else { return nil }
        if withDay, let day = identifying.day { paths.append(day) }
        let bodyValue = body.json
        let values = paths.map { path -> JSONValue in
            path.split(separator: ".").reduce(bodyValue as JSONValue?) { value, name in
                value?[String(name)]
            } ?? .string("")
        }
        let about = [subjects.order?.text, subjects.worker?.text, subjects.party?.text]
        return CanonicalJSON.bytes(
            of: .array(
                [.string(type.rawValue)] + about.map { .string($0 ?? "") }
                    + references.map { .string(Base64.encodeText($0.bytes)) } + values))
    }

    /// The same account, said on another's day.
    func saidOn(theDayOf other: Content) -> Content {
        guard case .feesDeclared(let fees) = body, case .feesDeclared(let earlier) = other.body
        else { return self }
        return Content(
            .feesDeclared(
                FeesDeclared(
                    perspective: fees.perspective, moment: fees.moment, saidOn: earlier.saidOn,
                    present: fees.present, lines: fees.lines, nothingElse: fees.nothingElse,
                    ownNote: fees.ownNote)), about: subjects, references: references)
    }
}
