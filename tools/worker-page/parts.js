// The pieces a page is made of. Everything is made as text nodes: nothing typed or pasted is ever
// read as markup.
let language = Object.keys(LANGUAGES).find((code) => navigator.language.startsWith(code)) ?? "vi";
const spoken = (words) => words[Object.keys(LANGUAGES).indexOf(language)];

function word(name, values = {}) {
  return spoken(WORDS[name]).replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);
}

// element("p", { class: "quiet" }, "text", child…); a member `on…` is a listener.
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (typeof value === "boolean") made[name] = value;
    else made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

// What was typed is kept here by name, so that it outlives a change of language.
const held = new Map();
const typed = (name) => held.get(name) ?? "";
const ticked = (name) => held.get(name) === true;
// A text as it was copied, its last newline put back.
const pasted = (name) => typed(name).replace(/\r/g, "").replace(/\s*$/, "") + "\n";

function field(name, label, attributes = {}) {
  const control = element(attributes.rows ? "textarea" : "input", {
    id: name, name, autocomplete: "off", spellcheck: "false", autocapitalize: "off",
    ...(attributes.rows ? {} : { type: "text" }), ...attributes,
    oninput: () => held.set(name, control.value),
  });
  control.value = typed(name);
  return element("div", {}, element("label", { for: name }, label), control);
}

// options: [value, label]…
function choice(name, label, options, onchange = () => {}) {
  const control = element("select", {
    id: name, name, onchange: () => {
      held.set(name, control.value);
      onchange();
    },
  }, ...options.map(([value, text]) => element("option", { value }, text)));
  if (!options.some(([value]) => value === typed(name))) held.set(name, options[0][0]);
  control.value = typed(name);
  return element("div", {}, element("label", { for: name }, label), control);
}

function tick(name, label, onchange = () => {}) {
  const control = element("input", {
    type: "checkbox", id: name, name, onchange: () => {
      held.set(name, control.checked);
      onchange();
    },
  });
  control.checked = ticked(name);
  return element("label", { class: "tick", for: name }, control, element("span", {}, label));
}

const button = (label, onclick, attributes = {}) =>
  element("button", { type: "button", onclick, ...attributes }, label);

// Something to be taken along: shown whole, to be copied or saved as a file.
function takeaway(name, label, content, file) {
  const shown = element("textarea", { id: name, readonly: "", rows: "9", spellcheck: "false" });
  shown.value = content;
  const said = element("p", { role: "status", class: "quiet" });
  return element("div", {},
    element("label", { for: name }, label), shown,
    button(word("copy"), async () => {
      shown.select();
      try {
        await navigator.clipboard.writeText(content);
      } catch {
        document.execCommand("copy");
      }
      said.textContent = word("copied");
    }),
    button(word("save"), () => {
      const address = URL.createObjectURL(new Blob([content], { type: "text/plain" }));
      const link = element("a", { href: address, download: file });
      document.body.append(link);
      link.click();
      link.remove();
      setTimeout(() => URL.revokeObjectURL(address), 1000);
    }), said);
}

// The same as a QR code, for a desk that has a camera and no cable.
function asPicture(content) {
  const place = element("div", { "aria-live": "polite" });
  return element("div", {}, button(word("showQR"), () => {
    place.replaceChildren(
      qrPicture(content, word("result")) ?? element("p", { class: "note" }, word("noQR")));
  }, { id: "show-qr" }), place);
}

// Faults as a list that is read out at once.
function faultList(faults) {
  return element("div", { class: "bad", role: "alert", tabindex: "-1" }, word("fix"),
    element("ul", {}, ...faults.map((fault) => element("li", {}, fault))));
}

const moneyText = ({ amount, currency }) => new Intl.NumberFormat(
  language, { style: "currency", currency, currencyDisplay: "code" }
).format(amount / 10 ** CURRENCIES[currency]);

const momentText = (instant) => new Intl.DateTimeFormat(
  language, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" }
).format(new Date(instant)) + " UTC";

function roleName(role) {
  return ROLE_WORDS[role] ? spoken(ROLE_WORDS[role]) : role;
}

// A content read back in her language.
function readBack(content, parties) {
  const { body } = content;
  const name = (id) => parties.find((party) => party.id === id)?.name ?? id;
  const lines = body.lines.map((line) => {
    const known = parties.find((party) => party.id === line.payee.id);
    const what = word("paidLine", {
      payer: line.payer.role === "worker" ? word("I") : word("myFamily"),
      amount: CURRENCIES[line.amount.currency] === undefined
        ? `${line.amount.amount} ${line.amount.currency}` : moneyText(line.amount),
      payee: known ? `${known.name} (${roleName(known.role)})` : roleName(line.payee.role),
      kind: FEE_KINDS[line.kind] ? spoken(FEE_KINDS[line.kind]) : line.kind,
    });
    const details = [
      line.date ?? word("noDay"), word(line.method === "other" ? "other-method" : line.method),
      word(line.receipt === "none" ? "withoutReceipt" : "withReceipt"), line.note,
    ].filter((detail) => detail !== undefined);
    return element("li", {}, what, element("br"),
      element("span", { class: "quiet" }, details.join(" · ")));
  });
  const present = body.present ?? [];
  return element("div", { class: "card said" },
    element("h3", {}, word("iSay")),
    element("p", { class: "quiet" }, `${content.order} · ${content.worker}`),
    lines.length > 0 ? element("ul", {}, ...lines) : element("p", {}, word("saidNothing")),
    element("p", {}, word(body.nothing_else ? "saidAll" : "saidMore")),
    element("p", { class: "quiet" }, word("saidOn", { day: body.said_on }), " · ",
      word(body.moment), " · ", present.length > 0
        ? word("presentWere", { names: present.map(name).join(", ") }) : word("presentNobody")));
}
