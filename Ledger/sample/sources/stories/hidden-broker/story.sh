# Hidden broker: VJ-2026-000019. The agency declares nothing; the worker names a broker and the
# loan that paid him.
at 2026-05-21T02:00:00Z
signs so-sakura so-sakura-1 stories/hidden-broker/order.json

at 2026-05-25T08:10:00Z
signs rg-mau rg-mau-1 stories/hidden-broker/approval.json

at 2026-06-05T02:00:00Z
signs sa-sen sa-sen-2 stories/hidden-broker/enrolled.json
hands_on sa-sen so-sakura em-kiku gd-hibari wv-suzume

at 2026-06-21T02:00:00Z
declared_nothing=$(signs sa-sen sa-sen-2 stories/hidden-broker/agency-nil.json)
echo "$declared_nothing"

at 2026-06-25T03:00:00Z
say "She tells a worker-voice organisation of the broker, and of the loan on her family's land."
signs wv-suzume wv-suzume-1 stories/hidden-broker/said-before-departure.json
