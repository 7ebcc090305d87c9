# Clean zero-fee order: VJ-2026-000018. The Japan side pays everything, and both workers say so
# three times, alone with the desk.
at 2026-05-18T02:00:00Z
say "A clean order: supervising organization and agency sign it together."
issued=$(signs so-momiji 'so-momiji-1 sa-tre-1' stories/clean-order/order.json)
echo "$issued"
signs so-momiji 'so-momiji-1 sa-tre-1' stories/clean-order/agreement.json

at 2026-05-19T02:00:00Z
say "The employer puts its name to the order the day after."
signs em-ume em-ume-1 stories/clean-order/countersigned.json --ref "$(last_seq "$issued")"

at 2026-05-25T08:00:00Z
signs rg-mau rg-mau-1 stories/clean-order/approval.json

at 2026-06-01T04:00:00Z
signs sa-tre sa-tre-1 stories/clean-order/enrolled.json
hands_on sa-tre so-momiji em-ume gd-hibari wv-suzume

at 2026-06-03T03:00:00Z
signs gd-hibari gd-hibari-1 stories/clean-order/said-before-contract.json

at 2026-06-16T02:00:00Z
signs sa-tre sa-tre-1 stories/clean-order/contracts.json

at 2026-08-19T02:00:00Z
signs so-momiji so-momiji-1 stories/clean-order/coe.json

at 2026-08-21T02:00:00Z
say "Employer, agency and supervising organization declare the same flows; the workers none."
signs em-ume em-ume-1 stories/clean-order/employer-paid.json
signs sa-tre sa-tre-1 stories/clean-order/agency-received.json
signs so-momiji so-momiji-1 stories/clean-order/supervising-received.json

at 2026-08-22T03:00:00Z
signs gd-hibari gd-hibari-1 stories/clean-order/said-before-departure.json

at 2026-08-28T12:00:00Z
signs sa-tre sa-tre-1 stories/clean-order/departed.json

at 2026-09-29T01:00:00Z
signs so-momiji so-momiji-1 stories/clean-order/arrived.json

at 2026-10-10T03:00:00Z
signs gd-hibari gd-hibari-1 stories/clean-order/said-after-arrival.json
signs wv-suzume wv-suzume-1 stories/clean-order/survey.json

at 2026-10-13T03:00:00Z
signs wv-suzume wv-suzume-1 stories/clean-order/audit.json

at 2026-11-14T02:00:00Z
say "The operator assesses the order, with its reasons."
signs op-feri "$officers" stories/clean-order/assessed.json
