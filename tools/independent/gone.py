"""What an erased content, or one that is not at hand, takes from verdicts: Specs/openings.md 10-11."""

import json


def unsure(everything, openings, number):
    """Whether the verdict on an order may rest on a content that is gone.

    everything: (seq, received, by, content or nothing, …) of every entry; openings: the directory
    that holds `erased.json`, if there is one.
    """
    place = openings / "erased.json"
    known = {}
    if place.is_file():
        known = {row["seq"]: row.get("order") for row in json.loads(place.read_text())["erased"]}
    erased = {seq for one in everything if one[3] and one[3]["type"] == "data.erased"
              for seq in one[3]["body"]["seqs"]}
    issued = min(one[0] for one in everything if one[3]
                 and one[3]["type"] == "order.issued" and one[3]["order"] == number)
    for seq, content in ((one[0], one[3]) for one in everything):
        if content is not None:
            continue
        if seq in erased and seq in known:
            if known[seq] == number:
                return True
        elif seq > issued:
            return True
    return False


def at_best_undetermined(judged, worst):
    """The same judgement with no word better than that."""
    def clouded(words):
        return {standard: worst([word, "undetermined"]) for standard, word in words.items()}
    return {**judged, "verdicts": clouded(judged["verdicts"]),
            "workers": {worker: clouded(words) for worker, words in judged["workers"].items()}}
