import Transparency

/// The operator enters a party into the registry.
package struct PartyRegistered: StatementBody {
    package let kind: PartyKind
    /// The organisation's name as it writes it itself.
    package let name: String
    /// ISO 3166-1 alpha-2.
    package let country: String
    package var identifiers: [OrganisationIdentifier] { identifiersGiven ?? [] }
    /// nil where it is left out: other bytes of the same meaning.
    let identifiersGiven: [OrganisationIdentifier]?

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        kind = try reader.word("kind")
        name = try reader.name("name", atMost: 200)
        country = try reader.string("country", "two capitals of ISO 3166-1") {
            $0.utf8.count == 2
                && $0.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
                ? $0 : nil
        }
        identifiersGiven = try reader.optionalObjects("identifiers", atMost: 16) {
            item throws(ShapeError) in try OrganisationIdentifier(&item)
        }
    }

    package init(
        kind: PartyKind, name: String, country: String, identifiers: [OrganisationIdentifier]?
    ) {
        self.kind = kind
        self.name = name
        self.country = country
        self.identifiersGiven = identifiers
    }

    var members: [(String, JSONValue?)] {
        [
            ("kind", kind.json),
            ("name", name.json),
            ("country", country.json),
            ("identifiers", identifiersGiven.map { .array($0.map(\.json)) }),
        ]
    }
}

/// A number that an authority knows an organisation by.
package struct OrganisationIdentifier: Hashable, Sendable {
    package enum Scheme: String, CaseIterable, Sendable {
        /// 法人番号: 13 digits, the first a check digit.
        case corporateNumber = "jp-corporate-number"
        /// Ten digits.
        case otitPermit = "otit-permit"
        /// As the authority writes it.
        case dolabLicence = "dolab-licence"
        case other
    }

    package let scheme: Scheme
    package let value: String

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        let scheme: Scheme = try reader.word("scheme")
        self.scheme = scheme
        value = try reader.string("value", scheme.expectation) {
            scheme.admits($0) ? $0 : nil
        }
    }

    /// nil when the scheme has no such number.
    package init?(scheme: Scheme, value: String) {
        guard scheme.admits(value) else { return nil }
        self.scheme = scheme
        self.value = value
    }

    var json: JSONValue { .object(of: [("scheme", scheme.json), ("value", value.json)]) }
}

extension OrganisationIdentifier.Scheme {
    var expectation: String {
        switch self {
        case .corporateNumber: "13 digits whose first is their check digit"
        case .otitPermit: "10 digits"
        case .dolabLicence, .other: "a text of 1 … 100 bytes"
        }
    }

    func admits(_ text: String) -> Bool {
        let digits = text.utf8.map { Int($0) - 48 }
        let allDigits = digits.allSatisfy { (0...9).contains($0) }
        switch self {
        case .corporateNumber:
            return allDigits && digits.count == 13
                && digits[0] == Self.corporateCheckDigit(of: Array(digits.dropFirst()))
        case .otitPermit: return allDigits && digits.count == 10
        case .dolabLicence, .other: return (1...100).contains(digits.count)
        }
    }

    /// 9 − (Σ Pn·Qn mod 9); Pn is the n-th of the twelve digits from the right, Qn is 1 for odd n
    /// and 2 for even n.
    /// - Source: DOMAIN §2, status unverified.
    static func corporateCheckDigit(of twelve: [Int]) -> Int {
        var sum = 0
        for (position, digit) in twelve.reversed().enumerated() {
            sum += digit * (position % 2 == 0 ? 1 : 2)
        }
        return 9 - sum % 9
    }
}
