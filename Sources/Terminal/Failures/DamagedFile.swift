import Wording

/// A file that this program keeps for itself, and that is not as it writes it.
package struct DamagedFile: DescribedError, Equatable {
    package let path: String
    package let reason: Trilingual

    package init(path: String, reason: Trilingual) {
        self.path = path
        self.reason = reason
    }

    package var failure: Failure {
        Failure(
            .configuration,
            Trilingual(
                en: "not as feri writes it: {reason}", ja: "feriの書式ではありません: {reason}",
                vi: "không đúng dạng do feri ghi: {reason}"
            ).filled(["reason": reason]), at: path)
    }
}
