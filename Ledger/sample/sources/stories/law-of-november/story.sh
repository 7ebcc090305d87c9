# The law of November 2026: four orders that the rules of before judged otherwise than the texts, and the profile that
# sets it right. A care order at 5,000 yen a month passed (VJ-2026-000041), an engineer's charge above 0.7 month a year passed
# (VJ-2026-000042), a second charge for technical intern training (iii) in 2023 passed (VJ-2023-000044), and the rent of a
# specified skilled worker was called a breach by an annex for technical interns (VJ-2026-000043).
at 2026-12-08T01:00:00Z
say "Four orders are filed; the rules of before see one breach among them, and it is none."
signs so-momiji so-momiji-1 stories/law-of-november/order-care.json
signs em-ume em-ume-1 stories/law-of-november/order-engineer.json
signs em-ume em-ume-1 stories/law-of-november/order-skilled.json
signs so-momiji so-momiji-1 stories/law-of-november/order-third.json
signs rg-mau rg-mau-1 stories/law-of-november/approvals.json
signs sa-tre sa-tre-1 stories/law-of-november/enrolled.json
hands_on sa-tre so-momiji em-ume gd-hibari wv-suzume rg-mau
signs sa-tre sa-tre-1 stories/law-of-november/agency-received.json
signs em-ume em-ume-1 stories/law-of-november/employed.json
signs rg-mau rg-mau-1 stories/law-of-november/inspected.json

at 2026-12-08T05:00:00Z
say "The operator adopts the rules as the texts of November 2026 say them; the same orders are judged otherwise."
adopts op-feri/profile-5.json op-feri/profile-2026-law.canonical.json
signs op-feri "$officers" stories/law-of-november/licensed.json
