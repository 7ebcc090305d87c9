import Registry
import Testing

@Suite struct IdentifierTests {
    @Test(arguments: [
        "wk-0123456789ab", "wk-abcdefghijklmnop", "wk-" + String(repeating: "a", count: 61),
    ])
    func aPseudonymIsTwelveOrMoreRandomCharacters(text: String) {
        #expect(WorkerID(text)?.text == text)
    }

    @Test(arguments: [
        "", "wk-", "wk-0123456789a", "wk-01234-6789ab", "wk-0123456789aB", "wk-0123456789a.",
        "w-01", "xk-0123456789ab", "wk-" + String(repeating: "a", count: 62), "wk-0123456789aé",
    ])
    func anythingElseIsNone(text: String) { #expect(WorkerID(text) == nil) }

    @Test func aKeysNameIsItsPartyAndALabel() {
        #expect(PartyKeyName("sa-sen/1")?.party == PartyID("sa-sen"))
        for text in ["sa-sen", "sa-sen/", "/1", "Sa/1", "sa sen/1", "sa+sen/1"] {
            #expect(PartyKeyName(text) == nil, "\(text)")
        }
    }

    @Test func onlyAnOrdersNumberMayHaveCapitals() {
        #expect(OrderNumber("VJ-2026-000017") != nil)
        #expect(PartyID("VJ") == nil)
        #expect(OrderNumber("VJ/1") == nil)
    }
}
