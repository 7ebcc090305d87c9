/// What a reader's browser computes again on pages with entries: checkpoint signature, leaf hashes,
/// paths to the root and commitments, from the published files and what the page was made of.
///
/// It is served from here under its own address, needs nothing else, and changes nothing but the
/// place where it tells what it found.
package enum RecomputationScript {
    static let path = "/recompute.js"

    package static let source = #"""
        "use strict";
        (() => {
          const section = document.getElementById("recompute");
          if (section === null) return;
          const utf8 = (text) => new TextEncoder().encode(text);
          const text = (bytes) => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
          const joined = (...parts) => {
            const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
            let at = 0;
            for (const part of parts) { whole.set(part, at); at += part.length; }
            return whole;
          };
          const base64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
          const fromBase64 = (spelling) => {
            const bytes = Uint8Array.from(atob(spelling), (character) => character.charCodeAt(0));
            if (base64(bytes) !== spelling) throw new Error("base64");
            return bytes;
          };
          const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
          const same = (one, other) =>
            one.length === other.length && one.every((byte, place) => byte === other[place]);
          const sha256 = async (...parts) =>
            new Uint8Array(await crypto.subtle.digest("SHA-256", joined(...parts)));
          const word = (name, values = {}) => {
            const said = section.querySelector(`[data-word="${name}"]`).textContent;
            return said.replace(/\{(\w+)\}/g, (whole, key) => String(values[key] ?? whole));
          };

          // Published files, each fetched once.
          const files = new Map();
          const file = (path) => {
            if (!files.has(path)) {
              files.set(path, fetch(path, { credentials: "omit" }).then(async (answer) => {
                if (!answer.ok) throw new Error(path);
                return new Uint8Array(await answer.arrayBuffer());
              }));
            }
            return files.get(path);
          };
          const spelt = (number) => {
            let path = String(number % 1000).padStart(3, "0");
            for (let rest = Math.floor(number / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
              path = `x${String(rest % 1000).padStart(3, "0")}/${path}`;
            }
            return path;
          };
          const partOf = (count, index) => {
            const width = Math.min(256, count - index * 256);
            return width === 256 ? spelt(index) : `${spelt(index)}.p/${width}`;
          };

          // Keys, notes, checkpoints. The eight points of small order sign everything.
          const isWeak = (point) => {
            const high = Array.from(point).reverse();
            high[0] &= 0x7f;
            const y = BigInt("0x" + hex(high)), p = 2n ** 255n - 19n;
            const eighth = 0x7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd83d3d706a17c7n;
            return y >= p || [0n, 1n, p - 1n, eighth, p - eighth].includes(y);
          };
          const readKey = async (spelling) => {
            const [name, id, ...rest] = spelling.trim().split("+");
            const bytes = fromBase64(rest.join("+"));
            const point = bytes.slice(1);
            if (bytes.length !== 33 || bytes[0] !== 1 || isWeak(point)) throw new Error("key");
            const known = await sha256(utf8(name), Uint8Array.of(10), bytes);
            if (hex(known.slice(0, 4)) !== id) throw new Error("key");
            return { name, id, point };
          };
          const readCheckpoint = (bytes) => {
            const note = text(bytes), end = note.indexOf("\n\n");
            const [origin, size, root, ...more] = note.slice(0, end).split("\n");
            if (end < 0 || more.length > 0 || !/^(0|[1-9][0-9]{0,15})$/.test(size)) throw new Error("checkpoint");
            const lines = note.slice(end + 2).trimEnd().split("\n").map((line) => line.split(" "));
            return { origin, size: Number(size), root: fromBase64(root), text: note.slice(0, end + 1), lines };
          };
          const isSigned = async (checkpoint, key) => {
            const line = checkpoint.lines.find(([dash, name, spelling]) =>
              dash === "—" && name === key.name && hex(fromBase64(spelling).slice(0, 4)) === key.id);
            if (line === undefined || checkpoint.origin !== key.name) return false;
            const imported = await crypto.subtle.importKey("raw", key.point, { name: "Ed25519" }, true, ["verify"]);
            return crypto.subtle.verify(
              { name: "Ed25519" }, imported, fromBase64(line[2]).slice(4), utf8(checkpoint.text));
          };
          // Whether this browser knows Ed25519 at all: it makes a key and checks a signature.
          const knowsEd25519 = async () => {
            try {
              const pair = await crypto.subtle.generateKey({ name: "Ed25519" }, true, ["sign", "verify"]);
              const signature = await crypto.subtle.sign({ name: "Ed25519" }, pair.privateKey, utf8("feri"));
              return await crypto.subtle.verify({ name: "Ed25519" }, pair.publicKey, signature, utf8("feri"));
            } catch {
              return false;
            }
          };

          // RFC 6962 over the tiles of a log of `size` entries.
          const tree = (size) => {
            const known = new Map();
            const node = (left, right) => sha256(Uint8Array.of(1), left, right);
            const complete = async (level, index) => {
              const name = `${level}/${index}`;
              if (!known.has(name)) known.set(name, make(level, index));
              return known.get(name);
            };
            const make = async (level, index) => {
              if (level % 8 !== 0) {
                return node(await complete(level - 1, 2 * index), await complete(level - 1, 2 * index + 1));
              }
              const row = level / 8, tile = Math.floor(index / 256);
              const path = partOf(Math.floor(size / 256 ** row), tile);
              const hashes = await file(`/tile/${row}/${path}`), place = index % 256 * 32;
              if (hashes.length < place + 32) throw new Error("tile");
              return hashes.slice(place, place + 32);
            };
            // The root that follows if the entry at `index` has this leaf hash.
            const rootWith = async (index, leaf, start, count) => {
              if (count === 1 && start === index) return leaf;
              const level = Math.round(Math.log2(count));
              const holds = start <= index && index < start + count;
              if (!holds && 2 ** level === count) return complete(level, start / count);
              let half = 1;
              while (half * 2 < count) half *= 2;
              return node(
                await rootWith(index, leaf, start, half),
                await rootWith(index, leaf, start + half, count - half));
            };
            return (index, leaf) => rootWith(index, leaf, 0, size);
          };
          const entryAt = async (index, size) => {
            const bundle = Math.floor(index / 256);
            const bytes = await file(`/tile/entries/${partOf(size, bundle)}`);
            let at = 0;
            for (let place = 0; ; place += 1) {
              const length = bytes[at] * 256 + bytes[at + 1];
              if (!(at + 2 + length <= bytes.length)) throw new Error("bundle");
              if (place === index % 256) return bytes.slice(at + 2, at + 2 + length);
              at += 2 + length;
            }
          };
          const sealIn = (entry) => {
            const whole = text(entry), body = whole.indexOf("\n\n") + 2;
            return JSON.parse(whole.slice(body, whole.indexOf("\n", body))).seal;
          };

          // A text as pages print it: what cannot be seen, or turns the order of reading, as [U+202E].
          const deceptive = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u08e2\u115f\u1160\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ue000-\uf8ff\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e007f}\u{f0000}-\u{10ffff}]|[\ufffe\uffff\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{3fffe}\u{3ffff}\u{4fffe}\u{4ffff}\u{5fffe}\u{5ffff}\u{6fffe}\u{6ffff}\u{7fffe}\u{7ffff}\u{8fffe}\u{8ffff}\u{9fffe}\u{9ffff}\u{afffe}\u{affff}\u{bfffe}\u{bffff}\u{cfffe}\u{cffff}\u{dfffe}\u{dffff}\u{efffe}\u{effff}]/gu;
          const printed = (bytes) => text(bytes).replace(deceptive, (character) =>
            `[U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}]`);

          const list = section.querySelector("ol"), done = section.querySelector(".proves");
          const tell = (sign, said) => {
            const item = document.createElement("li");
            item.textContent = `${sign} ${said}`;
            item.className = { "✓": "held", "✕": "failed", "–": "open" }[sign];
            list.append(item);
          };
          const run = async () => {
            list.replaceChildren();
            done.hidden = true;
            files.clear();
            if (globalThis.crypto?.subtle === undefined) return tell("–", word("insecure"));
            const spelling = section.querySelector("textarea").value;
            let key;
            try {
              key = await readKey(spelling);
            } catch {
              return tell("✕", word("badkey"));
            }
            const checkpoint = readCheckpoint(await file("/checkpoint"));
            const values = { origin: checkpoint.origin, size: checkpoint.size };
            if (!await knowsEd25519()) tell("–", word("noed25519", values));
            else if (await isSigned(checkpoint, key)) tell("✓", word("signed", values));
            else return tell("✕", word("unsigned", values));
            const places = [...document.querySelectorAll("[data-seq]")];
            const rootWith = tree(checkpoint.size);
            let included = 0, opened = 0;
            for (const place of places) {
              const index = Number(place.dataset.seq), seq = { seq: index };
              if (index >= checkpoint.size) { tell("✕", word("outside", seq)); continue; }
              const entry = await entryAt(index, checkpoint.size);
              const leaf = await sha256(Uint8Array.of(0), entry);
              if (!same(await rootWith(index, leaf), checkpoint.root)
                || !text(entry).startsWith(`feri-entry/1\nseq ${index}\n`)) {
                tell("✕", word("outside", seq));
                continue;
              }
              included += 1;
              const { entry: shown, salt, content } = place.dataset;
              if (shown !== undefined) {
                // Printed are the entry and, where it was sealed, its content.
                const bytes = [entry, ...(content === undefined ? [] : [fromBase64(content)])];
                const prints = [...place.querySelectorAll("pre")].map((one) => one.textContent);
                const isSame = same(fromBase64(shown), entry) && bytes.length === prints.length
                  && bytes.every((one, at) => printed(one) === prints[at]);
                if (!isSame) tell("✕", word("other", seq));
              }
              if (salt === undefined) continue;
              const seal = await sha256(utf8("feri-content/1\n"), fromBase64(salt), fromBase64(content));
              if (base64(seal) === sealIn(entry)) opened += 1;
              else tell("✕", word("unsealed", seq));
            }
            const sealed = places.filter(({ dataset }) => dataset.salt !== undefined).length;
            if (places.length > 0) {
              const isWhole = included === places.length;
              tell(isWhole ? "✓" : "✕", word("included", { count: included, all: places.length }));
            }
            if (sealed > 0) tell(opened === sealed ? "✓" : "✕", word("sealed", { count: opened, all: sealed }));
            if (spelling.trim() === section.dataset.key) tell("–", word("samekey"));
            done.hidden = false;
          };
          section.querySelector("button").addEventListener("click", async () => {
            section.setAttribute("aria-busy", "true");
            try {
              await run();
            } catch {
              tell("✕", word("broken"));
            }
            section.removeAttribute("aria-busy");
          });
          section.hidden = false;
        })();

        """#
}
