"""What is remarkable in where an expression is said: most and least, first and last, how late."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from policytext.base.labels import label
from policytext.library.card import CENTRE
from policytext.library.point import Point
from policytext.library.province_tiles import province_tiles
from policytext.library.saying import lag_said, rate_said, years_said
from policytext.remarks.naming import quoted, remark
from policytext.remarks.words import Remark, listed
from policytext.study.pick import Pick

_NAMED = 6  # places in one sentence
MONTH = 7  # characters of a date with its month


def by_place(
    table: pd.DataFrame, written: str, name: str, coloured: str, language: str
) -> list[Remark]:
    """Say which units say an expression most and least, first and last, soonest and latest.

    `table` is that of counting/by_region.py with the row of the CENTRE; `coloured` decides which of
    the three is told; where no unit has texts, that. Weights: 0.9 for that, 0.6 for who never says
    it or when the centre did.
    """
    if table.empty:
        return []
    told = _Told(table, written, name, language)
    if told.there.empty:
        return [told.remark(0.9, "nowhere", [CENTRE]), told.remark(0.6, "widen", [])]
    if told.said.empty:
        return [told.remark(0.9, "none", [])]
    ways = {"rate": _by_rate, "first": _by_first, "lag": _by_lag}
    return [*ways[coloured](told), *_never(told)]


class _Told:
    """A table and what is said of it in one language: units that have texts, those that say it."""

    def __init__(self, table: pd.DataFrame, written: str, name: str, language: str) -> None:
        self.written, self.name, self.language = written, name, language
        self.centre = table[table["unit"] == CENTRE].iloc[0]
        self.there = table[(table["unit"] != CENTRE) & (table["texts"] > 0)]
        self.said = self.there[self.there["hits"] > 0]

    def remark(self, weight: float, key: str, units: Iterable[str], **values: Any) -> Remark:
        picks = [Pick(point=str(Point.of_place(self.written, unit))) for unit in units]
        counts = {"there": len(self.there), "number": len(self.said)}
        every = {"name": quoted(self.name), **counts, **values}
        return remark(weight, f"by_place_{key}", self.language, picks, **every)

    def places(self, units: Iterable[str]) -> str:
        """Return names of places as a list, many by the first of them and their number."""
        names = [province_tiles()[unit].names[self.language] for unit in units]
        said = listed(names[:_NAMED], self.language)
        if len(names) <= _NAMED:
            return said
        return label("by_place_and_more", self.language, places=said, number=len(names))

    @property
    def since(self) -> str:
        """Return since which month or year there are texts of units, to end a sentence with."""
        dates = [date for date in self.there["since"] if date]
        since = min(dates, default="")[:MONTH]
        return label("by_place_since_told", self.language, since=since) if since else ""

    def years(self, row: pd.Series) -> str:
        """Return the years of a place's texts, in brackets."""
        years = years_said(row["since"], row["until"])
        return label("by_place_years_told", self.language, years=years) if years else ""


def _by_rate(told: _Told) -> list[Remark]:
    ranked = told.said.sort_values("per_ten_thousand", ascending=False, kind="stable")
    most, least = ranked.iloc[0], ranked.iloc[-1]
    values = {"most": told.places([most["unit"]]), "most_rate": _rate(most)}
    if len(ranked) == 1:
        return [told.remark(0.9, "rate_one", [most["unit"]], **values)]
    values |= {"least": told.places([least["unit"]]), "least_rate": _rate(least)}
    whole = "all" if len(told.said) == len(told.there) else "some"
    found = [told.remark(0.9, f"rate_{whole}", [most["unit"], least["unit"]], **values)]
    if told.centre["texts"]:
        centre = told.centre
        counts = {"hits": int(centre["hits"]), "texts": int(centre["texts"])}
        rate = f"{centre['per_ten_thousand']:.2f}"
        years = told.years(centre)
        found.append(told.remark(0.5, "rate_centre", [CENTRE], rate=rate, years=years, **counts))
    return found


def _rate(row: pd.Series) -> str:
    return rate_said(float(row["per_ten_thousand"]))


def _by_first(told: _Told) -> list[Remark]:
    dated = told.said[told.said["first"] != ""]
    if dated.empty:
        return [told.remark(0.9, "undated", [])]
    first, last = dated["first"].min(), dated["first"].max()
    early, late = (dated[dated["first"] == date]["unit"].tolist() for date in (first, last))
    values = {"early": told.places(early), "first": first}
    values |= {"late": told.places(late), "last": last}
    found = [told.remark(0.9, "first" if first < last else "first_same", [*early, *late], **values)]
    if told.centre["first"]:
        found.append(told.remark(0.65, "first_centre", [CENTRE], date=told.centre["first"]))
    return found


def _by_lag(told: _Told) -> list[Remark]:
    """Tell who follows first and last; who is earlier is told apart: only here is it earlier."""
    dated = told.said[told.said["lag_years"].notna()]
    if dated.empty:
        key = "lag_unknown" if told.centre["hits"] else "lag_no_centre"
        return [told.remark(0.9, key, [])]
    days = bool(dated["lag_days"].notna().all())
    lags = dated.assign(lag=dated["lag_days" if days else "lag_years"])
    ahead, behind = lags[lags["lag"] < 0], lags[lags["lag"] >= 0]
    found, date = [], told.centre["first"]
    if len(behind):
        soonest, latest = behind["lag"].min(), behind["lag"].max()
        soon, late = (behind[behind["lag"] == lag]["unit"].tolist() for lag in (soonest, latest))
        unit = "days" if days else "years"
        values = {"soon": told.places(soon), "soonest": lag_said(int(soonest), unit, told.language)}
        values |= {"late": told.places(late), "latest": lag_said(int(latest), unit, told.language)}
        key = "lag" if soonest < latest else "lag_same"
        named = [*soon, *late]
        found.append(told.remark(0.9, key, named, date=date, since=told.since, **values))
    if len(ahead):
        units = ahead.sort_values("lag", kind="stable")["unit"].tolist()
        earlier = told.remark(
            0.8, "lag_ahead", units[:_NAMED], places=told.places(units), ahead=len(units), date=date
        )
        found.append(earlier)
    return found


def _never(told: _Told) -> list[Remark]:
    units = told.there[told.there["hits"] == 0]["unit"].tolist()
    return [told.remark(0.6, "never", [], places=told.places(units))] if units else []
