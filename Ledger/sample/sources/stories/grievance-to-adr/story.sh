# From a complaint to ADR: the first worker of VJ-2026-000017 goes from consultation to
# accompaniment to arbitration, is repaid, and confirms it.
at 2026-05-21T06:00:00Z
say "A worker complains: consultation first."
consultation=$(signs gd-hibari gd-hibari-1 stories/grievance-to-adr/consultation.json)
echo "$consultation"

at 2026-06-10T06:00:00Z
signs gd-hibari gd-hibari-1 stories/grievance-to-adr/consultation-ended.json \
    --ref "$(last_seq "$consultation")"
accompaniment=$(signs gd-hibari gd-hibari-1 stories/grievance-to-adr/accompaniment.json \
    --ref "$(last_seq "$consultation")")
echo "$accompaniment"

at 2026-08-03T06:00:00Z
say "A lawyer's letter does not help: it goes to arbitration."
signs gd-hibari gd-hibari-1 stories/grievance-to-adr/accompaniment-ended.json \
    --ref "$(last_seq "$accompaniment")"
arbitration=$(signs gd-hibari gd-hibari-1 stories/grievance-to-adr/adr.json \
    --ref "$(last_seq "$accompaniment")")
echo "$arbitration"

at 2026-09-14T06:00:00Z
signs gd-hibari gd-hibari-1 stories/grievance-to-adr/adr-ended.json \
    --ref "$(last_seq "$arbitration")"

at 2026-09-28T02:00:00Z
say "Suspended or not, the agency may repay; and the worker confirms what arrived."
settled=$(signs sa-sen sa-sen-3 stories/grievance-to-adr/refund.json)
echo "$settled"

at 2026-10-02T03:00:00Z
signs gd-hibari gd-hibari-1 stories/grievance-to-adr/refund-confirmed.json \
    --ref "$(last_seq "$settled")"
