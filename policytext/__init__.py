"""How a Chinese policy text is made: cleaning, terms, themes, tables, figures. No Streamlit.

The front door for notebooks and scripts; a statistic takes what it gives and returns a table:

```python
import policytext
from policytext.statistics.frequency import term_frequency
from policytext.statistics.keyness import keyness

article = policytext.read("data/article.txt")  # or a report of your own: TXT, DOCX, PDF, HTML
whole = policytext.study(article)
print(term_frequency(whole.counted, whole.size).head(10))

print(whole.theme_ids)
industry = policytext.study(article, themes=["industry"])
print(term_frequency(industry.counted, industry.size).head(10))

both = policytext.compare(whole, "report.docx")
table = keyness(both.target.frequencies, both.target.size, both.frequencies, both.size)
print(table.nlargest(10, "log_likelihood")[["term", "target", "reference", "log_ratio"]])
```

`policytext.study` is a function here; of the room that has its name one imports what one needs:
`from policytext.study.study import Study`. Whatever takes time to load is loaded by the first call.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import policytext.study as _room  # noqa: F401  a room that is loaded later would take the name

if TYPE_CHECKING:
    from policytext.source.documents import Document
    from policytext.study.comparison import Comparison
    from policytext.study.describe import Description
    from policytext.study.study import Study
    from policytext.themes.themes import Book
    from policytext.tokens.segmentation import Level
    from policytext.tokens.word_list import WordList

__version__ = "0.1.0"


def read(path: str | Path) -> "Document":
    """Read a file of any kind and clean it.

    Raises ValueError with one clear sentence where that cannot be done.
    """
    from policytext.source.cleaning import clean
    from policytext.source.reading import read_file

    return clean(read_file(Path(path)), id=Path(path).stem)


def study(
    source: "Document | str | Path",
    *,
    level: "Level" = "phrases",
    words: "WordList | None" = None,
    book: "Book | str | Path | None" = None,
    themes: Sequence[str] = (),
    wording: str = "",
    echoes: bool = True,
) -> "Study":
    """Cut a document, or the file at a path, into terms and read it under a theme book.

    `level` is "phrases" or "words", `words` a word list of your own. `book` is a theme book or the
    TOML file of one; without it the article has its own, and any other text the one that its
    structure suggests. Where `themes` (ids of the book) or `wording` (a group of policy language,
    such as "must") are given, only their passages count, with sentences that merely echo a theme
    or, without `echoes`, only those that state it. Raises ValueError for a file, a theme or a group
    that cannot be had.
    """
    from policytext.structure.policy_language import groups
    from policytext.study.assembly import Assembly
    from policytext.study.study import Counting, Filter
    from policytext.tokens.word_list import NO_WORDS

    document = _document(source)
    counting = Counting(level, words or NO_WORDS, echoes=echoes)
    chosen = Filter(tuple(themes), wording)
    made = Assembly().study(document, counting, chosen, _book(book, document))
    _check("theme", themes, made.theme_ids)
    _check(
        "group of policy language", (wording,) if wording else (), [group.id for group in groups()]
    )
    return made


def compare(
    target: "Study | Document | str | Path",
    other: "Document | str | Path",
    *more: "Document | str | Path",
) -> "Comparison":
    """Put a text beside another, or beside several as one.

    All are cut alike and read as the target is: its theme book, its filter, its counting. Raises
    ValueError for a file that cannot be read.
    """
    from policytext.study.assembly import Assembly
    from policytext.study.comparison import with_texts
    from policytext.study.study import Study

    first = target if isinstance(target, Study) else study(target)
    return with_texts(first, [_document(one) for one in (other, *more)], Assembly())


def describe(
    source: "Document | str | Path",
    book: "Book | str | Path | None" = None,
    level: "Level" = "phrases",
) -> "Description":
    """Return what the explorer shows of a document, or of the file at a path, as plain values.

    `book` is as for `study`. Raises ValueError for a file that cannot be read.
    """
    from policytext.study.describe import describe as described

    document = _document(source)
    return described(document, _book(book, document), level)


def _document(source: "Document | str | Path") -> "Document":
    return read(source) if isinstance(source, str | Path) else source


def _book(book: "Book | str | Path | None", document: "Document") -> "Book | None":
    from policytext.study.prepared import own_book
    from policytext.themes.theme_book import read_theme_book

    if isinstance(book, str | Path):
        return read_theme_book(Path(book))
    return own_book(document) if book is None else book


def _check(what: str, wanted: Sequence[str], known: Sequence[str]) -> None:
    for one in wanted:
        if one not in known:
            raise ValueError(f"there is no {what} {one!r}; there are: {', '.join(known)}")
