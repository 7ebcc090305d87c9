// Her statement: the content of a fee declaration from her own perspective (Specs/content.md), and
// the line she signs around it.
const KINDS = Object.keys(FEE_KINDS);
const ROLES = [
  "sending-agency", "broker", "training-centre", "supervising-organization", "employer", "lender",
  "support-organization", "placement-business", "medical", "test", "authority", "insurer",
  "carrier", "bank", "family", "other",
];
// How many digits follow the point in each currency.
const CURRENCIES = { VND: 0, JPY: 0, USD: 2 };

const isOrder = (id) => /^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/.test(id);
const isWorker = (id) => /^wk-[a-z0-9]{12,61}$/.test(id);
const isParty = (id) => /^[a-z0-9][a-z0-9.-]{0,63}$/.test(id);
const isOrigin = (name) => /^[\x21-\x2a\x2c-\x7e]{1,255}$/.test(name);

// What the card's second code says: Specs/worker-card.md. null where it is another text.
async function readCard(spelling) {
  const lines = spelling.trim().split("\n").map((line) => line.trim());
  if (lines[0] !== "feri-card/1") return null;
  const card = { key: "", origin: "", order: "", worker: "", parties: [] };
  for (const line of lines.slice(1)) {
    const [word, first = "", second = "", ...rest] = line.split(" ");
    if (word === "key") {
      card.key = first;
      card.origin = (await readVerifierKey(first)).name;
    } else if (word === "order" && isOrder(first)) card.order = first;
    else if (word === "worker" && isWorker(first)) card.worker = first;
    else if (word === "party" && isParty(first) && ROLES.includes(second)) {
      card.parties.push({ id: first, role: second, name: rest.join(" ") || first });
    } else throw new Refused("card");
  }
  return card;
}

// An amount as people write it, in minor units; null where it can be read in two ways or none.
function amountOf(spelling, currency) {
  const digits = CURRENCIES[currency];
  const plain = spelling.trim().replace(/[\s\u00a0]/g, "");
  if (digits === 0) {
    if (!/^\d+$/.test(plain) && !/^\d{1,3}([.,])\d{3}(\1\d{3})*$/.test(plain)) return null;
    const number = Number(plain.replace(/[.,]/g, ""));
    return number > 0 && Number.isSafeInteger(number) ? number : null;
  }
  const found = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(plain);
  if (!found) return null;
  const whole = found[1].replace(/,/g, "") + (found[2] ?? "").padEnd(digits, "0");
  return Number(whole) > 0 && Number.isSafeInteger(Number(whole)) ? Number(whole) : null;
}

// `YYYY-MM-DD`, `YYYY-MM` or nothing; null where it is no such day.
function dayOf(spelling) {
  const plain = spelling.trim();
  if (plain === "") return "";
  if (!/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/.test(plain)) return null;
  if (plain.length === 7) return plain;
  const day = new Date(plain + "T00:00:00Z");
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(plain) ? plain : null;
}

const today = () => {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

// What she says, as the desk will file it, word for word. `said` is what the form holds.
function contentOf(said) {
  const me = { id: said.worker, role: "worker" };
  return {
    type: "fees.declared", order: said.order, worker: said.worker,
    body: {
      perspective: "worker", moment: said.moment, said_on: said.day, present: said.present,
      nothing_else: said.nothingElse,
      lines: said.lines.map((line) => ({
        payer: line.payer === "worker" ? me : { id: line.payerID, role: "family" },
        payee: line.payee, kind: line.kind,
        amount: { amount: line.amount, currency: line.currency },
        ...(line.day === "" ? {} : { date: line.day }),
        method: line.method, receipt: line.receipt,
        ...(line.note === "" ? {} : { note: line.note }),
      })),
    },
  };
}

// The line she signs, its newline included.
function ownText(content, origin, now) {
  const made = now.toISOString().slice(0, 19) + "Z";
  return canonical({ content, ledger: origin, made, v: 1 }) + "\n";
}

// What she hands to the desk: her key and her note, or, unsigned, the content alone.
const handedOver = (key, note) => `feri-voice/1\nkey ${key}\n\n${note}`;

function readHandedOver(spelling) {
  if (spelling.startsWith("—") || spelling.startsWith("{")) {
    return { key: null, note: spelling };
  }
  const [head, key, empty, ...rest] = spelling.split("\n");
  if (head !== "feri-voice/1" || empty !== "") throw new Refused("voice");
  return { key: after("key ", key), note: rest.join("\n") };
}
