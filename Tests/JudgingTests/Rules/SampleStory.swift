import Platform
import Testing

@testable import Registry
@testable import TestSupport

/// The story that the sample filings tell: order VJ-2026-000017 and its twelve workers.
enum SampleStory {
    static let everybody = Array(1...12)

    static func filed() throws -> CaseBuilder {
        var story = try chain()
        try milestones(&story)
        story.now = "2026-03-10T02:00:00Z"
        for worker in everybody { try firstFile(&story, worker) }
        story.now = "2026-03-25T02:00:00Z"
        for worker in everybody { try employersFile(&story, worker) }
        story.now = "2026-05-12T02:00:00Z"
        for worker in everybody { try spoken(&story, worker) }
        story.now = "2026-05-20T02:00:00Z"
        for worker in everybody {
            try story.declare(.agency, by: "sa-sen", worker: worker, saidOn: "2026-05-18")
        }
        return story
    }

    private static func chain() throws -> CaseBuilder {
        var story = CaseBuilder()
        try story.register("sa-sen", .sendingAgency, name: "Sen Vàng")
        try story.register("so-sakura", .supervisingOrganization, name: "さくら協同組合")
        try story.register("em-kiku", .employer, name: "きく食品")
        try story.register("gd-assist", .grievanceDesk, name: "Assist Desk")
        try story.license("sa-sen")
        try story.publishRate(dong: 170)
        try story.issueOrder(headcount: 12)
        story.now = "2025-11-21T02:00:00Z"
        try story.approve(on: "2025-11-20")
        return story
    }

    private static func milestones(_ story: inout CaseBuilder) throws {
        story.now = "2026-03-01T02:00:00Z"
        for worker in everybody {
            try story.enrol(worker)
            try story.reach(.selected, on: "2025-12-05", worker: worker)
            try story.signAgencyContract(on: "2026-02-20", worker: worker)
            try story.reach(.coeIssued, on: "2026-02-25", worker: worker)
        }
        story.now = "2026-03-30T02:00:00Z"
        for worker in everybody {
            try story.reach(.departed, on: "2026-03-28", worker: worker)
            try story.reach(.arrived, on: "2026-03-28", worker: worker, by: "so-sakura")
        }
    }

    private static func firstFile(_ story: inout CaseBuilder, _ worker: Int) throws {
        var lines = [
            Line(payer: "em-kiku:employer", amount: 15_300_000, currency: "VND", date: "2026-02-05")
        ]
        if [1, 5, 9].contains(worker) {
            lines.append(
                Line(
                    kind: "training", amount: 5_900_000, currency: "VND", date: "2026-01-11",
                    method: "cash"))
        }
        try story.declare(
            .agency, by: "sa-sen", worker: worker, saidOn: "2026-03-09", lines: lines)
    }

    private static func employersFile(_ story: inout CaseBuilder, _ worker: Int) throws {
        try story.declare(
            .employer, by: "em-kiku", worker: worker, saidOn: "2026-03-24",
            lines: [
                Line(
                    payer: "em-kiku:employer", payee: "so-sakura:supervising-organization",
                    kind: "placement-fee", amount: 90_000, date: "2026-02-05"),
                Line(
                    payer: "em-kiku:employer", kind: "travel-international", amount: 50_000,
                    date: "2026-03-20"),
            ])
    }

    private static let serviceCharges = [
        1: (52_000_000, "2026-01-11"), 2: (48_500_000, "2026-01-12"),
        3: (61_200_000, "2026-01-13"), 4: (45_000_000, "2026-01-14"),
        5: (50_750_000, "2026-01-15"),
    ]
    private static let brokerages = [1: 70_000_000, 2: 55_000_000]

    private static func spoken(_ story: inout CaseBuilder, _ worker: Int) throws {
        var lines: [Line] = []
        if let (amount, date) = serviceCharges[worker] {
            lines.append(
                Line(
                    amount: amount, currency: "VND", date: date, method: "cash", receipt: "none"))
        }
        if let amount = brokerages[worker] {
            lines.append(
                Line(
                    payee: "x-7f3a:broker", kind: "brokerage", amount: amount, currency: "VND",
                    date: "2025-12", method: "cash", receipt: "none"))
        }
        if [5, 6, 7].contains(worker) {
            lines.append(
                Line(
                    payee: "x-91c2:authority", kind: "passport", amount: 200_000, currency: "VND",
                    date: "2025-12-20", method: "cash"))
        }
        try story.declare(
            .worker, by: "gd-assist", worker: worker, saidOn: "2026-05-10", lines: lines)
    }
}
