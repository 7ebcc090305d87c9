import Judging
import Registry
import Transparency
import Wording

/// That a worker speaks in a statement, and how independently.
package struct Voice: Hashable, Sendable {
    package let isIndependent: Bool
    package let recordedBy: PartyID
    package let present: [PartyID]
    /// `the worker speaks: recorded by …; nobody else present; independent`.
    package let wording: Trilingual

    init(_ hearing: Hearing, names: PartyNames) {
        isIndependent = hearing.isIndependent
        recordedBy = hearing.recordedBy
        present = hearing.present
        let present = present
        let who: Saying =
            present.isEmpty
            ? Saying(Trilingual(en: "nobody", ja: "なし", vi: "không ai"))
            : .list(present.map { names.said($0) })
        wording =
            Saying(
                hearing.isIndependent
                    ? Trilingual(
                        en: "the worker speaks, independently: recorded by {recorder}; "
                            + "also present: {who}",
                        ja: "本人の声（独立）: 記録者 {recorder}、他の同席者 {who}",
                        vi: "tiếng nói của người lao động, độc lập: {recorder} ghi lại; "
                            + "người khác có mặt: {who}")
                    : Trilingual(
                        en: "the worker speaks, not independently: recorded by {recorder}; "
                            + "also present: {who}",
                        ja: "本人の声（独立とはいえない）: 記録者 {recorder}、他の同席者 {who}",
                        vi: "tiếng nói của người lao động, không độc lập: {recorder} ghi lại; "
                            + "người khác có mặt: {who}"),
                ["recorder": names.said(recordedBy), "who": who]
            ).trilingual
    }

    package var json: JSONValue {
        .object(of: [
            ("independent", .boolean(isIndependent)),
            ("recorded_by", .string(recordedBy.text)),
            ("present", .array(present.map { .string($0.text) })),
        ])
    }
}
