# Early return and refund: VJ-2026-000022. Production stops, the worker goes home without fault, the
# agency gives back its fee for the months that were not worked, and she confirms it.
at 2026-05-22T04:00:00Z
signs so-momiji so-momiji-1 stories/early-return/order.json

at 2026-05-28T08:20:00Z
signs rg-mau rg-mau-1 stories/early-return/approval.json

at 2026-06-10T02:00:00Z
signs sa-tre sa-tre-1 stories/early-return/enrolled.json
hands_on sa-tre so-momiji em-ume gd-hibari wv-suzume

at 2026-07-21T02:00:00Z
signs sa-tre sa-tre-1 stories/early-return/agency-received.json

at 2026-07-26T02:00:00Z
signs sa-tre sa-tre-1 stories/early-return/departed.json

at 2026-08-26T01:00:00Z
signs so-momiji so-momiji-1 stories/early-return/arrived.json

at 2026-09-26T02:00:00Z
signs so-momiji so-momiji-1 stories/early-return/returned.json

at 2026-09-29T03:00:00Z
say "Back home early, she tells the desk what she had paid."
signs gd-hibari gd-hibari-1 stories/early-return/said-after-return.json

at 2026-11-03T02:00:00Z
repaid=$(signs sa-tre sa-tre-1 stories/early-return/refund.json)
echo "$repaid"

at 2026-11-06T03:00:00Z
say "The share for the time she did not work came back, late, and she confirms it."
signs gd-hibari gd-hibari-1 stories/early-return/refund-confirmed.json \
    --ref "$(last_seq "$repaid")"

at 2026-11-16T02:00:00Z
signs op-feri "$officers" stories/closed-order/closed.json
