"""Pictures and tables of several views as one ZIP."""

import re
from base64 import b64encode
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import plotly.graph_objects as go

from policytext.base.files import csv, filename
from policytext.base.labels import paired
from policytext.base.look import Look
from policytext.charts import cloud_pictures
from policytext.charts.plotly.draw import draw
from policytext.charts.values import Cloud
from policytext.exports.pictures import FACE, Form, render
from policytext.views.statement import Statement
from policytext.views.view import View

# What can be asked for: the format, its scale, and the ending of the file's name.
FORMS: dict[str, tuple[Form, int, str]] = {
    "png1": ("png", 1, "@1x.png"),
    "png2": ("png", 2, "@2x.png"),
    "png4": ("png", 4, "@4x.png"),
    "svg": ("svg", 1, ".svg"),
    "pdf": ("pdf", 1, ".pdf"),
}
_MADE = re.compile(rb"\(D:\d{14}(?=[+\-Z])")


def archive(
    views: Sequence[View],
    look: Look,
    statement: Statement,
    forms: Sequence[str],
    *,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> bytes:
    """Return a ZIP with every view as picture in these forms and as table, and the statement.

    The lines of a concordance are a table only. `progress` hears after every picture how many of
    how many are done. Everything in it is the same bytes for the same
    selection, day and machine: what remains to vary is Chrome's version, its fonts, and zlib's.
    """
    unknown = set(forms) - FORMS.keys()
    if unknown:
        raise ValueError(f"no such form: {', '.join(sorted(unknown))}")
    total, done = sum(view.chart is not None for view in views) * len(forms), 0
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as target:
        for view, stem in zip(views, _stems(views, statement), strict=True):
            for form in forms if view.chart else ():
                picture = _picture(view, look, statement, form)
                _add(target, stem + FORMS[form][2], picture, statement.made)
                done += 1
                progress(done, total)
            _add(target, f"{stem}.csv", csv(view.rows), statement.made)
        _add(target, f"{filename(statement.title)}.txt", _text(statement), statement.made)
    return out.getvalue()


def _picture(view: View, look: Look, statement: Statement, form: str) -> bytes:
    kind, scale, _ = FORMS[form]
    look = replace(look, picture=True, title=view.title, base=view.line, source=statement.line)
    assert view.chart
    if not isinstance(view.chart, Cloud):
        return _dated(render(draw(view.chart, look), kind, scale=scale), statement.made)
    if kind == "png":
        return cloud_pictures.png(view.chart, look, scale=scale)
    svg = cloud_pictures.svg(view.chart, look)
    return svg.encode() if kind == "svg" else _dated(render(_sheet(svg), kind), statement.made)


def _sheet(svg: str) -> go.Figure:
    """Return a figure that shows nothing but this SVG, so that it can become a PDF."""
    svg = svg.replace('font-family="', f"font-family=\"'{FACE}',", 1)
    image = {
        "source": f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}",
        **{"xref": "paper", "yref": "paper", "x": 0, "y": 1, "sizex": 1, "sizey": 1},
    }
    clear = "rgba(0,0,0,0)"
    layout = {
        "images": [image],
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        **{"paper_bgcolor": clear, "plot_bgcolor": clear},
        **{"xaxis": {"visible": False}, "yaxis": {"visible": False}},
    }
    return go.Figure({"data": [], "layout": layout})


def _dated(picture: bytes, made: date) -> bytes:
    """Date a PDF by the day of the export, not the second it was drawn."""
    moment = made.strftime("(D:%Y%m%d000000").encode()
    return _MADE.sub(moment, picture) if picture.startswith(b"%PDF") else picture


def _stems(views: Sequence[View], statement: Statement) -> list[str]:
    """Return a name for each view's files; a long document title gives way to the view's."""
    stems: list[str] = []
    for view in views:
        room = max(0, 77 - len(view.title))
        stem = filename(statement.title[:room], view.title)
        again = sum(stem.casefold() == other.casefold() for other in stems)
        stems.append(f"{stem} ({len(stems) + 1})" if again else stem)
    return stems


def _text(statement: Statement) -> bytes:
    lines = (f"{paired(*row, statement.language)}\r\n" for row in statement.rows)
    return "".join(lines).encode("utf-8-sig")


def _add(target: ZipFile, name: str, content: bytes, made: date) -> None:
    info = ZipInfo(name, (made.year, made.month, made.day, 0, 0, 0))
    info.compress_type, info.create_system = ZIP_DEFLATED, 3
    info.external_attr = 0o644 << 16
    target.writestr(info, content)
