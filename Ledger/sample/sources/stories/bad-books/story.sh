# Bad books: VJ-2025-000032. Two workers under an approval for one, steps out of order, a service
# charge above its cap and another for the extension, a broker paid by the agency, an early return
# without a refund, a declaration that lay in a drawer, and records kept too long.
at 2026-11-17T03:00:00Z
signs so-momiji so-momiji-1 stories/bad-books/order.json
signs rg-mau rg-mau-1 stories/bad-books/approval.json
signs sa-tre sa-tre-1 stories/bad-books/enrolled.json
hands_on sa-tre so-momiji em-ume gd-hibari wv-suzume rg-mau

# The agency signed its declaration on 6 November and handed it in on the 18th.
at 2026-11-18T02:00:00Z
filed=$(
    at 2026-11-06T02:00:00Z
    feri sign --plain --vault "$work/vaults/sa-tre" --ledger "$ledger" --out "$work/outbox/sa-tre" \
        --key keys/sa-tre-1.key stories/bad-books/agency-received.json
)
feri append --home "$home" "$filed"
signs rg-mau rg-mau-1 stories/bad-books/inspected.json
