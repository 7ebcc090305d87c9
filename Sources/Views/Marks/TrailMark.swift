import Platform
import Registry

/// What else is to be known of an entry, besides what it says.
package enum TrailMark: Hashable, Sendable {
    /// It corrects this entry.
    case corrects(UInt64)
    /// This later entry corrects it.
    case correctedBy(UInt64)
    /// The same filer gave a newer account of the same worker in this later entry.
    case replacedBy(UInt64)
    /// It was signed with a key that the operator enrolled for its party.
    case operatorEnrolled
    /// It came this many days after it says it was filed, more than the rules let pass.
    case filedEarlier(days: Int)
    /// It answers this entry, disputes it, or takes it further.
    case responds(ResponseFiled.Kind, to: UInt64)
    /// This later entry of this party does.
    case respondedBy(ResponseFiled.Kind, UInt64, PartyID)
    /// It puts its speaker's name to this entry.
    case countersigns(UInt64)
    /// This later entry puts this party's name to it.
    case countersignedBy(UInt64, PartyID)
    /// These should sign and have not.
    case notSigned([PartyID])
    /// These have signed an earlier version, and not this one.
    case signAgain([PartyID])
    /// These are in the order's chain by the words of others alone.
    case namedOnly([PartyID])
    /// This later entry says that this holder has destroyed its content.
    case erasedBy(UInt64, PartyID)
    /// Its speaker was suspended when it came, since this entry.
    case whileSuspended(since: UInt64)
    /// What it began was ended by this later entry.
    case endedBy(UInt64)
    /// The key it was signed with was revoked by this later entry, which claims that others may
    /// have had it since this day; it came on that day or after it.
    case keyInDoubt(PartyKeyName, since: CivilDate, by: UInt64)
    /// It takes the complaint of this entry to the next stage.
    case continues(UInt64)
    /// This later entry takes the complaint further.
    case continuedBy(UInt64)
    /// It closes the stage that this entry opened.
    case closes(UInt64)
    /// This later entry closed the stage.
    case closedBy(UInt64, GrievanceClosed.Outcome)
    /// It tells what arrived of the refund of this entry.
    case confirms(UInt64)
    /// The worker says in this later entry how much of this refund arrived.
    case confirmedBy(UInt64, arrived: Money, of: Money)
    /// No worker has said that this refund arrived.
    case unconfirmed

    /// Whether it is no longer current.
    package var isSuperseded: Bool {
        switch self {
        case .correctedBy, .replacedBy: true
        default: false
        }
    }

    /// Whether a list of one line an entry says it.
    package var isForLists: Bool {
        switch self {
        case .operatorEnrolled, .filedEarlier: false
        default: true
        }
    }

    /// Whether the signatures beside it say it already.
    package var isAboutSigners: Bool {
        switch self {
        case .operatorEnrolled, .countersignedBy, .notSigned, .signAgain, .namedOnly: true
        default: false
        }
    }

    /// Whether a statement's sheet says it in fields of its own.
    package var isShownApart: Bool {
        if case .erasedBy = self { true } else { isAboutSigners }
    }

    /// Whether it tells that a worker spoke, or did not.
    var isAboutVoice: Bool {
        switch self {
        case .confirms, .confirmedBy, .unconfirmed, .continues, .continuedBy, .closes, .closedBy:
            true
        case .corrects, .correctedBy, .replacedBy, .operatorEnrolled, .filedEarlier, .responds,
            .respondedBy, .countersigns, .countersignedBy, .notSigned, .signAgain, .namedOnly,
            .erasedBy, .whileSuspended, .endedBy, .keyInDoubt:
            false
        }
    }

    /// The other entry that it names.
    package var other: UInt64? {
        switch self {
        case .corrects(let seq), .correctedBy(let seq), .replacedBy(let seq),
            .responds(_, to: let seq), .respondedBy(_, let seq, _), .countersigns(let seq),
            .countersignedBy(let seq, _), .erasedBy(let seq, _), .whileSuspended(since: let seq),
            .endedBy(let seq), .keyInDoubt(_, since: _, by: let seq), .continues(let seq),
            .continuedBy(let seq), .closes(let seq), .closedBy(let seq, _), .confirms(let seq),
            .confirmedBy(let seq, arrived: _, of: _):
            seq
        case .operatorEnrolled, .filedEarlier, .notSigned, .signAgain, .namedOnly, .unconfirmed: nil
        }
    }
}
