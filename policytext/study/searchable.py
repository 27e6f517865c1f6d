"""A text as a browser can search it: its letters, its initials, its sentences and passages."""

from contextlib import suppress
from typing import TypedDict

from policytext.base import outside
from policytext.base.unreadable import Unreadable
from policytext.source.script import same_characters
from policytext.study.study import Study
from policytext.themes.themes import passages
from policytext.tokens.folding import folded, folds
from policytext.tokens.initials import initials_of, text_initials


class Searchable(TypedDict):
    """A whole text, searched without a server. All places are offsets of the document's text.

    `text` is folded, `initials` are those of `text_initials`, both as long as the text. `passages`
    gives, by theme, where it is stated and (if they count) echoed; those of a theme stand apart and
    in order, as the `sentences` do. `folds` and `same` are pairs of strings: characters, and what
    they become before they are compared; `same` for who writes traditional characters.
    """

    text: str
    initials: str
    sentences: list[list[int]]
    passages: dict[str, list[list[int]]]
    folds: tuple[str, str]
    same: tuple[str, str]


def searchable(study: Study) -> Searchable:
    """Return what is needed to search a study's text, and to say in which themes it was found."""
    document = study.document
    return {
        "text": folded(document.text),
        "initials": text_initials(document.text, study.tokens, _initials(study)),
        "sentences": [list(sentence) for sentence in document.sentences],
        "passages": {
            id: [list(p) for p in passages(study.of(id), (id,), echoes=study.echoes)]
            for id in study.theme_ids
        },
        "folds": folds(),
        "same": same_characters(document.text),
    }


def _initials(study: Study) -> dict[str, str]:
    """Return the initials of the text's tokens; those of a long text are read elsewhere."""
    surfaces = tuple(dict.fromkeys(token.surface for token in study.tokens))
    if len(study.document.text) >= outside.QUICK:
        with suppress(Unreadable):  # too many wait: then here, it takes a second or two
            return outside.done(initials_of, surfaces)
    return initials_of(surfaces)
