# Coached voices: VJ-2026-000025. Five workers say the same words on the same day with somebody of the
# agency beside them, and the employer paid less than recruiting them can have cost.
at 2026-11-18T03:00:00Z
signs so-momiji so-momiji-1 stories/coached-voices/order.json
signs rg-mau rg-mau-1 stories/coached-voices/approval.json
signs sa-tre sa-tre-1 stories/coached-voices/enrolled.json
hands_on sa-tre so-momiji em-ume gd-hibari wv-suzume

at 2026-11-18T04:00:00Z
signs em-ume em-ume-1 stories/coached-voices/employer-paid.json
signs gd-hibari gd-hibari-1 stories/coached-voices/said-before-the-agency.json
