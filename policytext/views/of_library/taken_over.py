"""What of one text stands in earlier texts of the library: passages, by kind and by source."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts.values import Part, Stack, Stacked
from policytext.library.asked import Asked
from policytext.library.card import CENTRAL_TIERS
from policytext.library.many import Many
from policytext.library.overlaps.kinds import KINDS
from policytext.library.overlaps.passages import Overlaps, Passage
from policytext.library.passages_at import overlaps_in
from policytext.library.point import Point
from policytext.remarks.taken_over import taken_over as remarks
from policytext.remarks.words import told
from policytext.views.of_library.basis import pick_of
from policytext.views.of_library.kinds_drawn import kind_name, series
from policytext.views.view import View

_ROWS = 12  # earlier texts that are drawn
_NOTED = 12  # passages in the notes of a slide
_COLUMNS = (
    "overlap_number",
    "overlap_kind",
    "overlap_passage",
    "overlap_source",
    "overlap_date",
    "overlap_its_passage",
    "overlap_similarity",
    "overlap_characters",
    "overlap_also",
)


def taken_over(many: Many, asked: Asked, look: Look) -> View:
    """Find the passages of the text that is asked for; `counts` has a row for each.

    Columns of `counts`: `kind`, `start`, `end` (of the text), `source` (id), `passages` (1),
    `characters`, `similarity`. It is empty where nothing overlaps, or the text has no date.
    """
    language = look.language
    found = overlaps_in(many, asked)
    told_of = _Told(many, asked, found, language)
    counts = _counts(found)
    rows, picks = told_of.table()
    return View(
        name="taken_over",
        title=label("taken_over_of", language, text=told_of.title),
        base=told_of.base,
        note=f"{told_of.base} · {label('method_of_overlaps', language)}",
        counts=counts,
        rows=rows,
        picks=picks,
        words=lambda: told(
            remarks(found, told_of.title, asked.earlier, told_of.names, language), language
        ),
        kinds=("", "", "sentence", "words", "", "sentence", "", "", "words"),
        chart=_chart(told_of, counts) if len(counts) else None,
        evidence=told_of.noted,
    )


def _counts(found: Overlaps | None) -> pd.DataFrame:
    rows = [
        (one.kind, one.start, one.end, one.source.id, 1, one.characters, one.similarity)
        for one in (found.passages if found else ())
    ]
    names = ("kind", "start", "end", "source", "passages", "characters", "similarity")
    return pd.DataFrame(rows, columns=list(names))


@dataclass(frozen=True)
class _Told:
    """What was found of a text, and what is said of it in one language."""

    many: Many
    asked: Asked
    found: Overlaps | None
    language: str

    @property
    def names(self) -> Mapping[str, str]:
        """Return what texts are called."""
        return self.many.names

    def name(self, id: str) -> str:
        """Return what a text is called."""
        card = self.many.card(id)
        return self.many.names.get(id) or (card.listed if card else id)

    @property
    def title(self) -> str:
        """Return what the text is called in a sentence: by its title, where that says the year."""
        card = self.many.card(self.asked.text)
        return card.title if card and card.year in card.title else self.name(self.asked.text)

    def short(self, id: str) -> str:
        """Return what an earlier text is called beside its bar: its date and its place or body."""
        card = self.many.card(id)
        if card is None:
            return id
        central = card.value("tier") in CENTRAL_TIERS
        place = card.value("issuer" if central else "region") or card.value("issuer")
        return " ".join(filter(None, (card.date, place))) or card.title

    @property
    def base(self) -> str:
        """Return what the text was compared with."""
        if self.found is None:
            card = self.many.card(self.asked.text)
            why = "overlaps_undated" if card and not card.date else "overlaps_unindexed"
            return label(why, self.language)
        if self.asked.earlier:
            values: dict[str, object] = {"characters": self.found.characters}
            values["earlier"] = self.name(self.asked.earlier)
            return label("overlaps_base_one", self.language, **values)
        values = {
            "earlier": self.found.earlier,
            "undated": self.found.undated,
            "characters": self.found.characters,
        }
        return label("overlaps_base", self.language, **values)

    def table(self) -> tuple[pd.DataFrame, list[list[str]]]:
        """Return the passages as rows, this text's words beside the earlier text's."""
        columns = [label(f"column_{name}", self.language) for name in _COLUMNS]
        if self.found is None:
            return pd.DataFrame(columns=columns), []
        words = self._words(self.found.passages)
        rows: list[list[object]] = []
        picks: list[list[str]] = []
        for number, one in enumerate(self.found.passages, 1):
            source = self.many.card(one.source.id)
            date, body = (source.date, source.value("issuer")) if source else ("", "")
            rows.append(
                [
                    number,
                    kind_name(one.kind, self.language),
                    words[self.found.id][one.start : one.end],
                    self.name(one.source.id),
                    " · ".join(filter(None, (date, body))),
                    words[one.source.id][one.source.start : one.source.end],
                    round(100 * one.similarity),
                    one.characters,
                    len(one.also),
                ]
            )
            of_kind = pick_of(Point(text=self.found.id, kind=one.kind))
            of_source = pick_of(Point(text=self.found.id, source=one.source.id))
            picks.append(["", of_kind, "", of_source, *[""] * 5])
        return pd.DataFrame(rows, columns=columns), picks

    def noted(self) -> tuple[str, ...]:
        """Return the weightiest passages for a slide's notes: both texts' words."""
        if self.found is None:
            return ()
        order = sorted(
            self.found.passages, key=lambda one: (KINDS.index(one.kind), -one.characters)
        )[:_NOTED]
        words = self._words(order)
        return tuple(
            label(
                "overlap_noted",
                self.language,
                kind=kind_name(one.kind, self.language),
                words=words[self.found.id][one.start : one.end],
                source=self.name(one.source.id),
                its_words=words[one.source.id][one.source.start : one.source.end],
            )
            for one in order
        )

    def _words(self, passages: "tuple[Passage, ...] | list[Passage]") -> dict[str, str]:
        assert self.found is not None
        ids = {self.found.id, *(one.source.id for one in passages)}
        cards = [card for card in self.many.cards if card.id in ids]
        return dict(self.many.tables.texts.words(self.many.tables.wanted(cards)))


def _chart(told_of: _Told, counts: pd.DataFrame) -> Stacked:
    """Return a bar for each earlier text, those that most characters stand in first."""
    assert told_of.found is not None
    id, language = told_of.found.id, told_of.language
    totals = counts.groupby("source", sort=False)["characters"].sum()
    first = totals.sort_values(ascending=False, kind="stable").index.tolist()
    rows = []
    for source in first[:_ROWS]:
        parts = []
        for place, kind in enumerate(KINDS):
            some = counts[(counts["source"] == source) & (counts["kind"] == kind)]
            if len(some):
                size = int(some["characters"].sum())
                values = {"passages": len(some), "characters": size}
                said = (
                    told_of.name(source),
                    kind_name(kind, language),
                    label("overlap_amount", language, **values),
                )
                pick = pick_of(Point(text=id, source=source, kind=kind))
                parts.append(Part(place, size, pick, said))
        pick = pick_of(Point(text=id, source=source))
        rows.append(Stack(told_of.short(source), pick, tuple(parts)))
    unit = label("overlap_characters", language)
    return Stacked(tuple(rows), series(language), unit, beyond=max(0, len(first) - _ROWS))
