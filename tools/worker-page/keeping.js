// Her key leaves this page only as a text locked with words of hers: PBKDF2 with SHA-256, 600,000
// rounds, and AES-256-GCM. Nothing is kept in the browser: Specs/worker-statement.md says why.
const ROUNDS = 600000;
const LOCKED = "feri-worker-key/1";

async function lockOf(words, salt) {
  const base = await crypto.subtle.importKey(
    "raw", utf8(words.normalize("NFC")), "PBKDF2", false, ["deriveKey"]);
  return crypto.subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations: ROUNDS }, base,
    { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

async function lockedKey(pair, name, words) {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const secret = new Uint8Array(await crypto.subtle.exportKey("pkcs8", pair.privateKey));
  const publicKey = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  const locked = new Uint8Array(await crypto.subtle.encrypt(
    { name: "AES-GCM", iv: nonce, additionalData: utf8(`${LOCKED}\n${name}\n`) },
    await lockOf(words, salt), secret));
  const key = await verifierKey(name, publicKey);
  return `${LOCKED}\nkey ${key}\nsalt ${base64(salt)}\nnonce ${base64(nonce)}\nlocked ${base64(locked)}\n`;
}

async function unlockedKey(spelling, words) {
  const lines = spelling.trim().split("\n").map((line) => line.trim());
  if (lines.length !== 5 || lines[0] !== LOCKED) throw new Refused("locked");
  const key = await readVerifierKey(after("key ", lines[1]));
  const [salt, nonce, locked] = ["salt ", "nonce ", "locked "].map(
    (word, index) => fromBase64(after(word, lines[index + 2])));
  let secret;
  try {
    secret = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: nonce, additionalData: utf8(`${LOCKED}\n${key.name}\n`) },
      await lockOf(words, salt), locked);
  } catch {
    throw new Refused("words");
  }
  const pair = {
    privateKey: await crypto.subtle.importKey("pkcs8", secret, { name: "Ed25519" }, true, ["sign"]),
    publicKey: await crypto.subtle.importKey(
      "raw", key.publicKey, { name: "Ed25519" }, true, ["verify"]),
  };
  // A file whose two halves belong to two keys would sign what nobody can check.
  const probe = utf8("feri");
  const signature = new Uint8Array(
    await crypto.subtle.sign({ name: "Ed25519" }, pair.privateKey, probe));
  if (!await isSigned(probe, signature, key.publicKey)) throw new Refused("locked");
  return { pair, name: key.name };
}
