"""The study as one HTML page that needs no network: text, charts, cloud, and where it comes from.

Everything a reader wrote goes in as JSON, and the page's script sets it as text; the policy in the
page's head lets no script run but the two that this module puts there, and nothing be fetched.
"""

import json
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from gzip import compress
from hashlib import sha256
from html import escape
from itertools import groupby
from string import Template
from typing import Any

from policytext.base.labels import label
from policytext.base.look import SANS, TEXTURES, Look
from policytext.base.places import DATA, PLOTLY
from policytext.charts.clouds import as_record
from policytext.charts.plotly.draw import draw
from policytext.charts.values import Cloud
from policytext.exports.pictured import page_picture, picture_name, shown_as
from policytext.slides.layout import Layout
from policytext.slides.proposing import proposed
from policytext.study.choosing import Chosen, chosen_record
from policytext.study.evidence_names import evidence_name
from policytext.study.evidence_sentences import evidence_sentences, own_evidence
from policytext.study.first_passage import first_passage
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.study.pieces import pieces
from policytext.study.study import Filter, Study
from policytext.themes.themes import textures
from policytext.tokens.counting import counted
from policytext.views.basis import rests_on_sentences, series
from policytext.views.catalogue import VIEWS, builder
from policytext.views.statement import Statement, statement
from policytext.views.view import View

_SCRIPTS = ("pick.js", "marks.js", "mark_keys.js", "chart.js", "offline_pictures.js", "offline.js")
_LAST = ("collocates", "distribution", "concordance")  # the tall ones stand below the others
_WORDS = ("previous", "next", "table", "hits", "hits_within", "sentences", "passages")
_PAGE = ("themes", "clear", "charts", "fixed", "about", "needs_script")
_SAVED = ("copy", "copied", "not_copied")
_UNSAFE = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


def offline(study: Study, options: Options, look: Look, made: date) -> bytes:
    """Return the page in UTF-8; it opens with the themes, term or evidence that are chosen.

    It has one text and only the filter on themes, which its reader can change: its numbers and its
    statement are those of a study without any other filter, and without a comparison.
    """
    study = replace(study, filter=Filter(study.themes))
    options = replace(options, comparison=None)
    look = replace(look, dark=False)
    language = look.language
    said = statement(study, options, language, made)
    plotly, script = PLOTLY.read_text(encoding="utf-8"), "".join(map(_part, _SCRIPTS))
    values = {
        "lang": "zh-CN" if language == "zh" else "en",
        "policy": _policy(plotly, script),
        "title": escape(study.title or label("app_title", language)),
        "app": escape(label("app_title", language)),
        "facts": escape(rests_on_sentences(study, language)),
        "text": escape(label("reader_text", language)),
        **{name: escape(label(f"offline_{name}", language)) for name in _PAGE},
        "statement": "\n".join(
            f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in said.rows
        ),
        "sans": SANS,
        "style": _part("chart.css") + _part("offline.css"),
        "data": as_json(_data(study, options, look) | _pictures(study, options, look, said)),
        "plotly": plotly,
        "script": script,
    }
    return Template(_part("offline.html")).substitute(values).encode("utf-8", "replace")


