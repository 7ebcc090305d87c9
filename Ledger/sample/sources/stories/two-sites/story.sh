# One employer, two sites: VJ-2026-000026 leads to its factory in Ibaraki, VJ-2026-000027 and -28 to
# that in Gifu. A buyer sees at which of them workers paid, and where nobody has been heard yet.
at 2026-11-20T03:00:00Z
say "An employer with a factory in Ibaraki and one in Gifu joins the registry."
signs op-feri "$officers" stories/two-sites/party.json
feri init --vault "$work/vaults/em-tsubaki" --log-key "$(feri key show keys/log.key)"
signs op-feri "$officers em-tsubaki-1" stories/two-sites/key.json

at 2026-11-20T04:00:00Z
say "Its orders each name the site that the workers are for."
signs so-momiji so-momiji-1 stories/two-sites/order-ibaraki.json
signs so-sakura so-sakura-1 stories/two-sites/order-gifu.json
signs em-tsubaki em-tsubaki-1 stories/two-sites/order-gifu-skilled.json

at 2026-11-20T05:00:00Z
for order in ibaraki gifu gifu-skilled; do
    signs rg-mau rg-mau-1 "stories/two-sites/approval-$order.json"
done

at 2026-11-20T06:00:00Z
signs sa-tre sa-tre-1 stories/two-sites/enrolled-ibaraki.json
signs sa-sen sa-sen-3 stories/two-sites/enrolled-gifu.json
signs sa-tre sa-tre-1 stories/two-sites/enrolled-gifu-skilled.json
hands_on sa-tre so-momiji em-tsubaki gd-hibari wv-suzume rg-mau
hands_on sa-sen so-sakura em-tsubaki gd-hibari wv-suzume rg-mau

at 2026-11-20T08:00:00Z
say "For Ibaraki and the skilled worker the employer and the agency declare the same flows."
signs em-tsubaki em-tsubaki-1 stories/two-sites/employer-paid-ibaraki.json
signs sa-tre sa-tre-1 stories/two-sites/agency-received-ibaraki.json
signs em-tsubaki em-tsubaki-1 stories/two-sites/employer-paid-gifu-skilled.json
signs sa-tre sa-tre-1 stories/two-sites/agency-received-gifu-skilled.json

at 2026-11-20T09:00:00Z
say "For Gifu the other agency declares a training fee that it took from the workers, and no more."
signs sa-sen sa-sen-3 stories/two-sites/agency-received-gifu.json

at 2026-11-21T03:00:00Z
say "Asked alone, the workers for Ibaraki say the same; those for Gifu paid it far more, in cash."
signs wv-suzume wv-suzume-1 stories/two-sites/said-ibaraki.json
signs gd-hibari gd-hibari-1 stories/two-sites/said-gifu.json
