"""The report: title and facts, a section for each slide, and what all of it rests on."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from docx.document import Document as Paper

from policytext.base.labels import label
from policytext.exports.report.fields import write
from policytext.exports.report.paper import paper, saved
from policytext.exports.report.sections import section
from policytext.exports.report.tables import grid
from policytext.library.card import Card
from policytext.library.row_names import name_said
from policytext.slides.layout import Layout
from policytext.slides.resting import Resting, resting
from policytext.slides.slide import Slide
from policytext.study.options import Options
from policytext.study.study import Study
from policytext.views.catalogue import COMPARED_KINDS
from policytext.views.statement import Statement


def report(
    slides: Sequence[Slide],
    study: Study,
    options: Options,
    layout: Layout,
    statements: Mapping[str, Statement],
) -> bytes:
    """Return the slides as a DOCX report, in their order.

    `statements` has one Statement for each language. A slide that follows its twin in the other
    language stands one level below it. The same slides give the same bytes; the only date in them
    is the one that the statements name.
    """
    told = resting(slides, statements)
    made = paper(told.statements[0])
    compared = any(slide.kind in COMPARED_KINDS for slide in slides)
    if told.cards is None:
        beside = options if compared else replace(options, comparison=None)
        title(made, study, beside, told.statements)
    else:
        _title_of_library(made, told.cards, told.statements)
    on_paper = Layout("4:3", cloud_picture=layout.cloud_picture, titled=False)
    numbers: Counter[str] = Counter()

    def count(kind: str) -> int:
        numbers[kind] += 1
        return numbers[kind]

    before = ""
    for slide in slides:
        level = 2 if slide.id == before else 1
        section(made, slide, study, options, on_paper, statements[slide.language], count, level)
        before = slide.id
    _sources(made, told)
    return saved(made, told.statements[0])


def title(made: Paper, study: Study, options: Options, statements: Sequence[Statement]) -> None:
    """Write what the text is called, what it is compared with, and its facts."""
    first = label("slide_subtitle", statements[0].language)
    write(
        made.add_paragraph(style="Title"), name_said(study.title, statements[0].language) or first
    )
    for one in statements:
        lines = [label("slide_subtitle", one.language), *study.document.facts.known]
        if options.comparison:
            name = options.comparison.name
            lines.append(label("source_against", one.language, name=name))
        lines += [_facts(study, one.language), one.made.isoformat()]
        write(made.add_paragraph(style="Subtitle"), " · ".join(lines))


def _facts(study: Study, language: str) -> str:
    pairs = sum(theme.kind == "relationship" for theme in study.book)
    return label(
        "report_facts",
        language,
        characters=sum(span.end - span.start for span in study.document.paragraphs),
        sentences=len(study.document.sentences),
        areas=len(study.book) - pairs,
        pairs=pairs,
    )


def _title_of_library(made: Paper, cards: Sequence[Card], statements: Sequence[Statement]) -> None:
    """Write which texts of a library a report is of, and how many."""
    write(made.add_paragraph(style="Title"), statements[0].title)
    dated = sorted(card.date for card in cards if card.date)
    characters = sum(card.characters for card in cards)
    for one in statements:
        facts = {"texts": len(cards), "characters": characters}
        lines = [label("slide_subtitle", one.language)]
        lines.append(label("report_library_facts", one.language, **facts))
        lines += [f"{dated[0]} – {dated[-1]}"] if dated else []
        lines.append(one.made.isoformat())
        write(made.add_paragraph(style="Subtitle"), " · ".join(lines))


def _sources(made: Paper, told: Resting) -> None:
    language = told.languages[0]
    headings = dict.fromkeys(label("slide_method", one) for one in told.languages)
    heading = " · ".join(headings)
    write(made.add_heading(level=1), heading)
    head = (label("sheet_what", language), label("sheet_value", language))
    grid(made, [head, *told.rows], heading)
