"""The text and what was chosen to compare it with: cut alike, and put side by side."""

from dataclasses import replace
from typing import Any

from components.browser import reader
from components.compare.choosing import EVERY_OTHER, LANGUAGE, THEME, choices
from components.compare.kept_groups import in_group, refusal
from components.frame import Frame
from components.session import studies
from components.session.library import library
from policytext.library.groups import GROUP
from policytext.library.row_names import name_said
from policytext.remarks.words import listed
from policytext.study.comparison import Comparison, with_language, with_texts, with_theme
from policytext.study.evidence_sentences import is_evidence
from policytext.study.prepared import ARTICLE_ID
from policytext.study.study import Study
from policytext.views.basis import theme_names


def of_selection(frame: Frame) -> Comparison | None:
    """Return the comparison that the selection names, if any."""
    names = choices(frame)
    chosen = frame.selection.against
    there = chosen in names and not refusal(frame, chosen)
    return compared(frame, chosen, names[chosen]) if there else None


def compared(frame: Frame, chosen: str, name: str) -> Comparison:
    """Put the frame's study beside what was chosen."""
    own, study, selection = library(), frame.study, frame.selection
    if chosen == LANGUAGE:
        return with_language(studies.study(own, replace(selection, level="words")), name)
    if chosen.startswith(THEME):
        own_name = listed(theme_names(study, frame.look.language), frame.look.language)
        return with_theme(study, chosen.removeprefix(THEME), name, own_name)
    language = frame.look.language
    own_name = name_said(own.names.get(study.document.id, ""), language)
    if chosen == EVERY_OTHER:
        ids = [id for id in own.names if id != study.document.id]
    elif chosen.startswith(GROUP):
        ids = in_group(frame, group := chosen.removeprefix(GROUP))
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
            name_said(own.names.get(id, document.title), language)
            for id, document in zip(ids, documents, strict=True)
        ],
    )


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
        name_said(
            library().shelf.alike.get(study.document.id, study.document.title),
            frame.look.language,
        ),
        where="beside",
        compared=True,
        all_rows=reader.all_listed("beside"),
    )
