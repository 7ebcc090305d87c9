# Contract substitution: VJ-2026-000024. On arrival she is given another contract, with less wage and
# more deductions than the one that was filed.
at 2026-06-05T03:00:00Z
signs so-sakura so-sakura-1 stories/contract-substitution/order.json

at 2026-06-10T08:00:00Z
signs rg-mau rg-mau-1 stories/contract-substitution/approval.json

at 2026-06-20T02:00:00Z
signs sa-sen sa-sen-2 stories/contract-substitution/enrolled.json
hands_on sa-sen so-sakura em-kiku gd-hibari wv-suzume

at 2026-08-01T02:00:00Z
signs so-sakura so-sakura-1 stories/contract-substitution/coe.json

at 2026-08-22T02:00:00Z
signs so-sakura so-sakura-1 stories/contract-substitution/arrived.json

at 2026-08-25T03:00:00Z
say "The contract that she was given on arrival is not the one that was promised."
signs wv-suzume wv-suzume-1 stories/contract-substitution/on-arrival.json
