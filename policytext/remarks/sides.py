"""What both sides of a comparison are called in a sentence, and what goes without saying."""

import re
from typing import NamedTuple

from policytext.base.fitting import shortened
from policytext.base.labels import label
from policytext.remarks.naming import all_quoted
from policytext.study.comparison import Comparison
from policytext.study.study import Study

_LONGEST_TITLE, _LONGEST_THEME = 18, 12  # hanzi
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_DATED = re.compile(r"[\s·_—-]*(?<!\d)(?:19|20)\d{2}(?:-\d{2}-\d{2}|年度?)?[\s·_—-]*")
_REPORT = re.compile(r"(?:人民)?(?:政府)?工作报告$")

_KIND_OF_REGION = re.compile(r"(?:壮族|回族|维吾尔)?自治区$|特别行政区$|[省市]$")


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
    this = label("told_here", language)
    match comparison.kind:
        case "themes":
            target, other = comparison.target, comparison.studies[0]
            return Sides(_themes(target, language), _themes(other, language))
        case "language":
            return Sides(this, label("told_language", language))
        case "group":
            return Sides(this, label("told_group", language, number=len(comparison.studies)))
    here, there = comparison.target_name, comparison.name
    facts = [one.document.facts for one in (comparison.target, *comparison.studies[:1])]
    (year, rest), (other_year, other_rest) = (
        _dated(name, one.date) for name, one in zip((here, there), facts, strict=True)
    )
    if rest == other_rest and year and other_year and year != other_year:
        now, then = (label("told_year", language, year=one) for one in (year, other_year))
        return Sides(now, then, 1 if year > other_year else -1)
    reports = all(map(_REPORT.search, (rest, other_rest)))
    whose, whose_else = (
        _REPORT.sub("", name) or one.issuer
        for name, one in zip((rest, other_rest), facts, strict=True)
    )
    if reports and year == other_year and whose and whose_else and whose != whose_else:
        return Sides(whose, whose_else)
    if not there or there == here:
        return Sides(this, label("told_there", language))
    title = shortened(there, _LONGEST_TITLE)
    return Sides(this, label("told_title", language, title=title.strip("《》")))


def own_names(comparison: Comparison) -> frozenset[str]:
    """Return the regions that both sides are about: that each says its own name is trivial."""
    studies = (comparison.target, *comparison.studies)
    regions = {one.document.facts.region for one in studies} - {""}
    return frozenset(regions | {_KIND_OF_REGION.sub("", region) for region in regions})


def _themes(study: Study, language: str) -> str:
    names = [study.theme(id).label[language] for id in study.themes]
    return all_quoted([shortened(name, _LONGEST_THEME) for name in names], language)


def _dated(name: str, date: str) -> tuple[int, str]:
    """Return the only year that a name holds, or that of the date, 0 for none; and the rest."""
    years = set(_YEAR.findall(name)) or set(_YEAR.findall(date))
    return int(years.pop()) if len(years) == 1 else 0, _DATED.sub("", name)
