"""What tools/tests/worker-page tries; see there.

    try.py FERI SCRATCH PICTURES
"""
import hashlib
import json
import pathlib
import re
import shutil
import subprocess
import sys

from playwright.sync_api import sync_playwright

from forms import misread
from registry import ORDER, Registry

HERE = pathlib.Path(__file__).resolve().parent
PHONE = {"width": 360, "height": 740}
LANGUAGES = {"vi": "Lời khai của tôi", "ja": "わたしの話（申告）", "en": "My own statement"}
NOTE = "đưa tận tay, không giấy \"A\\B\" – 見本"
WORDS = "một câu bí mật dài"

failures = 0


def tried(name, fault=None):
    global failures
    print(f"{'FAIL' if fault else 'PASS'} worker-page: {name}" + (f": {fault}" if fault else ""), flush=True)
    failures += bool(fault)


def expect(name, seen, wanted):
    tried(name, None if seen == wanted else f"{seen!r} instead of {wanted!r}")


class Phone:
    """The page in a browser of its own, as on a phone."""

    def __init__(self, browser, page, pictures, without_ed25519=False):
        self.context = browser.new_context(viewport=PHONE, locale="vi-VN", offline=True)
        self.page = self.context.new_page()
        self.faults, self.pictures = [], pictures
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("console", lambda message: self.faults.append(message.text)
                     if message.type in ("error", "warning") else None)
        if without_ed25519:
            self.page.add_init_script(
                "const make = crypto.subtle.generateKey.bind(crypto.subtle);"
                "crypto.subtle.generateKey = (kind, ...rest) => kind.name === 'Ed25519'"
                " ? Promise.reject(new DOMException('', 'NotSupportedError')) : make(kind, ...rest);")
        self.page.goto(f"file://{page}")
        self.page.wait_for_selector("h1")

    def speak(self, language):
        self.page.click(f"#languages button[lang={language}]")
        self.page.wait_for_selector(f"html[lang={language}]")
        self.page.wait_for_selector(f"h1:text-is('{LANGUAGES[language]}')")

    def picture(self, name):
        self.page.screenshot(path=f"{self.pictures}/worker-page-{name}.png", full_page=True)
        width = self.page.evaluate("document.documentElement.scrollWidth")
        return None if width <= PHONE["width"] else f"{name} is {width} pixels wide"

    def paste_card(self, card):
        self.page.fill("#card", card)
        self.page.click("#card >> xpath=../../button")
        self.page.wait_for_function("document.getElementById('worker').value !== ''")

    def pay(self, **said):
        """Adds a payment; a member that is a list is chosen, one that is text is typed."""
        before = self.page.locator("fieldset.card").count()
        self.page.locator("button", has_text=re.compile("Thêm|追加|Add a")).click()
        self.page.wait_for_function(
            f"document.querySelectorAll('fieldset.card').length === {before + 1}")
        first = self.page.locator("fieldset.card").nth(before).locator("select").first
        line = first.get_attribute("id").rsplit("-", 1)[0]
        for name, value in said.items():
            if isinstance(value, list):
                self.page.select_option(f"#{line}-{name}", value[0])
            else:
                self.page.fill(f"#{line}-{name}", value)

    def sign(self):
        self.page.click("#preview")
        self.page.wait_for_selector("#right")
        self.page.check("#right")
        self.page.click("#sign")
        self.page.wait_for_selector("#handed", timeout=20000)
        return self.page.input_value("#handed")

    def check(self, receipt, filing, key, mine):
        self.page.click("#half-check")
        self.page.wait_for_selector("#check-now")
        for name, value in [
                ("receipt", receipt), ("filing", filing), ("key", key), ("mine", mine)]:
            self.page.fill(f"#{name}", value)
        self.page.evaluate("document.getElementById('checked')?.remove()")
        self.page.click("#check-now")
        self.page.wait_for_selector("#checked")
        return self.page.get_attribute("#checked", "data-verdict")


