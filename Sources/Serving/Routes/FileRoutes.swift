import HTTPServing
import Pages
import Platform
import Terminal
import Transparency
import Views

extension Route {
    /// What is the same for everybody, and what the machine says of itself.
    static let files: [Route] = [
        checkpoint, checkpointOfSize, tile, partialTile, bundle, partialBundle, profile,
        health, metrics, openAPI, stylesheet, script,
    ]

    static let checkpoint = Route.file(
        "checkpoint", PathPattern("/checkpoint"), as: .text,
        "The newest signed checkpoint (C2SP tlog-checkpoint)"
    ) { _ in .published(.forASecond) { $0.view.checkpoint.bytes } }

    static let checkpointOfSize = Route.file(
        "checkpointOfSize", .checkpointOfSize, as: .text,
        "The checkpoint of a size; from 1,000 on in groups of three digits, as tiles are"
    ) { size in .published(.forASecond) { try $0.publishedCheckpoint(size: size) } }

    static let tile = Route.file(
        "tile", .fullTile, as: .bytes,
        "A full tile of 256 hashes; an index from 1,000 on is x001/234"
    ) { tile in .published(.forEver) { try $0.published(tile) } }

    static let partialTile = Route.file(
        "partialTile", .partialTile, as: .bytes, "A tile of so many hashes"
    ) { tile in
        .published(.forEver) { try $0.published(tile) }
    }

    static let bundle = Route.file(
        "bundle", .fullBundle, as: .bytes, "256 entries (C2SP tlog-tiles)"
    ) { bundle in
        .published(.forEver) { try $0.published(bundle) }
    }

    static let partialBundle = Route.file(
        "partialBundle", .partialBundle, as: .bytes, "A bundle of so many entries"
    ) { bundle in .published(.forEver) { try $0.published(bundle) } }

    static let profile = Route.file(
        "profile", PathPattern("/profiles", .digest), as: .json,
        schema: Shape.type("object"), "An adopted profile: authority, rules, fee kinds"
    ) { digest in .published(.forEver) { $0.publishedProfile(digest) } }

    static let health = Route.state(
        "health", PathPattern("/healthz"), for: .everybody, as: .text, "Whether it runs",
        answer: .health)

    static let metrics = Route.state(
        "metrics", PathPattern("/metrics"), for: .everybodyInPart, as: .figures,
        "Figures for Prometheus; at the machine itself, or for reviewers", answer: .metrics)

    static let openAPI = Route.file(
        "openAPI", PathPattern("/openapi.json"), as: .json, schema: Shape.type("object"),
        "This document"
    ) { _ in .ours { openAPIAnswer } }

    static let stylesheet = Route.file(
        "stylesheet", PathPattern("/style.css"), as: .style, "The pages' style"
    ) { _ in
        .ours { stylesheetAnswer }
    }

    static let script = Route.file(
        "script", PathPattern("/recompute.js"), as: .script,
        "What recomputes a page's entries in the browser"
    ) { _ in .ours { scriptAnswer } }

    private static let stylesheetAnswer = Response.ours(Array(Stylesheet.css.utf8), .style)
    private static let scriptAnswer = Response.ours(Array(RecomputationScript.source.utf8), .script)
    private static let openAPIAnswer = Response.ours(
        JSONText.bytes(of: OpenAPIDocument.json), .json)
}

extension PathOpening {
    fileprivate static let level = PathOpening(name: "level", shape: Shape.number(0, 5))
    fileprivate static let width = PathOpening(name: "width", shape: Shape.number(1, 255))
    fileprivate static let index = PathOpening(name: "index", shape: Shape.digits)
    fileprivate static let size = PathOpening(name: "size_path", shape: Shape.digits)
}

extension PathPattern {
    /// A file whose name `read` reads whole; nil where it is another's.
    fileprivate init(
        _ text: String, _ openings: [PathOpening],
        reading read: @escaping @Sendable ([String]) -> Value?
    ) {
        self.init(text: text, openings: openings) { read($0).map { .value($0) } ?? .other }
    }
}

extension PathPattern<UInt64> {
    fileprivate static var checkpointOfSize: PathPattern<UInt64> {
        PathPattern(
            "/checkpoints/{size_path}", [.size]
        ) { segments in
            guard segments.first == "checkpoints" else { return nil }
            return TilePath.parse(segments.dropFirst().joined(separator: "/"))
        }
    }
}

extension PathPattern<TileCoordinate> {
    fileprivate static var fullTile: PathPattern<TileCoordinate> {
        PathPattern(
            "/tile/{level}/{index}", [.level, .index]
        ) { tile($0).flatMap { $0.width == 256 ? $0 : nil } }
    }

    fileprivate static var partialTile: PathPattern<TileCoordinate> {
        PathPattern(
            "/tile/{level}/{index}.p/{width}", [.level, .index, .width]
        ) { tile($0).flatMap { $0.width == 256 ? nil : $0 } }
    }

    private static func tile(_ segments: [String]) -> TileCoordinate? {
        TileCoordinate(path: segments.joined(separator: "/"))
    }
}

extension PathPattern<BundleCoordinate> {
    fileprivate static var fullBundle: PathPattern<BundleCoordinate> {
        PathPattern(
            "/tile/entries/{index}", [.index]
        ) { bundle($0).flatMap { $0.width == 256 ? $0 : nil } }
    }

    fileprivate static var partialBundle: PathPattern<BundleCoordinate> {
        PathPattern(
            "/tile/entries/{index}.p/{width}", [.index, .width]
        ) { bundle($0).flatMap { $0.width == 256 ? nil : $0 } }
    }

    private static func bundle(_ segments: [String]) -> BundleCoordinate? {
        BundleCoordinate(path: segments.joined(separator: "/"))
    }
}
