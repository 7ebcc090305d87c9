import Platform
import Transparency
import Wording

extension SigningFault: DescribedError {
    package var failure: Failure {
        switch self {
        case .key:
            Failure(
                .internalFault, en: "the signature could not be made", ja: "署名を作成できませんでした",
                vi: "không tạo được chữ ký")
        case .noAgent(let socket):
            Failure(
                .unavailable, en: "no ssh-agent answers; nothing was signed",
                ja: "ssh-agent が応答しません。何も署名していません", vi: "ssh-agent không trả lời; chưa ký gì",
                hint: Trilingual(
                    en: "'eval $(ssh-agent)' starts one, 'ssh-add' gives it a key",
                    ja: "「eval $(ssh-agent)」で起動し、「ssh-add」で鍵を入れてください",
                    vi: "'eval $(ssh-agent)' để chạy, 'ssh-add' để đưa khóa vào"), at: socket)
        case .notInAgent:
            Failure(
                .configuration, en: "the ssh-agent does not hold the private half of this key",
                ja: "ssh-agent にこの公開鍵に対応する秘密鍵がありません",
                vi: "ssh-agent không giữ khóa bí mật ứng với khóa này",
                hint: Trilingual(
                    en: "'ssh-add FILE' gives it to the agent; 'ssh-add -L' lists what is there",
                    ja: "「ssh-add FILE」で追加し、「ssh-add -L」で一覧を確認してください",
                    vi: "'ssh-add FILE' để đưa vào; 'ssh-add -L' liệt kê những gì đang có"))
        case .agentRefused:
            Failure(
                .unavailable, en: "the ssh-agent would not sign; nothing was signed",
                ja: "ssh-agent が署名を拒みました。何も署名していません",
                vi: "ssh-agent không chịu ký; chưa ký gì",
                hint: Trilingual(
                    en: "it may have asked its owner, or be locked ('ssh-add -X')",
                    ja: "持ち主に確認を求めたか、ロックされています(「ssh-add -X」で解除)",
                    vi: "có thể nó đã hỏi chủ khóa, hoặc đang bị khóa ('ssh-add -X')"))
        case .agentGarbled:
            Failure(
                .unavailable, en: "what answers as the ssh-agent does not speak its language",
                ja: "ssh-agent としての応答の形式が正しくありません",
                vi: "thứ trả lời thay ssh-agent nói sai giao thức")
        case .programNotStarted(let error):
            Failure(
                .unavailable,
                Trilingual(
                    en: "the signing program did not start: {reason}",
                    ja: "署名プログラムを起動できません: {reason}",
                    vi: "không chạy được chương trình ký: {reason}"
                ).filled(["reason": error.wording]), at: error.path)
        case .programEnded(let exit):
            Failure(
                .unavailable, en: "the signing program ended with {exit}; nothing was signed",
                ja: "署名プログラムが {exit} で終了しました。何も署名していません",
                vi: "chương trình ký kết thúc với {exit}; chưa ký gì", ["exit": String(exit)])
        case .programAnswer(let bytes):
            Failure(
                .unavailable,
                en: "the signing program answered {bytes} bytes, not the 64 of a signature",
                ja: "署名プログラムの応答は{bytes}バイトで、署名の64バイトではありません",
                vi: "chương trình ký trả lời {bytes} byte, không phải 64 byte của chữ ký",
                ["bytes": String(bytes)],
                hint: Trilingual(
                    en: "it should write them as they are, or in base64 on one line",
                    ja: "そのまま、またはbase64で1行に出力する必要があります",
                    vi: "nó phải ghi nguyên như vậy, hoặc bằng base64 trên một dòng"))
        case .doesNotVerify:
            Failure(
                .unavailable,
                en: "what came back is not a signature of this key; nothing was signed",
                ja: "返されたものはこの鍵の署名ではありません。何も署名していません",
                vi: "thứ trả về không phải chữ ký của khóa này; chưa ký gì")
        }
    }
}

extension NoteError: DescribedError {
    /// Of a signature that was to be made; what is read is described where it is read.
    package var failure: Failure {
        if case .signing(let fault) = self { return fault.failure }
        return Failure(internalFault: self)
    }
}
