"""Every kind of rules with a page in Specs/profile/kinds, and what computes it here."""

import chain_rules
import comparing
import law_rules
import repayment_rules
import rules
import voice_rules

KINDS = {
    "account-owed/1": rules.account_owed,
    "account-withdrawn/1": comparing.account_withdrawn,
    "accounts-disagree/1": comparing.accounts_disagree,
    "bond/1": rules.bond,
    "cap-months/1": rules.cap_months,
    "cap-paid-to-agency/1": rules.cap_paid_to_agency,
    "cost-category/1": rules.cost_category,
    "declared-less/1": comparing.declared_less,
    "late-contract/1": rules.late_contract,
    "order-bearer/1": rules.order_bearer,
    "outside-chain/1": rules.outside_chain,
    "paid-before/1": rules.paid_before,
    "paid-early/1": rules.paid_early,
    "receipt-owed/1": rules.receipt_owed,
    "voice-at-moments/1": rules.voice_at_moments,
    "worker-paid-after-contract/1": rules.worker_paid_after_contract,
    "worker-paid/1": rules.worker_paid,
}
KINDS |= chain_rules.KINDS | law_rules.KINDS | repayment_rules.KINDS | voice_rules.KINDS
# Kinds that are also, or only, judged on the order itself.
ORDER_TOO = {
    "account-owed/1", "attested/1", "audit-interval/1", "filed-late/1", "headcount-exceeded/1",
    "identical-voices/1", "monthly-fee-owed/1", "paid-between/1", "side-agreement/1",
} | law_rules.ORDER_TOO


def missing(specs):
    """The kinds that have a page and nothing here, or something here and no page."""
    pages = {f"{page.stem[:-2]}/{page.stem[-1]}"
             for page in (specs / "profile" / "kinds").glob("*.md")}
    return sorted(pages ^ set(KINDS))
