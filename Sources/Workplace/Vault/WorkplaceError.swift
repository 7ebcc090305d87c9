import Platform
import Transparency
import Wording

/// Why a party's workplace cannot do what it was asked.
package enum WorkplaceError: Error, Equatable, Sendable {
    /// The vault's own file is not as this program writes it.
    case damaged(path: String, reason: Trilingual)
    case noVault(path: String)
    case vaultExists(path: String)
    /// A content has not the shape its type asks for; `index` counts a file's contents from 0.
    case content(path: String, index: Int, ShapeError)
    case json(path: String, JSONError)
    /// A worker's short name is not in the vault's list.
    case unknownWorker(name: String, order: String)
    /// A short name for a worker was given where no order is named.
    case workerWithoutOrder(name: String)
    /// The key's name is not `<party>/<label>`.
    case keyName(String)
    /// The text of the statement would have more than 32,768 bytes.
    case tooLong(index: Int, bytes: Int)
    /// The same file was filed before under other keys.
    case filedUnderOtherKeys(expected: [String], seen: [String])
    /// The ledger shown now does not continue what the vault has seen at `size`.
    case ledgerForked(size: UInt64)
    case ledgerOlder(seen: UInt64, shown: UInt64)
}
