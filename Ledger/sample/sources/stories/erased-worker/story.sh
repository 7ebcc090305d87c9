# Erased worker: VJ-2026-000023 is withdrawn, nobody goes, and what was recorded of the candidate is
# erased by all who held it.
at 2026-06-12T02:00:00Z
signs so-momiji so-momiji-1 stories/erased-worker/order.json

at 2026-06-22T02:00:00Z
candidate=$(signs sa-tre sa-tre-1 stories/erased-worker/enrolled.json)
echo "$candidate"

at 2026-07-15T02:00:00Z
signs so-momiji so-momiji-1 stories/erased-worker/withdrawn.json

# She asked for it. Whoever held what was said of her destroys it first, and declares it then.
at 2026-08-03T02:00:00Z
say "A candidate who never went has what was recorded of her erased, by the agency and the registry."
hers=$(seqs_of "$candidate")
wish='the wish of the person concerned, after her order was withdrawn'
filed=$(feri erase --vault "$work/vaults/sa-tre" --ledger "$ledger" --basis "$wish" \
    --also "$work/outbox/sa-tre" --key keys/sa-tre-1.key --out "$work/outbox/sa-tre" $hers)
feri append --home "$home" "$filed"
# As programs of that summer declared it: nothing yet binds which order the contents named.
feri erase --home "$home" --basis "$wish" --unbound --key keys/op-feri-officer-a.key \
    --key keys/op-feri-officer-b.key $hers
