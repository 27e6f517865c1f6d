"""The deck on the desk: every page drawn, one large, its words to edit, each slide to save."""

from dataclasses import replace
from datetime import date
from functools import partial

from components.browser import filmstrip
from components.browser.filmstrip import Leaf, Saved, Words
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
from policytext.slides.layout import FORMATS
from policytext.slides.slide import Slide
from policytext.views.catalogue import BRIEFS, label_of

PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_FORMS = {"pptx": "pptx", "png": "png2", "docx": "docx"}  # of one slide: asked for, and made
_KINDS = {"pptx": PPTX, "png2": FORMS["png2"].kind, "docx": DOCX}


def show(frame: Frame, made: Made) -> None:
    """Show the deck; what is done in it is heard by its plan."""
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
    statements = list(made.statements.values())
    shared = (made.layout, made.statements, frame.options, frame.study.fingerprint)
    rests = repr((*shared, frame.study.filter, frame.study.also))
    cover = partial(cover_picture, frame.study, made.comparison, made.layout, statements)
    name = frame.word("film_cover")
    found = [Leaf("cover", "", name, cached.drawing((rests, "cover"), cover), name)]
    found += [_leaf(frame, made, one, rests) for one in made.placed]
    told = partial(method_pictures, made.layout, statements, filmstrip.NUMBER)
    for number, drawing in enumerate(cached.drawings((rests, "method"), told)):
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
    return Leaf(
        id=_page(slide),
        item=placed.item,
        name=frame.word(label_of(slide.kind)),
        drawing=cached.drawing((rests, *said), draw),
        said=slide.headline,
        theme=_theme(frame, slide.theme),
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


def _theme(frame: Frame, id: str) -> tuple[str, str] | None:
    if not id:
        return None
    theme = frame.study.theme(id)
    return theme.label[frame.look.language], theme.colour[frame.look.mode]


def _saved(frame: Frame, made: Made) -> Saved | None:
    """Return the one slide that was asked for, as a file."""
    wanted = session().wanted
    by_page = {_page(slide): slide for slide in made.slides}
    if wanted is None or wanted.page not in by_page or wanted.form not in _FORMS:
        return None
    slide, form = by_page[wanted.page], _FORMS[wanted.form]
    name = picture_name(frame.study.title, slide.name, made.layout, form)
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
