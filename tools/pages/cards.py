"""Cards in a browser, as they are printed: both sides stay on their paper; see try.py."""
import subprocess

LINKS = "[...document.querySelectorAll('a[href]')].map(link => link.getAttribute('href'))"
# How far the last thing of each side of a card is above its edge, in pixels: below 0 it is cut off.
LEFT = """() => [...document.querySelectorAll('.side')].map(side => {
  const style = getComputedStyle(side), foot = parseFloat(style.paddingBottom);
  const last = [...side.querySelectorAll('*')].filter(one => one.getClientRects().length > 0)
    .map(one => one.getBoundingClientRect().bottom);
  return Math.floor(side.getBoundingClientRect().bottom - foot - Math.max(...last));
})"""


def cards(visitor, browser, feri, sample, orders, scratch):
    """The card of one worker of each order, on both kinds of paper: what was tried, and its faults."""
    faults, least, count = [], [], 0
    for order in orders:
        visitor.visit(order)
        workers = [link.split("?")[0].rsplit("/", 1)[1] for link in visitor.page.evaluate(LINKS)
                   if link.startswith("/workers/")]
        if not workers:
            continue
        count += 1
        number = order.rsplit("/", 1)[1]
        for paper in ("a6", "a4"):
            card = f"{scratch}/{number}-{paper}.html"
            made = subprocess.run(
                [feri, "card", workers[0], "--ledger", f"{sample}/ledger",
                 "--openings", f"{sample}/private", "--key", f"{sample}/ledger.vkey", "--order", number,
                 "--site", "https://feri.example", "--access", f"{scratch}/access",
                 "--desk", "03-0000-0000 (FERI, 9:00-17:00)", "--paper", paper, "-o", card],
                capture_output=True, text=True, env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"})
            if made.returncode != 0:
                faults.append(f"{number}: {made.stderr.strip()}")
                continue
            left = pixels_left(browser, card)
            if len(left) != 2 or min(left) < 0:
                faults.append(f"{number} on {paper}: pixels left on its sides {left}")
            least += left
    if not least:
        faults.append("no card was made")
    return f"{count} cards on A6 and A4, {min(least, default=0)} pixels left on the fullest side", faults


def pixels_left(browser, card):
    """Of each side."""
    context = browser.new_context(viewport={"width": 900, "height": 1300})
    page = context.new_page()
    page.goto(f"file://{card}")
    page.emulate_media(media="print")
    left = page.evaluate(LEFT)
    context.close()
    return left
