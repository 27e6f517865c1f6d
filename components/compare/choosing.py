"""What the text can be compared with, and the choice among it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from hashlib import sha256

from components.browser import chooser
from components.browser.chooser import Choice
from components.compare.kept_groups import MOST, groups, in_group
from components.frame import Frame
from components.session import keeping
from components.session.library import library
from components.session.selection import Selection
from components.session.widgets import selecting
from policytext.library.groups import GROUP
from policytext.library.row_names import name_said
from policytext.library.saying import scope_said
from policytext.study.comparison import Comparison
from policytext.study.prepared import ARTICLE_ID
from policytext.study.study import Study
from policytext.tokens.initials import initials
from policytext.views.catalogue import GENERAL

# And the id of a text, or GROUP with the name of a group.
EVERY_OTHER, LANGUAGE, THEME = "group", "language", "theme."


def settled(frame: Frame) -> Selection:
    """Return the selection with a choice there is, and a view that this choice allows."""
    selection, names = frame.selection, choices(frame)
    if selection.against not in names:
        first = next(id for id in names if _heading(id) != "groups")
        selection = replace(selection, against=first)
    if selection.against == LANGUAGE and selection.contrast not in GENERAL:
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


def choose_other(frame: Frame, comparison: Comparison) -> Study:
    """Return what stands beside the text; among several, let the reader choose it."""
    studies = {study.document.id: study for study in comparison.studies}
    first = next(iter(studies))
    shown = frame.selection.other if frame.selection.other in studies else first
    if len(studies) > 1:
        own = library()
        listed = {id: name_said(name, frame.look.language) for id, name in own.names.items()}

        def chosen(selection: Selection, id: str) -> Selection:
            return replace(selection, other=id, beside=None)

        def texts() -> Iterator[Choice]:
            for id in studies:
                yield Choice(id, listed.get(id, id), own.shelf.initials.get(id, ""))

        chooser.show(
            frame.word("choice_other"),
            Choice(shown, listed.get(shown, shown)),
            texts,
            revision=f"{own.shelf.stamp} {comparison.fingerprint}",
            language=frame.look.language,
            key="choice_other",
            taken=selecting(chosen),
        )
    return studies[shown]


def choices(frame: Frame) -> dict[str, str]:
    """Return everything this text can be compared with, by its id in links."""
    own, study, selection = library(), frame.study, frame.selection
    others = [id for id in _newest_first(own.names) if id != study.document.id]
    names: dict[str, str] = {}
    if 2 < len(own.names) <= MOST:
        names[EVERY_OTHER] = frame.word("against_group", number=len(others))
    for name, scope in groups().items():
        said = frame.word("against_named", name=name, number=len(in_group(frame, name)))
        names[f"{GROUP}{name}"] = f"{said} · {scope_said(scope, frame.look.language)}"
    if selection.against.startswith(GROUP):  # a link may ask for one that is not here
        names.setdefault(selection.against, selection.against.removeprefix(GROUP))
    names |= {id: name_said(own.names[id], frame.look.language) for id in others}
    if study.document.id != ARTICLE_ID:
        names[ARTICLE_ID] = frame.word("built_in_document")
    if study.themes:
        for theme in study.book:
            if theme.id not in study.themes:
                said = theme.label[frame.look.language]
                names[f"{THEME}{theme.id}"] = frame.word("against_theme", theme=said)
    names[LANGUAGE] = frame.word("against_language")
    return names


def _heading(id: str) -> str:
    """Return under which heading of the list a choice stands."""
    if id == EVERY_OTHER or id.startswith(GROUP):
        return "groups"
    return "others" if id == LANGUAGE or id.startswith(THEME) else "texts"


def _newest_first(names: Mapping[str, str]) -> list[str]:
    """Return the ids of texts: the newest first, those of a day by their titles, undated last."""
    store = keeping.at_hand()
    dates = {card.id: card.date for card in store.cards()} if store else {}
    by_title = sorted(names, key=lambda id: names[id])
    return sorted(by_title, key=lambda id: dates.get(id, ""), reverse=True)
