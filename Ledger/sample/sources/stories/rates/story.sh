# The exchange rates of each month, published at its end.
at 2026-07-01T01:00:00Z
signs op-feri "$officers" stories/rates/2026-06.json
at 2026-08-01T01:00:00Z
signs op-feri "$officers" stories/rates/2026-07.json
at 2026-09-01T01:00:00Z
signs op-feri "$officers" stories/rates/2026-08.json
at 2026-10-01T01:00:00Z
signs op-feri "$officers" stories/rates/2026-09.json
at 2026-11-01T01:00:00Z
signs op-feri "$officers" stories/rates/2026-10.json
at 2026-11-15T01:00:00Z
signs op-feri "$officers" stories/rates/2026-11.json
