import OfficeTables
import Platform
import Registry
import Tables
import Transparency
import Wording

extension TableColumn {
    fileprivate static let question = TableColumn(rawValue: "question")
    fileprivate static let answer = TableColumn(rawValue: "answer")
}

extension TableKind {
    /// What workers answered to a questionnaire, one answer a row: `survey.answered`, one of a
    /// worker, questionnaire and day.
    package static let surveys = TableKind(
        .surveys,
        Trilingual(en: "survey answers", ja: "アンケートの回答", vi: "bảng trả lời khảo sát"),
        becomes: [.surveyAnswered], columns: columnsOfSurveys,
        headings: [.order, .worker, .instrument, .version, .saidOn, .answer],
        once: [.present], key: { SurveyKey($0, &$1) },
        head: { SurveyHead(present: $1.present(in: $0)) },
        part: { SurveyPart($0, &$1)?.answer }
    ) { survey, reader in
        var rows: [String: Int] = [:]
        for (row, part) in survey.parts {
            if let earlier = rows[part.question] {
                let fault = CommonFaults.standsTwice(part.question, row: earlier)
                reader.add(fault, in: row, .question)
            }
            rows[part.question] = row.number
        }
        if survey.parts.count > 200 {
            reader.add(
                CommonFaults.tooMany(survey.parts[200].part.question, most: 200),
                in: survey.parts[200].row, .question)
            return nil
        }
        guard let head = survey.head, !survey.parts.isEmpty else { return nil }
        let key = survey.key
        let answered = SurveyAnswered(
            instrument: key.instrument, version: key.version, saidOn: key.saidOn,
            present: head.present, answers: survey.parts.map(\.part))
        return TableStatement(
            Content(
                .surveyAnswered(answered),
                about: Subjects(order: key.order, worker: key.worker.id)),
            of: survey.numbers,
            saying: [
                .order(key.order), .worker(key.worker), .text(.instrument, key.instrument),
                .text(.version, key.version), .day(.saidOn, key.saidOn),
                .list(
                    .answer, answered.answers.map { "\($0.question): \($0.answer)" },
                    answered.answers.map { Trilingual(plain: "\($0.question): \($0.answer)") }),
            ])
    }

    private static let columnsOfSurveys: [DescribedColumn] = [
        SharedColumns.order, SharedColumns.worker, SharedColumns.instrument(isRequired: true),
        SharedColumns.version(isRequired: true),
        DescribedColumn(
            .question, en: ["question"], ja: ["質問", "質問番号"], vi: ["câu hỏi", "mã câu hỏi"],
            wants: (
                en: "the question's code, such as q01-passport; one a row",
                ja: "質問のコード（例 q01-passport）。1行に1問",
                vi: "mã câu hỏi, ví dụ q01-passport; mỗi dòng một câu"
            )),
        DescribedColumn(
            .answer, en: ["answer"], ja: ["回答"], vi: ["câu trả lời", "trả lời"],
            wants: (
                en: "the answer's code, such as kept-by-me; no free text",
                ja: "回答のコード（例 kept-by-me）。自由記述は書かないでください",
                vi: "mã câu trả lời, ví dụ kept-by-me; không ghi lời tự do"
            )),
        SharedColumns.saidOn, SharedColumns.present,
    ]
}

private struct SurveyKey: Hashable {
    let order: OrderNumber
    let worker: RowReader.NamedWorker
    let instrument: String
    let version: String
    let saidOn: CivilDate

    init?(_ row: DataRow<TableColumn>, _ reader: inout RowReader) {
        let order = reader.order(in: row)
        let worker = reader.worker(in: row, of: order)
        let instrument = reader.code(.instrument, in: row)
        let version = reader.code(.version, in: row)
        let saidOn = reader.saidOn(in: row)
        guard let order, let worker, let instrument, let version, let saidOn else { return nil }
        self.order = order
        self.worker = worker
        self.instrument = instrument
        self.version = version
        self.saidOn = saidOn
    }
}

/// What is said once.
private struct SurveyHead {
    let present: [PartyID]?
}

private struct SurveyPart {
    let answer: SurveyAnswered.Answer

    init?(_ row: DataRow<TableColumn>, _ reader: inout RowReader) {
        let question = reader.code(.question, in: row)
        let answer = reader.code(.answer, in: row)
        guard let question, let answer else { return nil }
        self.answer = SurveyAnswered.Answer(question: question, answer: answer)
    }
}
