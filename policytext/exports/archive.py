"""Pictures and tables of several views as one ZIP."""

from collections.abc import Callable, Sequence
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from policytext.base.files import csv, filename
from policytext.base.labels import paired
from policytext.exports.pictured import FORMS, page_drawing, picture_name, pictures, shown_as
from policytext.slides.layout import Layout
from policytext.slides.resting import resting
from policytext.slides.slide import Slide
from policytext.study.options import Options
from policytext.study.study import Study
from policytext.views.statement import Statement


def archive(
    slides: Sequence[Slide],
    study: Study,
    options: Options,
    layout: Layout,
    statement: Statement,
    forms: Sequence[str],
    *,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> bytes:
    """Return a ZIP with the view of every slide in these forms and as CSV, and what they rest on.

    `statement` is of the text. A view without a chart is pictured as table. `progress` hears after
    every picture how many of how many are done. The same slides give the same bytes on the same
    day.
    """
    unknown = set(forms) - FORMS.keys()
    if unknown:
        raise ValueError(f"no such form: {', '.join(sorted(unknown))}")
    told = resting(slides, {statement.language: statement}).whole
    names, total, done = _names(slides), len(slides) * len(forms), 0
    drawn = [page_drawing(shown_as(one), study, options, layout, statement) for one in slides]
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as target:
        for form in forms:
            made = pictures(drawn, form, names, told.made)
            for name, content in zip(names, made, strict=True):
                file = picture_name(told.title, name, layout, form)
                _add(target, file, content, told.made)
                done += 1
                progress(done, total)
        for name, slide in zip(names, slides, strict=True):
            assert slide.view
            table = picture_name(told.title, name, Layout(), "csv")
            _add(target, table, csv(slide.view.rows), told.made)
        _add(target, f"{filename(told.title)}.txt", _text(told), told.made)
    return out.getvalue()


def _names(slides: Sequence[Slide]) -> list[str]:
    """Return a name for each view's files, none twice: not on a system without capitals either."""
    names: list[str] = []
    for slide in slides:
        again = sum(slide.name.casefold() == other.casefold() for other in names)
        names.append(f"{slide.name} ({len(names) + 1})" if again else slide.name)
    return names


def _text(statement: Statement) -> bytes:
    lines = (f"{paired(*row, statement.language)}\r\n" for row in statement.rows)
    return "".join(lines).encode("utf-8-sig")


def _add(target: ZipFile, name: str, content: bytes, made: date) -> None:
    info = ZipInfo(name, (made.year, made.month, made.day, 0, 0, 0))
    info.compress_type, info.create_system = ZIP_DEFLATED, 3
    info.external_attr = 0o644 << 16
    target.writestr(info, content)