def as_json(value: object) -> str:
    """Return JSON that stays inside a script element, whatever its strings hold."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_UNSAFE)


def _part(name: str) -> str:
    return (DATA / name).read_text(encoding="utf-8")


def _policy(*scripts: str) -> str:
    """Allow these scripts alone, by their hashes; a browser that knows hashes ignores the rest."""
    hashes = [b64encode(sha256(script.encode()).digest()).decode() for script in scripts]
    allowed = " ".join(f"'sha256-{one}'" for one in hashes)
    return (
        f"default-src 'none'; script-src 'unsafe-inline' {allowed}; style-src 'unsafe-inline'; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def _pictures(study: Study, options: Options, look: Look, said: Statement) -> dict[str, Any]:
    """Return what every view is as a picture: SVG by names, as JSON, packed and in base64."""
    drawn = {}
    for slide in proposed(study, replace(options, evidence=None), look, VIEWS):
        drawn[slide.id] = page_picture(shown_as(slide), study, options, Layout(), said)
    packed = compress(json.dumps(drawn, ensure_ascii=False).encode(), 9, mtime=0)
    return {"pictures": b64encode(packed).decode()}


def _data(study: Study, options: Options, look: Look) -> dict[str, Any]:
    """Return all that the script draws, and what it starts with."""
    language = look.language
    empty = {"count": "{count}", "total": "{total}"}  # filled in by the script
    order = (*(name for name in VIEWS if name not in _LAST), *_LAST)
    views = [builder(name)(study, replace(options, evidence=None), look) for name in order]
    texture = textures(study.book)
    beside = (series(study, language)[id] for id in ("*", ""))
    shown = [a for a in study.annotations if study.echoes or a.how == "stated"]
    evidence = None if options.term else options.evidence
    chosen = Chosen(themes=study.themes, term=options.term, evidence=evidence)
    return {
        "themes": [
            {
                "id": theme.id,
                "kind": theme.kind,
                "label": theme.label[language],
                "colour": theme.colour[look.mode],
                "texture": TEXTURES[texture[theme.id]],
                "first": first_passage(study.of_theme(theme.id)),
                "spans": [[a.start, a.end] for a in shown if a.theme == theme.id],
            }
            for theme in study.book
        ],
        "hues": [[one.name, one.shade[look.mode]] for one in beside],
        "tokens": _tokens(study),
        "views": [_view(view, look, study.title) for view in views],
        "evidence": _evidence(study, views, language),
        "chosen": chosen_record(chosen),
        "words": {name: label(f"offline_{name}", language, **empty) for name in _WORDS}
        | {name: label(f"picture_{name}", language) for name in _SAVED}
        | {"mark": label("list_mark", language), "empty": label("figure_empty", language)},
    }


def _tokens(study: Study) -> list[list[Any]]:
    """Return each token: paragraph, sentence, start, end, the term if it counts, its pieces.

    A piece is its text, the themes that are stated there, and those that are echoed. Text goes as
    text, not as places in it: JavaScript numbers them otherwise.
    """
    document = study.document
    terms = set(counted(study.tokens, also=study.also))
    rows: list[list[Any]] = []
    places = [0, 0]
    for number, group in groupby(pieces(study), key=lambda piece: piece.token):
        token = study.tokens[number]
        if document.paragraph_at(token.start) >= 0:  # else it ends a paragraph and stays with it
            places = [document.paragraph_at(token.start), document.sentence_at(token.start)]
        looks = [[document.text[p.start : p.end], p.stated, p.echoed] for p in group]
        term = token.term if token in terms else ""
        rows.append([*places, token.start, token.end, term, looks])
    return rows


def _view(view: View, look: Look, title: str) -> dict[str, Any]:
    """Return a view's words, its table with what each cell chooses, its figure or cloud, if any."""
    rows = view.written
    record: dict[str, Any] = {"name": view.name, "title": view.title, "base": view.base}
    record |= {"note": view.note, "columns": list(view.rows.columns)}
    record["file"] = picture_name(title, view.title, Layout(), "")
    record |= {
        "rows": rows,
        "kinds": view.kinds,
        "picks": view.picks,
    }
    if isinstance(view.chart, Cloud):
        colours = {term: shade[look.mode] for term, shade in view.chart.shades.items()}
        lines = {term: TEXTURES[texture] for term, texture in view.chart.textures.items()}
        return record | {
            "cloud": as_record(view.chart.layout),
            "colours": colours,
            "textures": lines,
        }
    if view.chart:
        return record | {"figure": json.loads(draw(view.chart, look).to_json())}
    return record


def _evidence(study: Study, views: Sequence[View], language: str) -> dict[str, dict[str, Any]]:
    """Return name and sentences of everything that a bar, a cell or a link can stand for."""
    numbers = {sentence: number for number, sentence in enumerate(study.document.sentences)}
    picks = (Pick.parse(query) for view in views for row in view.picks for query in row)
    asked = (pick.evidence for pick in picks if pick.evidence)
    return {
        str(evidence): {
            "label": evidence_name(study, evidence, language),
            "sentences": [numbers[sentence] for sentence in evidence_sentences(study, evidence)],
        }
        for evidence in dict.fromkeys((*own_evidence(study), *asked))
    }
