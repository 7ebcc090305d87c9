# Lost key: a stolen laptop. The operator revokes the key, with the day since when it may have been
# misused, and enrols a new one; everything that key signs is shown as operator-enrolled.
at 2026-07-20T02:00:00Z
say "An agency's laptop is stolen: the operator revokes its key and enrols another."
signs op-feri "$officers" stories/lost-key/revoked.json
signs op-feri "$officers sa-sen-3" stories/lost-key/recovered.json
