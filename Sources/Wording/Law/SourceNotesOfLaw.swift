/// What is in doubt about a source: texts of 2026-11-30, the first half.
extension SourceWords {
    static let lawNotes: [Trilingual] = [
        Trilingual(
            en: "0.7 month's wage for each twelve months, at most two; a reading: that"
                + " an engineer is the annex's high-skilled labour",
            ja: "12か月ごとに賃金0.7か月分、最大2か月分。技術・人文知識・国際業務を"
                + "付録の「高度人材」とみるのは解釈",
            vi: "0,7 tháng lương cho mỗi 12 tháng, tối đa hai tháng; coi kỹ sư là lao"
                + " động trình độ cao của phụ lục là cách hiểu"),
        Trilingual(
            en: "Art 47 binds who supervises; the sending organisation is bound through"
                + " the ordinance",
            ja: "法第47条は実習監理者等を対象とし、送出機関は施行規則により対象とな"
                + "る",
            vi: "Điều 47 ràng buộc bên giám sát; doanh nghiệp dịch vụ bị ràng buộc qua quy"
                + " định thi hành"),
        Trilingual(
            en: "Art 74 of Law 69/2020: contracts signed before it goes by the old law",
            ja: "法律第69/2020号第74条：施行前に締結した契約は旧法による",
            vi: "Điều 74 Luật 69/2020: hợp đồng ký trước khi luật có hiệu lực theo luật"
                + " cũ"),
        Trilingual(
            en: "Art 8 has no term of a licence; the notice of Art 15a of Decree 112"
                + " as amended (Japan, from 2026-01-01) is not looked at",
            ja: "第8条に許可の有効期間の定めはない。改正政令112号第15a条の通知（日"
                + "本、2026年1月1日から）は対象外",
            vi: "Điều 8 không quy định thời hạn giấy phép; không xét thông báo theo"
                + " Điều 15a Nghị định 112 sửa đổi (Nhật Bản, từ 01/01/2026)"),
        Trilingual(
            en: "C181 Art 7(1) was read, the definition was not; Art 7(2) allows exceptions",
            ja: "第181号条約第7条第1項は確認済み、定義の本文は未読。第7条第2項は例"
                + "外を認める",
            vi: "đã đọc Điều 7 khoản 1 Công ước 181, chưa đọc văn bản định nghĩa; Điều"
                + " 7 khoản 2 cho phép ngoại lệ"),
        Trilingual(
            en: "FAQ Q2-8; rent and other actual costs are not meant",
            ja: "FAQ Q2-8。家賃その他の実費は含まない",
            vi: "FAQ Q2-8; không gồm tiền nhà và chi phí thực tế khác"),
        Trilingual(
            en: "a guarantee by a person (Arts 55–59) is lawful and is no deposit",
            ja: "個人による保証（第55条～第59条）は適法で、預託金ではない",
            vi: "bảo lãnh (các Điều 55–59) là hợp pháp và không phải ký quỹ"),
        Trilingual(
            en: "a placement business may use no foreign intermediary that takes deposits"
                + " or sets penalties; the conditions were not read",
            ja: "職業紹介事業者は、保証金を徴収し違約金を定める国外の取次機関を利用"
                + "できない。許可条件の本文は未読",
            vi: "cơ sở giới thiệu việc làm không được dùng bên trung gian nước ngoài"
                + " thu tiền đặt cọc hoặc đặt mức phạt; chưa đọc văn bản điều kiện"),
        Trilingual(
            en: "a reading: Art 22(1) of the law calls brokerage what is paid to one"
                + " who introduces the receiving party abroad; money for finding candidates"
                + " at home offends Art 26(2)(c)",
            ja: "解釈：法第22条第1項の仲介料は外国の受入側を紹介する者への支払い。"
                + "国内の人集めへの支払いは第26条第2項cに反する",
            vi: "cách hiểu: Điều 22 khoản 1 của Luật coi tiền môi giới là khoản trả"
                + " cho bên giới thiệu bên nước ngoài; tiền tìm ứng viên trong nước trái"
                + " Điều 26 khoản 2 điểm c"),
        Trilingual(
            en: "a reading: Art 23(3) names no number of days; the contract is to be"
                + " liquidated within the 180 days of Art 26(2)(i)",
            ja: "解釈：第23条第3項に日数の定めはなく、契約の清算は第26条第2項iの180"
                + "日以内",
            vi: "cách hiểu: Điều 23 khoản 3 không nêu số ngày; hợp đồng phải thanh lý"
                + " trong 180 ngày theo Điều 26 khoản 2 điểm i"),
        Trilingual(
            en: "a reading: money of these kinds may be the return of what was overpaid",
            ja: "解釈：これらの費目の金銭は過払いの返還である可能性がある",
            vi: "cách hiểu: tiền thuộc các loại này có thể là hoàn trả phần trả thừa"),
        Trilingual(
            en: "a support organization that places needs a licence of its own; for"
                + " SSW see JP-11",
            ja: "職業紹介を行う登録支援機関は別に許可を要する。特定技能はJP-11",
            vi: "tổ chức hỗ trợ đăng ký nếu giới thiệu việc làm phải có giấy phép riêng;"
                + " kỹ năng đặc định xem JP-11"),
        Trilingual(
            en: "as an attorney explains it in JP-MIRAI's minutes",
            ja: "JP-MIRAIの議事要旨における弁護士の説明による",
            vi: "theo giải thích của luật sư trong biên bản của JP-MIRAI"),
        Trilingual(
            en: "binds the employer and the employment contract only; that a deposit"
                + " is meant by Art 18 is a reading",
            ja: "使用者と労働契約のみが対象。保証金を第18条に含めるのは解釈",
            vi: "chỉ ràng buộc người sử dụng lao động và hợp đồng lao động; coi tiền"
                + " đặt cọc thuộc Điều 18 là cách hiểu"),
        Trilingual(
            en: "binds the service enterprise; whoever is paid",
            ja: "サービス企業を対象とし、支払先を問わない",
            vi: "ràng buộc doanh nghiệp dịch vụ; bất kể ai nhận tiền"),
        Trilingual(
            en: "fined by Decree 283/2026/NĐ-CP Art 49 from 2026-09-10: 10–20 million"
                + " VND a worker",
            ja: "2026年9月10日から政令第283/2026/NĐ-CP号第49条により労働者1人当たり"
                + "1千万～2千万ドンの過料",
            vi: "từ 10/09/2026 bị phạt theo Điều 49 Nghị định 283/2026/NĐ-CP: 10–20"
                + " triệu đồng mỗi người lao động"),
        Trilingual(
            en: "fined by Decree 283/2026/NĐ-CP Art 49 from 2026-09-10: 50–70 million"
                + " VND a worker",
            ja: "2026年9月10日から政令第283/2026/NĐ-CP号第49条により労働者1人当たり"
                + "5千万～7千万ドンの過料",
            vi: "từ 10/09/2026 bị phạt theo Điều 49 Nghị định 283/2026/NĐ-CP: 50–70"
                + " triệu đồng mỗi người lao động"),
        Trilingual(
            en: "fined with 40 to 180 million VND; that an enrolment here is a worker"
                + " beyond the registered number is a reading",
            ja: "4千万～1億8千万ドンの過料。本台帳への登録を登録人数の超過とみるの"
                + "は解釈",
            vi: "phạt 40 đến 180 triệu đồng; coi việc ghi danh ở đây là vượt số đã đăng"
                + " ký là cách hiểu"),
        Trilingual(
            en: "for Vietnamese law from 2026-09-10 see VN-19",
            ja: "2026年9月10日からのベトナム法についてはVN-19",
            vi: "về pháp luật Việt Nam từ 10/09/2026 xem VN-19"),
        Trilingual(
            en: "for some 520 periods of training, whose number is not looked at",
            ja: "約520時限の教育についての額。時限数は確認しない",
            vi: "cho khoảng 520 tiết đào tạo; không xét số tiết"),
        Trilingual(
            en: "from memory; not read, no address",
            ja: "記憶による。本文未読、所在不明",
            vi: "theo trí nhớ; chưa đọc, không có địa chỉ"),
        Trilingual(
            en: "how many workers are heard and whether the lodging is seen is not looked"
                + " at; exceptions of fields by notice are not",
            ja: "面談人数と宿泊施設の確認、分野別告示の特例は対象外",
            vi: "không xét số người được phỏng vấn, việc xem chỗ ở và ngoại lệ theo"
                + " ngành"),
        Trilingual(
            en: "it has no subject on purpose: brokers of both countries too",
            ja: "主語を置かず、両国のブローカーも対象とする",
            vi: "cố ý không nêu chủ thể: gồm cả bên môi giới ở hai nước"),
        Trilingual(
            en: "item 3 asks for amount and breakdown, understood and agreed; payee"
                + " and day are asked for by ISA's form 1-16, section 4",
            ja: "第3号は額と内訳の理解と合意を求める。支払先と日付は入管庁参考様式"
                + "第1-16号の4による",
            vi: "mục 3 yêu cầu hiểu và đồng ý về số tiền và chi tiết; bên nhận và ngày"
                + " theo mẫu 1-16 phần 4 của Cục Quản lý xuất nhập cảnh Nhật Bản"),
        Trilingual(
            en: "known from the minutes of JP-MIRAI's meeting; the guideline's text"
                + " is not public; only recruitment from abroad is meant",
            ja: "JP-MIRAIの議事要旨による。ガイドライン本文は非公開。国外からの採用"
                + "のみが対象",
            vi: "biết qua biên bản họp của JP-MIRAI; văn bản hướng dẫn không công khai;"
                + " chỉ áp dụng khi tuyển từ nước ngoài"),
        Trilingual(
            en: "licensed fee-charging placement businesses; exceptions by ordinance"
                + " are not looked at",
            ja: "許可を受けた有料職業紹介事業者が対象。省令による例外は確認しない",
            vi: "áp dụng cho cơ sở giới thiệu việc làm có thu phí được cấp phép; không"
                + " xét ngoại lệ theo quy định"),
        Trilingual(
            en: "no text was found that binds the employer of an engineer; no address",
            ja: "技術・人文知識・国際業務の雇用主を拘束する条文は見つからず、所在不"
                + "明",
            vi: "không tìm thấy văn bản ràng buộc người sử dụng kỹ sư; không có địa"
                + " chỉ"),
        Trilingual(
            en: "one month's wage by contract for each twelve months, at most three;"
                + " what the Japan side pays counts",
            ja: "12か月ごとに契約上の賃金1か月分、最大3か月分。日本側の負担分も算入",
            vi: "một tháng lương theo hợp đồng cho mỗi 12 tháng, tối đa ba tháng; tính"
                + " cả phần phía Nhật Bản trả"),
        Trilingual(
            en: "only recruitment from abroad is meant; which kinds of party are a placement"
                + " body is a reading",
            ja: "国外からの採用のみが対象。どの機関を職業紹介機関とみるかは解釈",
            vi: "chỉ áp dụng khi tuyển từ nước ngoài; loại tổ chức nào là tổ chức giới"
                + " thiệu là cách hiểu"),
        Trilingual(
            en: "only the first page was read; the 90 days were not found; whether engineers"
                + " are in its scope is in doubt",
            ja: "1ページ目のみ確認。90日の記載は見つからず、技術者等が対象かは不明",
            vi: "chỉ đọc được trang đầu; không tìm thấy 90 ngày; chưa rõ có áp dụng"
                + " cho kỹ sư hay không"),
    ]
}
