"""Where things stand on a page, in every form."""

import pytest

from policytext.base.fitting import breadth
from policytext.slides.layout import FORMATS, HEADLINES, Layout, halves, sheet

LONG = "“规划设计”7 句，“项目落地”3 句：相差最大，其余四对关系两端的句数都在两句之内"


@pytest.mark.parametrize("ratio", FORMATS)
@pytest.mark.parametrize("headline", ["", "主城都市区出现 18 次", LONG])
@pytest.mark.parametrize("takeaway", ["", "其后是发展（14 次）。"])
def test_words_body_and_foot_stand_below_each_other(
    ratio: str, headline: str, takeaway: str
) -> None:
    width, height = FORMATS[ratio]
    at = sheet(Layout(ratio), headline, takeaway)
    edges = [0.0]
    for box in (at.headline, at.takeaway, at.body, at.foot):
        edges += [box.top, box.top + box.height]
        assert box.left >= 0.4 and box.left + box.width <= width - 0.4
    assert edges == sorted(edges) and edges[-1] <= height
    assert at.foot.left + at.foot.width <= at.number.left + 0.001
    assert at.body.height > (1.8 if ratio == "strip" else 3.5)


def test_a_short_headline_is_larger_than_a_long_one_and_both_fit() -> None:
    short, long = (sheet(Layout(), text) for text in ("主城都市区出现 18 次", LONG))
    assert (short.size, len(short.lines)) == (HEADLINES[0], 1)
    assert (long.size, len(long.lines)) == (HEADLINES[1], 2)
    for at in (short, long):
        assert all(breadth(line) * at.size <= at.headline.width * 72 for line in at.lines)
    assert long.body.top > short.body.top


def test_a_picture_without_title_is_all_body() -> None:
    at = sheet(Layout("1:1", titled=False), "主城都市区出现 18 次")
    assert at.body.width > 6.9 and at.body.height > 6.9
    assert at.headline.height == at.foot.height == 0


def test_two_columns_are_equally_wide_and_apart() -> None:
    body = sheet(Layout()).body
    left, right = halves(body)
    assert left.width == right.width
    assert left.left + left.width < right.left
    assert right.left + right.width == pytest.approx(body.left + body.width)
