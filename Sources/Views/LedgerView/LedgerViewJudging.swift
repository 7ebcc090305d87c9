import Judging
import Platform
import Registry
import RegistryWords
import Terminal
import Transparency
import Wording

extension LedgerView {
    /// The order that a verdict on `subject` judges; nil for a party and for what is not known.
    ///
    /// - Parameter horizon: what there is for the reader; nil: everything.
    package func order(
        judgedFor subject: Subject, within horizon: Horizon? = nil
    ) -> OrderNumber? {
        switch subject {
        case .order(let order): state.orders[order] == nil ? nil : order
        case .worker(let worker):
            horizon == nil ? state.workers[worker]?.order : order(of: worker, within: horizon)
        case .party: nil
        }
    }

    /// The rules that govern at `moment`.
    /// - Throws: `Failure` when none were adopted by then, or this version cannot judge by them.
    package func ruleBook(at moment: Instant) throws(Failure) -> RuleBook {
        guard let profile = state.profile(at: moment) else {
            throw Failure(
                .configuration, en: "no rules were in force on {moment}",
                ja: "{moment}の時点で有効な規則はありません",
                vi: "chưa có bộ quy tắc nào có hiệu lực lúc {moment}",
                ["moment": moment.description])
        }
        do throws(ShapeError) {
            return try openStatements.book(of: profile)
        } catch {
            throw Failure(
                .unavailable,
                Trilingual(
                    en: "this version cannot judge by the rules in force: {reason}",
                    ja: "この版では有効な規則により判定できません: {reason}",
                    vi: "phiên bản này không thể xét theo bộ quy tắc đang có hiệu lực: {reason}"
                ).filled(["reason": error.wording]),
                hints: [
                    Trilingual(
                        en: "a newer version of feri may know them", ja: "新しい版のferiをお試しください",
                        vi: "hãy thử phiên bản feri mới hơn")
                ])
        }
    }

    /// An order judged by the rules in force on what is available, as if nothing were missing
    /// (`judgedAsSeen` says what is); nil when the ledger does not know it.
    ///
    /// - Parameters:
    ///   - moment: as of when; nil for when the last entry looked at was received.
    ///   - horizon: what there is for the reader, and so what is judged; nil: everything.
    package func judged(
        _ order: OrderNumber, asOf moment: Instant? = nil, within horizon: Horizon? = nil
    ) throws -> JudgedOrder? {
        let moment = moment ?? asOf
        guard let orderCase = try orderCase(order, asOf: moment, within: horizon) else {
            return nil
        }
        let judged = JudgedOrder.judge(orderCase, by: try ruleBook(at: moment))
        return horizon.map(\.hearsVoices) ?? true ? judged : judged.withVoicesKeptBack()
    }

    /// An order as the reader may know it; nil when the ledger has none of that number.
    package func orderCase(
        _ order: OrderNumber, asOf moment: Instant? = nil, within horizon: Horizon? = nil
    ) throws -> OrderCase? {
        let seqs = seqs(of: .order(order), within: horizon)
        guard !seqs.isEmpty else { return nil }
        let moment = moment ?? asOf
        return OrderCase(
            order, entries: try entries(seqs).compactMap(\.said),
            in: openStatements.record(asOf: moment), asOf: moment)
    }

    /// The verdicts on an order or a worker; nil when the ledger does not know it, or did not at
    /// that moment.
    ///
    /// - Parameters: as of `judged`; `standard`: the only one wanted.
    package func verdict(
        on subject: Subject, standard: Standard? = nil, asOf moment: Instant? = nil,
        within horizon: Horizon? = nil
    ) throws -> VerdictSheet? {
        guard horizon?.knows(subject) ?? true,
            let order = order(judgedFor: subject, within: horizon),
            let seen = try judgedAsSeen(order, asOf: moment, within: horizon)
        else { return nil }
        var worker: JudgedOrder.JudgedWorker?
        if case .worker(let id) = subject {
            guard let known = seen.judged.worker(id) else { return nil }
            worker = known
        }
        return VerdictSheet(
            seen, worker: worker, standard: standard,
            hearsVoices: horizon.map(\.hearsVoices) ?? true)
    }
}
