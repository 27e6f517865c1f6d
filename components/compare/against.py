"""What the text is compared with: chosen, cut alike, and put side by side."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from hashlib import sha256
from typing import Any

from components.browser import chooser, reader
from components.browser.chooser import Choice
from components.frame import Frame
from components.session import keeping, studies
from components.session.library import library
from components.session.selection import Selection
from components.session.widgets import selecting
from policytext.base.unreadable import Unreadable
from policytext.library.groups import GROUP, groups_of
from policytext.library.saying import scope_said
from policytext.library.scope import Scope, within
from policytext.remarks.words import listed
from policytext.study.comparison import Comparison, with_language, with_texts, with_theme
from policytext.study.evidence_sentences import is_evidence
from policytext.study.prepared import ARTICLE_ID
from policytext.study.study import Study
from policytext.tokens.initials import initials
from policytext.views.basis import theme_names
from policytext.views.catalogue import GENERAL

_MOST = 60  # texts that a group may have
_GROUP, _LANGUAGE, _THEME = "group", "language", "theme."  # and GROUP, with a name


def settled(frame: Frame) -> Selection:
    """Return the selection with a choice there is, and a view that this choice allows."""
    selection, names = frame.selection, choices(frame)
    if selection.against not in names:
        first = next(id for id in names if _heading(id) != "groups")
        selection = replace(selection, against=first)
    if selection.against == _LANGUAGE and selection.contrast not in GENERAL:
        selection = replace(selection, contrast=GENERAL[0])
    return selection


def choose(frame: Frame, names: dict[str, str]) -> None:
    """Let the reader choose what to compare with."""

    def chosen(selection: Selection, id: str) -> Selection:
        return replace(selection, against=id, other="", beside=None)

    def listed() -> Iterator[Choice]:
        of_texts = own.shelf.initials
        for id, name in names.items():
            said = frame.word(f"heading_{_heading(id)}")
            letters = of_texts.get(id) or initials(name)
            yield Choice(id, name, letters, said)

    own, id = library(), frame.selection.against
    stamp = sha256(repr(list(names.items())).encode()).hexdigest()[:16]
    chooser.show(
        frame.word("choice_against"),
        Choice(id, names[id]),
        listed,
        revision=stamp,
        language=frame.look.language,
        key="choice_against",
        taken=selecting(chosen),
        hint=frame.word("choice_against_help"),
    )


def choices(frame: Frame) -> dict[str, str]:
    """Return everything this text can be compared with, by its id in links."""
    own, study = library(), frame.study
    others = [id for id in _newest_first(own.names) if id != study.document.id]
    names: dict[str, str] = {}
    if 2 < len(own.names) <= _MOST:
        names[_GROUP] = frame.word("against_group", number=len(others))
    for name, scope in _groups().items():
        said = frame.word("against_named", name=name, number=len(_in_group(frame, name)))
        names[f"{GROUP}{name}"] = f"{said} · {scope_said(scope, frame.look.language)}"
    names |= {id: own.names[id] for id in others}
    if study.document.id != ARTICLE_ID:
        names[ARTICLE_ID] = frame.word("built_in_document")
    if study.themes:
        for theme in study.book:
            if theme.id not in study.themes:
                said = theme.label[frame.look.language]
                names[f"{_THEME}{theme.id}"] = frame.word("against_theme", theme=said)
    names[_LANGUAGE] = frame.word("against_language")
    return names


def of_selection(frame: Frame) -> Comparison | None:
    """Return the comparison that the selection names, if any."""
    names = choices(frame)
    chosen = frame.selection.against
    there = chosen in names and not refusal(frame, chosen)
    return compared(frame, chosen, names[chosen]) if there else None


def refusal(frame: Frame, chosen: str) -> str:
    """Say why a group cannot be a side: it has too many texts, or none; "" where it can."""
    if not chosen.startswith(GROUP):
        return ""
    name = chosen.removeprefix(GROUP)
    number = len(_in_group(frame, name))
    if not number:
        return frame.word("group_empty", name=name)
    return (
        frame.word("group_too_large", name=name, number=number, most=_MOST)
        if number > _MOST
        else ""
    )


def compared(frame: Frame, chosen: str, name: str) -> Comparison:
    """Put the frame's study beside what was chosen."""
    own, study, selection = library(), frame.study, frame.selection
    if chosen == _LANGUAGE:
        return with_language(studies.study(own, replace(selection, level="words")), name)
    if chosen.startswith(_THEME):
        own_name = listed(theme_names(study, frame.look.language), frame.look.language)
        return with_theme(study, chosen.removeprefix(_THEME), name, own_name)
    read = own.text(study.document.id)
    own_name = read.listed if read else ""
    if chosen == _GROUP:
        ids = [id for id in own.names if id != study.document.id]
    elif chosen.startswith(GROUP):
        ids = _in_group(frame, group := chosen.removeprefix(GROUP))
        name = frame.word("against_named", name=group, number=len(ids))  # without its scope
    else:
        ids = ["" if chosen == ARTICLE_ID else chosen]
        name = "" if chosen == ARTICLE_ID else name  # the article goes by its title
    documents = [studies.document_of(own, id) for id in ids]
    return with_texts(
        study,
        documents,
        studies.ASSEMBLY,
        name=name,
        own_name=own_name,
        names=[
            own.names.get(id, document.title) for id, document in zip(ids, documents, strict=True)
        ],
    )


