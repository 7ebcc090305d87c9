import Judging
import Markup
import Platform
import Registry
import RegistryWords
import Transparency
import Views
import Wording

/// What a worker reads of herself, on a phone: who says that she paid what, and where to object.
package struct WorkerPage: Sendable {
    package let sheet: WorkerSheet
    package let ledger: ServedLedger
    package let reader: PageReader

    package init(sheet: WorkerSheet, ledger: ServedLedger, reader: PageReader) {
        self.sheet = sheet
        self.ledger = ledger
        self.reader = reader
    }

    package var html: HTML {
        let accounts: [HTML] = sheet.accounts.map(account)
        let lines: [HTML] = sheet.lines.map { line in
            """
            <li>\(reader.moment(line.received)) · <strong>\(reader(line.label))</strong> · \
            \(reader(line.summary)) <span class="quiet small">\(line.seq)</span></li>
            """
        }
        return PageFrame(
            reader: reader, path: "/workers/\(sheet.worker.text)",
            title: reader(WorkerPageWords.title), origin: ledger.view.checkpoint.origin.text
        ).page(
            """
            <p class="eyebrow">\(reader(PageWords.order)) \(sheet.order.number.text) · \
            <code>\(sheet.worker.text)</code></p>
            <h1>\(reader(WorkerPageWords.title))</h1>
            <p class="lead">\(reader(WorkerPageWords.why))</p>
            \(accounts.isEmpty ? "<p>\(reader(WorkerPageWords.nobody))</p>" : accounts.joined)
            <aside class="note"><h2>\(reader(WorkerPageWords.object))</h2>
            <p>\(reader(WorkerPageWords.howToObject))</p>
            <p>\(reader(WorkerPageWords.answersTogether))</p>
            <p>\(reader(sheet.withVoice ? WorkerPageWords.voiceShown : WorkerPageWords.voiceHidden))</p>
            </aside>
            <section aria-labelledby="recorded"><h2 id="recorded">\(reader(WorkerPageWords.recorded))</h2>
            <ul>\(lines)</ul></section>
            """)
    }

    private func account(_ account: Account) -> HTML {
        let paid = sheet.paidByHer(account)
        let lines: [HTML] = paid.map { line in
            let day =
                line.date.map { DateText.partial($0, in: reader.language) }
                ?? reader(ReviewWords.unknownDay)
            let item: HTML = line.item.map { " <span class=\"quiet\">(\($0))</span>" } ?? .nothing
            return """
                <li><strong>\(reader.money(line.amount))</strong> · \(reader(line.kind.label))\(item)<br>\
                → \(payee(line.payee)) · \(day)</li>
                """
        }
        let said: HTML =
            paid.isEmpty
            ? "<p class=\"lead\">\(reader(account.isVoice ? WorkerPageWords.ownNothing : WorkerPageWords.paidNothing))</p>"
            : "<ul>\(lines)</ul>"
        let title = reader(account.isVoice ? WorkerPageWords.own : account.perspective.label)
        let open: HTML =
            account.said.body.nothingElse
            ? .nothing : "<p class=\"quiet\">\(reader(ReviewWords.moreOpen))</p>"
        return """
            <section class="finding"><h2>\(title): \
            \(reader.shortName(of: account.speaker, in: ledger.view.state))</h2>
            <p class="quiet">\(reader(WorkerPageWords.saidOn)) \(reader.day(account.said.body.saidOn))</p>
            \(said)\(open)</section>
            """
    }

    private func payee(_ end: FeeLine.FlowEnd) -> HTML {
        if let party = end.party, ledger.view.state.parties[party] != nil {
            return reader.shortName(of: party, in: ledger.view.state)
        }
        return "\(reader(end.role.label))"
    }
}

enum WorkerPageWords {
    static let title = Trilingual(
        en: "What others say you paid", ja: "あなたが支払ったと申告されている費用",
        vi: "Các bên khai bạn đã trả những gì")
    static let why = Trilingual(
        en: "Each organisation says this for itself. It is not proof that it is true.",
        ja: "各団体がそれぞれ申告した内容です。事実である証明ではありません。",
        vi: "Mỗi tổ chức tự khai như sau. Điều đó không chứng minh là đúng sự thật.")
    static let nobody = Trilingual(
        en: "No organisation has declared anything about your payments yet.",
        ja: "あなたの支払いについて申告した団体はまだありません。",
        vi: "Chưa tổ chức nào khai gì về các khoản bạn trả.")
    static let paidNothing = Trilingual(
        en: "Says that you paid nothing.", ja: "あなたは何も支払っていないとしています。",
        vi: "Khai rằng bạn không trả khoản nào.")
    static let own = Trilingual(
        en: "You yourself, through", ja: "あなた自身（窓口経由）", vi: "Chính bạn, qua")
    static let ownNothing = Trilingual(
        en: "You said that you paid nothing.", ja: "何も支払っていないと述べました。",
        vi: "Bạn khai rằng bạn không trả khoản nào.")
    static let saidOn = Trilingual(en: "Said on", ja: "申告日", vi: "Ngày khai")
    static let object = Trilingual(
        en: "Is this wrong?", ja: "事実と違うときは", vi: "Nếu không đúng?")
    static let howToObject = Trilingual(
        en: "Tell the grievance desk named on your card. It is free, it may be in your own "
            + "language, and none of these organisations learns that you did without your consent.",
        ja:
            "カードに書かれた相談窓口に知らせてください。無料で、母語で相談でき、"
            + "本人の同意なしに、相談したことがこれらの団体に伝わることはありません。",
        vi:
            "Hãy báo cho bộ phận tư vấn ghi trên thẻ của bạn. Miễn phí, có thể nói tiếng mẹ đẻ. Nếu bạn "
            + "không đồng ý, không tổ chức nào trong số này được biết bạn đã báo.")
    static let answersTogether = Trilingual(
        en: "What you answer in a questionnaire is never passed on as yours. Your employer, and "
            + "who buys from it, may see an answer as a number only where five workers or more gave "
            + "it.",
        ja:
            "アンケートの回答が、あなたの回答として伝えられることはありません。受入れ企業とその取引先が見られるのは、"
            + "5人以上の労働者が選んだ回答の人数だけです。",
        vi:
            "Câu trả lời của bạn trong bảng hỏi không bao giờ được chuyển đi như lời của riêng bạn. "
            + "Doanh nghiệp tiếp nhận và bên mua hàng của họ chỉ thấy con số, khi có từ năm người lao "
            + "động trở lên cùng trả lời như vậy.")
    static let voiceShown = Trilingual(
        en: "What you said yourself is here too. Anyone who has your code can read it until it "
            + "ends: keep the card to yourself.",
        ja: "あなた自身の申告も表示しています。コードの有効期間中はコードを持つ人が読めます。カードは人に渡さないでください。",
        vi:
            "Lời khai của chính bạn cũng có ở đây. Ai có mã của bạn đều đọc được cho đến khi mã hết "
            + "hạn: đừng đưa thẻ cho ai.")
    static let voiceHidden = Trilingual(
        en: "What you may have said yourself is never shown here, so that nobody who takes your "
            + "card learns of it. Ask the desk.",
        ja: "あなた自身が話した内容は、カードを取られても知られないよう、ここには表示されません。窓口にお尋ねください。",
        vi:
            "Những gì bạn đã tự khai (nếu có) không hiện ở đây, để ai lấy thẻ của bạn cũng không biết. "
            + "Hãy hỏi bộ phận tư vấn.")
    static let recorded = Trilingual(
        en: "What else is recorded of you", ja: "あなたについて記録されている事項",
        vi: "Những gì khác được ghi về bạn")
}
