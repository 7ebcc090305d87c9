# Bound erasures: which order the erased contents of August named becomes the operator's signed word.
# Until then no verdict on an order issued before them is better than undetermined.
at 2026-11-23T02:00:00Z
say "The operator binds which order each erased content named: other verdicts may rest on that word."
feri erase --home "$home" --bind --key keys/op-feri-officer-a.key --key keys/op-feri-officer-b.key
