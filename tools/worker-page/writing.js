// The first half of the page: she writes, reads, signs.
const party = { list: [] };
const payments = [];
let result = null;
let own = null;
// The content she was shown last, in its one spelling.
let shown = null;

function aboutCard() {
  const said = element("p", { role: "status" });
  return element("section", {}, element("h2", {}, word("fromCard")),
    field("card", word("cardText"), { rows: "4" }),
    button(word("readCard"), async () => {
      let card = null;
      try {
        card = await readCard(typed("card"));
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
      }
      if (card === null) {
        said.className = "bad";
        said.textContent = word("cardBad");
        return;
      }
      party.list = card.parties;
      for (const name of ["order", "worker", "origin", "key"]) held.set(name, card[name]);
      await draw();
      document.getElementById("order").focus();
    }), said,
    field("order", word("order")), field("worker", word("worker")),
    field("origin", word("origin")));
}

function aboutStatement() {
  const moments = ["before-contract", "pre-departure", "post-arrival"];
  return element("section", {}, element("h2", {}, word("about")),
    choice("moment", word("moment"), moments.map((moment) => [moment, word(moment)])),
    element("fieldset", {}, element("legend", {}, word("present")),
      element("p", { class: "quiet" }, word("presentWhy")),
      ...(party.list.length > 0
        ? party.list.map(({ id, role, name }) => tick(`present-${id}`, `${name} (${roleName(role)})`))
        : [element("p", { class: "quiet" }, word("noParties"))])));
}

function payees() {
  return party.list.map(({ id, role, name }) => [`party ${id}`, `${name} (${roleName(role)})`])
    .concat(ROLES.map((role) => [`role ${role}`, roleName(role)]));
}

function paymentCard(payment, index) {
  const id = (name) => `${payment}-${name}`;
  const kinds = KINDS.map((kind) => [kind, spoken(FEE_KINDS[kind])]);
  return element("fieldset", { class: "card" },
    element("legend", {}, `${word("payment")} ${index + 1}`),
    choice(id("kind"), word("kind"), kinds),
    field(id("amount"), word("amount"), { inputmode: "decimal" }),
    choice(id("currency"), word("currency"), Object.keys(CURRENCIES).map((code) => [code, code])),
    choice(id("payee"), word("payee"), payees()),
    choice(id("payer"), word("payer"), [["worker", word("me")], ["family", word("family")]]),
    field(id("day"), word("day")),
    choice(id("method"), word("method"), ["cash", "transfer", "deduction", "other", "unknown"].map(
      (method) => [method, word(method === "other" ? "other-method" : method)])),
    choice(id("receipt"), word("receipt"), [["none", word("none")], ["stated", word("stated")]]),
    field(id("note"), word("note")),
    button(word("remove"), () => {
      payments.splice(index, 1);
      draw();
    }));
}

function aboutPayments() {
  return element("section", {}, element("h2", {}, word("payments")),
    element("p", { class: "quiet" }, word("paymentsWhy")),
    ...payments.map(paymentCard),
    button(word("add"), async () => {
      payments.push(`line-${randomHex(4)}`);
      await draw();
      document.getElementById(`${payments.at(-1)}-kind`).focus();
    }),
    payments.length === 0 ? tick("nothing", word("nothing")) : tick("all", word("all")));
}

// What the form holds, and what is wrong with it.
function formed() {
  const faults = [];
  const order = typed("order").trim(), worker = typed("worker").trim();
  if (!isOrder(order)) faults.push(word("badOrder"));
  if (!isWorker(worker)) faults.push(word("badWorker"));
  if (!isOrigin(typed("origin").trim())) faults.push(word("badOrigin"));
  if ((payments.length === 0) !== ticked("nothing")) faults.push(word("badNothing"));
  const lines = payments.map((payment, index) => {
    const of = (name) => typed(`${payment}-${name}`);
    const fault = (name) => faults.push(`${word("payment")} ${index + 1}: ${word(name)}`);
    const amount = amountOf(of("amount"), of("currency")), day = dayOf(of("day"));
    const note = of("note").trim();
    if (amount === null) fault("badAmount");
    if (day === null) fault("badDay");
    if (forbiddenIn(note) !== null || utf8(note).length > 1000) fault("badNote");
    const [sort, payee] = of("payee").split(" ");
    return {
      payer: of("payer"), payerID: "x-" + payment.slice(5), kind: of("kind"), amount, day, note,
      currency: of("currency"), method: of("method"), receipt: of("receipt"),
      payee: sort === "party"
        ? { id: payee, role: party.list.find(({ id }) => id === payee).role }
        : { id: "x-" + payment.slice(5), role: payee },
    };
  });
  const present = party.list.map(({ id }) => id).filter((id) => ticked(`present-${id}`));
  return {
    faults, origin: typed("origin").trim(),
    said: {
      order, worker, lines, present, moment: typed("moment"), day: today(),
      // Who says that she paid nothing says that there was nothing else.
      nothingElse: payments.length === 0 || ticked("all"),
    },
  };
}

