import Registry
import Wording

// What people call the words of loans, refunds, complaints, audits and answers.

extension LoanDeclared.Collateral: Worded {
    package var words: Words {
        switch self {
        case .landTitle: Words(en: "land title", ja: "土地の権利書", vi: "giấy tờ đất")
        case .familyHome: Words(en: "family home", ja: "家族の住居", vi: "nhà của gia đình")
        case .passport: Words(en: "passport", ja: "旅券", vi: "hộ chiếu")
        case .guarantor: Words(en: "guarantor", ja: "保証人", vi: "người bảo lãnh")
        case .other: Words(en: "other", ja: "その他", vi: "khác")
        }
    }
}

extension LoanDeclared.Interest.Period: Worded {
    package var words: Words {
        switch self {
        case .month:
            Words(
                en: "a month", "per month", "monthly", ja: "月", "月利", "毎月",
                vi: "mỗi tháng", "tháng", "hàng tháng")
        case .year:
            Words(
                en: "a year", "per year", "yearly", ja: "年", "年利", "毎年",
                vi: "mỗi năm", "năm", "hàng năm")
        }
    }
}

extension RefundPaid.Reason: Worded {
    package var words: Words {
        switch self {
        case .earlyReturn: Words(en: "early return", ja: "早期帰国", vi: "về nước sớm")
        case .overcharge: Words(en: "too much was taken", ja: "過大徴収", vi: "thu quá mức")
        case .depositReturned:
            Words(en: "deposit returned", ja: "保証金の返還", vi: "trả lại tiền đặt cọc")
        case .settlement:
            Words(en: "settlement of a complaint", ja: "苦情の解決金", vi: "khoản tiền hòa giải")
        case .other: Words(en: "other", ja: "その他", vi: "khác")
        }
    }
}

extension GrievanceOpened.Stage: Worded {
    package var words: Words {
        switch self {
        case .consultation: Words(en: "consultation", ja: "相談", vi: "tư vấn")
        case .accompaniment:
            Words(en: "accompaniment by a lawyer", ja: "弁護士等による伴走支援", vi: "luật sư đồng hành")
        case .adr:
            Words(en: "ADR", ja: "裁判外紛争解決（ADR）", vi: "giải quyết tranh chấp ngoài tòa án (ADR)")
        }
    }
}

extension GrievanceOpened.Topic: Worded {
    package var words: Words {
        switch self {
        case .fees: Words(en: "fees", ja: "手数料・費用", vi: "phí")
        case .deposit: Words(en: "deposit", ja: "保証金", vi: "tiền đặt cọc")
        case .penalty: Words(en: "penalty", ja: "違約金", vi: "tiền phạt")
        case .documentsWithheld: Words(en: "documents withheld", ja: "書類の取上げ", vi: "giữ giấy tờ")
        case .contract: Words(en: "contract", ja: "契約", vi: "hợp đồng")
        case .wages: Words(en: "wages", ja: "賃金", vi: "tiền lương")
        case .hours: Words(en: "working hours", ja: "労働時間", vi: "giờ làm")
        case .housing: Words(en: "housing", ja: "住居", vi: "chỗ ở")
        case .violence: Words(en: "violence", ja: "暴力", vi: "bạo lực")
        case .harassment: Words(en: "harassment", ja: "ハラスメント", vi: "quấy rối")
        case .returnHome:
            Words(en: "forced or early return", ja: "帰国の強要・早期帰国", vi: "bị buộc hoặc về nước sớm")
        case .residence: Words(en: "residence status", ja: "在留資格", vi: "tư cách lưu trú")
        case .medical: Words(en: "medical care", ja: "医療", vi: "y tế")
        case .tax: Words(en: "tax", ja: "税金", vi: "thuế")
        case .socialInsurance:
            Words(en: "social insurance", ja: "社会保険", vi: "bảo hiểm xã hội")
        case .retaliation:
            Words(
                en: "retaliation for having complained", ja: "相談・申告を理由とする不利益な取扱い",
                vi: "trả đũa vì đã khiếu nại")
        case .other: Words(en: "other", ja: "その他", vi: "khác")
        }
    }
}

extension GrievanceClosed.Outcome: Worded {
    package var words: Words {
        switch self {
        case .resolved: Words(en: "resolved", ja: "解決", vi: "đã giải quyết")
        case .settled: Words(en: "settled", ja: "和解", vi: "đã hòa giải")
        case .escalated:
            Words(en: "taken to the next stage", ja: "次の段階へ移行", vi: "chuyển giai đoạn sau")
        case .referred: Words(en: "referred elsewhere", ja: "他機関へ紹介", vi: "chuyển nơi khác")
        case .withdrawn: Words(en: "withdrawn", ja: "取下げ", vi: "đã rút")
        case .unresolved: Words(en: "unresolved", ja: "未解決", vi: "chưa giải quyết được")
        }
    }
}

extension AuditRecorded.Kind: Worded {
    package var words: Words {
        switch self {
        case .supervising:
            Words(
                en: "supervising organization's audit", ja: "監理団体・監理支援機関の監査",
                vi: "kiểm tra của tổ chức quản lý (nghiệp đoàn)")
        case .registry: Words(en: "registry's audit", ja: "登録機関の監査", vi: "kiểm tra của sổ đăng ký")
        case .social: Words(en: "social audit", ja: "社会監査", vi: "đánh giá trách nhiệm xã hội")
        case .documentCheck: Words(en: "check of documents", ja: "書類の確認", vi: "đối chiếu giấy tờ")
        case .dataProtection:
            Words(en: "check of data protection", ja: "個人情報保護の確認", vi: "kiểm tra bảo vệ dữ liệu")
        case .selfAssessment:
            Words(en: "self-assessment (SAQ)", ja: "自己評価（SAQ）", vi: "tự đánh giá (SAQ)")
        }
    }
}

extension AuditRecorded.Result: Worded {
    package var words: Words {
        switch self {
        case .met: Words(en: "met", ja: "適合", vi: "đạt")
        case .notMet: Words(en: "not met", ja: "不適合", vi: "không đạt")
        case .notChecked: Words(en: "not checked", ja: "未確認", vi: "chưa kiểm tra")
        }
    }
}

extension ResponseFiled.Kind: Worded {
    package var words: Words {
        switch self {
        case .answer: Words(en: "answer", ja: "回答", vi: "trả lời")
        case .dispute: Words(en: "dispute", ja: "異議", vi: "phản đối")
        case .escalation: Words(en: "escalation", ja: "上位への申立て", vi: "chuyển lên cấp trên")
        }
    }
}
