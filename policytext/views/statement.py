"""What every export says about itself."""

from dataclasses import dataclass
from datetime import date

from policytext import __version__
from policytext.base.labels import label, paired
from policytext.library.row_names import name_said
from policytext.remarks.words import listed
from policytext.study.comparison import Comparison
from policytext.study.options import Options
from policytext.study.pole_evidence import taken_out_in_full
from policytext.study.study import Study
from policytext.views.basis import filter_names, left_out, rests_on


@dataclass(frozen=True)
class Statement:
    """Where an export comes from, in one language: (name, value) in reading order.

    `made` is the only value that differs between two exports of the same selection.
    """

    language: str
    title: str
    made: date
    rows: tuple[tuple[str, str], ...]
    line: str  # the same in short, for the foot of a slide or picture


def statement(study: Study, options: Options, language: str, made: date) -> Statement:
    """Say what an export of this study rests on."""
    names = filter_names(study, language, in_full=True)
    nothing = label("statement_all", language)
    title = name_said(study.title, language)
    values = {
        "title": title,
        "facts": " · ".join(study.document.facts.known),
        "source": f"sha256 {study.document.sha256}",
        "against": _against(options.comparison, language),
        "made": made.isoformat(),
        "themes": listed(names, language) or nothing,
        "term": options.term or nothing,
        "search": options.search,
        "level": label(f"level_{study.level}", language),
        "echoes": label(f"echoes_{'on' if study.echoes else 'off'}", language),
        "taken_out": taken_out_in_full(study, language),
        "left_out": left_out(study, language),
        "words": _own_words(study, language),
        "rests_on": rests_on(study, language),
        "compared_on": _compared_on(study, options.comparison, language),
        "tool": f"{label('app_title', language)} {__version__}",
    }
    rows = tuple(
        (label(f"statement_{name}", language), value) for name, value in values.items() if value
    )
    chosen = [values["tool"], values["made"], *names]
    if options.comparison:
        chosen.insert(0, label("source_against", language, name=options.comparison.name))
    if apart := title.removeprefix(study.document.title).strip(" ·"):
        chosen.insert(0, apart)
    line = label("source_line", language, title=study.document.title, rest=" · ".join(chosen))
    return Statement(language, title, made, rows, line)


def _against(comparison: Comparison | None, language: str) -> str:
    """Name the other side of a comparison: its texts, each with the beginning of its hash."""
    if comparison is None:
        return ""
    texts = [one.document for one in comparison.studies if comparison.kind != "themes"]
    pairs = zip(comparison.names, texts, strict=False)
    named = [f"{name} (sha256 {text.sha256[:12]})" for name, text in pairs]
    if comparison.kind == "text":
        return f"{comparison.name} · sha256 {texts[0].sha256}"
    return " · ".join(filter(None, (comparison.name, listed(named, language))))


def _compared_on(study: Study, comparison: Comparison | None, language: str) -> str:
    """Say what a comparison rests on where that is not what the text alone rests on."""
    if comparison is None:
        return ""
    told = [rests_on(comparison.target, language)]
    if len(comparison.studies) == 1:
        (other,) = comparison.studies
        there = label("column_reference", language)
        told.append(paired(there, rests_on(other, language), language))
    return "" if told == [rests_on(study, language)] else " | ".join(told)


def _own_words(study: Study, language: str) -> str:
    """Name the reader's own cuts: without them nobody could count the same."""
    words = study.words
    said = [
        label(f"own_{kind}", language, words=listed(entries, language))
        for kind, entries in (
            ("whole", words.whole),
            ("cuts", tuple("|".join(cut) for cut in words.cuts)),
            ("ignored", words.ignored),
        )
        if entries
    ]
    return " · ".join(said)
