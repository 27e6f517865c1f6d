"""One sentence about a term: how often its letters stand in the text, and inside which terms."""

from policytext.base.labels import label
from policytext.study.study import Study

_MOST = 8  # longer terms that are named


def term_note(study: Study, term: str, language: str) -> str:
    """Say how a term's plain count in the text splits up; "" when there is nothing to explain."""
    if not term:
        return ""
    # Imported here: the first screen has no chosen term, and pandas is slow to load.
    from policytext.statistics.frequency import inside_longer_terms

    table = inside_longer_terms(term, study.document.text, study.tokens)
    total = int(table["frequency"].sum())
    inside = [
        (holder or label("across_cuts", language), int(n))
        for holder, n in zip(table["term"], table["frequency"], strict=True)
        if holder != term
    ]
    here = study.frequencies.get(term, 0)
    note = label("term_note", language, term=term, here=here, total=total)
    if not inside:
        return note
    named = [f"{holder} {n}" for holder, n in inside[:_MOST]]
    holders = label("list_mark", language).join(named) + ("…" if len(inside) > _MOST else "")
    number = sum(n for _, n in inside)
    return note + label("term_inside", language, number=number, holders=holders)
