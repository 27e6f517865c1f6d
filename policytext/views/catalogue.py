"""Every view there is, in order: where it stands, and what can be switched in it.

Light, for the first screen's sake: a view is imported when it is asked for.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policytext.base.look import Look
    from policytext.library.asked import Asked
    from policytext.library.many import Many
    from policytext.study.options import Options
    from policytext.study.study import Study
    from policytext.views.view import View


_LIBRARY_PAGES = ("over_time", "places", "groups", "overlaps")


@dataclass(frozen=True)
class Row:
    """A view, by the name of its module and function, and the page that shows it.

    `choice` is the field of the selection that decides whether it is shown there, "" where it
    always is; `switches` are the fields that change it. `table` says that its table stands below
    its chart instead of in its place. `general` says that a text can be set in it beside the
    frequencies of the language at large. `asks` are the fields of `Asked`, beside the scope, that a
    view of many texts depends on; without the one that it `needs` it shows nothing.
    """

    name: str
    page: str
    choice: str = ""
    switches: tuple[str, ...] = ()
    table: bool = False
    general: bool = False
    asks: tuple[str, ...] = ()
    needs: str = ""

    @property
    def compared(self) -> bool:
        """Say whether the view is of a text beside another."""
        return self.page == "compare"

    @property
    def of_library(self) -> bool:
        """Say whether the view is of many texts."""
        return self.page in _LIBRARY_PAGES

    @property
    def label(self) -> str:
        """Return the key of the label that names it."""
        return f"{self.choice}_{self.name}" if self.choice else f"{self.name}_title"


CATALOGUE = (
    Row("frequency", "explore"),
    Row("cloud", "explore"),
    Row("dispersion", "explore", "wide"),
    Row("matrix", "explore", "wide"),
    Row("balance", "explore", "narrow"),
    Row("coverage", "explore", "narrow"),
    Row("terms", "terms", "lens", ("rank",)),
    Row("ngrams", "terms", "lens", ("gram", "stops"), table=True),
    Row("concordance", "terms", "lens", ("order", "context")),
    Row("collocates", "terms", "lens", ("window", "least"), table=True),
    Row("distribution", "terms", "lens", ("rank",)),
    Row("language", "terms", "lens", table=True),
    Row("richness", "terms", "lens", table=True),
    Row("keyness", "compare", "contrast", general=True),
    Row("contrast", "compare", "contrast", general=True),
    Row("set_phrases", "compare", "contrast", table=True),
    Row("themes_compared", "compare", "contrast", table=True),
    Row("structures_compared", "compare", "contrast", table=True),
    Row(
        "over_time", "over_time", asks=("expressions", "by", "amount", "split"), needs="expressions"
    ),
    Row("lives", "over_time", "below", asks=("amount", "phrases_by", "since", "part")),
    Row("passport", "over_time", "below", table=True, asks=("amount", "phrase"), needs="phrase"),
    Row("pairs", "over_time", "below", asks=("by", "amount", "part")),
    Row("theme_room", "over_time", "below"),
    Row("firmness", "over_time", "below", asks=("by", "split")),
    Row(
        "by_place",
        "places",
        switches=("coloured",),
        asks=("expressions", "coloured"),
        needs="expressions",
    ),
    Row("group_terms", "groups", "grouped", asks=("other",)),
    Row("group_phrases", "groups", "grouped", asks=("other",)),
    Row("group_themes", "groups", "grouped", asks=("other",)),
    Row("taken_over", "overlaps", asks=("text", "earlier"), needs="text"),
    Row(
        "who_repeats",
        "overlaps",
        switches=("between", "taken", "measured"),
        asks=("between", "taken", "measured"),
    ),
)
ROWS = {row.name: row for row in CATALOGUE}
VIEWS = tuple(row.name for row in CATALOGUE if not (row.compared or row.of_library))
COMPARED = tuple(row.name for row in CATALOGUE if row.compared)
OF_LIBRARY = tuple(row.name for row in CATALOGUE if row.of_library)
GENERAL = tuple(row.name for row in CATALOGUE if row.general)

# Slides of one text, in the order in which they are offered; three of them are no views.
_FIRST = (
    "brief",
    "frequency",
    "cloud",
    "breakdown",
    "balance",
    "dispersion",
    "matrix",
    "coverage",
    "quotes",
)
KINDS = (*_FIRST, *(name for name in VIEWS if name not in _FIRST))
# Slides of two sides; the first is no view, and of two texts only.
BRIEFS = ("brief", "brief_compared")  # of one text, of two: a page to read as well
COMPARED_KINDS = (BRIEFS[1], *COMPARED)


def choices(field: str) -> tuple[str, ...]:
    """Return the views that a field of the selection chooses between."""
    return tuple(row.name for row in CATALOGUE if row.choice == field)


def label_of(kind: str) -> str:
    """Return the key of the label that names a view or a slide of another kind."""
    return ROWS[kind].label if kind in ROWS else f"view_{kind}"


def builder(name: str) -> Callable[["Study", "Options", "Look"], "View"]:
    """Return what builds a view; those that are compared need `options.comparison`."""
    found: Callable[[Study, Options, Look], View] = getattr(
        import_module(f"policytext.views.{name}"), name
    )
    return found


def builder_over_many(name: str) -> Callable[["Many", "Asked", "Look"], "View"]:
    """Return what builds a view of many texts."""
    found: Callable[[Many, Asked, Look], View] = getattr(
        import_module(f"policytext.views.of_library.{name}"), name
    )
    return found
