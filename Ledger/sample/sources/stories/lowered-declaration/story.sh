# A lowered declaration: VJ-2026-000029. An agency corrects what it took from one worker from 52 million to one, before
# anybody has spoken, and is asked why. Of another it had typed a nought too many; she says so herself, and nothing is
# asked. And an employer that was only named in an order of two-sites puts its name to it; the one of this order does not.
at 2026-12-01T01:00:00Z
say "The operator adopts the rules of December: who declares less than before is asked why."
adopts op-feri/profile-4.json op-feri/profile-2026-12.canonical.json

at 2026-12-01T02:00:00Z
say "An order is signed by the supervising organization and the agency; the employer is only named."
signs so-momiji "so-momiji-1 sa-tre-1" stories/lowered-declaration/order.json
signs rg-mau rg-mau-1 stories/lowered-declaration/approval.json
signs sa-tre sa-tre-1 stories/lowered-declaration/enrolled.json
hands_on sa-tre so-momiji em-ume gd-hibari wv-suzume rg-mau

at 2026-12-01T08:00:00Z
signs sa-tre sa-tre-1 stories/lowered-declaration/contracts.json
taken=$(signs sa-tre sa-tre-1 stories/lowered-declaration/agency-declared.json)
echo "$taken"
nought=$(signs sa-tre sa-tre-1 stories/lowered-declaration/agency-mistyped.json)
echo "$nought"

at 2026-12-02T02:00:00Z
say "The agency corrects both accounts to less, and is asked for the reason."
signs sa-tre sa-tre-1 stories/lowered-declaration/agency-lowered.json --ref "$(last_seq "$taken")"
signs sa-tre sa-tre-1 stories/lowered-declaration/agency-mended.json --ref "$(last_seq "$nought")"

at 2026-12-02T03:00:00Z
say "An employer that another had named in an order puts its own name to it."
signs em-tsubaki em-tsubaki-1 stories/lowered-declaration/countersigned.json --ref 393

at 2026-12-03T03:00:00Z
say "One worker tells the desk the same lower sum: what was asked of her account is answered."
signs gd-hibari gd-hibari-1 stories/lowered-declaration/said.json

at 2026-12-03T06:00:00Z
signs op-feri "$officers" stories/lowered-declaration/rates.json

at 2026-12-03T07:00:00Z
say "The operator publishes the heads over all of it."
feri heads --home "$home" >"$work/heads.json"
signs op-feri "$officers" "$work/heads.json"
