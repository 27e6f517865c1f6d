"""On a narrow screen: the sentences behind what was tapped, in a sheet at its bottom."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple

from components.browser.mounting import mount
from components.browser.reader_page import sentence_rows
from components.session.record import remember, session
from components.session.selection import Selection
from policytext.base.labels import label
from policytext.base.look import Look
from policytext.structure.policy_language import groups
from policytext.study.choosing import chosen_record
from policytext.study.comparison import Comparison
from policytext.study.evidence import Find, Letters, Sequence, Wording
from policytext.study.evidence_names import evidence_name
from policytext.study.evidence_places import all_places
from policytext.study.evidence_sentences import chosen_sentences, is_evidence, own_evidence
from policytext.study.pick import Pick
from policytext.study.study import Study

_show = mount(__file__)
PAGE = 20  # sentences that are shown before more are asked for
_WORDS = ("close", "waiting", "more")


class Side(NamedTuple):
    """A text whose sentences are listed, and the name that a pick has for places in it."""

    study: Study
    where: str = "at"
    name: str = ""


def show(view: dict[str, Any], *, key: str = "sheet") -> None:
    """Show the sheet when a mark is tapped; nothing of it stands on a wide screen."""
    _show(view, key=key, hears={"more": _list})


def _list(number: int) -> None:
    remember(replace(session(), listed=number))


def view(
    study: Study, selection: Selection, look: Look, comparison: Comparison | None = None
) -> dict[str, Any]:
    """Return what the script draws; sentences only where the last pick was on a narrow screen.

    `comparison` says what stands beside the text: then sentences of both are listed.
    """
    language = look.language
    words = {name: label(f"sheet_{name}", language, number="{number}") for name in _WORDS}
    words["nothing"] = label("reader_nothing", language)
    shown: dict[str, Any] = {
        "chosen": chosen_record(selection),
        "names": _names(study, language),
        "words": words,
    }
    listed = session().listed
    chosen = selection.term or selection.evidence or study.scope is not None
    if not listed or not chosen:
        return shown
    sides = list(_sides(study, selection, comparison, language))
    what = (selection.term, selection.evidence, [(s.study.filter, s.study.also) for s in sides])
    texts = "".join(side.study.fingerprint for side in sides)
    shown["revision"] = f"{texts}.{language}.{listed}.{what!r}"
    shown["more"] = listed + PAGE
    shown["kept"] = partial(_answer, sides, selection, look, listed)
    return shown


def _names(study: Study, language: str) -> dict[str, str]:
    """Return what a tap can choose that does not say its own name, by its id."""
    evidence = [one for one in own_evidence(study) if not isinstance(one, Find)]
    evidence += [Wording(group.id) for group in groups()]
    named = {str(one): evidence_name(study, one, language) for one in evidence}
    return named | {theme.id: theme.label[language] for theme in study.book}


def _sides(
    study: Study, selection: Selection, comparison: Comparison | None, language: str
) -> Iterator[Side]:
    """Return the text, and the one that stands beside it."""
    if not comparison or not comparison.studies:
        yield Side(study)
        return
    yield Side(study, name=label("column_target", language))
    others = {one.document.id: one for one in comparison.studies}
    other = others.get(selection.other, comparison.studies[0])
    yield Side(other, "beside", label("column_reference", language))


def _answer(sides: list[Side], selection: Selection, look: Look, listed: int) -> dict[str, Any]:
    study, language = sides[0].study, look.language
    words = selection.term or evidence_name(study, selection.evidence, language)
    themes = [study.theme(id).label[language] for id in study.themes]
    return {
        "name": " · ".join(filter(None, (words, *themes))),
        "sides": [_side(side, selection, look, listed) for side in sides],
    }


def _side(side: Side, selection: Selection, look: Look, listed: int) -> dict[str, Any]:
    study, evidence = side.study, selection.evidence
    there = not evidence or is_evidence(study, evidence)
    found = chosen_sentences(study, selection.term, evidence) if there else ()
    rows = sentence_rows(study, selection, look, listed) if there else []
    times = _times(study, selection) if there else None
    said = [label("sentences_number", look.language, number=len(found))]
    said += [label("sheet_times", look.language, number=times)] if times is not None else []
    return {
        "said": f"{side.name} {label('list_mark', look.language).join(said[::-1])}".strip(),
        "rest": max(len(found) - listed, 0),
        "rows": [_row(row, side, exact=bool(selection.term)) for row in rows[: len(found)]],
    }


def _times(study: Study, selection: Selection) -> int | None:
    """Return how often words that are chosen occur, None where sentences are what is counted."""
    if selection.term:
        return study.frequencies.get(selection.term, 0)
    match selection.evidence:
        case Sequence() | Letters() | Wording():
            return len(all_places(study, selection.evidence))
    return None


def _row(row: dict[str, Any], side: Side, *, exact: bool) -> dict[str, Any]:
    """Return a sentence with the pick of its place; `exact`: of the first word that is marked."""
    start, at = row["start"], row["start"]
    for text, strong in row["parts"] if exact else ():
        if strong:
            break
        at += len(text)
    end = start + sum(len(text) for text, _ in row["parts"])
    beside = side.where == "beside"
    pick = Pick.of_place(at, side.where, side.study.document.id if beside else "")
    return row | {"end": end, "beside": beside, "pick": str(pick)}
