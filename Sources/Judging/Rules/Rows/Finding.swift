import Registry
import Wording

/// Something a rule says of a worker or an order, with what it rests on.
///
/// What decides is in it; figures and words are made when somebody reads them.
package final class Finding: Sendable {
    package enum About: Hashable, Sendable {
        case order
        case worker(WorkerID)
    }

    package typealias Values = [(name: String, value: FindingValue)]

    /// Whose account of what a finding is: a replaced account's finding is dropped when the
    /// account that replaced it gives one of the same key.
    enum Key: Hashable, Sendable {
        case none
        case account(PartyID, Perspective)
        case contract(PartyID, ContractDeclared.Contract)
        case party(PartyID)
        case entry(UInt64)
        case entries(UInt64, UInt64)
        case said(String)
    }

    /// The rule it is a finding of.
    package let row: RuleRow
    package let outcome: Outcome
    package let subject: About
    /// The entries it rests on, ascending, each once.
    package let seqs: [UInt64]
    /// Whether it rests on an account that its filer has since replaced: it stays, and it no longer
    /// decides the verdict.
    package let isSuperseded: Bool
    /// Whether it rests on what a worker said; such a finding is not for the chain to trace.
    package let restsOnVoice: Bool
    let key: Key
    private let bring: @Sendable () -> Values
    private let bringBalance: (@Sendable () -> RepaymentBalance)?
    /// Whether nothing of it may tell what a worker confirmed, or that she did not.
    private let keepsVoicesBack: Bool

    init(
        of row: RuleRow, _ outcome: Outcome, about subject: About, seqs: [UInt64],
        isSuperseded: Bool, restsOnVoice: Bool, key: Key,
        keepsVoicesBack: Bool = false,
        balance: (@Sendable () -> RepaymentBalance)? = nil,
        values: @escaping @Sendable () -> Values
    ) {
        self.row = row
        self.outcome = outcome
        self.subject = subject
        self.seqs = seqs
        self.isSuperseded = isSuperseded
        self.restsOnVoice = restsOnVoice
        self.key = key
        bring = values
        bringBalance = balance
        self.keepsVoicesBack = keepsVoicesBack
    }

    /// The same for those from whom workers' words are kept: what was confirmed they do not learn,
    /// nor that it was nothing.
    var withVoicesKeptBack: Finding {
        Finding(
            of: row, outcome, about: subject, seqs: seqs, isSuperseded: isSuperseded,
            restsOnVoice: restsOnVoice, key: key, keepsVoicesBack: true, balance: bringBalance,
            values: bring)
    }

    /// How far a repayment that it asks for has come; nil of what asks for none, and of an account
    /// that its filer has replaced.
    package var balance: RepaymentBalance? {
        guard !isSuperseded else { return nil }
        return keepsVoicesBack ? bringBalance?().withVoicesKeptBack : bringBalance?()
    }

    private static let notShown = FindingValue.word(
        "not-shown",
        Trilingual(
            en: "not shown to you", ja: "あなたには表示されません", vi: "bạn không được xem"))

    /// Such as `VN-01`.
    package var rule: String { row.id }
    /// The rule's short name.
    package var title: Trilingual { row.title }
    package var source: RuleSource { row.source }
    package var standard: Standard { row.standard }
    package var severity: Severity { row.severity }
    /// The rule's place in the profile: it tells rows of one id apart.
    package var place: Int { row.place }
    /// The figures behind the text, in the order in which it brings them.
    package var values: Values {
        guard keepsVoicesBack else { return bring() }
        return bring().map { name, value in
            (name, name.utf8.elementsEqual("confirmed".utf8) ? Finding.notShown : value)
        }
    }
    package var explanation: Trilingual { words.explanation }
    package var resolve: Trilingual { words.resolve }

    /// Why, and how far what it asks for has come.
    package var explanationWithBalance: Trilingual {
        guard let balance = balance?.wording else { return explanation }
        let why = explanation
        return Trilingual(
            en: "\(why.en) \(balance.en)", ja: why.ja + balance.ja, vi: "\(why.vi) \(balance.vi)")
    }

    /// Its figures and words; they are computed at each call.
    package var words: (values: Values, explanation: Trilingual, resolve: Trilingual) {
        let values = values
        let said = Dictionary(
            values.map { ($0.name, $0.value.said) }, uniquingKeysWith: { $1 })
        let template =
            outcome == .found
            ? row.text
            : Trilingual(
                en: "\(title.en): {why}", ja: "{why}（\(title.ja)）", vi: "\(title.vi): {why}")
        return (values, template.filled(said), row.resolve.filled(said))
    }
}

extension Finding {
    /// The verdict that this finding alone would give.
    package var word: VerdictWord {
        switch (outcome, severity) {
        case (.pending, _): .pending
        case (.undetermined, _): .undetermined
        case (.found, .prohibited), (.found, .breach): .breach
        case (.found, .contradiction): .contradicted
        case (.found, .gap): .gap
        case (.found, .missing): .incomplete
        }
    }
}
