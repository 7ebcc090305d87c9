import Foundation
import Judging
import Platform
import Registry
import Testing
import Transparency
import Wording

@testable import Pages
@testable import TestSupport
@testable import Views

@Suite struct DrawingTests {
    /// The same numbers from the same seed.
    private struct Draws: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }
    }

    private static func reader(_ language: Language) -> PageReader {
        PageReader(language: language, audience: .reviewer, mayEnter: false)
    }

    /// Every text inside the drawing, none upon another.
    private static func check(_ figure: Drawing, _ what: String) {
        let texts = figure.texts.filter { !$0.text.isEmpty }
        #expect(figure.height > 0 && !texts.isEmpty, "\(what)")
        for (position, text) in texts.enumerated() {
            let box = text.box
            #expect(
                box.x >= 0 && box.y >= 0 && box.x + box.width <= figure.width
                    && box.y + box.height <= figure.height, "\(what): \(text)")
            for other in texts.dropFirst(position + 1) {
                #expect(!box.overlaps(other.box), "\(what): \(text.text) on \(other.text)")
            }
        }
        for shape in figure.shapes {
            let points: [Drawing.Point] =
                switch shape {
                case .line(let from, let to, _), .arrow(let from, let to, _): [from, to]
                case .dot(let at, _), .peak(let at, _): [at]
                case .box(let box, _):
                    [
                        Drawing.Point(x: box.x, y: box.y),
                        Drawing.Point(x: box.x + box.width, y: box.y + box.height),
                    ]
                case .text: []
                }
            for point in points {
                #expect(
                    (0...figure.width).contains(point.x) && (0...figure.height).contains(point.y),
                    "\(what): \(shape)")
            }
        }
    }

    @Test func inTheSampleNoTextLiesOnAnotherOrBeyondTheEdge() throws {
        let served = try ServedSample.loaded.get()
        for number in served.view.index.orderNumbers {
            let review = try #require(try served.review(number))
            let order = review.order
            for language in Language.allCases {
                let reader = DrawingTests.reader(language)
                for screen in Drawing.Screen.allCases {
                    let shown = MoneyFlow(of: order.workers, in: order)
                    // Where nobody has declared anything the page says so, and draws nothing.
                    if !shown.panels.isEmpty {
                        let flow = MoneyFlowDrawing(
                            flow: shown, chain: order.terms.chain.map(\.party), reader: reader)
                        DrawingTests.check(
                            flow.drawn(for: screen), "\(number) flow \(language) \(screen)")
                        #expect(flow.drawn(for: screen) == flow.drawn(for: screen))
                    }
                    let chain = ChainTimelineDrawing(
                        timeline: ChainTimeline(of: order.workers, in: order), reader: reader)
                    let drawn = try #require(chain.drawn(for: screen))
                    DrawingTests.check(drawn, "\(number) chain \(language) \(screen)")
                    #expect(chain.drawn(for: screen) == drawn)
                }
            }
        }
    }

    @Test(arguments: 1...60) func inOrdersDrawnAtRandomNoTextLiesOnAnother(seed: Int) throws {
        var draws = Draws(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
        let order = try DrawnOrder.order(using: &draws)
        let flow = MoneyFlow(of: order.workers, in: order)
        let timeline = ChainTimeline(of: order.workers, in: order)
        for language in Language.allCases {
            for screen in Drawing.Screen.allCases {
                let reader = DrawingTests.reader(language)
                let money = MoneyFlowDrawing(
                    flow: flow, chain: order.terms.chain.map(\.party), reader: reader
                ).drawn(for: screen)
                DrawingTests.check(money, "seed \(seed) flow \(language) \(screen)")
                let chain = try #require(
                    ChainTimelineDrawing(timeline: timeline, reader: reader).drawn(for: screen))
                DrawingTests.check(chain, "seed \(seed) chain \(language) \(screen)")
            }
        }
    }

    @Test func whatAWorkerPaidIsMarkedBesidesItsColour() throws {
        let served = try ServedSample.loaded.get()
        let number = try #require(OrderNumber(ServedSample.order))
        let order = try #require(try served.review(number)).order
        let flow = MoneyFlow(of: order.workers, in: order)
        let paid = flow.panels.flatMap(\.flows).filter(\.isPaidByWorker)
        #expect(!paid.isEmpty)
        let figure = MoneyFlowDrawing(
            flow: flow, chain: order.terms.chain.map(\.party),
            reader: DrawingTests.reader(.english))
        for screen in Drawing.Screen.allCases {
            let drawn = figure.drawn(for: screen)
            let arrows = drawn.shapes.filter {
                if case .arrow(_, _, .paid) = $0 { true } else { false }
            }
            #expect(arrows.count == paid.count)
            let words = drawn.texts.filter { $0.look == .paid }.map(\.text).joined(separator: " ")
            #expect(words.components(separatedBy: "▲").count - 1 == paid.count)
            #expect(words.components(separatedBy: "worker paid").count - 1 == paid.count)
        }
    }

    @Test func accountsAreNeverAddedUp() throws {
        var draws = Draws(state: 7)
        let order = try DrawnOrder.order(using: &draws, perspectives: ["agency", "worker"])
        let flow = MoneyFlow(of: order.workers, in: order)
        for account in flow.panels {
            var shown: [String: Int64] = [:]
            for line in order.workers.flatMap(\.currentAccounts).filter({
                $0.perspective == account.perspective
            }).flatMap(\.lines) {
                shown[line.amount.currency.code, default: 0] += line.amount.amount
            }
            var drawn: [String: Int64] = [:]
            for flow in account.flows {
                drawn[flow.amount.currency.code, default: 0] += flow.amount.amount
            }
            #expect(shown == drawn)
        }
        #expect(flow.panels.map(\.perspective) == [.agency, .worker])
    }

    @Test func textIsBrokenSoThatEachLineFitsAndNothingIsLost() {
        let text = "Công ty phái cử Sen (ví dụ) さくら監理組合（見本） WWWWWWWWWWWWWWWWWWWWWWWW end"
        for width in [60, 90, 140, 400, 2000] {
            let lines = TextExtent.lines(of: text, size: 14, width: width, atMost: 100)
            for line in lines { #expect(TextExtent.width(of: line, size: 14) <= width) }
            #expect(
                lines.joined().replacing(" ", with: "") == text.replacing(" ", with: ""))
        }
        let cut = TextExtent.lines(of: text, size: 14, width: 140, atMost: 2)
        #expect(cut.count == 2 && cut[1].hasSuffix("…"))
        #expect(TextExtent.width(of: cut[1], size: 14) <= 140)
        #expect(TextExtent.lines(of: "", size: 14, width: 10, atMost: 3).isEmpty)
    }
}

extension Drawing.Box {
    fileprivate func overlaps(_ other: Drawing.Box) -> Bool {
        x < other.x + other.width && other.x < x + width && y < other.y + other.height
            && other.y < y + height
    }
}
