import Platform

/// Filings as they come out of Excel, small: each has the habits of one real kind.
enum SampleFilings {
    static let english = """
        order,worker,perspective,moment,payer,payee,payee_role,kind,item,amount,currency,paid_on,\
        method,receipt,nothing_else\r
        VJ-1,w-01,worker,post-arrival,w-01,sa-a,sending-agency,training,lessons,52000000,VND,\
        2026-01-11,cash,no,yes\r
        VJ-1,w-02,worker,post-arrival,,,,nil,paid nothing,0,VND,,,,yes\r
        VJ-1,w-03,worker,post-arrival,w-03,sa-a,sending-agency,training,lessons,"900,000",VND,\
        2025-12,cash,no,yes\r

        """

    /// Title, blank row, semicolons, dots, day first, decomposed letters, a line break in a cell,
    /// a total.
    static let vietnamese = """
        BẢNG KÊ CHI PHÍ\r
        \r
        Đơn hàng;Người lao động;Bên khai;Thời điểm;Người trả;Người nhận;Vai trò người nhận;\
        Loại khoản thu;Khoản mục;Số tiền;Tiền tệ;Ngày trả;Hình thức;Biên lai;\
        Không thu khoản nào khác\r
        VJ-1;w-01;a;b;em-a;sa-a;c;phí dịch vụ;Tie\u{302}\u{300}n di\u{323}ch vu\u{323};\
        15.300.000;VND;05/02/2026;ck;có;đúng\r
        VJ-1;w-02;a;b;w-02;sa-a;c;đào tạo;"Học phí\n(520 tiết)";900.000;VND;11/01/2026;tm;có;đúng\r
        ;Tổng cộng;;;;;;;;16.200.000;VND;;;;\r

        """

    /// Full-width digits and Japanese eras, a total that Excel left without its last cells.
    static let japanese = """
        求人番号,労働者,申告者,時点,支払者,受取者,受取者の区分,費用の種類,項目,金額,通貨,支払日,方法,\
        領収書,他に徴収なし\r
        VJ-1,w-01,企業,入国前,em-a,so-a,監理団体,職業紹介費,紹介料,"90,000",JPY,令和8年2月5日,振込,\
        あり,はい\r
        VJ-1,w-02,企業,入国前,em-a,so-a,監理団体,職業紹介費,紹介料,９０，０００,JPY,R8.2.5,振込,あり,\
        はい\r
        VJ-1,w-03,企業,入国前,em-a,sa-a,送出機関,渡航費,航空券（片道）,50000,JPY,2026/03/20,振込,あり,\
        はい\r
        ,合　計,,,,,,,,"230,000",JPY\r

        """

    static func cp932(_ text: String) throws -> [UInt8] {
        try TextConverter(from: .utf8, to: .cp932).converted(Array(text.utf8))
    }

    static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        ([0xFEFF] + text.utf16).flatMap { unit in
            let high = UInt8(unit >> 8), low = UInt8(unit & 0xFF)
            return bigEndian ? [high, low] : [low, high]
        }
    }
}
