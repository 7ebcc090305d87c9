# Published heads: what proves every trail of the sample complete, up to the day they were published.
at 2026-11-16T01:00:00Z
say "The operator publishes the heads that prove each trail complete."
feri heads --home "$home" >"$work/heads.json"
signs op-feri "$officers" "$work/heads.json"

at 2026-11-20T02:00:00Z
say "It does so again, now that more was filed."
feri heads --home "$home" >"$work/heads.json"
signs op-feri "$officers" "$work/heads.json"

at 2026-11-21T07:00:00Z
say "And again, with an employer of two sites."
feri heads --home "$home" >"$work/heads.json"
signs op-feri "$officers" "$work/heads.json"
