# Erased worker: VJ-2026-000023 is withdrawn, nobody goes, and what was recorded of the candidate is
# erased by all who held it.
at 2026-06-12T02:00:00Z
signs so-momiji so-momiji-1 stories/erased-worker/order.json

at 2026-06-22T02:00:00Z
candidate=$(signs sa-tre sa-tre-1 stories/erased-worker/enrolled.json)
echo "$candidate"

at 2026-07-15T02:00:00Z
signs so-momiji so-momiji-1 stories/erased-worker/withdrawn.json
