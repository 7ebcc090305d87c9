import Platform

@testable import TestSupport

// Orders of which every rule finds something.
extension FiledOrders {
    private static let agency = end("sa-sen", "sending-agency")
    private static let supervising = end("so-sakura", "supervising-organization")
    private static let employer = end("em-kiku", "employer")
    private static let broker = end("x-7f3a", "broker")

    func fileWrongs() throws {
        try rate()
        for (party, from, to) in [
            ("sa-sen", "2015-01-01", "2030-12-31"), ("sa-mai", "2015-01-01", "2020-12-31"),
            ("so-sakura", "2025-01-01", "2030-12-31"),
        ] {
            try say(
                RandomSpeech.operatorID, "party.licensed", party: party,
                """
                {"authority":"Test authority","number":"GP-\(party)","from":"\(from)","to":"\(to)"}
                """)
        }
        try chain("VJ-2026-000101")
        try paidHeavily("VJ-2026-000101")
        try othersSay("VJ-2026-000101")
        try beside("VJ-2026-000101")
        try skilled("VJ-2026-000102")
        try employedForSkills("VJ-2027-000103")
        try longAgo("VJ-2021-000104")
        try issue("VJ-2026-000105", "ENG", isPlaced: false)
    }

    private func rate() throws {
        try say(
            RandomSpeech.operatorID, "rates.published",
            """
            {"from":"2020-01-01","to":"2028-12-31","source":"test","rates":[
             {"base":{"amount":100,"currency":"USD"},"quote":{"amount":150,"currency":"JPY"}}]}
            """)
    }

    /// VN-07, VN-19, VN-20, JP-07, EV-06, EV-10, EV-13, EV-14, FE-04, JP-01, VN-12, EV-08.
    private func chain(_ order: String) throws {
        try issue(order, "TITP1", fee: 4999)
        try say(
            "rg-mau", "order.approved", of: order, "{\"reference\":\"PTL-1\",\"on\":\"2025-11-20\"}"
        )
        try agree(order, by: "sa-sen", terms: FiledOrders.term("training", 14_999))
        try agree(order, by: "so-sakura", side: true)
        for worker in 1...8 { try enrol(order, worker) }
        try contract(order, 1, on: "2026-02-20", penalty: true)
        try employ(
            order, 1, on: "2026-02-21", wage: 180_000,
            deductions: [("rent", 30_000), ("training", 5000)])
        try employ(order, 1, on: "2026-04-12", wage: 180_000, months: 12)
        try reach(
            order, 1, ("selected", "2025-12-05"), ("coe-issued", "2026-02-25"),
            ("departed", "2026-03-28"), ("visa-issued", "2026-03-29"), ("arrived", "2026-03-29"),
            ("extended", "2026-04-10"))
        try reach(order, 1, cause: "employer-closed", ("returned", "2026-08-01"))
    }

    /// VN-01, VN-03 … VN-06, VN-15, FE-01, FE-03, IL-01 … IL-03, OR-01, EV-01, EV-09, JP-03, JP-04, RB-01.
    private func paidHeavily(_ order: String) throws {
        let her = FiledOrders.end(FiledOrders.pseudonym(1, of: order), "worker")
        let office = FiledOrders.end("x-9", "authority")
        let yen = FiledOrders.yen
        try declare(
            order, 1, "worker", by: "gd-hibari", on: "2026-05-02",
            line(her, Self.agency, "service-charge", yen(600_000), on: "2026-01-11", cash: true),
            line(her, Self.agency, "service-charge", yen(100_000), on: "2026-05-01"),
            line(her, Self.broker, "brokerage", yen(300_000), on: "2025-12-20", cash: true),
            line(her, Self.agency, "training", yen(30_000), on: "2026-03-01"),
            line(her, office, "passport", yen(1000), on: "2025-12-20"),
            line(her, Self.agency, "deposit", yen(10_000), on: "2026-03-01"),
            line(her, Self.employer, "placement-fee", yen(9000), on: "2026-03-01"),
            line(her, Self.supervising, "placement-fee", yen(9000), on: "2026-03-01"))
    }

    /// EV-02, EV-03, EV-11, EV-12, EV-15, JP-08, VN-02, EV-05.
    private func othersSay(_ order: String) throws {
        let yen = FiledOrders.yen
        let gift = line(Self.agency, Self.supervising, "gift", yen(120_000), on: "2026-02-01")
        let broker = line(Self.agency, Self.broker, "brokerage", yen(50_000), on: "2026-02-01")
        let meal = line(Self.agency, Self.employer, "gift", yen(9000), on: "2026-02-02")
        try declare(order, 1, "agency", by: "sa-sen", gift, broker, meal)
        try declare(order, 1, "agency", by: "sa-sen", filed: "2027-10-20", gift, broker)
        // Less yen, and a cent more, so that by no currency alone it is less.
        for (amount, cents) in [(90_000, 1), (9000, 2)] {
            try declare(
                order, 1, "employer", by: "em-kiku",
                line(Self.employer, Self.agency, "training", yen(30_000), on: "2026-03-01"),
                line(
                    Self.employer, Self.agency, "placement-fee", yen(amount), on: "2026-03-01"),
                line(
                    Self.employer, Self.agency, "placement-fee", FiledOrders.cents(cents),
                    on: "2026-03-01"))
        }
        try say(
            "gd-hibari", "loan.declared", of: order, worker: 1,
            """
            {"perspective":"worker","said_on":"2026-05-02",
             "lender":\(FiledOrders.end("x-8", "lender")),"amount":\(yen(500_000)),
             "taken_on":"2025-12","collateral":[]}
            """)
    }

