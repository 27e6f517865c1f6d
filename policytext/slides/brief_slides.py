"""Slides that say a text on one page, or what is new and what is gone between two."""

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.remarks import brief as words
from policytext.remarks import parts
from policytext.slides.evidence import under
from policytext.slides.slide import Slide, slide
from policytext.study.options import Options
from policytext.study.stated import stated
from policytext.study.study import Study
from policytext.study.telling import both_sides, telling
from policytext.views.basis import wording_only
from policytext.views.compared_basis import within


def brief(study: Study, options: Options, look: Look, item: str) -> list[Slide]:
    """Return the text on one page; its notes have the sentences in full."""
    language = look.language
    said, themes = words.brief(study, language), stated(study)
    found = [(one.theme.label[language], one.sentence) for one in themes]
    found = found or [(one.phrase, one.sentence) for one in telling(study)]
    if study.scope is not None and found:
        said = parts.within(said, study, language)
    line = label("brief_base" if themes else "brief_base_phrases", language)
    line = " · ".join(filter(None, (line, wording_only(study, language)))) if found else ""
    evidence = [under(name, study, sentence, language) for name, sentence in found]
    base = _cut(line, language) if found else ""
    return [slide(item, look, label("view_brief", language), said, base, evidence, line)]


def brief_compared(study: Study, options: Options, look: Look, item: str) -> list[Slide]:
    """Return two texts on one page; where they are no two texts, there is none."""
    comparison, language = options.comparison, look.language
    if comparison is None or comparison.kind != "text":
        return []
    said = words.brief_compared(comparison, language)
    if comparison.target.scope is not None:
        said = parts.within(said, comparison.target, language)
    line = within(comparison, language) + label("brief_base_compared", language)
    studies = (comparison.target, *comparison.studies)
    evidence = [
        under(one.phrase, of, one.sentence, language)
        for of, side in zip(studies, both_sides(comparison)[:2], strict=True)
        for one in side.phrases
    ]
    name, base = label("view_brief_compared", language), _cut(line, language)
    return [slide(item, look, name, said, base, evidence, line)]


def _cut(line: str, language: str) -> str:
    """Return what a page rests on, and that it has its sentences in part."""
    return f"{line} · {label('brief_cut', language)}"
