"""A view of many texts as one HTML page that needs no network and no script.

Every word in it is escaped; the policy in its head lets nothing run and nothing be fetched.
"""

from base64 import b64encode
from collections.abc import Mapping, Sequence
from html import escape
from string import Template

import pandas as pd

from policytext.base.labels import label
from policytext.base.look import SANS
from policytext.base.places import DATA
from policytext.exports.behind import MOST, MOST_POINTS, Behind, Sentence, behind, points_of
from policytext.exports.pictured import page_picture
from policytext.library.many import Many
from policytext.library.point import Point
from policytext.slides.layout import Layout
from policytext.slides.slide import Slide
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.study.study import Study
from policytext.views.statement import Statement
from policytext.views.view import View

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'"


def offline_many(
    many: Many, slide: Slide, study: Study, options: Options, most: int = MOST
) -> bytes:
    """Return the page of a view's slide in UTF-8: chart, table, and the sentences behind it.

    Of sentences it has at most `most`; where it has fewer than a number counts, it says so.
    """
    view, basis, said = slide.view, slide.basis, slide.statement
    assert view is not None and basis is not None and said is not None
    points = points_of(view)
    found = behind(many, basis.asked, points, slide.language, most)
    anchors = {one.point: f"n{number}" for number, one in enumerate(found, 1)}
    word = _Words(slide.language)
    values = {
        "lang": "zh-CN" if slide.language == "zh" else "en",
        "policy": _POLICY,
        "sans": SANS,
        "style": (DATA / "offline_many.css").read_text(encoding="utf-8"),
        "title": escape(slide.headline),
        "app": escape(f"{label('app_title', slide.language)} · {said.title}"),
        "takeaway": escape(slide.takeaway),
        "base": escape(slide.base),
        "chart": _chart(slide, view, study, options, said),
        "table_title": escape(view.title),
        "table_how": word("offline_many_how"),
        "table": _table(view, anchors),
        "sentences_title": word("offline_many_sentences"),
        "cut": _cut(found, word) + _beyond(len(points), word),
        "sentences": "\n".join(_section(one, anchors[one.point], word) for one in found),
        "about": word("offline_about"),
        "statement": "\n".join(
            f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in said.rows
        ),
    }
    page = Template((DATA / "offline_many.html").read_text(encoding="utf-8"))
    return page.substitute(values).encode("utf-8", "replace")


class _Words:
    """Labels in one language, escaped."""

    def __init__(self, language: str) -> None:
        self._language = language

    def __call__(self, key: str, **values: object) -> str:
        return escape(label(key, self._language, **values))


def _chart(slide: Slide, view: View, study: Study, options: Options, said: Statement) -> str:
    """Return the chart as a picture, light and dark, "" where the view has none."""
    if view.chart is None or view.counts.empty:
        return ""
    light, dark = (
        page_picture(slide, study, options, Layout(dark=dark, titled=False), said)
        for dark in (False, True)
    )
    return (
        '<picture><source media="screen and (prefers-color-scheme: dark)" '
        f'srcset="{_address(dark)}"><img src="{_address(light)}" alt="{escape(view.title)}">'
        "</picture>"
    )


def _address(svg: str) -> str:
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"


def _table(view: View, anchors: Mapping[Point, str]) -> str:
    columns = [
        "n" if pd.api.types.is_numeric_dtype(view.rows.iloc[:, place]) else "t"
        for place in range(len(view.rows.columns))
    ]
    head = "".join(
        f'<th scope="col" class="{kind}">{escape(str(name))}</th>'
        for kind, name in zip(columns, view.rows.columns, strict=True)
    )
    rows = (
        "".join(map(_cell, columns, cells, picks, [anchors] * len(columns)))
        for cells, picks in zip(view.written, view.picks, strict=True)
    )
    body = "\n".join(f"<tr>{row}</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _cell(kind: str, text: str, query: str, anchors: Mapping[Point, str]) -> str:
    point = Point.parse(Pick.parse(query).point) if query else None
    anchor = anchors.get(point) if point else None
    said = escape(text)
    return f'<td class="{kind}">{f"""<a href="#{anchor}">{said}</a>""" if anchor else said}</td>'


def _cut(found: Sequence[Behind], word: _Words) -> str:
    """Say how many of all sentences there are, where some are left out."""
    listed, total = sum(len(one.sentences) for one in found), sum(one.total for one in found)
    key = "offline_many_cut" if listed < total else "offline_many_all"
    return word(key, listed=listed, total=total)


def _beyond(points: int, word: _Words) -> str:
    """Say where the last numbers of a long table are no links."""
    if points <= MOST_POINTS:
        return ""
    return " " + word("offline_many_beyond", number=MOST_POINTS)


def _section(one: Behind, anchor: str, word: _Words) -> str:
    number = word("offline_many_hits", number=one.total)
    if len(one.sentences) < one.total:
        number += " · " + word("offline_many_first", number=len(one.sentences))
    lines = "\n".join(_line(sentence, word) for sentence in one.sentences)
    back = f'<a class="back" href="#table" aria-label="{word("offline_many_back")}">↑</a>'
    return (
        f'<section id="{anchor}" data-total="{one.total}"><h3>{escape(one.said)} '
        f"<span>{number}</span> {back}</h3><ol>{lines}</ol></section>"
    )


def _line(sentence: Sentence, word: _Words) -> str:
    card = sentence.card
    place = word("offline_many_place", paragraph=sentence.paragraph, sentence=sentence.number)
    about = " · ".join(filter(None, (escape(card.date), place)))
    said = f"{escape(sentence.before)}<mark>{escape(sentence.hit)}</mark>{escape(sentence.after)}"
    return f'<li><p class="place"><b>{escape(card.title)}</b> {about}</p><p>{said}</p></li>'
