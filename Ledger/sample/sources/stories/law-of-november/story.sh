# The law of November 2026: four orders that the rules of before judged otherwise than the texts, and the profile that
# sets it right. A care order at 5,000 yen a month passed (VJ-2026-000041), an engineer's charge above 0.7 month a year
# passed (VJ-2026-000042), a second charge for technical intern training (iii) in 2023 passed (VJ-2023-000044), and the
# rent of a specified skilled worker was called a breach by an annex for technical interns (VJ-2026-000043). Two more
# orders, VJ-2026-000045 and -46, show what the rules that came with it find.
at 2026-12-03T08:00:00Z
say "A placement business and a supervising organization join."
signs op-feri "$officers" stories/law-of-november/parties.json
feri init --vault "$work/vaults/pb-nadeshiko" --log-key "$(feri key show keys/log.key)"
signs op-feri "$officers pb-nadeshiko-1" stories/law-of-november/key-pb-nadeshiko.json

at 2026-12-03T08:30:00Z
say "Four orders are filed; the rules of before see one breach among them, and it is none."
signs so-momiji so-momiji-1 stories/law-of-november/order-care.json
signs em-ume em-ume-1 stories/law-of-november/order-engineer.json
signs em-ume em-ume-1 stories/law-of-november/order-skilled.json
signs so-momiji so-momiji-1 stories/law-of-november/order-third.json
signs em-ume em-ume-1 stories/law-of-november/order-new-rules.json
signs em-ume em-ume-1 stories/law-of-november/order-support.json
signs rg-mau rg-mau-1 stories/law-of-november/approvals.json
signs sa-tre sa-tre-1 stories/law-of-november/enrolled.json
hands_on sa-tre so-momiji em-ume gd-hibari wv-suzume rg-mau
signs em-ume em-ume-1 stories/law-of-november/agreement-skilled.json
signs sa-tre sa-tre-1 stories/law-of-november/agency-received.json
signs em-ume em-ume-1 stories/law-of-november/employed.json
signs rg-mau rg-mau-1 stories/law-of-november/inspected.json

at 2026-12-03T09:00:00Z
say "Licences and supervising audits are put on record, for which the new rules ask; and who places is named."
signs op-feri "$officers" stories/law-of-november/licensed.json
signs so-momiji so-momiji-1 stories/law-of-november/supervised-momiji.json
signs so-sakura so-sakura-1 stories/law-of-november/supervised-sakura.json
placed=$(signs em-tsubaki em-tsubaki-1 stories/law-of-november/placed-gifu-skilled.json --ref 394)
echo "$placed"
signs pb-nadeshiko pb-nadeshiko-1 stories/law-of-november/countersigned.json --ref "$(last_seq "$placed")"
signs em-tsubaki em-tsubaki-1 stories/law-of-november/agreement-gifu-skilled.json

at 2026-12-03T10:00:00Z
say "The operator adopts the rules as the texts of November 2026 say them; the same orders are judged otherwise."
adopts op-feri/profile-5.json op-feri/profile-2026-law.canonical.json

at 2026-12-03T11:00:00Z
say "What the new rules find: a deposit, training below the minimum, a wait of 191 days, one worker too many."
signs sa-tre sa-tre-1 stories/law-of-november/enrolled-new-rules.json
hands_on sa-tre so-momiji em-ume gd-hibari wv-suzume rg-mau
signs sa-tre sa-tre-1 stories/law-of-november/steps.json
signs em-ume em-ume-1 stories/law-of-november/agreement-new-rules.json
signs em-ume em-ume-1 stories/law-of-november/agreement-support.json
signs sa-tre sa-tre-1 stories/law-of-november/agency-received-new-rules.json
signs rg-mau rg-mau-1 stories/law-of-november/inspected-new-rules.json

at 2026-12-03T12:00:00Z
say "The charge comes back without interest; a lawyer writes before the worker has agreed, an arbiter is asked after it."
signs sa-tre sa-tre-1 stories/law-of-november/refund.json
heard=$(signs gd-hibari gd-hibari-1 stories/law-of-november/consultation.json)
echo "$heard"
signs gd-hibari gd-hibari-1 stories/law-of-november/consultation-ended.json --ref "$(last_seq "$heard")"
written=$(signs gd-hibari gd-hibari-1 stories/law-of-november/accompaniment.json --ref "$(last_seq "$heard")")
echo "$written"
signs gd-hibari gd-hibari-1 stories/law-of-november/accompaniment-ended.json --ref "$(last_seq "$written")"
signs gd-hibari gd-hibari-1 stories/law-of-november/adr.json --ref "$(last_seq "$written")"
signs em-tsubaki em-tsubaki-1 stories/law-of-november/self-assessed.json
feri heads --home "$home" >"$work/heads.json"
signs op-feri "$officers" "$work/heads.json"
