"""A library of a few invented reports, hand-countable, as the views over many texts take it."""

from pathlib import Path

from made_parts import parts

from policytext.library.asked import Asked
from policytext.library.at_point import hits_at, lines_at
from policytext.library.counting.tables import opened
from policytext.library.many import Many
from policytext.library.point import Point
from policytext.study.pick import Pick
from policytext.study.prepared import article_book

TEXTS = {
    "centre18": "必须统筹发展和安全。推动“放管服”改革，推动高质量发展。",
    "centre20": "统筹发展和安全，鼓励创新。必须推进互联互通。",
    "north20": "推动高质量发展，探索产城融合。推动高质量发展。",
    "south20": "鼓励绿色发展。",
    "south": "没有日期，推动高质量发展。",
}
DATES = {
    "centre18": "2018-03-05",
    "centre20": "2020-05",
    "north20": "2020-01-09",
    "south20": "2020",
}
FACETS = {
    "centre18": {"issuer": "国务院", "tier": "national"},
    "centre20": {"issuer": "国务院 财政部", "tier": "national"},
    "north20": {"issuer": "河北省人民政府", "tier": "province", "region": "河北省"},
    "south20": {"issuer": "海南省人民政府", "tier": "province", "region": "海南省"},
    "south": {"issuer": "海南省人民政府", "tier": "province", "region": "海南省"},
}


def made(folder: Path) -> Many:
    """Return the library, its parts written into a folder."""
    cards = parts(folder, TEXTS, DATES, FACETS)
    return Many(
        opened(folder), cards, names={card.id: card.id for card in cards}, book=article_book()
    )


def total(many: Many, asked: Asked, pick: str) -> int:
    """Return how many lines stand behind a mark, listed one by one."""
    point = Point.parse(Pick.parse(pick).point)
    assert point is not None
    number = hits_at(many, asked, point).total
    assert len(lines_at(many, asked, point, number=10_000)) == number
    return number
