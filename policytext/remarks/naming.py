"""How a remark names what it speaks of: terms and themes in quotation marks, two texts in short."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from policytext.base.fitting import shortened
from policytext.base.labels import label
from policytext.study.comparison import Comparison
from policytext.study.study import Study

_LONGEST, _LONGEST_TITLE, _LONGEST_THEME = 24, 18, 12  # hanzi of a name
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_DATED = re.compile(r"[\s·_—-]*(?<!\d)(?:19|20)\d{2}(?:-\d{2}-\d{2}|年度?)?[\s·_—-]*")
_REPORT = re.compile(r"(?:人民)?(?:政府)?工作报告$")

_KIND_OF_REGION = re.compile(r"(?:壮族|回族|维吾尔)?自治区$|特别行政区$|[省市]$")


def quoted(name: str) -> str:
    """Return a term or the name of a theme in quotation marks, shortened; its own become single."""
    inside = name.replace("“", "‘").replace("”", "’")
    return f"“{shortened(inside, _LONGEST)}”"


def quoted_all(names: Iterable[str], language: str) -> str:
    """Return names in quotation marks as a sentence lists them."""
    return joined([quoted(name) for name in names], language)


def counted_all(counts: Iterable[tuple[str, int]], language: str) -> str:
    """Return names with their counts in brackets, as a sentence lists them."""
    said = [
        label("remark_counted", language, name=quoted(name), count=count) for name, count in counts
    ]
    return joined(said, language)


def joined(said: list[str], language: str) -> str:
    """Return pieces of a sentence as one list: side by side in 中文, with an “and” in English."""
    if language == "zh":
        return "".join(said)
    return " and ".join(filter(None, (", ".join(said[:-1]), *said[-1:])))


class Sides(NamedTuple):
    """What the text that is read and the other side are called in a sentence.

    `later` is +1 where the text that is read is the later of two years, −1 where it is the earlier,
    0 where nothing is known of that.
    """

    here: str
    there: str
    later: int = 0


def sides_of(comparison: Comparison, language: str) -> Sides:
    """Name both sides: by the year or by whose report it is, where only that tells them apart."""
    this = label("remark_here", language)
    match comparison.kind:
        case "themes":
            target, other = comparison.target, comparison.studies[0]
            return Sides(_themes(target, language), _themes(other, language))
        case "language":
            return Sides(this, label("remark_language", language))
        case "group":
            return Sides(this, label("remark_group", language, number=len(comparison.studies)))
    here, there = comparison.target_name, comparison.name
    facts = [one.document.facts for one in (comparison.target, *comparison.studies[:1])]
    (year, rest), (other_year, other_rest) = (
        _dated(name, one.date) for name, one in zip((here, there), facts, strict=True)
    )
    if rest == other_rest and year and other_year and year != other_year:
        now, then = (label("remark_year", language, year=one) for one in (year, other_year))
        return Sides(now, then, 1 if year > other_year else -1)
    reports = all(map(_REPORT.search, (rest, other_rest)))
    whose, whose_else = (
        _REPORT.sub("", name) or one.issuer
        for name, one in zip((rest, other_rest), facts, strict=True)
    )
    if reports and year == other_year and whose and whose_else and whose != whose_else:
        return Sides(whose, whose_else)
    if not there or there == here:
        return Sides(this, label("remark_there", language))
    title = shortened(there, _LONGEST_TITLE)
    return Sides(this, label("remark_title", language, title=title.strip("《》")))


def own_names(comparison: Comparison) -> frozenset[str]:
    """Return the regions that both sides are about: that each says its own name is trivial."""
    studies = (comparison.target, *comparison.studies)
    regions = {one.document.facts.region for one in studies} - {""}
    return frozenset(regions | {_KIND_OF_REGION.sub("", region) for region in regions})


def _themes(study: Study, language: str) -> str:
    names = [study.theme(id).label[language] for id in study.themes]
    return quoted_all([shortened(name, _LONGEST_THEME) for name in names], language)


def _dated(name: str, date: str) -> tuple[int, str]:
    """Return the only year that a name holds, or that of the date, 0 for none; and the rest."""
    years = set(_YEAR.findall(name)) or set(_YEAR.findall(date))
    return int(years.pop()) if len(years) == 1 else 0, _DATED.sub("", name)
