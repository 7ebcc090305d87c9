import Foundation
import Platform
import Testing

@testable import TestSupport

/// The pages for those who change the program, or doubt it, name things as they are.
@Suite struct ContributingTests {
    @Test(arguments: ["Specs/contributing.md", "Specs/modules.md", "Specs/threat-model.md"])
    func `every path that the page names is there`(page: String) throws {
        let paths = try Repository.text(page)
            .matches(of: /`((?:Sources|Specs|Tests|tools|Ledger)\/[^` ]*)/).map { String($0.1) }
        #expect(paths.count > 20)
        let missing = paths.filter {
            !FileManager.default.fileExists(atPath: Repository.path($0))
        }
        #expect(missing.isEmpty)
    }

    @Test func `every module has its section`() throws {
        let sections = Set(try sections().keys)
        let modules = try FileManager.default.contentsOfDirectory(
            atPath: Repository.path("Sources"))
        #expect(sections == Set(modules))
    }

    @Test func `a section names the modules that Package.swift lets its module import`() throws {
        let package = try Repository.text("Package.swift")
        let targets = package.matches(
            of: /(?:module\(|Target\(\s*name:)\s*"([\w-]+)",\s*(?:on|dependencies): \[([^\]]*)\]/)
        #expect(targets.count > 20)
        let sections = try sections()
        for target in targets {
            let name = String(target.1)
            guard let section = sections[name] else { continue }
            let floors = target.2.matches(of: /"(\w+)"/).map { String($0.1) }
            let list = section.components(separatedBy: "May import: ").last ?? ""
            let said = list.components(separatedBy: ".")[0].split { ", \n".contains($0) }.map(
                String.init)
            #expect(said == (floors.isEmpty ? ["no", "other", "module"] : floors), "\(name)")
        }
    }

    @Test func `every type that a section names is declared in that module`() throws {
        for (module, text) in try sections() {
            let types = text.matches(of: /`([A-Z]\w+)`/).map { String($0.1) }
            let code = try code(of: module)
            for type in types {
                let declaration = try Regex(
                    #"(?m)^[a-z ]*\b(?:struct|class|enum|protocol|actor) \#(type)\b"#)
                #expect(code.contains(declaration), "\(module): \(type)")
            }
        }
    }

    @Test func `the newest version of the changes is the program's`() throws {
        let headings = try Repository.text("Specs/changes.md").split(separator: "\n")
            .filter { $0.hasPrefix("## ") }
        #expect(
            headings.first?.hasPrefix("## \(ProgramVersion.text) (") == true,
            "\(headings.first ?? "none")")
        #expect(headings.count > 1 && Set(headings).count == headings.count)
    }

    private func sections() throws -> [String: String] {
        var sections: [String: String] = [:]
        for part in try Repository.text("Specs/modules.md").components(separatedBy: "\n## ")
            .dropFirst()
        {
            let lines = part.components(separatedBy: "\n")
            sections[lines[0]] = lines.dropFirst().joined(separator: "\n")
        }
        return sections
    }

    private func code(of module: String) throws -> String {
        let root = Repository.path("Sources/\(module)")
        let files = try FileManager.default.subpathsOfDirectory(atPath: root)
        return try files.filter { $0.hasSuffix(".swift") }
            .map { try Repository.text("Sources/\(module)/\($0)") }.joined(separator: "\n")
    }
}
