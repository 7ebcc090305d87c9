// Keys and signed notes: Specs/notes.md. Only Ed25519 (type 01) is known here.
const ED25519 = 1;

async function keyID(name, publicKey) {
  const whole = await sha256(utf8(name), Uint8Array.of(0x0a, ED25519), publicKey);
  return whole.slice(0, 4);
}

async function verifierKey(name, publicKey) {
  const id = hex(await keyID(name, publicKey));
  return `${name}+${id}+${base64(joined(Uint8Array.of(ED25519), publicKey))}`;
}

// `name+hash+key`, the hash computed again.
async function readVerifierKey(spelling) {
  const [name, id, ...rest] = spelling.trim().split("+");
  if (rest.length === 0 || !/^[\x21-\x2a\x2c-\x7e]{1,255}$/.test(name)) throw new Refused("key");
  const bytes = fromBase64(rest.join("+"));
  if (bytes.length !== 33 || bytes[0] !== ED25519) throw new Refused("key");
  const publicKey = bytes.slice(1);
  if (isWeak(publicKey) || hex(await keyID(name, publicKey)) !== id) throw new Refused("key");
  return { name, id, publicKey };
}

// The eight points of small order, under which signatures for every message can be made, and
// y coordinates that are not below 2^255 − 19.
function isWeak(publicKey) {
  const high = [...publicKey].reverse();
  high[0] &= 0x7f;
  const y = BigInt("0x" + hex(high));
  const p = 2n ** 255n - 19n;
  const ofOrderEight = 0x7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd83d3d706a17c7n;
  return y >= p || [0n, 1n, p - 1n, ofOrderEight, p - ofOrderEight].includes(y);
}

// Whether this browser can sign at all; asked once.
const canSign = (async () => {
  try {
    const pair = await crypto.subtle.generateKey({ name: "Ed25519" }, true, ["sign", "verify"]);
    return pair.privateKey !== undefined;
  } catch {
    return false;
  }
})();

async function isSigned(message, signature, publicKey) {
  const key = await crypto.subtle.importKey("raw", publicKey, { name: "Ed25519" }, true, ["verify"]);
  return crypto.subtle.verify({ name: "Ed25519" }, key, signature, message);
}

// The note of a text that ends in a newline, signed by one key.
async function signedNote(message, name, pair) {
  const bytes = utf8(message);
  const publicKey = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  const signature = new Uint8Array(
    await crypto.subtle.sign({ name: "Ed25519" }, pair.privateKey, bytes));
  const line = base64(joined(await keyID(name, publicKey), signature));
  return `${message}\n— ${name} ${line}\n`;
}

// A note's text and its signature lines, whole input, at the last empty line.
function readNote(note) {
  const end = note.lastIndexOf("\n\n");
  if (end < 0 || !note.endsWith("\n")) throw new Refused("note");
  const lines = note.slice(end + 2, -1).split("\n");
  const signatures = lines.map((line) => {
    const found = /^— ([\x21-\x2a\x2c-\x7e]{1,255}) (\S+)$/.exec(line);
    if (!found) throw new Refused("note");
    const bytes = fromBase64(found[2]);
    if (bytes.length < 5) throw new Refused("note");
    return { name: found[1], id: hex(bytes.slice(0, 4)), bytes: bytes.slice(4) };
  });
  if (signatures.length > 16) throw new Refused("note");
  return { text: note.slice(0, end + 1), signatures };
}

// Whether a key's line is there and holds; another key's lines are not looked at.
async function isNoteSigned(note, key) {
  const line = note.signatures.find(({ name, id }) => name === key.name && id === key.id);
  return line !== undefined && line.bytes.length === 64
    && isSigned(utf8(note.text), line.bytes, key.publicKey);
}