def card_text(registry, worker, scratch):
    """The text of a printed card's second code, as a foreign reader sees it."""
    card = f"{scratch}/card.html"
    registry.run("card", worker, "--home", registry.home, "--site", "https://feri.example",
                 "--access", f"{scratch}/access", "-o", card)
    html = pathlib.Path(card).read_text(encoding="utf-8")
    said = []
    for number, (box, path) in enumerate(
            re.findall(r'<svg viewBox="([^"]*)"[^>]*><path d="([^"]*)"/></svg>', html)):
        svg, png = f"{scratch}/code{number}.svg", f"{scratch}/code{number}.png"
        pathlib.Path(svg).write_text(
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" width="800" height="800">'
            f'<path fill="#fff" d="M0 0h200v200h-200z"/><path d="{path}"/></svg>', encoding="utf-8")
        subprocess.run(["rsvg-convert", "-o", png, svg], check=True)
        said.append(subprocess.run(
            ["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", png],
            check=True, capture_output=True, text=True).stdout.strip())
    expect("the card's first code is the order's page", said[0], f"https://feri.example/o/{ORDER}")
    return said[1]


def read_code(phone, scratch):
    """What a foreign reader sees of the QR code on her screen."""
    phone.page.click("#show-qr")
    phone.page.wait_for_selector("svg.qr")
    # Three device pixels to one of the page, as phones have.
    svg, png = f"{scratch}/screen.svg", f"{scratch}/screen.png"
    box = phone.page.get_attribute("svg.qr", "viewBox")
    path = phone.page.get_attribute("svg.qr path", "d")
    pathlib.Path(svg).write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" width="960" height="960">'
        f'<path fill="#fff" d="M0 0h200v200h-200z"/><path d="{path}"/></svg>', encoding="utf-8")
    subprocess.run(["rsvg-convert", "-o", png, svg], check=True)
    return subprocess.run(
        ["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", png],
        capture_output=True, text=True).stdout


def write(phone, card):
    """What she does on the page; what she hands over, and her locked key."""
    page = phone.page
    page.click("#sign")
    page.wait_for_selector(".bad[role=alert]")
    tried("an empty page signs nothing", page.query_selector("#handed") and "it did")
    phone.paste_card(card)
    page.select_option("#moment", "post-arrival")
    phone.pay(kind=["service-charge"], amount="52.000.000", payee=["party sa-sen"], day="2026-01", note=NOTE)
    phone.pay(kind=["brokerage"], amount="1,200.50", currency=["USD"], payee=["role broker"],
              payer=["family"], method=["transfer"], receipt=["stated"])
    page.check("#all")
    page.click("#preview")
    page.wait_for_selector(".said")
    faults = []
    for language in LANGUAGES:
        phone.speak(language)
        page.click("#preview")
        page.wait_for_selector(".said")
        faults.append(phone.picture(language))
    tried("360 pixels are enough in three languages", next(filter(None, faults), None))
    phone.speak("vi")
    handed = phone.sign()
    read = page.inner_text("#result .said")
    fault = next((text for text in ["52.000.000", "1.200,50", "tiền môi giới", NOTE]
                  if text not in read), None)
    tried("she reads her statement in her language", fault and f"{fault} is missing in {read!r}")
    page.fill("#words", WORDS)
    page.click("#words >> xpath=../following-sibling::button[1]")
    page.wait_for_selector("#locked", timeout=30000)
    phone.picture("signed")
    return handed, page.input_value("#locked")


def keyboard(phone):
    """Whether the Tab key reaches every control, in the page's order, with a visible focus."""
    page = phone.page
    page.evaluate("document.querySelector('details').open = true;"
                  "document.activeElement.blur(); window.scrollTo(0, 0)")
    wanted = page.evaluate(
        "[...document.querySelectorAll('button,input,select,textarea,summary')]"
        ".filter((one) => one.offsetParent !== null).length")
    reached = set()
    for _ in range(wanted + 5):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            "(() => { const one = document.activeElement; if (one === document.body) return null;"
            " one.dataset.at ??= String(Math.random());"
            " return [one.dataset.at, getComputedStyle(one).outlineStyle]; })()")
        if seen:
            reached.add(seen[0])
            if seen[1] == "none":
                return "a control shows no focus"
    return None if len(reached) >= wanted else f"{len(reached)} of {wanted} controls"


def contrast():
    """The least contrast of the text colours on their grounds, from the sheet's own values."""
    css = (HERE / "style.css").read_text(encoding="utf-8")
    colour = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6})", css))

    def luminance(code):
        code = "".join(c * 2 for c in code[1:]) if len(code) == 4 else code[1:]
        parts = [int(code[at:at + 2], 16) / 255 for at in (0, 2, 4)]
        parts = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    pairs = [("ink", "paper"), ("ink", "card"), ("quiet", "paper"), ("quiet", "card"),
             ("accent", "card"), ("card", "accent"), ("bad", "bad-bg"), ("bad", "card"),
             ("ink", "good-bg"), ("ink", "open-bg"), ("good", "paper"), ("open", "paper")]
    for one, other in pairs:
        light, dark = sorted([luminance(colour[one]), luminance(colour[other])], reverse=True)
        if (light + 0.05) / (dark + 0.05) < 4.5:
            return f"{one} on {other}"
    return None


