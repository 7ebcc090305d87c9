import Terminal
import Transparency
import Wording

extension WitnessPolicy {
    /// Reads a policy that somebody named, and says to them what is wrong with it.
    package static func read(_ bytes: [UInt8], at path: String) throws(Failure) -> WitnessPolicy {
        do throws(PolicyError) {
            return try WitnessPolicy(parsing: bytes)
        } catch {
            throw Failure(
                .configuration,
                Trilingual(
                    en: "line {line} is not a line of a witness policy: {reason}",
                    ja: "{line}行目が立会人の方針として読めません: {reason}",
                    vi: "dòng {line} không phải dòng chính sách nhân chứng: {reason}"
                ).filled(["line": String(error.line)]).filled(["reason": error.reason.wording]),
                at: path)
        }
    }
}
