"""What is known of a worker's fees: Specs/rules.md 5.6."""

from rules import categories_of


def zero_fee(record, categories, worker):
    standing = [a for a in record.accounts_of(worker) if not a.replaced_by]
    heard = [a for a in standing if a.voice and record.is_heard_alone(a)]
    voice = [a for a in heard if record.is_independent(a)]

    def payments(account):
        return [line for line in account.lines if record.paid_by_worker(line)]

    def fees(account):
        return [line for line in payments(account)
                if categories_of(record, categories, line) - {"related-cost"}]
    if any(fees(account) for account in heard):
        return "denied-by-worker"
    if any(account.body["nothing_else"] for account in voice):
        paid = any(payments(account) for account in heard)
        return "confirmed-no-recruitment-fee" if paid else "confirmed-nothing"
    if any(payments(account) for account in standing):
        return "paid-as-declared"
    if any(a.body["nothing_else"] and a.body["perspective"] != "employer" for a in standing):
        return "declared"
    return "unknown"
