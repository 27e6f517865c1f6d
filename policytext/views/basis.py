"""What every view rests on, in words; and the themes' names and colours."""

from collections.abc import Collection

import pandas as pd

from policytext.base.labels import label
from policytext.base.look import GREY, SEVERAL
from policytext.charts.values import Line, Named
from policytext.structure.policy_language import group_name
from policytext.study.counting_said import passages_said, whole_said
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.study.pole_evidence import taken_out_said
from policytext.study.study import Study
from policytext.themes.themes import textures
from policytext.tokens.counting import LEFT_OUT


def series(study: Study, language: str) -> dict[str, Named]:
    """Return every theme as a series, with "" for outside and "*" for several."""
    texture = textures(study.book)
    found = {
        t.id: Named(t.label[language], t.colour, texture[t.id], str(Pick(theme=t.id)))
        for t in study.book
    }
    found["*"] = Named(label("theme_several", language), SEVERAL)
    found[""] = Named(label("theme_outside", language), GREY)
    return found


def line_of(theme: Named) -> Line:
    """Return the row of a chart that is a theme's."""
    return Line(theme.name, theme.shade, texture=theme.texture, about=theme.pick)


def present(names: dict[str, Named], themes: Collection[str]) -> dict[str, int]:
    """Return the place of each of these themes among the series of a chart that holds them."""
    return {theme: place for place, theme in enumerate(id for id in names if id in themes)}


def chosen_picks(study: Study, options: Options) -> list[str]:
    """Return what clicks on the term, the evidence and the themes in force would pick."""
    chosen = [Pick(term=options.term), Pick(evidence=options.evidence)]
    return [pick for one in (*chosen, *(Pick(theme=t) for t in study.themes)) if (pick := str(one))]


def base(study: Study, language: str) -> str:
    """Return in a few words what every count of terms rests on."""
    passages = "base_said" if study.wording and not study.themes else "base_passages"
    told = label(
        "base_whole" if study.scope is None else passages,
        language,
        counted=len(study.counted),
        terms=len(study.frequencies),
        passages=len(study.scope or ()),
        level=label(f"level_{study.level}", language),
    )
    return of_passages(study, told, language, study.themes) if study.themes else told


def of_passages(study: Study, words: str, language: str, themes: Collection[str] = ()) -> str:
    """Return the line under a title of what counts passages of `themes`, () for all, with how."""
    told = (words, passages_said(study, language), taken_out_said(study, language, themes))
    return " · ".join(filter(None, told))


def weighed_whole(study: Study, words: str, language: str) -> str:
    """Return the line under a title of what weighs the whole text: it says so beside a filter."""
    return " · ".join(filter(None, (words, whole_said(study, language))))


def rests_on(study: Study, language: str) -> str:
    """Return in full what every count of terms rests on.

    Characters and tokens are those of the passages in force, punctuation left out of the tokens.
    """
    spans = study.document.paragraphs if study.scope is None else study.scope
    return label(
        "rests_on",
        language,
        base=base(study, language),
        characters=sum(span.end - span.start for span in spans),
        tokens=study.size,
        left_out=" · ".join(
            filter(None, (left_out(study, language), wording_only(study, language)))
        ),
    )


def ranked(study: Study, options: Options, language: str) -> str:
    """Say how the terms are ranked and against what, before a line goes on; "" by frequency."""
    if options.rank != "distinctive":
        return ""
    beside = study.ordinary.beside
    return label("ranked_beside" if beside else "ranked", language, texts=beside) + " · "


def explained(study: Study, note: str, language: str) -> str:
    """Return a view's note for who asks what its base line means.

    The words are defined there, and the figures of the line are not told again.
    """
    before, figures, rest = note.partition(f"{base(study, language)} · ")
    return f"{label('counts_mean', language)} {before}{rest}" if figures else note


def filter_names(study: Study, language: str, *, in_full: bool = False) -> list[str]:
    """Name all that narrows what counts: themes, then wording; in full it is told what that does.

    Whatever names the filter asks here, so that none of its fields is forgotten in one place.
    """
    names = theme_names(study, language)
    if study.wording:
        short = group_name(study.wording, language)
        names.append(wording_only(study, language) if in_full else short)
    return names


def theme_names(study: Study, language: str) -> list[str]:
    """Name the themes whose passages alone count, as they were chosen."""
    return [study.theme(id).label[language] for id in study.themes]


def wording_only(study: Study, language: str) -> str:
    """Say which sentences alone count, if a filter on policy language is in force."""
    if not study.wording:
        return ""
    return label("said_only", language, name=group_name(study.wording, language))


def searched(options: Options, language: str) -> str:
    """Say what alone is listed: a search that was made for terms narrows other views too."""
    only = label("searched", language, search=options.search)
    return f"{only} · " if options.search else ""


def rests_on_sentences(study: Study, language: str) -> str:
    """Return what the views rest on that always weigh the whole text."""
    return label(
        "rests_on_sentences",
        language,
        sentences=len(study.document.sentences),
        characters=sum(p.end - p.start for p in study.document.paragraphs),
    )


def left_out(study: Study, language: str) -> str:
    """Say which kinds of tokens do not count."""
    kinds = [label(f"kind_{kind}", language) for kind in LEFT_OUT if kind not in study.also]
    if study.words.ignored:
        kinds.append(label("kind_ignored", language, number=len(study.words.ignored)))
    if not kinds:
        return label("left_out_nothing", language)
    return label("left_out", language, kinds=label("list_mark", language).join(kinds))


def named(table: pd.DataFrame, language: str) -> pd.DataFrame:
    """Return a table with its columns named for a reader."""
    return table.rename(columns=lambda column: label(f"column_{column}", language))
