# Suspended agency: what it files is refused, but it may answer and repay; then it is reinstated.
at 2026-08-10T02:00:00Z
say "The agency is suspended, answers, repays, and is reinstated."
suspended=$(signs op-feri "$officers" stories/suspended-agency/suspended.json)
echo "$suspended"

at 2026-08-17T02:00:00Z
signs sa-sen sa-sen-3 stories/suspended-agency/answer.json --ref "$(last_seq "$suspended")"

# What it may not file while suspended is refused, with a note that the registry cannot deny.
at 2026-08-24T02:00:00Z
filed=$(feri sign --plain --vault "$work/vaults/sa-sen" --ledger "$ledger" --out "$work/outbox/sa-sen" \
    --key keys/sa-sen-3.key stories/suspended-agency/new-worker.json)
if feri append --home "$home" "$filed"; then exit 1; else [ $? = 65 ]; fi

at 2026-10-05T02:00:00Z
signs op-feri "$officers" stories/suspended-agency/reinstated.json

# The registry says how often it has refused so far, so that no note of it can vanish.
at 2026-10-06T02:00:00Z
feri refusals publish --home "$home" --on 2026-10-06 >"$work/refusals.json"
signs op-feri "$officers" "$work/refusals.json"
