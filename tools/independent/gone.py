"""What an erased content, or one that is not available, takes from verdicts: Specs/openings.md 14-16."""

import erasing


def stated(everything):
    """What the operator erased, and where each order was issued."""
    operator = everything[0][2]
    erasures, issued = erasing.Erasures(), {}
    for seq, _, by, content, *_ in everything:
        if content and content["type"] == "data.erased" and by == operator:
            erasures.take(seq, content["body"])
        if content and content["type"] == "order.issued":
            issued.setdefault(content["order"], seq)
    return erasures, issued


def unsure(everything, openings, number):
    """Whether the verdict on an order may rest on a content that is gone.

    everything: (seq, received, by, content or nothing, …) of every entry; openings: the directory
    that holds `erased.json`, if there is one.
    """
    erasures, issued = stated(everything)
    kept = erasing.read(openings)
    bound = erasing.bound(kept, erasures, issued)
    for seq in (one[0] for one in everything if one[3] is None):
        if seq in erasures.seqs and seq in bound:
            if bound[seq] == number:
                return True
        elif seq > issued[number] or seq in erasures.seqs and named(kept, seq) == number:
            return True
    return False


def elsewhere(everything, openings, number):
    """How many erased contents are bound to another order than this, or to none."""
    erasures, issued = stated(everything)
    bound = erasing.bound(erasing.read(openings), erasures, issued)
    return sum(1 for one in everything if one[3] is None and one[0] in erasures.seqs
               and one[0] > issued[number] and one[0] in bound and bound[one[0]] != number)


def named(kept, seq):
    return kept[seq].order if seq in kept else None


def at_best_undetermined(judged, worst):
    """The same judgement with no word better than that."""
    def clouded(words):
        return {standard: worst([word, "undetermined"]) for standard, word in words.items()}
    return {**judged, "verdicts": clouded(judged["verdicts"]),
            "workers": {worker: clouded(words) for worker, words in judged["workers"].items()}}
