import Platform
import Registry
import RegistryWords
import Transparency
import Wording

/// The worker has not spoken independently at one of three moments: before the contract with the
/// agency, before departure, and some time after arrival.
/// - Source: `Specs/profile/kinds/voice-at-moments-1.md`.
struct VoiceAtMoments: RuleCheck {
    static let name = "voice-at-moments/1"

    let fromDayAfterArrival: Int
    let toDayAfterArrival: Int

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        fromDayAfterArrival = Int(try parameters.integer("from_day_after_arrival", in: 0...3650))
        toDayAfterArrival = Int(try parameters.integer("to_day_after_arrival", in: 0...3650))
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        let contract = worker.agencyContract
        let departure = worker.earliest(.departed)
        let arrival = worker.earliest(.arrived) ?? departure
        let spoken = worker.accounts.filter(\.isIndependent).map(\.said.body.saidOn)
        let moments: [(Moment, span: Span, seqs: [UInt64])] = [
            (.beforeContract, Span(nil, contract?.day), contract?.seqs ?? []),
            (
                .preDeparture, Span(contract?.day.adding(days: 1), departure?.day),
                departure?.seqs ?? []
            ),
            (
                .postArrival,
                Span(
                    arrival?.day.adding(days: fromDayAfterArrival),
                    arrival?.day.adding(days: toDayAfterArrival)),
                arrival?.seqs ?? []
            ),
        ]
        return moments.compactMap { moment, span, seqs in
            // An end that is not on record is still to come: then it is not yet due.
            let due = span.to
            guard !spoken.contains(where: span.holds) else { return nil }
            let isPast = due.map { $0 < context.today } ?? false
            return context.finding(
                about: .worker(worker.id), seqs: seqs + (worker.enrolledAt.map { [$0] } ?? []),
                outcome: isPast ? .found : .pending,
                values: [
                    ("moment", .word(moment.rawValue, wording(of: moment))),
                    (
                        "due",
                        due.map { .date(.day($0)) }
                            ?? Why.word("open", "still open", "未定", "chưa xác định")
                    ),
                    ("why", why(moment, due)),
                ])
        }
    }

    /// Days from one to another, both of them in it; nil where it is open.
    private struct Span {
        let from: CivilDate?
        let to: CivilDate?

        init(_ from: CivilDate?, _ to: CivilDate?) {
            self.from = from
            self.to = to
        }

        func holds(_ day: CivilDate) -> Bool {
            guard let to else { return false }
            return (from.map { $0 <= day } ?? true) && day <= to
        }
    }

    private func wording(of moment: Moment) -> Trilingual {
        switch moment {
        case .beforeContract:
            Trilingual(
                en: "before the contract with the sending agency", ja: "送出機関との契約前",
                vi: "trước khi ký hợp đồng với doanh nghiệp dịch vụ")
        case .preDeparture:
            Trilingual(
                en: "between that contract and departure", ja: "契約後・出国前",
                vi: "sau khi ký hợp đồng và trước khi xuất cảnh")
        case .postArrival:
            Trilingual(
                en: "\(fromDayAfterArrival) to \(toDayAfterArrival) days after arrival",
                ja: "入国後\(fromDayAfterArrival)～\(toDayAfterArrival)日",
                vi: "từ \(fromDayAfterArrival) đến \(toDayAfterArrival) ngày sau khi nhập cảnh")
        }
    }

    private func why(_ moment: Moment, _ due: CivilDate?) -> FindingValue {
        let (what, when) = (wording(of: moment), due.map(Dates.said))
        return Why.word(
            "not-yet-due",
            "\(what.en)" + (when.map { ", due by \($0.en)" } ?? ", not yet due"),
            "\(what.ja)の本人の申告は" + (when.map { "\($0.ja)が期限です" } ?? "期限前です"),
            "\(what.vi), " + (when.map { "hạn đến \($0.vi)" } ?? "chưa đến hạn"))
    }

    func owing(by debtor: Debtor, in context: RuleContext) -> [Due] {
        debtor.dues(in: context) { finding, _ in
            // A moment that has passed cannot be made up for.
            guard debtor.kind?.listensToWorkers ?? false, finding.outcome == .pending,
                let due = finding.day("due")
            else { return .nothing }
            return .owed(by: due)
        }
    }
}
