"""What is remarkable in the lives of set phrases."""

import pandas as pd

from policytext.library.counting.expressions import of_string
from policytext.library.point import Point
from policytext.remarks.naming import all_quoted, quoted, remark
from policytext.remarks.words import Remark
from policytext.study.pick import Pick

_FEW = 3  # phrases that a sentence names


def lives(phrases: pd.DataFrame, by: str, since: str, language: str) -> list[Remark]:
    """Say how many phrases are new or gone and which of them are said most; or which lives longest.

    `phrases` is the table of library/lives, the most frequent first. Weights: how many, then who.
    """
    if phrases.empty:
        return []
    first = phrases.head(_FEW)["phrase"].tolist()
    picks = [Pick(point=str(Point(str(of_string(phrase))))) for phrase in first]
    if by in ("new", "gone"):
        values = {"number": len(phrases), "year": since, "phrases": all_quoted(first, language)}
        return [remark(0.9, f"lives_{by}", language, picks, **values)]
    dated = phrases[phrases["first"] > 0]
    if dated.empty:
        return []
    longest = dated.loc[(dated["last"] - dated["first"]).idxmax()]
    most = phrases.iloc[0]
    return [
        remark(
            0.9,
            "lives_most",
            language,
            picks[:1],
            phrase=quoted(most["phrase"]),
            total=int(most["total"]),
            texts=int(most["texts"]),
        ),
        remark(
            0.6,
            "lives_longest",
            language,
            [Pick(point=str(Point(str(of_string(longest["phrase"])))))],
            phrase=quoted(longest["phrase"]),
            first=int(longest["first"]),
            last=int(longest["last"]),
        ),
    ]
