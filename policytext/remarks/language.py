"""What is remarkable in policy language: how firmly a text speaks, and whom it calls upon."""

from collections.abc import Mapping, Sequence

import pandas as pd

from policytext.remarks.naming import all_quoted, quoted, say
from policytext.remarks.words import NOTHING, Remark
from policytext.structure.policy_language import groups
from policytext.study.evidence import Wording
from policytext.study.pick import Pick

FIRM, SOFT = ("must", "require"), ("encourage", "explore")
_ENOUGH = 5  # finds, from which firm and soft are weighed
_MANY = 30  # finds of the ladder, in which a step that is missing says something
_TIMES = 1.5
_SHARE = 0.3  # of the ladder, from which a step is no matter of course
_NAMED = 3


def language(counts: pd.DataFrame, language: str, *, searched: bool = False) -> list[Remark]:
    """Say whether the text demands or encourages, what it says most, and who is to act.

    `counts` is the table of wordings; if it was `searched` for, nothing is said of its shares.
    Weights: how unequal firm and soft are, or a step's share of the ladder, then single words.
    """
    if counts.empty:
        return []
    by_group = counts.groupby("group", sort=False)["frequency"].sum()
    totals = {group.id: int(by_group.get(group.id, 0)) for group in groups()}
    found = (
        []
        if searched
        else [
            _firmness(totals, language),
            _missing(totals, language),
            _step(totals, language),
            _acting(counts, language),
        ]
    )
    return found if any(one.weight for one in found) else [_plain(counts, language)]


def _firmness(totals: Mapping[str, int], language: str) -> Remark:
    """Set what demands beside what encourages."""
    firm, soft = (sum(totals[id] for id in ids) for ids in (FIRM, SOFT))
    more, fewer = max(firm, soft), min(firm, soft)
    if more < _ENOUGH or not fewer:
        return NOTHING
    times = more / fewer
    values: dict[str, object] = {"firm": _names(FIRM, language), "soft": _names(SOFT, language)}
    values |= {"firm_number": firm, "soft_number": soft, "times": _times(times)}
    named = _picks(*FIRM, *SOFT)
    if times < _TIMES:
        return Remark(0.3, say("told_language_level", language, **values), named)
    side = "firm" if firm > soft else "soft"
    text = say(f"told_language_{side}", language, **values)
    return Remark(
        0.5 + 0.5 * (firm - soft) / (firm + soft) * (1 if firm > soft else -1), text, named
    )


def _missing(totals: Mapping[str, int], language: str) -> Remark:
    """Name the kinds of wording of which a long text has none."""
    ladder = sum(totals[group.id] for group in groups() if group.step)
    missing = [id for id in (*FIRM, *SOFT) if not totals[id]]
    if ladder < _MANY or not missing:
        return NOTHING
    values: dict[str, object] = {"steps": _names(missing, language), "number": ladder}
    return Remark(0.6, say("told_language_missing", language, **values), _picks(*missing))


def _step(totals: Mapping[str, int], language: str) -> Remark:
    """Name the step of the ladder with most finds, if it leads."""
    steps = {group.id: totals[group.id] for group in groups() if group.step}
    first, second = sorted(steps, key=lambda id: -steps[id])[:2]
    number, share = steps[first], steps[first] / max(sum(steps.values()), 1)
    if number < _ENOUGH or number - steps[second] < 2 or share < _SHARE:
        return NOTHING
    values: dict[str, object] = {
        "step": _names([first], language),
        "number": number,
        "share": f"{share:.0%}",
    }
    return Remark(share, say("told_language_step", language, **values), _picks(first))


def _acting(counts: pd.DataFrame, language: str) -> Remark:
    """Name who is to act most often."""
    who = counts[counts["group"] == "who"].sort_values("frequency", ascending=False, kind="stable")
    number, second = (*who["frequency"].tolist()[:2], 0, 0)[:2]
    if number < _ENOUGH or number - second < 2:
        return NOTHING
    if who["term"].iloc[0] == "我们":  # the speaker: nobody is called upon
        return NOTHING
    values: dict[str, object] = {"who": quoted(who["term"].iloc[0]), "number": number}
    return Remark(0.35, say("told_language_who", language, **values), _picks("who"))


def _plain(counts: pd.DataFrame, language: str) -> Remark:
    """Name the most frequent wordings."""
    most = int(counts["frequency"].max())
    first = counts[counts["frequency"] == most]
    names = list(dict.fromkeys(first["term"]))
    values: dict[str, object] = {"number": int(counts["frequency"].sum()), "count": most}
    if len(names) > _NAMED or most == 1:
        return Remark(0.02, say("told_language_found", language, **values))
    key = f"told_language_{'most' if len(names) == 1 else 'share_most'}"
    text = say(key, language, terms=all_quoted(names, language), **values)
    return Remark(0.02, text, _picks(*first["group"]))


def _names(ids: Sequence[str], language: str) -> str:
    by_id = {group.id: group.label[language] for group in groups()}
    return all_quoted([by_id[id] for id in ids], language)


def _times(ratio: float) -> str:
    return f"{ratio:.0f}" if ratio >= 3 else f"{ratio:.1f}"


def _picks(*ids: str) -> frozenset[str]:
    return frozenset(str(Pick(evidence=Wording(id))) for id in ids)