    /// Worker 2 is said to have paid nothing, on too little; of 3 nobody speaks; 4 to 8 say the
    /// same on one day before the agency: EV-07, EV-00, FE-02, EV-04. Worker 3 waited too long:
    /// VN-17. And what auditors saw.
    private func beside(_ order: String) throws {
        for worker in 2...3 {
            try contract(order, worker, on: "2025-12-01")
            try reach(order, worker, ("departed", "2026-03-28"), ("arrived", "2026-03-29"))
        }
        try declare(order, 2, "agency", by: "sa-sen")
        try declare(
            order, 2, "employer", by: "em-kiku",
            line(
                Self.employer, Self.agency, "service-charge", FiledOrders.yen(70_000),
                on: "2026-02-05"))
        for worker in 4...8 {
            try declare(
                order, worker, "worker", by: "gd-hibari", on: "2026-05-02", present: ["sa-sen"])
        }
        try reach(order, 3, ("selected", "2025-06-01"))
        try audit(
            order, 1, "registry", on: "2026-06-01", "JP-02", "JP-12", "VN-16", "VN-18", "VN-21")
        try audit(order, 1, "data-protection", on: "2026-06-02", "DP-01")
    }

    /// VN-08, VN-09, VN-10, JP-05, JP-11.
    private func skilled(_ order: String) throws {
        try issue(order, "SSW")
        try agree(order, by: "sa-sen", terms: FiledOrders.term("service-charge", 182_699))
        try enrol(order, 1)
        try contract(order, 1, on: "2025-12-01")
        let her = FiledOrders.end(FiledOrders.pseudonym(1, of: order), "worker")
        try declare(
            order, 1, "agency", by: "sa-sen",
            line(her, Self.agency, "service-charge", FiledOrders.yen(182_701), on: "2026-02-01"),
            line(her, Self.agency, "training", FiledOrders.yen(1), on: "2026-02"),
            line(
                her, FiledOrders.end("x-5", "support-organization"), "management-fee",
                FiledOrders.yen(1), on: "2026-02-02"))
        try audit(order, 1, "registry", on: "2026-06-01", "VN-09")
    }

    /// JP-06, JP-07.
    private func employedForSkills(_ order: String) throws {
        try issue(order, "ESD")
        try enrol(order, 1)
        try contract(order, 1, on: "2026-12-01")
        try reach(order, 1, ("departed", "2027-04-02"), ("arrived", "2027-04-03"))
        let her = FiledOrders.end(FiledOrders.pseudonym(1, of: order), "worker")
        try declare(
            order, 1, "agency", by: "sa-sen",
            line(her, Self.agency, "service-charge", FiledOrders.yen(365_401), on: "2027-02-01"))
    }

    /// VN-11, VN-13, VN-14, JP-09: before the law was renewed, of an agency whose licence had ended.
    private func longAgo(_ order: String) throws {
        try issue(order, "TITP3", agency: "sa-mai")
        try enrol(order, 1, by: "sa-mai")
        try contract(order, 1, on: "2021-06-01", with: "sa-mai")
        try reach(order, 1, ("selected", "2022-01-05"), ("departed", "2022-05-01"))
        let her = FiledOrders.end(FiledOrders.pseudonym(1, of: order), "worker")
        let agency = FiledOrders.end("sa-mai", "sending-agency")
        try declare(
            order, 1, "agency", by: "sa-mai",
            line(her, agency, "service-charge", FiledOrders.cents(360_001), on: "2022-01-05"))
        try audit(order, 1, "registry", on: "2021-10-01", "VN-11")
    }
}

// Orders of each programme of which no rule has anything to say.
extension FiledOrders {
    func fileRights() throws {
        for (number, programme) in ["TITP1", "SSW", "TITP3"].enumerated() {
            try right("VJ-2026-00020\(number)", programme, from: "2026")
        }
        try right("VJ-2027-000203", "ESD", from: "2027")
    }

    private func right(_ order: String, _ programme: String, from year: String) throws {
        try issue(order, programme)
        try say(
            "rg-mau", "order.approved", of: order, "{\"reference\":\"PTL-2\",\"on\":\"2025-11-20\"}"
        )
        let terms =
            FiledOrders.term("service-charge", 182_700) + ","
            + FiledOrders.term("training", 15_000)
        try agree(order, by: "sa-sen", terms: terms)
        try agree(order, by: "so-sakura", terms: terms)
        try enrol(order, 1)
        try contract(order, 1, on: "2025-12-01")
        try employ(order, 1, on: "2025-12-02")
        try reach(
            order, 1, ("first-contact", "2025-11-25"), ("selected", "2025-12-05"),
            ("coe-issued", "\(year)-02-25"), ("visa-issued", "\(year)-03-01"),
            ("departed", "\(year)-04-02"), ("arrived", "\(year)-04-03"),
            ("employment-started", "\(year)-05-03"))
        let paid = line(
            Self.employer, Self.agency, "service-charge", FiledOrders.yen(200_000),
            on: "\(year)-03-03")
        try declare(order, 1, "agency", by: "sa-sen", paid)
        try declare(order, 1, "employer", by: "em-kiku", paid)
        for day in ["2025-11-30", "\(year)-03-20", "\(year)-05-10"] {
            try declare(order, 1, "worker", by: "gd-hibari", on: day)
        }
        for month in ["05", "07", "09", "11"] {
            try audit(
                order, nil, by: "so-sakura", "supervising", on: "\(year)-\(month)-01", "JP-02",
                isMet: true)
        }
    }
}
