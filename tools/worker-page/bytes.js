// Bytes and their spellings, as Specs/notes.md and Specs/canonical-json.md fix them.
// What is not spelt exactly so is refused by throwing a Refused with the name of what is wrong.
class Refused extends Error {
  constructor(what) {
    super(what);
    this.what = what;
  }
}

const utf8 = (text) => new TextEncoder().encode(text);
const text = (bytes) => {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refused("utf8");
  }
};

function joined(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const same = (one, other) =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

function base64(bytes) {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

// Padding is there, unused bits are zero: what is read is written again the same way.
function fromBase64(spelling) {
  let binary;
  try {
    binary = atob(spelling);
  } catch {
    throw new Refused("base64");
  }
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  if (base64(bytes) !== spelling) throw new Refused("base64");
  return bytes;
}

const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

const sha256 = async (...parts) =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", joined(...parts)));

const randomHex = (count) => hex(crypto.getRandomValues(new Uint8Array(count)));

// The first character that no signed string may hold; null if there is none.
// Control, bidirectional control, noncharacter, private use: Specs/canonical-json.md 5.
function forbiddenIn(string) {
  for (const character of string) {
    const point = character.codePointAt(0);
    const bad =
      point < 0x20 || (point >= 0x7f && point <= 0x9f) || point === 0x061c ||
      point === 0x200e || point === 0x200f || (point >= 0x202a && point <= 0x202e) ||
      (point >= 0x2066 && point <= 0x2069) || (point >= 0xd800 && point <= 0xf8ff) ||
      (point >= 0xfdd0 && point <= 0xfdef) || point >= 0xf0000 || (point & 0xfffe) === 0xfffe;
    if (bad) return character;
  }
  return null;
}

// The one spelling of a value: members by name, nothing escaped but `"` and `\`.
function canonical(value) {
  if (typeof value === "boolean") return value ? "true" : "false";
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new Refused("number");
    return String(value);
  }
  if (typeof value === "string") {
    if (forbiddenIn(value) !== null) throw new Refused("character");
    return '"' + value.replace(/["\\]/g, "\\$&") + '"';
  }
  if (Array.isArray(value)) return "[" + value.map(canonical).join(",") + "]";
  if (value === null || typeof value !== "object") throw new Refused("value");
  const names = Object.keys(value);
  if (!names.every((name) => /^[a-z0-9_]+$/.test(name))) throw new Refused("member");
  // Names are ASCII: their order as strings is that of their bytes.
  return "{" + names.sort().map((name) => `"${name}":` + canonical(value[name])).join(",") + "}";
}

// Reads exactly what `canonical` writes.
function fromCanonical(line) {
  let value;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Refused("json");
  }
  if (canonical(value) !== line) throw new Refused("json");
  return value;
}
