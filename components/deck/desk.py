"""The deck on the desk: every page drawn, one large, its words to edit, each slide to save."""

from dataclasses import replace
from datetime import date
from functools import partial

import streamlit as st

from components.browser import filmstrip
from components.browser.filmstrip import Leaf, Saved, Words
from components.browser.plain import plain_markdown
from components.deck import planning
from components.deck.making import Made, Placed
from components.frame import Frame
from components.session import cached
from components.session.record import remember, session
from policytext.exports.deck import deck
from policytext.exports.pictured import (
    FORMS,
    cover_picture,
    method_pictures,
    page_drawing,
    page_picture,
    picture_name,
    pictures,
)
from policytext.remarks.words import listed
from policytext.slides.layout import FORMATS
from policytext.slides.slide import Slide
from policytext.views.catalogue import BRIEFS, label_of

PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_FORMS = {"pptx": "pptx", "png": "png2", "docx": "docx"}  # of one slide: asked for, and made
_KINDS = {"pptx": PPTX, "png2": FORMS["png2"].kind, "docx": DOCX}


def show(frame: Frame, made: Made) -> None:
    """Show the deck; what is done in it is heard by its plan."""
    if made.passed_over:
        names = [planning.item_name(frame, item) for item in made.passed_over]
        told = frame.word("slides_passed_over", names=listed(names, frame.look.language))
        st.info(plain_markdown(told), icon=":material/info:")
    width, height = FORMATS[made.layout.ratio]
    filmstrip.show(
        _leaves(frame, made),
        ratio=width / height,
        language=frame.look.language,
        heard=session().heard_act,
        longest=(planning.LONGEST_HEADLINE, planning.LONGEST_TAKEAWAY),
        saved=_saved(frame, made),
        on_act=partial(planning.hear, frame),
    )
    if session().wanted:
        # Only now: a run that was ended before has sent nothing, and the next one has to.
        remember(replace(session(), wanted=None))


def _leaves(frame: Frame, made: Made) -> list[Leaf]:
    told = made.told
    shared = (made.layout, made.statements, frame.options, frame.study.fingerprint)
    rests = repr((*shared, frame.study.filter, frame.study.also))
    cover = partial(cover_picture, frame.study, made.comparison, made.layout, told)
    name = frame.word("film_cover")
    asked = tuple(one.item for one in made.placed if one.slide.basis)
    drawn = cached.drawing((rests, "cover", told.cards is None, made.library, asked), cover)
    found = [Leaf("cover", "", name, drawn, name)]
    found += [_leaf(frame, made, one, rests) for one in made.placed]
    method = partial(method_pictures, made.layout, told, filmstrip.NUMBER)
    rows = (rests, "method", repr(told.statements), told.rows)
    for number, drawing in enumerate(cached.drawings(rows, method)):
        name = frame.word("slide_method")
        found.append(Leaf(f"method {number}", "", name, drawing, name))
    return found


def _leaf(frame: Frame, made: Made, placed: Placed, rests: str) -> Leaf:
    slide = placed.slide
    draw = partial(
        page_picture,
        slide,
        frame.study,
        frame.options,
        made.layout,
        made.statements[slide.language],
        filmstrip.NUMBER,
    )
    said = (slide.id, slide.language, slide.headline, slide.takeaway, repr(slide.also))
    of = made.library if slide.basis else ""
    return Leaf(
        id=_page(slide),
        item=placed.item,
        name=frame.word(label_of(slide.kind)),
        drawing=cached.drawing((rests, of, *said), draw),
        said=slide.headline,
        theme=_about(frame, slide),
        words=[_words(one) for one in placed.said],
        base=slide.base,
        notes=slide.evidence,
        forms=("pptx", "png", *["docx"] * (slide.kind in BRIEFS)),
    )


def _words(slide: Slide) -> Words:
    first = slide.proposal or slide
    return Words(
        slide.language,
        planning.proposal(slide),
        (first.headline, first.takeaway),
        slide.headline,
        slide.takeaway,
    )


def _about(frame: Frame, slide: Slide) -> tuple[str, str] | None:
    """Return name and colour of the theme that a slide is about; or of the library."""
    if slide.basis:
        return frame.word("menu_library"), frame.look.mute
    if not slide.theme:
        return None
    theme = frame.study.theme(slide.theme)
    return theme.label[frame.look.language], theme.colour[frame.look.mode]


def _saved(frame: Frame, made: Made) -> Saved | None:
    """Return the one slide that was asked for, as a file."""
    wanted = session().wanted
    by_page = {_page(slide): slide for slide in made.slides}
    if wanted is None or wanted.page not in by_page or wanted.form not in _FORMS:
        return None
    slide, form = by_page[wanted.page], _FORMS[wanted.form]
    title = slide.statement.title if slide.statement else frame.study.title
    name = picture_name(title, slide.name, made.layout, form)
    return Saved(wanted.number, name, _KINDS[form], _one(frame, made, slide, form))


def _one(frame: Frame, made: Made, slide: Slide, form: str) -> bytes:
    """Return one slide as a file: native, or its picture."""
    given = (frame.study, frame.options, made.layout)
    if form == "pptx":
        return deck([slide], *given, made.statements, alone=True)
    if form == "docx":
        # Imported here: only who asks for a page to read waits for it.
        from policytext.exports.report import one_page

        return one_page(slide, *given[:2], made.statements[slide.language])
    drawn = page_drawing(slide, *given, made.statements[slide.language])
    return next(pictures([drawn], form, [slide.name], date.today()))


def _page(slide: Slide) -> str:
    return f"{slide.id} {slide.language}"
