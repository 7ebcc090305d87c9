import Transparency
import Wording

extension Invocation {
    /// Prints the result: for people what `write` puts into the report, or with `--json` one
    /// object of `members()` and `"schema": "feri.<command>/1"` (a dash for each space).
    package func print(
        json members: () throws -> [(String, JSONValue)], text write: (inout Report) throws -> Void
    ) throws {
        if wantsJSON {
            let schema = "feri.\(command.path.joined(separator: "-"))/1"
            let object = JSONValue.object(of: [("schema", .string(schema))] + (try members()))
            try world.output.write(JSONText.bytes(of: object))
        } else {
            var report = Report(language: language, colours: world.colours(world.output))
            try write(&report)
            try world.output.write(report.text)
        }
    }
}
