# One person under two pseudonyms, known to the desk and to reviewers only.
at 2026-10-20T03:00:00Z
signs gd-hibari gd-hibari-1 stories/one-person/linked.json
