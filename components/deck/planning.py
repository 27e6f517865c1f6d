"""The deck's plan in this session: what its reader does to it, and the way back."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from components.frame import Frame
from components.session.library import library
from components.session.many import book_of
from components.session.record import DeckStep, Wanted, remember, session
from policytext.library.expression_names import expression_name, subject
from policytext.library.point import Point
from policytext.slides import sets
from policytext.slides.of_library import asked_in
from policytext.slides.slide import Slide
from policytext.study.pick import Pick
from policytext.study.plan import Plan, Proposal, Wording
from policytext.study.study import Study
from policytext.views.catalogue import label_of

LONGEST_HEADLINE, LONGEST_TAKEAWAY = 120, 300
_MOST_STEPS = 50


def plan(study: Study) -> Plan:
    """Return the plan, with what a deck holds at first where nothing was chosen yet."""
    kept = session().plan
    return kept if kept.items is not None else kept.of(sets.first(study))


def put(items: Sequence[str], said: str) -> None:
    """Put other items in the place of the deck's; `said` tells the reader what was done."""
    _change(session().plan.of(items), said)


def look(name: str, option: str) -> None:
    """Choose how the deck looks: `name` is of LOOKS."""
    now = session()
    remember(replace(now, plan=now.plan.dressed(name, option)))


def last() -> DeckStep | None:
    """Return the last change of the items."""
    past = session().deck_past
    return past[-1] if past else None


def undo() -> None:
    """Take the last change of the items back; words that were written since stay."""
    now = session()
    if now.deck_past:
        plan = replace(now.plan, items=now.deck_past[-1].before)
        remember(replace(now, plan=plan, deck_past=now.deck_past[:-1]))


def hear(frame: Frame, acts: Sequence[Mapping[str, Any]]) -> None:
    """Do what was done in the filmstrip, in its order, each act once."""
    for act in acts:
        number = int(act["number"])
        if number <= session().heard_act:
            continue
        remember(replace(session(), heard_act=number))
        match act["act"]:
            case "move":
                _move(frame, str(act["item"]), str(act["before"]))
            case "remove":
                _remove(frame, str(act["item"]))
            case "word":
                _word(act["proposal"], str(act["headline"]), str(act["takeaway"]))
            case "save":
                wanted = Wanted(str(act["page"]), str(act["form"]), number)
                remember(replace(session(), wanted=wanted))


def edited(frame: Frame, slide: Slide) -> Slide:
    """Return a slide under the reader's own words, as long as its numbers suggest the same ones.

    Of what its proposed headline named, only what another headline says too stands in colour.
    """
    headline, takeaway = session().plan.wording(proposal(slide))
    if (headline, takeaway) == (slide.headline, slide.takeaway):
        return slide
    named = slide.named
    if headline != slide.headline:
        named = frozenset(pick for pick in named if _says(frame, headline, pick, slide.language))
    return replace(slide, headline=headline, takeaway=takeaway, named=named, proposal=slide)


def proposal(slide: Slide) -> Proposal:
    """Return the words that were suggested for a slide."""
    first = slide.proposal or slide
    return Proposal(slide.id, slide.language, first.headline, first.takeaway)


def item_name(frame: Frame, item: str) -> str:
    """Return what an item is called: its view, and the theme in whose passages it counts.

    Of many texts it is the view, and what it counts.
    """
    kind, _, theme = item.partition(".")
    name = frame.word(label_of(kind))
    if asked := asked_in(item):
        book, names = book_of(frame.selection), library().names
        said = subject(asked, book, names, frame.look.language)
        return " · ".join(filter(None, (name, said)))
    if theme not in frame.study.theme_ids:
        return name
    return f"{name} · {frame.study.theme(theme).label[frame.look.language]}"


def _says(frame: Frame, headline: str, named: str, language: str) -> bool:
    pick = Pick.parse(named)
    labels = {theme.id: theme.label[language] for theme in frame.study.book}
    words = [pick.term, labels.get(pick.theme, "")]
    if point := Point.parse(pick.point):
        words.append(expression_name(point.expression, book_of(frame.selection), language))
    return any(word and word.casefold() in headline.casefold() for word in words)


def _move(frame: Frame, item: str, before: str) -> None:
    moved = plan(frame.study).moved(item, before)
    _change(moved, frame.word("did_move", name=item_name(frame, item)))


def _remove(frame: Frame, item: str) -> None:
    left = plan(frame.study).without(item)
    _change(left, frame.word("did_remove", name=item_name(frame, item)))


def _word(given: Sequence[Any], headline: str, takeaway: str) -> None:
    proposal = Proposal(*map(str, given))
    wording = Wording(headline[:LONGEST_HEADLINE], takeaway[:LONGEST_TAKEAWAY])
    now = session()
    remember(replace(now, plan=now.plan.worded(proposal, wording)))


def _change(new: Plan, said: str) -> None:
    now = session()
    past = (*now.deck_past, DeckStep(said, now.plan.items))
    remember(replace(now, plan=new, deck_past=past[-_MOST_STEPS:]))
