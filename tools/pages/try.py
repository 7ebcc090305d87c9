#!/usr/bin/env python3
"""What tools/tests/pages tries; see there.

    try.py FERI SAMPLE [PICTURES]

SAMPLE is a directory with ledger/, private/ and ledger.vkey; PICTURES, if given, gets a picture of
the top of every page.
"""
import re
import shutil
import subprocess
import sys
import tempfile
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

import cards

LANGUAGES = ["en", "ja", "vi"]
WIDTHS = [360, 1280]
failures = 0

OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# Text of the figures that are shown, as far as it is outside of its figure.
OUTSIDE = """() => [...document.querySelectorAll('svg.figure')].filter(svg => svg.getBoundingClientRect().width > 0)
  .flatMap(svg => [...svg.querySelectorAll('text')].filter(text => {
    const box = text.getBBox(), view = svg.viewBox.baseVal;
    return box.x < 0 || box.y < -2 || box.x + box.width > view.width || box.y + box.height > view.height;
  }).map(text => text.textContent))"""
# Texts of one figure that lie upon each other.
TOUCHING = """() => [...document.querySelectorAll('svg.figure')].filter(svg => svg.getBoundingClientRect().width > 0)
  .flatMap(svg => {
    const boxes = [...svg.querySelectorAll('text')].map(text => [text.getBBox(), text.textContent]);
    return boxes.flatMap(([one, said], place) => boxes.slice(place + 1).filter(([other]) =>
      one.x < other.x + other.width - 1 && other.x < one.x + one.width - 1 &&
      one.y + 4 < other.y + other.height - 4 && other.y + 4 < one.y + one.height - 4)
      .map(([, other]) => `${said} / ${other}`));
  })"""
FOCUSABLE = """() => {
  const all = [...document.querySelectorAll(
      'a[href], button, textarea, summary, select, input:not([type="hidden"]), [tabindex="0"]')]
    .filter(one => one.getClientRects().length > 0)
    .filter(one => one.tagName === 'SUMMARY' || one.closest('details:not([open])') === null);
  all.forEach((one, place) => { one.dataset.place = place; });
  return all.length;
}"""
LINKS = "[...document.querySelectorAll('a[href]')].map(link => link.getAttribute('href'))"


def tried(name, faults):
    global failures
    faults = list(dict.fromkeys(faults))
    said = f": {'; '.join(str(fault) for fault in faults[:4])}" if faults else ""
    print(f"{'FAIL' if faults else 'PASS'} pages: {name}{said}", flush=True)
    failures += bool(faults)


class Server:
    """`feri serve --open` on a port of its own."""

    def __init__(self, feri, sample):
        self.process = subprocess.Popen(
            [feri, "serve", "--ledger", f"{sample}/ledger", "--openings", f"{sample}/private",
             "--key", f"{sample}/ledger.vkey", "--open", "--listen", "127.0.0.1:0"],
            stderr=subprocess.PIPE, text=True, env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"})
        for line in self.process.stderr:
            found = re.search(r"http://127\.0\.0\.1:[0-9]+", line)
            if found:
                self.address = found[0]
                return
        raise SystemExit("the server did not start")

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=20)


class Visitor:
    """One page in a browser, and what went wrong in it."""

    def __init__(self, browser, address, width, **options):
        self.context = browser.new_context(
            viewport={"width": width, "height": 900}, locale="en-US", **options)
        self.address = address
        self.page = self.context.new_page()
        self.faults = []
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("console", lambda message: self.faults.append(message.text)
                     if message.type in ("error", "warning") else None)
        self.page.on("request", lambda request: self.faults.append(f"asks {request.url}")
                     if not request.url.startswith(address) else None)

    def visit(self, path, status=200):
        answer = self.page.goto(self.address + path)
        if answer.status != status:
            self.faults.append(f"{answer.status} at {path}")

    def taken(self):
        faults, self.faults = self.faults, []
        return faults


def speaking(path, language):
    return f"{path}{'&' if '?' in path else '?'}lang={language}"


