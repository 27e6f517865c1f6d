"""What two sides say: set phrases, themes and structures, counted on both."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from policytext.study.finding_names import named_finds
from policytext.study.study import Study
from policytext.tokens.folding import folded
from policytext.tokens.lexicon import read_lexicon
from policytext.tokens.sequences import letter_counts

_LONG = 4  # characters of a term that is a set phrase by itself: 简政放权, 人工智能
_LISTED = 3  # of an entry of the lexicon: 新常态
STANDINGS = ("new", "dropped", "shared")


def phrases_compared(target: Study, others: Sequence[Study]) -> pd.DataFrame:
    """Count the set phrases of both sides by their letters, wherever they stand.

    Columns: phrase; target, reference (occurrences in the passages in force); standing: "new" (in
    the target only), "dropped" (in the reference only) or "shared". A phrase is what quotation
    marks, repetition and the like show as one on either side, a term of four characters or more
    that occurs twice on one, and what the lexicon or the reader's word list keeps whole; one that
    always stands inside the same longer one is left out, and so is one that is only listed and
    occurs once in all. Order: new, dropped, shared, each by frequency.
    """
    listed = (*(p for p in read_lexicon().phrases if len(p) >= _LISTED), *target.words.whole)
    shown = {phrase: 1 for study in (target, *others) for phrase in _phrases(study)}
    known = dict.fromkeys(listed, 2) | shown  # how often each must occur
    # Of phrases that only width and case tell apart, the first stands for all.
    one_form = {folded(phrase): phrase for phrase in reversed(known)}
    phrases = {phrase: n for phrase, n in known.items() if one_form[folded(phrase)] == phrase}
    here, there = _count((target,), phrases), _count(others, phrases)
    counts = {phrase: (here[phrase], there[phrase]) for phrase in phrases}
    inside = _always_inside(counts)
    rows = [
        (phrase, a, b, standing(a, b))
        for phrase, (a, b) in counts.items()
        if a + b >= phrases[phrase] and phrase not in inside
    ]
    rows.sort(key=lambda row: (STANDINGS.index(row[3]), -(row[1] + row[2])))
    return pd.DataFrame(rows, columns=["phrase", "target", "reference", "standing"])


def standing(target: int, reference: int) -> str:
    """Return which of STANDINGS something has that occurs so often on both sides."""
    return "shared" if target and reference else "new" if target else "dropped"


def inside_longer(terms: pd.DataFrame, target: Study, others: Sequence[Study]) -> pd.Series:
    """Say of each row whether its term, which one side lacks, stands there inside longer ones.

    `terms` has the columns term, target and reference (occurrences as a term of its own). Only the
    passages in force count.
    """
    here, there = _letters((target,)), _letters(others)
    lacking = zip(terms["term"], terms["target"], terms["reference"], strict=True)
    found = [
        (not a and folded(term) in here) or (not b and folded(term) in there)
        for term, a, b in lacking
    ]
    return pd.Series(found, index=terms.index, dtype=bool)


def themes_compared(
    target: Study, others: Sequence[Study], *, filtered: bool = False
) -> pd.DataFrame:
    """Measure each theme of the target's book on both sides.

    Columns: theme (id); target, reference (sentences that state or, where echoes count, echo it);
    target_share, reference_share (of all sentences of the side, 0–1). Whole texts, or `filtered`
    only the sentences that touch the passages in force.
    """
    rows = []
    sides = (_sentences_of(side, filtered) for side in ((target,), others))
    (a, size_a), (b, size_b) = sides
    for theme in target.book:
        first, second = a[theme.id], b[theme.id]
        rows.append((theme.id, first, second, first / max(size_a, 1), second / max(size_b, 1)))
    columns = ["theme", "target", "reference", "target_share", "reference_share"]
    return pd.DataFrame(rows, columns=columns)


def structures_compared(target: Study, others: Sequence[Study]) -> pd.DataFrame:
    """Count the relationships and series of both sides by name, in the passages in force.

    Columns: kind ("relationship" or "series"); name (its poles, or the pattern); target, reference
    (how many). Order: kind, then the sum, falling.
    """
    a, b = _structures((target,)), _structures(others)
    rows = [(*key, a[key], b[key]) for key in dict.fromkeys([*a, *b])]
    rows.sort(key=lambda row: (row[0], -(row[2] + row[3])))
    return pd.DataFrame(rows, columns=["kind", "name", "target", "reference"])


def _phrases(study: Study) -> list[str]:
    text = study.document.text
    found = (f.items[0] for f in study.findings if f.kind == "phrase")
    terms = (term for term, n in study.frequencies.items() if len(term) >= _LONG and n > 1)
    return [*(text[item.start : item.end] for item in found), *terms]


def _always_inside(counts: Mapping[str, tuple[int, int]]) -> set[str]:
    """Return the phrases of which every occurrence is one of the same longer phrase."""
    alike: dict[tuple[int, int], list[str]] = {}
    for phrase, numbers in counts.items():
        alike.setdefault(numbers, []).append(phrase)
    lists = {numbers: "\n".join(phrases) for numbers, phrases in alike.items()}
    return {phrase for phrase, numbers in counts.items() if lists[numbers].count(phrase) > 1}


def _count(studies: Iterable[Study], phrases: Iterable[str]) -> Counter[str]:
    total: Counter[str] = Counter()
    for study in studies:
        total.update(letter_counts(study.document.text, phrases, study.scope))
    return total


def _letters(studies: Iterable[Study]) -> str:
    """Return the passages in force one below the other, without regard to width and case."""
    return "\n".join(
        folded(study.document.text[span.start : span.end])
        for study in studies
        for span in (study.document.paragraphs if study.scope is None else study.scope)
    )


def _sentences_of(studies: Iterable[Study], filtered: bool) -> tuple[Counter[str], int]:
    counts: Counter[str] = Counter()
    size = 0
    for study in studies:
        document, scope = study.document, study.scope if filtered else None
        counting = set(range(len(document.sentences)))
        if scope is not None:
            counting = {number for span in scope for number in document.sentences_touched(*span)}
        size += len(counting)
        touched = {
            (a.theme, number)
            for a in study.annotations
            if study.echoes or a.how == "stated"
            for number in counting.intersection(document.sentences_touched(a.start, a.end))
        }
        counts.update(theme for theme, _ in touched)
    return counts, size


def _structures(studies: Iterable[Study]) -> Counter[tuple[str, str]]:
    return Counter(
        (kind, name)
        for study in studies
        for kind in ("relationship", "series")
        for name, _ in named_finds(study, kind)
    )