function aboutReading() {
  const place = element("div", { "aria-live": "polite" });
  const show = () => {
    const { faults, said } = formed();
    const content = faults.length > 0 ? null : contentOf(said);
    shown = content && canonical(content);
    held.set("right", false);
    place.replaceChildren(...(content === null ? [faultList(faults)]
      : [readBack(content, party.list), tick("right", word("right"))]));
  };
  return element("section", {}, element("h2", {}, word("read")),
    button(word("preview"), show, { id: "preview" }), place);
}

// She signs what she was shown, not what was changed since.
const isRight = (said) => ticked("right") && shown === canonical(contentOf(said));

function aboutSigning(signs) {
  const place = element("div", {});
  const fail = (faults) => {
    place.replaceChildren(faultList(faults));
    place.firstChild.focus();
  };
  return element("section", {}, element("h2", {}, word("sign")),
    signs ? null : element("p", { class: "note" }, word("cannotSign")),
    signs ? element("details", { open: typed("old-key").trim() !== "" },
      element("summary", {}, word("haveKey")),
      field("old-key", word("oldKey"), { rows: "3" }),
      field("old-words", word("wordsOpen"), { type: "password" })) : null,
    button(word(signs ? "signNow" : "unsignedNow"), async () => {
      const { faults, origin, said } = formed();
      if (faults.length === 0 && !isRight(said)) faults.push(word("badRight"));
      if (faults.length > 0) return fail(faults);
      const content = contentOf(said);
      if (!signs) {
        result = { content, handed: canonical(content) + "\n", key: null };
        return draw("result");
      }
      try {
        own = await herKey(said.worker);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        return fail([word("badKey")]);
      }
      const raw = new Uint8Array(await crypto.subtle.exportKey("raw", own.publicKey));
      const key = await verifierKey(said.worker, raw);
      const note = await signedNote(ownText(content, origin, new Date()), said.worker, own);
      result = { content, handed: handedOver(key, note), key };
      return draw("result");
    }, { class: "main", id: "sign" }), place);
}

// The key she pasted, opened; else the one made in this sitting; else a new one.
async function herKey(worker) {
  if (typed("old-key").trim() !== "") {
    const { pair, name } = await unlockedKey(typed("old-key"), typed("old-words"));
    if (name !== worker) throw new Refused("locked");
    return pair;
  }
  if (own !== null && result?.content.worker === worker) return own;
  return crypto.subtle.generateKey({ name: "Ed25519" }, true, ["sign", "verify"]);
}

function aboutResult() {
  if (result === null) return null;
  const place = element("div", { "aria-live": "polite" });
  const file = `statement-${result.content.worker}.txt`;
  return element("section", { id: "result", tabindex: "-1" },
    element("p", { class: "good", role: "status" }, word(result.key ? "made" : "unsignedMade")),
    readBack(result.content, party.list),
    takeaway("handed", word("result"), result.handed, file), asPicture(result.handed),
    ...(result.key === null ? [] : [
      element("h3", {}, word("keepKey")), element("p", { class: "quiet" }, word("keepWhy")),
      field("words", word("words"), { type: "password" }),
      button(word("lock"), async () => {
        if ([...typed("words")].length < 12) {
          place.replaceChildren(faultList([word("badWords")]));
          return;
        }
        const { worker } = result.content;
        const locked = await lockedKey(own, worker, typed("words"));
        place.replaceChildren(takeaway("locked", word("lockedKey"), locked, `key-${worker}.txt`));
      }), place]));
}
