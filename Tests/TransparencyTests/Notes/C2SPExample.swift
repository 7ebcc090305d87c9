import Platform
import Transparency

/// A log of four entries made by another implementation (aics-tlog), with its keys.
enum C2SPExample {
    static let entries: [[UInt8]] = [[], Array("a".utf8), Array("feri".utf8), [0, 1, 2]]
    static let roots = [
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
        "bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=",
        "aI3GJEsEEZnnq0mQ32NAzj3BTKpc1aDhExrdqhIJ4aY=",
        "4HMJHsIhO45vLdbmxrKs6M0UdzK4xy+LvIutScAlxYw=",
        "CttGik6LlQUDnf3cIR0L87iz50nLaWwBN25L3s6OLL0=",
    ]
    static let proof3to4 = [
        "qf0DksBAetfqFkWmMKZwdXvv1QrXy4lzLZZdQesQt1k=",
        "awJx+MyXEhyeJejHMfR8lBtIfFg/X+FUmKTG8ZlK8pk=",
        "aI3GJEsEEZnnq0mQ32NAzj3BTKpc1aDhExrdqhIJ4aY=",
    ]
    static let logKeyText =
        "vn-jp.example/ledger+7e1989a2+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"
    static let witnessKeyText =
        "witness.example/w1+20324abe+BCmsuuFBvMrwsi4alNNNC8c2HlJtC/4SyJeUvJMilm3X"
    static let checkpoint = """
        vn-jp.example/ledger
        4
        CttGik6LlQUDnf3cIR0L87iz50nLaWwBN25L3s6OLL0=

        — vn-jp.example/ledger fhmJosiM707L+tGHiy/MUFLB4/6bFgAzNl5lOvBA4U/kFs9EszD3FFmEHXfn1sG1RviVCUon8vuCqQTWvNs62T4NMAE=
        — witness.example/w1 IDJKvgAAAABkGFDL1/XJjjhp91cBm8ZHXNBejwDXRn8ojxCB2CGXzNsdp5LUf4Tg3m+lOiwAl6kYxseSRxyd7BP1TYCjDIF65epPBg==

        """
    static let emptyCheckpoint = """
        vn-jp.example/ledger
        0
        47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=

        — vn-jp.example/ledger fhmJojyGVymeBjdvkaURkRZE8aOHacurr3pB1mUzxOmAc6TU7+O5/3MbuWqdiUFUHcgGPmzAQEwYHuH6L7IfHUeG5AU=

        """
    static let receipt =
        """
        c2sp.org/tlog-proof@v1
        extra ZmVyaQ==
        index 2
        awJx+MyXEhyeJejHMfR8lBtIfFg/X+FUmKTG8ZlK8pk=
        aI3GJEsEEZnnq0mQ32NAzj3BTKpc1aDhExrdqhIJ4aY=


        """ + checkpoint

    static func logKey() throws -> VerifierKey { try VerifierKey(parsing: logKeyText) }
    static func witnessKey() throws -> WitnessKey { try WitnessKey(parsing: witnessKeyText) }

    static func logSigner() throws -> SignerKey {
        let key = try SigningKey(seed: Array(0..<32))
        return SignerKey(name: try KeyName("vn-jp.example/ledger"), key: key)
    }
}

extension String {
    var byteArray: [UInt8] { Array(utf8) }
}