def main():
    feri, scratch, pictures = sys.argv[1:]
    page = f"{scratch}/page.html"
    for path in (page, page + ".again"):
        subprocess.run([str(HERE / "build"), path], check=True)
    whole = pathlib.Path(page).read_bytes()
    expect("the same sources give the same page", pathlib.Path(page + ".again").read_bytes(), whole)
    tried("the page names nothing to load",
          re.search(rb"(src|href)=|url\(|https?://(?!www.w3.org/2000/svg\b)|import\(|fetch\(|localStorage", whole) and "it does")
    tried("text has a contrast of 4.5", contrast())
    registry = Registry(feri, f"{scratch}")
    worker = registry.open()
    card = card_text(registry, worker, scratch)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        phone = Phone(browser, page, pictures)
        handed, locked = write(phone, card)
        tried("the keyboard reaches everything", keyboard(phone))
        expect("the code on her screen says the same", read_code(phone, scratch).rstrip("\n"),
               handed.rstrip("\n"))
        record = filed(registry, scratch, handed, worker)
        judge(phone, registry, handed, record)
        # A plain line's length is looked at before its key: so a batch line in version 1 is refused.
        expect("vectors of batch lines are read or refused as their form is", misread(phone.page),
               ["a batch line in version 1"])
        again(browser, page, pictures, card, locked, registry, scratch, worker)
        without_signing(browser, page, pictures, card, registry, scratch)
        phone.page.click("button.leave")
        phone.page.wait_for_url("about:blank")
        tried("what was typed is gone when she leaves",
              phone.page.go_back() and phone.page.wait_for_selector("h1")
              and phone.page.input_value("#card") and "it is still there")
        expect("the browser had nothing to complain of", phone.faults, [])
        browser.close()
    sys.exit(failures > 0)


def filed(registry, scratch, handed, worker):
    """What the desk does; the receipt, its filing, and the seq."""
    path, said = f"{scratch}/handed.txt", f"{scratch}/said.json"
    pathlib.Path(path).write_text(handed, encoding="utf-8")
    registry.run("voice", path, "-o", said)
    filings = registry.file(["gd-hibari/1"], said)
    registry.run("verify", registry.ledger, "--key", registry.log_key,
                 "--openings", f"{registry.home}/private")
    tried("the desk files her note, and the ledger verifies")
    seq = registry.size() - 1
    shown = json.loads(registry.run("list", "--home", registry.home, "--worker", worker, "--json"))
    types = [line["type"] for line in shown["entries"]][-2:]
    expect("her key comes first, then her words", types, ["worker.keyed", "fees.declared"])
    published = b"".join(p.read_bytes() for p in pathlib.Path(registry.ledger).rglob("*") if p.is_file())
    secrets = [worker, handed.split("\n")[1][4:], "52000000", "own_note"]
    leak = next((secret for secret in secrets if secret.encode() in published), None)
    tried("the published tree says nothing of it", leak and f"{leak} is there")
    changed = handed.replace("52000000", "5200000")
    pathlib.Path(path).write_text(changed, encoding="utf-8")
    refused = subprocess.run([registry.feri, "voice", path], capture_output=True)
    expect("the desk cannot file a word she did not sign", refused.returncode, 65)
    return (registry.run("prove", "inclusion", str(seq), "--ledger", registry.ledger),
            pathlib.Path(filings).read_text(encoding="utf-8"), seq)


