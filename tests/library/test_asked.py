"""Points and what is asked over many texts: printed and parsed, whatever a link or a file says."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policytext.library.asked import OPTIONS, Asked, scope_read, scope_written
from policytext.library.point import Point
from policytext.library.scope import EVERYTHING, Scope

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), max_size=12)
POINTS = st.builds(
    Point,
    expression=WORDS,
    period=st.sampled_from(["", "2018", "2018-03"]),
    text=WORDS,
    side=st.sampled_from(["", "a", "b"]),
)
SCOPES = st.builds(
    Scope,
    issuer=st.lists(WORDS, max_size=2).map(tuple),
    since=st.sampled_from(["", "2013"]),
    find=WORDS,
    terms=st.booleans(),
    once=st.booleans(),
)
ASKED = st.builds(
    Asked,
    scope=SCOPES,
    other=SCOPES,
    expressions=st.lists(WORDS, max_size=3).map(tuple),
    by=st.sampled_from(OPTIONS["by"]),
    split=st.sampled_from(OPTIONS["split"]),
    phrase=WORDS,
)


@given(POINTS)
def test_a_point_that_is_printed_is_parsed(point: Point) -> None:
    assert Point.parse(str(point)) == (None if point == Point() else point)


def test_a_point_is_as_short_as_can_be() -> None:
    assert str(Point("新质生产力", "2024")) == '["新质生产力","2024"]'
    assert str(Point("~step:must", facet="region", value="重庆市")) == (
        '["~step:must","","region","重庆市"]'
    )


@pytest.mark.parametrize(
    "written",
    ["", "x", "[]", "{}", '[""]', "[1]", '["a","","facet","b"]', '["a","","region"]', '["\\n"]',
     '["a","","","","","c"]', '["a","","","","","","","","b"]',
     "[" * 500, '["a"' + " " * 700 + "]"],
)  # fmt: skip
def test_what_is_no_point(written: str) -> None:
    assert Point.parse(written) is None


@given(ASKED)
def test_what_is_asked_is_printed_and_parsed(asked: Asked) -> None:
    assert Asked.parse(str(asked)) == asked


@given(SCOPES)
def test_a_scope_is_printed_and_parsed(scope: Scope) -> None:
    assert scope_read(scope_written(scope)) == (None if scope == EVERYTHING else scope)


def test_only_what_differs_is_printed() -> None:
    assert str(Asked()) == "{}"
    assert str(Asked(Scope(since="2013"), expressions=("城",))) == (
        '{"expressions":["城"],"scope":{"since":"2013"}}'
    )


@pytest.mark.parametrize(
    "written",
    ["", "x", "[]", "1", '{"odd":"a"}', '{"by":"day"}', '{"by":["year"]}', '{"expressions":"ab"}',
     '{"expressions":[1]}', '{"scope":[]}', '{"scope":{"odd":1}}', '{"phrase":"a\\u0000"}',
     "[" * 5000, json.dumps({"phrase": "a" * 30_000})],
)  # fmt: skip
def test_what_asks_for_nothing_that_there_is(written: str) -> None:
    assert Asked.parse(written) is None
    assert scope_read(written) is None
