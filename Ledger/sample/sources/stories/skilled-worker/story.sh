# Skilled worker: VJ-2025-000033. A former technical intern goes again as a specified skilled worker, and
# pays a service charge, above its cap and without its particulars, and for her training.
at 2026-11-19T01:00:00Z
signs em-ume em-ume-1 stories/skilled-worker/order.json
signs rg-mau rg-mau-1 stories/skilled-worker/approval.json
signs sa-tre sa-tre-1 stories/skilled-worker/enrolled.json
hands_on sa-tre em-ume gd-hibari wv-suzume rg-mau
signs sa-tre sa-tre-1 stories/skilled-worker/agency-received.json

at 2026-11-19T02:00:00Z
signs rg-mau rg-mau-1 stories/skilled-worker/inspected.json
