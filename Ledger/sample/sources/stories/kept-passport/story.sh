# Kept passport: VJ-2025-000031, an order of the year before, entered when its worker complains. The
# supervising organization keeps her passport and took a fee from her; its fee to the agency is less
# than the law's, and the employer takes her training back from her wage.
at 2026-11-17T01:00:00Z
say "Orders of earlier years are entered, because workers complain of them."
signs so-momiji so-momiji-1 stories/kept-passport/order.json
signs rg-mau rg-mau-1 stories/kept-passport/approval.json
signs sa-tre sa-tre-1 stories/kept-passport/enrolled.json
hands_on sa-tre so-momiji em-ume gd-hibari wv-suzume rg-mau

at 2026-11-17T02:00:00Z
signs gd-hibari gd-hibari-1 stories/kept-passport/complaint.json
signs rg-mau rg-mau-1 stories/kept-passport/inspected.json
