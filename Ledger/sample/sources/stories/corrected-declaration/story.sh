# Corrected declarations: one mends a slip of the pen in good time; the other comes after the worker
# has spoken, and is a finding.
at 2026-06-28T02:00:00Z
mistyped=$(signs sa-tre sa-tre-1 stories/corrected-declaration/agency-typed.json)
echo "$mistyped"

at 2026-06-29T02:00:00Z
say "An agency corrects a nought too many before anybody contradicts it."
signs sa-tre sa-tre-1 stories/corrected-declaration/agency-corrected.json \
    --ref "$(last_seq "$mistyped")"

at 2026-07-10T02:00:00Z
say "Another corrects what it declared only after the worker has spoken: that is a finding."
signs sa-sen sa-sen-2 stories/corrected-declaration/nil-corrected.json \
    --ref "$(last_seq "$declared_nothing")"
