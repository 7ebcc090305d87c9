/// Which version of `feri` this is: said by `feri --version`, in `/openapi.json`, and to servers that
/// are asked for a ledger. `Specs/changes.md` says what each version changed.
package enum ProgramVersion {
    package static let text = "0.9.0"
}
