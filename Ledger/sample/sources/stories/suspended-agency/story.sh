# Suspended agency: what it files is refused, but it may answer and repay; then it is reinstated.
at 2026-08-10T02:00:00Z
say "The agency is suspended, answers, repays, and is reinstated."
suspended=$(signs op-feri "$officers" stories/suspended-agency/suspended.json)
echo "$suspended"

at 2026-08-17T02:00:00Z
signs sa-sen sa-sen-3 stories/suspended-agency/answer.json --ref "$(last_seq "$suspended")"

at 2026-10-05T02:00:00Z
signs op-feri "$officers" stories/suspended-agency/reinstated.json
