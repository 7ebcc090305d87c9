import LedgerStore
import Registry
import RegistryWords
import StoreFailures
import Terminal
import Transparency
import Views
import Wording

extension CommonOptions {
    /// Of commands that stamp entries.
    static let clockIsRight = Option(
        flag: "clock-is-right",
        en: "the clock was compared with another one and is right; for this run alone",
        ja: "時計を別の時計と比べ、正しいことを確認した(今回のみ有効)",
        vi: "đã so đồng hồ với đồng hồ khác và thấy đúng; chỉ cho lần chạy này")
}

extension Invocation {
    /// What is done with the machine's clock, as the options say.
    var clockUse: ClockUse { has(CommonOptions.clockIsRight) ? .confirmed : .asked }

    /// Reads the file that closes a ledger which is stamped ahead: it may hold nothing else.
    ///
    /// A ledger without a profile takes nothing before one, so that one may come first.
    func closingFile(_ path: String) throws -> [UInt8] {
        let bytes = try read(path)
        let contents: [Content?]
        do {
            contents = try Filing.parseAll(bytes).map {
                try Submission(statement: $0.statement, opening: $0.opening).content
            }
        } catch let error as FilingError {
            throw UnreadableReason.noFiling(error).failure.at(path)
        } catch let refusal as Refusal {
            throw Failure(
                .badData, refusal.wording.message, hints: [refusal.wording.remedy], at: path)
        }
        guard case .ledgerClosed = contents.last??.body,
            contents.dropLast().allSatisfy({ $0?.type == .profileAdopted }), contents.count <= 2
        else {
            throw Failure(
                .badData,
                en: "this is not a 'ledger.closed', and such a ledger takes nothing else",
                ja: "ledger.closed ではありません。この台帳に追加できるのはそれだけです",
                vi: "đây không phải 'ledger.closed': sổ như vậy không nhận gì khác", at: path)
        }
        return bytes
    }
}
