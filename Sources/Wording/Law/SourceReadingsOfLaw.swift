/// What is in doubt about a source: texts of 2026-11-30, the second half.
extension SourceWords {
    static let lawReadings: [Trilingual] = [
        Trilingual(
            en: "only where the charge was taken for the whole term; interest is owed"
                + " besides and is not reckoned",
            ja: "全期間分を徴収した場合に限る。別に利息を要し、計算に含めない",
            vi: "chỉ khi đã thu cho toàn bộ thời hạn; tiền lãi phải trả thêm và không"
                + " được tính ở đây"),
        Trilingual(
            en: "only where the charge was taken for the whole term; interest is owed"
                + " besides: see VN-22",
            ja: "全期間分を徴収した場合に限る。別に要する利息はVN-22を参照",
            vi: "chỉ khi đã thu cho toàn bộ thời hạn; tiền lãi phải trả thêm: xem VN-22"),
        Trilingual(
            en: "interest is owed at the rate of a demand deposit in dong, of the bank that"
                + " the parties agree on when it is given back; that it runs from the"
                + " payment to the refund is a reading",
            ja: "利息は返金時に当事者が合意する金融機関のベトナムドン建て要求払預金の利率による。"
                + "支払日から返金日までの期間で計算するのは解釈",
            vi: "tiền lãi theo lãi suất tiền gửi không kỳ hạn bằng đồng Việt Nam của tổ chức"
                + " tín dụng do các bên thỏa thuận khi hoàn trả; tính từ ngày trả đến ngày"
                + " hoàn trả là cách hiểu"),
        Trilingual(
            en: "paragraph 1: erased if not hired, unless agreed; paragraph 2 (after"
                + " the employment) is secondary; it binds who recruits and who employs",
            ja: "第1項：不採用の場合は合意がない限り消去。第2項（雇用終了後）は二次"
                + "資料による。採用者・雇用主が対象",
            vi: "khoản 1: xóa nếu không tuyển, trừ khi có thỏa thuận; khoản 2 (sau khi"
                + " chấm dứt) theo nguồn thứ cấp; ràng buộc bên tuyển dụng và sử dụng"
                + " lao động"),
        Trilingual(
            en: "pro rata of part years is a reading",
            ja: "1年未満の期間の按分は解釈",
            vi: "cách tính theo tỷ lệ cho năm không trọn là cách hiểu"),
        Trilingual(
            en: "quoted by jp-mirai.org/activity-reports-ja/20251015; the article (of"
                + " 3–40) was not read; it binds the employer's plan",
            ja: "jp-mirai.org/activity-reports-ja/20251015の引用による。条文（第3条"
                + "～第40条のいずれか）は未読。育成就労計画の基準",
            vi: "theo trích dẫn tại jp-mirai.org/activity-reports-ja/20251015; chưa"
                + " đọc điều khoản (trong các Điều 3–40); ràng buộc kế hoạch của doanh"
                + " nghiệp tiếp nhận"),
        Trilingual(
            en: "read in a third party's full copy",
            ja: "第三者による全文の写しで確認",
            vi: "đọc trong bản sao đầy đủ của bên thứ ba"),
        Trilingual(
            en: "technical interns: the round trip; engineers: the ticket to Japan;"
                + " that the worker may then not pay for it is a reading",
            ja: "技能実習生は往復、技術者等は渡航の航空券を日本側が負担。本人負担を"
                + "認めないとするのは解釈",
            vi: "thực tập sinh: vé khứ hồi; kỹ sư: vé sang Nhật Bản; việc người lao"
                + " động không được trả là cách hiểu"),
        Trilingual(
            en: "that a later departure alone breaks the promise is a reading; whether"
                + " the worker agreed to wait is not looked at",
            ja: "期限後の出国のみで約束違反とするのは解釈。待機への本人の同意は確認"
                + "しない",
            vi: "coi riêng việc xuất cảnh muộn là vi phạm cam kết là cách hiểu; không"
                + " xét người lao động có đồng ý chờ hay không"),
        Trilingual(
            en: "that only the service charge is the dispatch fee is a reading",
            ja: "派遣手数料をサービス料のみとするのは解釈",
            vi: "coi phí phái cử chỉ là tiền dịch vụ là cách hiểu"),
        Trilingual(
            en: "that the Act keeps Arts 46–49 is secondary; its text was not read",
            ja: "第46条～第49条が維持されることは二次資料による。本文未読",
            vi: "việc Luật giữ các Điều 46–49 theo nguồn thứ cấp; chưa đọc văn bản"),
        Trilingual(
            en: "that the monthly management fee counts is secondary",
            ja: "毎月の送出管理費を算入することは二次資料による",
            vi: "việc tính phí quản lý hằng tháng theo nguồn thứ cấp"),
        Trilingual(
            en: "the Act was not read; which steps need the licence is a reading",
            ja: "法の本文は未読。どの段階で許可を要するかは解釈",
            vi: "chưa đọc Luật; bước nào cần giấy phép là cách hiểu"),
        Trilingual(
            en: "the ESD Act's Art 28 was not read; for technical interns see JP-03",
            ja: "育成就労法第28条は未読。技能実習生についてはJP-03",
            vi: "chưa đọc Điều 28 Luật về lao động phát triển kỹ năng; thực tập sinh"
                + " xem JP-03"),
        Trilingual(
            en: "the Japan side bears the training (at least ¥50,000 language and ¥50,000"
                + " skills) and the ticket to Japan; that the worker may then pay for"
                + " neither is a reading",
            ja: "教育費（日本語5万円以上、技能5万円以上）と渡航の航空券は日本側が負"
                + "担。本人負担を認めないとするのは解釈",
            vi: "phía Nhật Bản chịu chi phí đào tạo (ít nhất 50.000 yên tiếng và 50.000"
                + " yên tay nghề) và vé sang Nhật Bản; việc người lao động không được"
                + " trả là cách hiểu"),
        Trilingual(
            en: "the causes' words are this registry's",
            ja: "帰国事由の区分は本台帳が定めたもの",
            vi: "cách gọi các nguyên nhân là do sổ này đặt"),
        Trilingual(
            en: "the circular replaces this annex and its text was not found: the value"
                + " of Circular 02/2024 is carried on until it is read",
            ja: "この通達は当該付録を改めているが本文が見つからないため、確認するま"
                + "で通達02/2024号の値を用いる",
            vi: "thông tư này thay phụ lục nhưng chưa tìm thấy văn bản: tạm dùng giá"
                + " trị của Thông tư 02/2024 cho đến khi đọc được"),
        Trilingual(
            en: "the definition's paragraphs are from memory; its text was not found",
            ja: "定義の段落番号は記憶による。本文は見つからず",
            vi: "số đoạn của định nghĩa theo trí nhớ; chưa tìm thấy văn bản"),
        Trilingual(
            en: "the four kinds are the employer's; actual costs of meals, lodging and"
                + " daily goods may be taken from the trainee, so that `other` and rent"
                + " say nothing; the Act's Art 28 was not read",
            ja: "4区分は実習実施者の負担。食費・居住費・日用品の実費は徴収できるた"
                + "め、「その他」と家賃は判定しない。法第28条は未読",
            vi: "bốn loại do doanh nghiệp chịu; chi phí thực tế ăn, ở, đồ dùng được"
                + " phép thu nên không xét khoản khác và tiền nhà; chưa đọc Điều 28 của"
                + " Luật"),
        Trilingual(
            en: "the law says the wage by contract; the order's basic wage is taken"
                + " for it",
            ja: "法律の文言は契約上の賃金。求人票の基本賃金を用いる",
            vi: "luật nêu tiền lương theo hợp đồng; ở đây dùng lương cơ bản của đơn"
                + " hàng"),
        Trilingual(
            en: "the letter was not found; no address",
            ja: "公文は見つからず、所在不明",
            vi: "không tìm thấy công văn; không có địa chỉ"),
        Trilingual(
            en: "the monthly remuneration stated in the plan; the order's scheduled"
                + " wage is taken for it",
            ja: "計画に記載された報酬の月額。求人票の所定内賃金を用いる",
            vi: "mức thù lao tháng ghi trong kế hoạch; ở đây dùng tiền lương theo giờ"
                + " làm việc quy định của đơn hàng"),
        Trilingual(
            en: "the monthly visits of the first year are not looked at",
            ja: "1年目の毎月の訪問指導は対象外",
            vi: "không xét việc thăm hằng tháng trong năm đầu"),
        Trilingual(
            en: "the notice of three agencies; for ESD roukijp.jp/?p=15030",
            ja: "三機関連名の注意喚起による。育成就労はroukijp.jp/?p=15030",
            vi: "theo thông báo của ba cơ quan; về lao động phát triển kỹ năng: roukijp.jp/?p=15030"
        ),
        Trilingual(
            en: "the same enterprise and the same supervising organization as before;"
                + " read in a third party's full copy",
            ja: "従前と同じ企業および同じ監理団体の場合。第三者による全文の写しで確"
                + "認",
            vi: "cùng doanh nghiệp và cùng tổ chức quản lý như trước; đọc trong bản"
                + " sao đầy đủ của bên thứ ba"),
        Trilingual(
            en: "three of the four kinds were read, the fourth is secondary",
            ja: "4区分のうち3区分は確認済み、残りは二次資料による",
            vi: "đã đọc ba trong bốn loại, loại thứ tư theo nguồn thứ cấp"),
        Trilingual(
            en: "whether the amendment of 2026-01-01 changed Annex II was not read",
            ja: "2026年1月1日の改正が付録IIを改めたかは未確認",
            vi: "chưa đọc xem sửa đổi ngày 01/01/2026 có thay Phụ lục II hay không"),
        Trilingual(
            en: "whether the dispatch contract agrees on it is not looked at; not for"
                + " TITP 3, where nothing may be charged (VN-11)",
            ja: "派遣契約での合意の有無は確認しない。徴収が認められない技能実習3号"
                + "は対象外（VN-11）",
            vi: "không xét hợp đồng có thỏa thuận hay không; không áp dụng cho thực"
                + " tập kỹ năng số 3, nơi không được thu (VN-11)"),
        Trilingual(
            en: "which kinds are costs of support is a reading",
            ja: "どの費目が支援費用かは解釈",
            vi: "loại nào là chi phí hỗ trợ là cách hiểu"),
        Trilingual(
            en: "which payees are meant is a reading",
            ja: "どの支払先が対象かは解釈",
            vi: "bên nhận nào thuộc diện này là cách hiểu"),
        Trilingual(
            en: "which steps need the licence is a reading",
            ja: "どの段階で許可を要するかは解釈",
            vi: "bước nào cần giấy phép là cách hiểu"),
        Trilingual(
            en: "who recruits for itself takes no reward from applicants; a copy was"
                + " read",
            ja: "自ら募集する者は応募者から報酬を受けてはならない。写しで確認",
            vi: "bên tự tuyển dụng không được nhận thù lao của người ứng tuyển; đã đọc"
                + " bản sao"),
        Trilingual(
            en: "¥10,000 a month in care, ¥5,000 in other trades",
            ja: "介護は月1万円、その他の職種は月5千円",
            vi: "10.000 yên một tháng đối với điều dưỡng, 5.000 yên đối với nghề khác"),
        Trilingual(
            en: "¥15,000 for 160 periods; in care ¥100,000; how many periods is not"
                + " looked at",
            ja: "160時限で1万5千円、介護は10万円。時限数は確認しない",
            vi: "15.000 yên cho 160 tiết; điều dưỡng 100.000 yên; không xét số tiết"),
    ]
}
