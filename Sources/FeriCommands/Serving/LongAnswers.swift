import HTTPServing

extension Responder {
    /// Whether an answer may take long the first time: what is read off all statements, or off all of
    /// a party, and everything as known at an entry of before.
    ///
    /// It depends on the path alone, not on who asks or on whether there is anything.
    /// - Source: `Specs/http-api.md`.
    package static func takesLong(_ request: Request) -> Bool {
        guard let path = ServedPath(request) else { return false }
        switch path {
        case .overview, .stylesheet, .health, .metrics, .checkpoint, .checkpointOfSize, .tile,
            .bundle, .profile, .script, .integrity, .openAPI, .misasked, .missingBehindCredential:
            return false
        case .findingsPage, .findings, .statistics, .partyPage, .supplyChainPage, .trail(.party):
            return true
        case .orderPage, .promisePage, .workerPage, .statementPage: return false
        case .worker, .ledger, .orders, .order, .workers, .parties, .party, .statements, .trail,
            .verdicts, .statement, .proof, .consistency:
            return request.query(ServedParameter.at.rawValue) != nil
        }
    }
}
