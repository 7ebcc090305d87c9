import Foundation
import Tables
import Workbook

/// What `tools/workbook` tries the module `Workbook` with; not part of the product.
enum Tool {
    private static let usage = """
        usage: workbook-dump rows FILE          what is read, as JSON lines; 1 if it is refused
               workbook-dump refusal FILE       reads it all and says only why it is refused; 1 if it is
               workbook-dump write FILE         writes the draft that standard input describes in JSON
               workbook-dump table FILE         the same rows from a CSV file, by Tables
               workbook-dump measure FILE       seconds and memory that reading a .xlsx or .csv takes
               workbook-dump inflate|deflate|markup   answers one frame of standard input after another
        """

    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            switch (arguments.first, arguments.dropFirst().first, arguments.count) {
            case ("rows", .some(let file), 2): try rows(file)
            case ("refusal", .some(let file), 2): try refusal(file)
            case ("write", .some(let file), 2): try write(file)
            case ("table", .some(let file), 2): try table(file)
            case ("measure", .some(let file), 2): try Measurement.print(file)
            case ("inflate", nil, 1): Frames.answer(Frames.inflated)
            case ("deflate", nil, 1): Frames.answer { (0, Deflate.packed($0)) }
            case ("markup", nil, 1): Frames.answer(Frames.traced)
            default:
                print(usage)
                exit(64)
            }
        } catch {
            print("failed: \(error)")
            exit(1)
        }
    }

    static func bytes(of file: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
    }

    private static func rows(_ file: String) throws {
        try sayingWhyNot { try Dump.print(WorkbookFile(bytes(of: file))) }
    }

    private static func refusal(_ file: String) throws {
        try sayingWhyNot {
            let workbook = try WorkbookFile(bytes(of: file))
            for sheet in workbook.sheets where sheet.kind == .worksheet {
                var reader = try workbook.reader(of: sheet)
                while try reader.next() != nil {}
            }
            Dump.print(["peak_mib": try Measurement.peak()])
        }
    }

    private static func sayingWhyNot(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch let fault as WorkbookFault {
            Dump.print([
                "fault": Dump.description(of: fault), "peak_mib": try Measurement.peak(),
            ])
            exit(1)
        }
    }

    private static func write(_ file: String) throws {
        let described = FileHandle.standardInput.readDataToEndOfFile()
        let draft = try JSONDecoder().decode(DescribedWorkbook.self, from: described)
        let written = try WorkbookWriter.bytes(of: draft.draft)
        try Data(written).write(to: URL(fileURLWithPath: file))
    }

    private static func table(_ file: String) throws {
        switch TableFile.read(try bytes(of: file)) {
        case .success(let table):
            for row in table.rows { Dump.print(["row": row.number, "cells": row.cells]) }
        case .failure(let faults):
            Dump.print(["fault": String(describing: faults)])
            exit(1)
        }
    }
}
