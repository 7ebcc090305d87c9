# Old law: VJ-2021-000007. What was owed in 2021 and 2022 is judged by the law of those days: the cap in
# dollars, no second charge by the same agency, and its licence, which began later.
at 2026-11-20T01:00:00Z
signs so-momiji so-momiji-1 stories/old-law/order.json
signs rg-mau rg-mau-1 stories/old-law/approval.json
signs sa-tre sa-tre-1 stories/old-law/enrolled.json
hands_on sa-tre so-momiji em-ume gd-hibari wv-suzume rg-mau
signs sa-tre sa-tre-1 stories/old-law/agency-received.json
signs rg-mau rg-mau-1 stories/old-law/inspected.json
