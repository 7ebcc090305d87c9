import Registry
import RegistryWords
import Wording

extension PartyDirectory {
    /// A party by its name as it writes it itself, marked where an eye may be misled by it; else by
    /// its id.
    package func wording(of party: PartyID) -> Trilingual {
        guard let name = name(of: party) else { return Trilingual(party.text) }
        guard let look = NameLook(of: name)?.wording else { return Trilingual(name) }
        return Trilingual(
            en: "\(name) (\(party.text); \(look.en))", ja: "\(name)（\(party.text)、\(look.ja)）",
            vi: "\(name) (\(party.text); \(look.vi))")
    }

    /// What to call somebody at an end of a flow: by name when registered, else by role.
    package func wording(of end: FeeLine.FlowEnd) -> Trilingual {
        if let party = end.party, name(of: party) != nil { return wording(of: party) }
        if isWorkersSide(end) { return end.role.wording }
        if case .party(let kind) = end.role {
            let word = kind.label
            let article = word.en.first.map { "aeiou".contains($0) } ?? false ? "an" : "a"
            return Trilingual(en: "\(article) \(word.en)", ja: word.ja, vi: "một \(word.vi)")
        }
        return end.role.wording
    }
}
