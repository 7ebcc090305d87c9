# Secret side agreement with a penalty: VJ-2026-000021. What was filed says that there is nothing
# else; the employer was shown a memorandum, and the worker's own contract has a penalty.
at 2026-05-22T03:00:00Z
signs so-sakura so-sakura-1 stories/side-agreement/order.json
signs so-sakura 'so-sakura-1 sa-sen-2' stories/side-agreement/agreement.json

at 2026-05-28T08:10:00Z
signs rg-mau rg-mau-1 stories/side-agreement/approval.json

at 2026-06-09T02:00:00Z
signs sa-sen sa-sen-2 stories/side-agreement/enrolled.json
hands_on sa-sen so-sakura em-kiku gd-hibari wv-suzume

at 2026-07-08T02:00:00Z
say "The employer files the memorandum that it was asked to sign."
signs em-kiku em-kiku-1 stories/side-agreement/memorandum.json

at 2026-07-09T03:00:00Z
say "The desk sees the worker's own copy of her contract: a penalty, and a deposit."
signs gd-hibari gd-hibari-1 stories/side-agreement/her-contract.json
signs gd-hibari gd-hibari-1 stories/side-agreement/audit.json
