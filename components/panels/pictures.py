"""The dialog that saves a view: as a picture, which it shows, as a slide, and as a table."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from components.browser import picture
from components.frame import Frame
from components.panels.download import download
from policytext.base.files import csv, filename
from policytext.base.look import Look
from policytext.views.statement import Statement, statement
from policytext.views.view import View

if TYPE_CHECKING:
    from policytext.slides.layout import Layout
    from policytext.slides.slide import Slide

_SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
_SHOWN = "png2"  # what stands in the dialog, and what is copied
_CHOICES = {
    "what": ("chart", "table"),
    "ratio": ("16:9", "4:3", "1:1", "strip"),
    "title": ("with", "without"),
    "ground": ("filled", "transparent"),
    "tone": ("light", "dark"),
}


def offer(frame: Frame, view: View) -> None:
    """Open the dialog that saves a view of the text."""
    # Imported here, as all that draws: only who saves a view waits for it.
    from policytext.slides.proposing import proposed

    language = frame.look.language
    (slide,) = proposed(frame.study, frame.options, Look(language), [view.name])
    offer_slide(frame, slide, statement(frame.study, frame.options, language, date.today()))


def offer_slide(
    frame: Frame,
    slide: "Slide",
    said: Statement,
    more: Callable[[Frame], None] = lambda frame: None,
) -> None:
    """Open the dialog that saves a view's slide; its files are made when their button is pressed.

    `more` shows other ways to take the view away.
    """
    view = slide.view
    assert view is not None

    @st.dialog(frame.word("export_title", title=view.title), width="large")
    def dialog() -> None:
        from policytext.exports.pictured import shown_as

        with st.container(horizontal=True, key="picture_choices"):
            as_table = view.chart is not None and _choice(frame, "what") == "table"
            layout = choose(frame)
        shown = shown_as(slide, table=as_table)
        make = _show(frame, shown, said, layout)
        with st.container(horizontal=True, vertical_alignment="center", key="save"):
            _save_picture(frame, shown, said, layout, make)
            _save_rest(frame, view, shown, said, layout)
            more(frame)

    dialog()


def choose(frame: Frame) -> "Layout":
    """Ask how pictures are to be; → their layout."""
    # Imported here, as all that draws: only who saves a view waits for it.
    from policytext.slides.layout import Layout

    return Layout(
        _choice(frame, "ratio"),
        titled=_choice(frame, "title") == "with",
        transparent=_choice(frame, "ground") == "transparent",
        dark=_choice(frame, "tone") == "dark",
    )


def _choice(frame: Frame, name: str) -> str:
    options = _CHOICES[name]
    chosen = st.segmented_control(
        frame.word(f"picture_{name}"),
        options,
        default=options[0],
        format_func=lambda one: frame.word(f"picture_{name}_{one.replace(':', '_')}"),
        key=f"picture_{name}",
        persist_state="session",
        width="content",
    )
    return chosen or options[0]


def _show(
    frame: Frame, slide: "Slide", said: Statement, layout: "Layout"
) -> Callable[[str], bytes]:
    """Show the picture, with a button that copies it; → what makes it in a form."""
    from policytext.exports import pictured

    drawing = pictured.page_drawing(slide, frame.study, frame.options, layout, said)

    def make(form: str) -> bytes:
        return next(pictured.pictures([drawing], form, [slide.name], said.made))

    words = {name: frame.word(f"picture_{name}") for name in picture.WORDS}
    picture.show(make(_SHOWN), slide.headline, words, dark=layout.dark)
    return make


def _save_picture(
    frame: Frame, slide: "Slide", said: Statement, layout: "Layout", make: Callable[[str], bytes]
) -> None:
    from policytext.exports import pictured

    title = said.title
    for form, (_, kind, _) in pictured.FORMS.items():
        file = pictured.picture_name(title, slide.name, layout, form)
        _button(frame.word(f"picture_{form}"), partial(make, form), file, kind)


def _save_rest(frame: Frame, view: View, slide: "Slide", said: Statement, layout: "Layout") -> None:
    """Show the buttons that save the view as one slide, and as a table."""
    from policytext.exports.deck import deck
    from policytext.slides.layout import RATIOS, Layout

    page = Layout(layout.ratio if layout.ratio in RATIOS else RATIOS[0], dark=layout.dark)
    statements = {slide.language: said}
    make = partial(deck, [slide], frame.study, frame.options, page, statements, alone=True)
    stem = filename(said.title, slide.name)
    _button(frame.word("picture_slide"), make, f"{stem}.pptx", _SLIDES)
    _button("CSV", partial(csv, view.rows), f"{stem}.csv", "text/csv")


def _button(word: str, make: Callable[[], bytes], file: str, kind: str) -> None:
    download(word, make, file, kind, f"save_{word}")
