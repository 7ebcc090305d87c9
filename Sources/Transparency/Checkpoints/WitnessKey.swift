/// The key of a witness, which cosigns checkpoints; its type byte is 0x04.
///
/// - Source: C2SP tlog-cosignature, "Format".
package typealias WitnessKey = NamedKey<Cosigning>

package enum Cosigning: KeyUse {
    package static var type: SignatureType { .cosignature }
}