def judge(phone, registry, handed, record):
    receipt, filing, _ = record
    key = registry.log_key
    expect("the page finds her words unchanged", phone.check(receipt, filing, key, handed), "sound")
    phone.picture("checked")
    expect("without her own copy it says what it could not compare",
           phone.check(receipt, filing, key, ""), "soundPart")
    other = "feri.example/test+" + key.split("+", 1)[1]
    lines = receipt.split("\n")
    changes = {
        "a changed amount": (receipt, filing.replace("52000000", "5200000"), key, handed),
        "another copy of hers": (receipt, filing, key, handed.replace("2026-01", "2026-02")),
        "another salt": (receipt, re.sub(r"(opening )..", r"\1AA", filing), key, handed),
        "a changed receipt": (
            receipt.replace(lines[3], lines[3][:5] + ("B" if lines[3][5] == "A" else "A") + lines[3][6:]),
            filing, key, handed),
        "another index": (re.sub(r"\nindex \d+", "\nindex 3", receipt), filing, key, handed),
        "a checkpoint of another key": (receipt, filing, flipped(other), handed),
    }
    tried("600 random changes are found out, none breaks the page (seed 9)", phone.page.evaluate(
        MUTATE, [receipt, filing, key, handed, 9, 600]))
    for name, given in changes.items():
        expect(f"{name} is found out", phone.check(*given), "broken")


MUTATE = """async ([receipt, filing, key, mine, seed, count]) => {
  // A small generator, so that the same seed tries the same changes.
  const draw = (below) => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed % below; };
  const start = filing.lastIndexOf("feri-filing/1");
  const change = (text, from) => {
    const at = from + draw(text.length - from);
    const other = String.fromCharCode(32 + draw(95));
    const kind = draw(3);
    const made = kind === 0 ? text.slice(0, at) + other + text.slice(at + 1)
      : kind === 1 ? text.slice(0, at) + text.slice(at + 1)
      : text.slice(0, at) + other + text.slice(at);
    return made === text ? null : made;
  };
  for (let step = 0; step < count; step++) {
    const given = { receipt, filing, key, mine };
    const which = ["receipt", "filing", "mine"][draw(3)];
    const made = change(given[which], which === "filing" ? start : 0);
    if (made === null) continue;
    given[which] = made;
    try {
      const { steps } = await checkRecord(given);
      if (steps.every(({ ok }) => ok === true)) return `step ${step}: ${which} passed`;
    } catch (error) { return `step ${step}: ${which}: ${error}`; }
  }
  return null;
}"""


def flipped(key):
    """A valid verifier key of the same name: that of a point nobody signed with."""
    name = key.split("+")[0]
    # The generator's encoding, RFC 8032: y = 4/5.
    point = bytes([1]) + bytes([0x58]) + bytes([0x66]) * 31
    import base64
    identity = hashlib.sha256(name.encode() + b"\n" + point).hexdigest()[:8]
    return f"{name}+{identity}+{base64.b64encode(point).decode()}"


def again(browser, page, pictures, card, locked, registry, scratch, worker):
    """Later, with the key she kept: she paid nothing more; the desk need not bind it again."""
    phone = Phone(browser, page, pictures)
    phone.paste_card(card)
    phone.page.check("#nothing")
    phone.page.click("summary")
    phone.page.fill("#old-key", locked)
    phone.page.fill("#old-words", "falsche Worte, lang")
    phone.page.click("#preview")
    phone.page.wait_for_selector("#right")
    phone.page.check("#right")
    phone.page.click("#sign")
    phone.page.wait_for_selector(".bad[role=alert]", timeout=30000)
    tried("wrong words do not open the key", phone.page.query_selector("#handed") and "they did")
    phone.page.fill("#old-words", WORDS)
    handed = phone.sign()
    path, said = f"{scratch}/handed-2.txt", f"{scratch}/said-2.json"
    pathlib.Path(path).write_text(handed, encoding="utf-8")
    registry.run("voice", path, "--key-known", "-o", said)
    registry.file(["gd-hibari/1"], said)
    registry.run("verify", registry.ledger, "--key", registry.log_key,
                 "--openings", f"{registry.home}/private")
    tried("with the key she kept she speaks again")
    expect("and nothing went wrong", phone.faults, [])


def without_signing(browser, page, pictures, card, registry, scratch):
    phone = Phone(browser, page, pictures, without_ed25519=True)
    said = phone.page.inner_text("main")
    tried("a browser that cannot sign says so", None if "Ed25519" in said else said)
    phone.paste_card(card)
    phone.page.check("#nothing")
    handed = phone.sign()
    path = f"{scratch}/unsigned.txt"
    pathlib.Path(path).write_text(handed, encoding="utf-8")
    contents = json.loads(registry.run("voice", path))
    expect("and what she wrote can still be filed",
           [(one["type"], "own_note" in one["body"]) for one in contents], [("fees.declared", False)])
    phone.picture("unsigned")


main()