def choose_other(frame: Frame, comparison: Comparison) -> Study:
    """Return what stands beside the text; among several, let the reader choose it."""
    studies = {study.document.id: study for study in comparison.studies}
    first = next(iter(studies))
    shown = frame.selection.other if frame.selection.other in studies else first
    if len(studies) > 1:
        own = library()
        listed = own.names

        def chosen(selection: Selection, id: str) -> Selection:
            return replace(selection, other=id, beside=None)

        def choices() -> Iterator[Choice]:
            for id in studies:
                yield Choice(id, listed.get(id, id), own.shelf.initials.get(id, ""))

        chooser.show(
            frame.word("choice_other"),
            Choice(shown, listed.get(shown, shown)),
            choices,
            revision=f"{own.shelf.stamp} {comparison.fingerprint}",
            language=frame.look.language,
            key="choice_other",
            taken=selecting(chosen),
        )
    return studies[shown]


def _heading(id: str) -> str:
    """Return under which heading of the list a choice stands."""
    if id == _GROUP or id.startswith(GROUP):
        return "groups"
    return "others" if id == _LANGUAGE or id.startswith(_THEME) else "texts"


def _newest_first(names: Mapping[str, str]) -> list[str]:
    """Return the ids of texts: the newest first, those of a day by their titles, undated last."""
    store = keeping.at_hand()
    dates = {card.id: card.date for card in store.cards()} if store else {}
    by_title = sorted(names, key=lambda id: names[id])
    return sorted(by_title, key=lambda id: dates.get(id, ""), reverse=True)


def _groups() -> dict[str, Scope]:
    """Return the groups that this reader has kept, by name."""
    try:
        store = keeping.at_hand()
        return groups_of(store) if store else {}
    except Unreadable:  # said where the library is opened
        return {}


def _in_group(frame: Frame, name: str) -> list[str]:
    """Return the ids of the texts in a group, without the one that is read."""
    store, read = keeping.at_hand(), frame.study.document.id
    cards = store.cards() if store else ()
    return [card.id for card in within(cards, Scope(group=name), _groups()) if card.id != read]


def beside(frame: Frame, study: Study) -> dict[str, Any]:
    """Return what the second reader shows: what is chosen, as far as its text has it."""
    selection = frame.selection
    evidence = selection.evidence
    if evidence and not is_evidence(study, evidence):
        evidence = None
    reading = selection.reading if evidence or selection.reading != "sentences" else "text"
    shown = replace(selection, at=selection.beside, evidence=evidence, reading=reading)
    return reader.view(
        study,
        shown,
        frame.look,
        study.document.title,
        where="beside",
        compared=True,
        all_rows=reader.all_listed("beside"),
    )
