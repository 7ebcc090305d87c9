import Judging
import Registry
import Terminal
import Wording

extension AccessList.Scope {
    private static let worker = "worker:"
    private static let voice = ":voice"
    private static let party = "party:"
    private static let buyer = "buyer:"

    /// The most employers of one buyer's scope.
    package static let mostEmployers = 100

    /// `public`, `corridor`, `all`, `party:…`, `buyer:…[,…]`, `worker:wk-…` or
    /// `worker:wk-…:voice`.
    package var text: String {
        switch self {
        case .open: "public"
        case .corridor: "corridor"
        case .all: "all"
        case .party(let party): AccessList.Scope.party + party.text
        case .buyer(let employers):
            AccessList.Scope.buyer + employers.map(\.text).joined(separator: ",")
        case .worker(let worker, let withVoice):
            AccessList.Scope.worker + worker.text + (withVoice ? AccessList.Scope.voice : "")
        }
    }

    /// Who reads with it.
    package var audience: Audience {
        switch self {
        case .open: .everybody
        case .corridor, .all: .reviewer
        case .party(let party): .party(party)
        case .buyer(let employers): .buyer(employers)
        case .worker(let worker, _): .worker(worker)
        }
    }

    /// Whether what a worker said herself is for this scope.
    package var hearsHer: Bool {
        if case .worker(_, let withVoice) = self { withVoice } else { audience.hearsVoices }
    }

    /// Whether others than the operator must have agreed to it.
    package var needsConsent: Bool { if case .buyer = self { true } else { false } }

    private static func rest(of word: String, after prefix: String) -> String? {
        word.utf8.starts(with: prefix.utf8) ? String(word.dropFirst(prefix.count)) : nil
    }

    private init?(_ word: String) {
        if let id = AccessList.Scope.rest(of: word, after: AccessList.Scope.party) {
            guard let party = PartyID(id) else { return nil }
            self = .party(party)
        } else if let list = AccessList.Scope.rest(of: word, after: AccessList.Scope.buyer) {
            let names = list.split(separator: ",", omittingEmptySubsequences: false)
            let employers = Set(names.compactMap { PartyID(String($0)) }).sorted()
            guard employers.count == names.count, employers.count <= AccessList.Scope.mostEmployers
            else { return nil }
            self = .buyer(employers)
        } else if var id = AccessList.Scope.rest(of: word, after: AccessList.Scope.worker) {
            let withVoice = id.hasSuffix(AccessList.Scope.voice)
            if withVoice { id = String(id.dropLast(AccessList.Scope.voice.count)) }
            guard let worker = WorkerID(id) else { return nil }
            self = .worker(worker, withVoice: withVoice)
        } else {
            switch word {
            case "public": self = .open
            case "corridor": self = .corridor
            case "all": self = .all
            default: return nil
            }
        }
    }

    /// - Throws: `Failure` for what is not a scope.
    package init(checking word: String, at place: String) throws(Failure) {
        guard let scope = AccessList.Scope(word) else {
            throw Failure(
                .configuration, en: "'{scope}' is not a scope", ja: "「{scope}」という範囲はありません",
                vi: "không có phạm vi '{scope}'", ["scope": word],
                hint: Trilingual(
                    en: "there are 'public', 'corridor', 'all', 'party:ID', 'buyer:ID[,ID…]', "
                        + "'worker:wk-…' and 'worker:wk-…:voice'",
                    ja: "「public」「corridor」「all」「party:ID」「buyer:ID[,ID…]」「worker:wk-…」"
                        + "「worker:wk-…:voice」があります",
                    vi: "có 'public', 'corridor', 'all', 'party:ID', 'buyer:ID[,ID…]', "
                        + "'worker:wk-…' và 'worker:wk-…:voice'"),
                at: place)
        }
        self = scope
    }
}
