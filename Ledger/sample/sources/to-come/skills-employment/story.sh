# Employment for skill development: VJ-2027-000001, the programme that begins in April 2027. She paid her
# agency a yen more than two months' scheduled pay, and three months go by without an audit.
at 2026-12-08T02:00:00Z
signs so-momiji so-momiji-1 to-come/skills-employment/order.json
signs rg-mau rg-mau-1 to-come/skills-employment/approval.json

at 2026-12-23T02:00:00Z
signs sa-tre sa-tre-1 to-come/skills-employment/enrolled.json
hands_on sa-tre so-momiji em-ume gd-hibari wv-suzume

at 2027-03-25T02:00:00Z
signs sa-tre sa-tre-1 to-come/skills-employment/agency-received.json

at 2027-04-05T02:00:00Z
signs so-momiji so-momiji-1 to-come/skills-employment/arrived.json

# The last word that is filed, three months and a day after her arrival.
at 2027-07-04T02:00:00Z
signs so-momiji so-momiji-1 to-come/skills-employment/employed.json
