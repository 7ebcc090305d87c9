// What proves that an entry is in a log: Specs/receipt.md, entry.md, merkle.md, filing.md.
const decimal = (spelling) => {
  if (!/^(0|[1-9][0-9]{0,15})$/.test(spelling)) throw new Refused("number");
  const number = Number(spelling);
  if (!Number.isSafeInteger(number)) throw new Refused("number");
  return number;
};

function after(prefix, line) {
  if (line === undefined || !line.startsWith(prefix)) throw new Refused("receipt");
  return line.slice(prefix.length);
}

function readReceipt(spelling) {
  const middle = spelling.indexOf("\n\n");
  if (middle < 0) throw new Refused("receipt");
  const lines = spelling.slice(0, middle).split("\n");
  if (lines.length < 3 || lines[0] !== "c2sp.org/tlog-proof@v1") throw new Refused("receipt");
  const hashes = lines.slice(3).map(fromBase64);
  if (hashes.length > 63 || hashes.some((hash) => hash.length !== 32)) throw new Refused("receipt");
  return {
    entry: fromBase64(after("extra ", lines[1])), index: decimal(after("index ", lines[2])),
    hashes, checkpoint: readNote(spelling.slice(middle + 2)),
  };
}

function readCheckpoint(note) {
  const lines = note.text.split("\n");
  if (lines.length !== 4 || lines[3] !== "") throw new Refused("checkpoint");
  const root = fromBase64(lines[2]);
  if (root.length !== 32) throw new Refused("checkpoint");
  return { origin: lines[0], size: decimal(lines[1]), root };
}

function readEntry(bytes) {
  const entry = text(bytes);
  const middle = entry.indexOf("\n\n");
  const lines = entry.slice(0, middle).split("\n");
  if (middle < 0 || lines.length !== 4 || lines[0] !== "feri-entry/1") throw new Refused("entry");
  const statement = entry.slice(middle + 2);
  return {
    seq: decimal(after("seq ", lines[1])), received: after("received ", lines[3]), statement,
    draft: readStatement(statement),
  };
}

// What a statement's text says. Its signature lines must be those of its signers and have the form
// that its version allows; whose keys they are is not known here: Specs/statement.md 4,
// batch-signature.md 2 and 6.
function readStatement(spelling) {
  const note = readNote(spelling);
  const draft = fromCanonical(note.text.slice(0, -1));
  if (draft.v !== 1 && draft.v !== 2) throw new Refused("statement");
  const names = note.signatures.map(({ name }) => name);
  if (canonical(names) !== canonical(draft.signers)) throw new Refused("statement");
  for (const { bytes } of note.signatures) {
    if (bytes.length !== 64 && !(draft.v === 2 && isBatchSignature(bytes))) {
      throw new Refused("statement");
    }
  }
  return draft;
}

// Index and size in two bytes each, 64 bytes of signature, and as many hashes as both ask for.
function isBatchSignature(bytes) {
  if (bytes.length < 68) return false;
  let node = bytes[0] * 256 + bytes[1];
  const size = bytes[2] * 256 + bytes[3];
  if (size < 2 || size > 256 || node >= size) return false;
  let hashes = 0;
  for (let last = size - 1; last > 0; last >>= 1, node >>= 1) {
    if (node % 2 === 1 || node < last) hashes += 1;
  }
  return bytes.length === 68 + 32 * hashes;
}

// The root that a leaf and its proof come to; null where the proof has another length.
// Source: RFC 9162 §2.1.3.2. Sizes may pass 32 bits: no bit operators.
async function rootOf(leaf, index, size, hashes) {
  let node = index;
  let last = size - 1;
  let hash = leaf;
  const half = (number) => Math.floor(number / 2);
  for (const sibling of hashes) {
    if (last === 0) return null;
    if (node % 2 === 1 || node === last) {
      hash = await sha256(Uint8Array.of(1), sibling, hash);
      while (node % 2 === 0 && node !== 0) {
        node = half(node);
        last = half(last);
      }
    } else {
      hash = await sha256(Uint8Array.of(1), hash, sibling);
    }
    node = half(node);
    last = half(last);
  }
  return last === 0 ? hash : null;
}

// The opening that goes with a statement, among the filings the desk handed over.
function readOpening(spelling, statement) {
  const start = spelling.indexOf(statement);
  if (start < 0) throw new Refused("filing");
  const lines = spelling.slice(0, start).split("\n");
  // …, `feri-filing/1`, `opening SALT`, the content, an empty line, and the statement.
  const [head, opening, content, empty, end] = lines.slice(-5);
  if (head !== "feri-filing/1" || empty !== "" || end !== "") throw new Refused("filing");
  const salt = fromBase64(after("opening ", opening));
  if (salt.length !== 32) throw new Refused("filing");
  return { salt, content };
}

const sealOf = (salt, content) => sha256(utf8("feri-content/1\n"), salt, utf8(content));
