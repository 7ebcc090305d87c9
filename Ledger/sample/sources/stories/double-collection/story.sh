# Double collection: VJ-2026-000020. Employer and worker both paid for the same training.
at 2026-05-22T02:00:00Z
signs so-momiji so-momiji-1 stories/double-collection/order.json

at 2026-05-28T08:00:00Z
signs rg-mau rg-mau-1 stories/double-collection/approval.json

at 2026-06-08T02:00:00Z
signs sa-tre sa-tre-1 stories/double-collection/enrolled.json
hands_on sa-tre so-momiji em-ume gd-hibari wv-suzume

at 2026-07-03T02:00:00Z
signs em-ume em-ume-1 stories/double-collection/employer-paid.json

at 2026-07-06T03:00:00Z
say "The same training was paid for by the employer, and by the worker in cash."
signs gd-hibari gd-hibari-1 stories/double-collection/said-before-departure.json
