"""What a project file brings, beside what its library holds already."""

from policytext.library.groups import GROUP
from policytext.library.own import as_book, as_doubts, as_plan, as_words
from policytext.library.store import Kept
from policytext.study.own_texts import Library
from policytext.study.plan import NO_PLAN
from policytext.study.project import Project
from policytext.tokens import word_list
from policytext.tokens.word_list import WordList


def kept_with(own: Library, opened: Project) -> Kept:
    """Return what is kept with the texts of a project; what it says nothing of stays as it is.

    Raises Unreadable where both word lists are too long to be one.
    """
    kept = dict(as_words(_joined(own.words, opened.words))) if opened.words else {}
    kept |= as_plan(opened.plan) if opened.plan != NO_PLAN else {}
    for id, book in opened.books.items():
        kept |= as_book(id, book)
    for id in {one.document for one in opened.doubts}:
        both = dict.fromkeys((*own.doubts, *opened.doubts))
        kept |= as_doubts(id, both)
    return kept | {f"{GROUP}{name}": scope for name, scope in opened.groups.items()}


def _joined(own: WordList, others: WordList) -> WordList:
    """Return a list with the entries of both. Raises Unreadable."""
    one, other = word_list.to_record(own), word_list.to_record(others)
    both = {name: [*one[name], *(x for x in other[name] if x not in one[name])] for name in one}
    return word_list.from_record(both)
