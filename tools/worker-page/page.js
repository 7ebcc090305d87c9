// The page as a whole: language, the two halves, and the way out.
let half = "write";

function aboutChecking(signs) {
  const place = element("div", {});
  if (!signs) return element("p", { class: "note" }, word("cannotSign"));
  return element("section", {}, element("h2", {}, word("check")),
    element("p", {}, word("checkWhy")),
    field("receipt", word("receiptText"), { rows: "5" }),
    field("filing", word("filingText"), { rows: "5" }),
    field("key", word("keyText")),
    field("mine", word("mineText"), { rows: "5" }),
    button(word("checkNow"), async () => {
      place.replaceChildren(checked(await checkRecord({
        receipt: pasted("receipt"), filing: pasted("filing"), key: typed("key"),
        mine: typed("mine").trim() === "" ? "" : pasted("mine"),
      })));
      place.firstChild.focus();
    }, { class: "main", id: "check-now" }), place);
}

function stepWords({ step, ok, said }) {
  if (ok === null) return word(step === "note" ? "noteMissing" : "mineOpen");
  return word({ note: "note_", words: "wordsStep" }[step] ?? step, { said });
}

function checked({ steps, entry, content }) {
  const broken = steps.some(({ ok }) => ok === false);
  const whole = steps.some(({ step, ok }) => step === "signed" && ok);
  const verdict = broken ? "broken" : whole ? "sound" : "soundPart";
  const rows = steps.map((step) => element("li",
    { class: step.ok === null ? "open" : step.ok ? "ok" : "fault" },
    element("strong", {}, word(step.ok === null ? "open" : step.ok ? "yes" : "no")),
    element("span", {}, stepWords(step))));
  return element("div", { id: "checked", tabindex: "-1", role: "status", "data-verdict": verdict },
    element("h3", { class: broken ? "bad" : whole ? "good" : "note" }, word(verdict)),
    element("ul", { class: "steps" }, ...rows),
    broken || !entry ? null : element("p", {}, word("proves", {
      day: momentText(entry.received), seq: `${entry.seq}`, by: entry.draft.by,
    })),
    content?.body?.lines ? readBack(content, party.list) : null);
}

function languageSwitch() {
  const buttons = Object.entries(LANGUAGES).map(([code, name]) => button(name, async () => {
    language = code;
    await draw();
    document.querySelector(`#languages button[lang=${code}]`).focus();
  }, { lang: code, "aria-pressed": `${code === language}` }));
  const place = document.getElementById("languages");
  place.setAttribute("aria-label", word("languages"));
  place.replaceChildren(...buttons);
}

// What is in memory is forgotten before the page goes, and "back" does not bring it again.
function leave() {
  held.clear();
  payments.length = 0;
  party.list = [];
  own = result = shown = null;
  document.body.replaceChildren();
  location.replace("about:blank");
}

// Draws everything again in the language chosen, from what is held; then looks at `place`.
async function draw(place) {
  const signs = await canSign;
  document.documentElement.lang = language;
  document.title = word("title");
  languageSwitch();
  const parts = ["write", "check"].map((name) => button(word(name), async () => {
    half = name;
    await draw();
    document.getElementById(`half-${name}`).focus();
  }, { "aria-pressed": `${name === half}`, id: `half-${name}` }));
  const content = half === "write"
    ? [aboutCard(), aboutStatement(), aboutPayments(), aboutReading(), aboutSigning(signs),
      aboutResult()]
    : [aboutChecking(signs)];
  document.getElementById("main").replaceChildren(
    element("h1", {}, word("title")), element("p", {}, word("why")),
    element("p", { class: "note" }, word("safety")),
    button(word("leave"), leave, { class: "leave" }),
    element("nav", { class: "parts", "aria-label": word("parts") }, ...parts),
    ...content.filter((part) => part !== null));
  if (place) {
    document.getElementById(place).scrollIntoView();
    document.getElementById(place).focus();
  }
}

draw();