def found_paths(visitor):
    """One page of each kind, and of the kinds that differ most from order to order several."""
    visitor.visit("/")
    orders = [link.split("?")[0] for link in visitor.page.evaluate(LINKS) if link.startswith("/orders/")]
    first, last = orders[0], orders[-1]
    visitor.visit(first)
    links = [link.split("?")[0] for link in visitor.page.evaluate(LINKS)]

    def of(start, count):
        return list(dict.fromkeys(link for link in links if link.startswith(start)))[:count]

    statements = of("/statements/", 400)
    number = first.rsplit("/", 1)[1]
    parties = of("/parties/", 3)
    # The last order's employer has several sites, and an order of which only the chain speaks.
    visitor.visit(last)
    more = [link.split("?")[0] for link in visitor.page.evaluate(LINKS)
            if link.startswith("/parties/")]
    employers = []
    for party in dict.fromkeys(of("/parties/", 9)[:3] + more):
        visitor.visit(party)
        employers += [link.split("?")[0] for link in visitor.page.evaluate(LINKS)
                      if link.startswith("/employers/")]
    return list(dict.fromkeys(
        ["/", "/home", "/orders", "/orders?q=sen&sort=oldest&verdict=breach", "/repayments", first, last, f"/o/{number}", "/integrity", "/findings",
         "/findings?standard=VN&severity=prohibited", f"/findings?order={number}"]
        + of("/workers/", 2) + parties + list(dict.fromkeys(employers))[-1:]
        + [statements[0], statements[len(statements) // 2], statements[-1]])), orders


def looks(visitor, axe, name, pictures):
    """What may be wrong with the page that is open."""
    faults = visitor.taken()
    page = visitor.page
    over = page.evaluate(OVERFLOW)
    if over > 0:
        faults.append(f"{over} pixels too wide")
    faults += [f"outside of its figure: {text}" for text in page.evaluate(OUTSIDE)]
    faults += [f"upon each other: {texts}" for texts in page.evaluate(TOUCHING)]
    if "HTML(text" in page.inner_text("body"):
        faults.append("markup that was taken for text")
    if axe is not None:
        for fault in axe.run(page).response["violations"]:
            if fault["impact"] in ("serious", "critical"):
                faults.append(f"axe {fault['id']}: {fault['nodes'][0]['target']}")
    if pictures:
        page.screenshot(path=f"{pictures}/{name}.png")
    return faults


def file_name(path, language, width):
    return re.sub(r"[^A-Za-z0-9]+", "-", path).strip("-") + f"-{language}-{width}"


def try_looks(browser, address, paths, pictures):
    axe = Axe()
    links = {}
    for path in paths:
        faults = []
        for width in WIDTHS:
            visitor = Visitor(browser, address, width)
            for language in LANGUAGES:
                visitor.visit(speaking(path, language))
                # What axe looks at hardly depends on the language, and it takes seconds.
                with_axe = axe if (language, width) in (("ja", 360), ("en", 1280)) else None
                name = file_name(path, language, width)
                faults += [f"{language} {width}: {fault}"
                           for fault in looks(visitor, with_axe, name, pictures)]
                for link in visitor.page.evaluate(LINKS):
                    links.setdefault(link, path)
                    start, _, anchor = link.partition("#")
                    if start == "" and anchor and visitor.page.locator(f"[id='{anchor}']").count() != 1:
                        faults.append(f"{language} {width}: {link} leads nowhere")
            visitor.context.close()
        tried(f"{path} at {WIDTHS} in {LANGUAGES}", faults)
    return links


def try_links(browser, address, links):
    visitor = Visitor(browser, address, 360)
    faults = []
    wanted = sorted({urlsplit(link)._replace(fragment="").geturl() for link in links} - {""})
    for link in wanted:
        if not link.startswith("/"):
            faults.append(f"{link} leads away")
            continue
        answer = visitor.context.request.get(address + link)
        if answer.status != 200:
            faults.append(f"{answer.status} at {link}")
    visitor.context.close()
    tried(f"{len(wanted)} links lead to pages", faults)


def try_keyboard(browser, address, paths):
    faults = []
    for path in paths:
        visitor = Visitor(browser, address, 360)
        visitor.visit(path)
        count = visitor.page.evaluate(FOCUSABLE)
        reached = set()
        for _ in range(count + 2):
            visitor.page.keyboard.press("Tab")
            reached.add(visitor.page.evaluate("document.activeElement.dataset.place ?? ''"))
        missed = count - len(reached - {""})
        if missed > 0:
            faults.append(f"{missed} of {count} are not reached on {path}")
        visitor.context.close()
    tried(f"Tab reaches everything on {len(paths)} pages", faults)


def steps(page):
    page.click("#recompute button")
    # Of selectors alone: the pages' own policy forbids what is made of text.
    page.wait_for_selector("#recompute:not([aria-busy]) ol li", state="attached", timeout=60000)
    return page.eval_on_selector_all("#recompute ol li", "all => all.map(one => one.className)")


def page_has(visitor, path, selector):
    visitor.visit(path)
    return visitor.page.locator(selector).count() > 0


def try_recomputing(browser, address, paths):
    faults = []
    for path in paths:
        visitor = Visitor(browser, address, 1280)
        visitor.visit(path)
        seen = steps(visitor.page)
        if seen[0] != "held" or "failed" in seen or visitor.faults:
            faults.append(f"{path}: {seen} {visitor.taken()}")
        visitor.context.close()
    tried(f"the browser computes again what is on {len(paths)} pages", faults)

    path = next(path for path in paths if path.startswith("/workers/"))
    visitor = Visitor(browser, address, 1280)
    visitor.visit(path)
    visitor.page.fill("#recompute-key", "x+00000000+AAAA")
    spoilt = steps(visitor.page)
    # A key that is one, of nobody here.
    other = visitor.page.evaluate("""async () => {
      const name = document.querySelector('#recompute').dataset.key.split('+')[0];
      const pair = await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify']);
      const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
      const key = new Uint8Array([1, ...point]), start = new TextEncoder().encode(name + '\\n');
      const id = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array([...start, ...key])));
      const hex = [...id.slice(0, 4)].map(byte => byte.toString(16).padStart(2, '0')).join('');
      return `${name}+${hex}+${btoa(String.fromCharCode(...key))}`;
    }""")
    visitor.page.fill("#recompute-key", other)
    stranger = steps(visitor.page)
    tried("a key that is none, or another's, proves nothing",
          [seen for seen in (spoilt, stranger) if seen != ["failed"]])
    visitor.visit(path)
    visitor.page.evaluate("""() => {
      const one = document.querySelector('[data-content]');
      one.dataset.content = btoa(atob(one.dataset.content).replace('"', "'"));
    }""")
    changed = steps(visitor.page)
    tried("a content that is not what was sealed is found",
          [] if changed.count("failed") == 2 and changed[0] == "held" else [changed])
    for name, change in [("an amount printed", "one => one.textContent.replace(/[0-9]/, digit => 9 - digit)"),
                         ("a letter printed", "one => one.textContent.replace('a', 'b')")]:
        for which in (0, 1):
            sealed = next(one for one in paths if one.startswith("/statements/")
                          and page_has(visitor, one, "section[data-salt] pre"))
            visitor.visit(sealed)
            visitor.page.evaluate(f"""() => {{
              const one = document.querySelectorAll('section[data-seq] pre')[{which}];
              one.textContent = ({change})(one);
            }}""")
            printed = steps(visitor.page)
            tried(f"{name} that is not in the {'content' if which else 'entry'} is found",
                  [] if "failed" in printed and printed[0] == "held" else [printed])
    visitor.page.route("**/tile/entries/**", lambda route: route.fulfill(
        body=bytes(byte ^ (place == 400) for place, byte in enumerate(
            visitor.context.request.get(route.request.url).body()))))
    visitor.visit("/statements/0")
    tampered = steps(visitor.page)
    tried("an entry that is not the one of the tree is found",
          [] if "failed" in tampered else [tampered])
    visitor.context.close()

    visitor = Visitor(browser, address, 1280)
    visitor.page.add_init_script("""for (const name of ['generateKey', 'importKey']) {
      const real = crypto.subtle[name].bind(crypto.subtle);
      crypto.subtle[name] = (...all) => all.some(one => one?.name === 'Ed25519')
        ? Promise.reject(new DOMException('', 'NotSupportedError')) : real(...all);
    }""")
    visitor.visit(path)
    without = steps(visitor.page)
    said = visitor.page.inner_text("#recompute ol li:first-child")
    tried("without Ed25519 it says so, and computes the rest",
          [] if without[0] == "open" and "Ed25519" in said and "held" in without[1:]
          and "failed" not in without else [without, said])
    visitor.context.close()


def try_plain(browser, address, paths):
    faults = []
    visitor = Visitor(browser, address, 360, java_script_enabled=False)
    for path in paths:
        visitor.visit(path)
        if visitor.page.locator("h1").count() != 1 or visitor.page.locator("#recompute:visible").count():
            faults.append(path)
    visitor.context.close()
    tried("without scripts everything is there but the place for computing", faults + visitor.taken())
    visitor = Visitor(browser, address, 700)
    visitor.page.emulate_media(media="print")
    faults = []
    for path in paths:
        visitor.visit(path)
        if visitor.page.evaluate(OVERFLOW) > 0:
            faults.append(f"{path} is too wide")
        hidden = visitor.page.locator(".equivalent table:visible").count()
        if hidden != visitor.page.locator(".equivalent table").count():
            faults.append(f"{path} leaves a table away")
    visitor.context.close()
    tried("on paper nothing is cut off, and folded tables are open", faults + visitor.taken())


def main():
    feri, sample = sys.argv[1:3]
    pictures = sys.argv[3] if len(sys.argv) > 3 else ""
    server = Server(feri, sample)
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=shutil.which("chromium"),
                args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"])
            visitor = Visitor(browser, server.address, 1280)
            paths, orders = found_paths(visitor)
            visitor.context.close()
            links = try_looks(browser, server.address, paths, pictures)
            faults = []
            for width in WIDTHS:
                visitor = Visitor(browser, server.address, width)
                for order in orders:
                    visitor.visit(order)
                    faults += [f"{order} {width}: {fault}" for fault in looks(visitor, None, "", "")]
                visitor.context.close()
            tried(f"{len(orders)} orders at {WIDTHS}", faults)
            try_links(browser, server.address, links)
            # Of many links on an order's page one order is enough.
            try_keyboard(browser, server.address, [
                path for path in paths if path != "/findings" and path not in orders[1:]])
            try_recomputing(browser, server.address, [
                path for path in paths if path.startswith(("/orders/", "/workers/", "/statements/"))])
            try_plain(browser, server.address, paths)
            with tempfile.TemporaryDirectory() as scratch:
                visitor = Visitor(browser, server.address, 1280)
                tried(*cards.cards(visitor, browser, feri, sample, orders, scratch))
                visitor.context.close()
            browser.close()
    finally:
        server.stop()
    sys.exit(1 if failures else 0)


main()
