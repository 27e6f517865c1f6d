"""What every view of a comparison rests on: its sides, their names and colours, and its words."""

from policytext.base.labels import label
from policytext.base.look import GREY, HUES
from policytext.charts.values import Named
from policytext.remarks.words import listed
from policytext.study.comparison import Comparison
from policytext.study.counting_said import passages_said
from policytext.study.options import Options
from policytext.views.basis import rests_on, theme_names, wording_only

SIDE = 10  # bars for each direction
INSIDE = "°"  # marks what a side has inside longer terms only


def comparison_of(options: Options) -> Comparison:
    """Return the comparison that a reader has chosen."""
    assert options.comparison is not None  # whoever asks for these views has chosen one
    return options.comparison


def sides(comparison: Comparison) -> tuple[Named, Named]:
    """Return names and shades of both sides: the reference, then the target."""
    other = GREY if comparison.kind == "language" else HUES[1]
    return (
        Named(short_name(comparison.name), other),
        Named(short_name(comparison.target_name), HUES[0]),
    )


def short_name(name: str) -> str:
    """Return a name that fits a title."""
    return name if len(name) <= 22 else f"{name[:21]}…"


def size_base(comparison: Comparison, number: int, language: str) -> str:
    """Return the line under a title: how many terms, and how large both sides are."""
    sizes = label(
        "compared_base",
        language,
        terms=number,
        target=f"{comparison.target.size:,}",
        reference=f"{comparison.size:,}",
    )
    return f"{within(comparison, language)}{sizes}"


def within(comparison: Comparison, language: str) -> str:
    """Say that only some passages of both sides count, if so; themes beside themes say which."""
    target = comparison.target
    said = [wording_only(target, language)]
    if target.themes and comparison.kind != "themes":
        themes = listed(theme_names(target, language), language)
        within = label("compared_within", language, themes=themes)
        said[:0] = [within, passages_said(target, language)]
    return "".join(f"{words} · " for words in said if words)


def standing_name(comparison: Comparison, standing: str, language: str) -> str:
    """Name a standing; in passages nothing is new or dropped, only on one side or on both."""
    within = "" if comparison.target.scope is None else "_within"
    return label(f"standing_{standing}{within}", language)


def note(comparison: Comparison, words: str, language: str) -> str:
    """Return in full what the numbers of a comparison rest on."""
    told = f"{rests_on(comparison.target, language)} · {label(words, language)}"
    if comparison.kind == "language":
        told += f" · {label('language_note', language)}"
    return told


def term_note(comparison: Comparison, words: str, language: str) -> str:
    """Return the note of a view that counts terms: of two texts, cut alike."""
    told = note(comparison, words, language)
    if comparison.kind in ("text", "group"):
        told += f" · {label('cut_alike_note', language)}"
    return told
