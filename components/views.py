"""Finished values for the components: the study and the selection → what each one shows."""

from itertools import pairwise
from typing import Any
from urllib.parse import urlencode

from components.selection import Selection
from policytext.evidence import causes, chosen_sentences
from policytext.labels import label
from policytext.received import received
from policytext.study import Study
from policytext.style import CHOSEN, Look

_READER_WORDS = ("text", "sentences", "source", "previous", "next", "nothing", "note", "converted")
_ASIDE = ("breadcrumb", "metadata", "copyright", "disclaimer", "footer")


def reader(study: Study, selection: Selection, look: Look, note: str) -> dict[str, Any]:
    """Return the reader's view; `note` is a line about the chosen term."""
    language, document = look.language, study.document
    sentences = chosen_sentences(study, selection.term, selection.evidence)
    numbers = [document.sentence_at(s.start) for s in sentences]
    terms = [token.surface if token.kind != "punctuation" else "" for token in study.tokens]
    words: dict[str, Any] = {name: label(f"reader_{name}", language) for name in _READER_WORDS}
    words["aside"] = {kind: label(f"aside_{kind}", language) for kind in _ASIDE}
    view: dict[str, Any] = {
        "reading": selection.reading,
        "text": document.text,
        "paragraphs": [list(p) for p in document.paragraphs],
        "sentences": [list(s) for s in document.sentences],
        "tokens": terms,
        "pieces": _pieces(study) if selection.reading == "text" else [],
        "themes": {
            t.id: {"kind": t.kind, "colour": t.colour[look.mode], "label": t.label[language]}
            for t in study.book
        },
        "strip": [[a.start, a.end, a.theme] for a in study.annotations if a.how == "stated"],
        "source": [list(p) for p in received(document)] if selection.reading == "source" else [],
        "list": _list(study, selection, look) if selection.reading == "sentences" else [],
        "term": selection.term,
        "at": selection.at,
        "scope": [list(p) for p in study.scope] if study.scope is not None else None,
        "evidence": numbers if selection.evidence else [],
        "evidenceLabel": evidence_label(study, selection.evidence, language),
        "count": len(sentences) if selection.evidence or selection.term or study.themes else None,
        "note": note,
        "words": words,
        "look": {
            "--serif": '"Songti SC","SimSun","Noto Serif CJK SC","Source Han Serif SC",serif',
            "--paper": "#171c22" if look.dark else "#fffdf8",
            "--mute": look.mute,
            "--faint": "#8f99a5" if look.dark else "#687079",
            "--chosen": CHOSEN[look.mode],
        },
    }
    level = f"{len(study.tokens)}{study.echoes}{look.dark}{language}"
    rest = f"{selection.term}{selection.evidence}{study.themes}" * (
        selection.reading == "sentences"
    )
    view["revision"] = f"{document.sha256[:12]}.{selection.reading}.{level}.{rest}"
    return view


def _pieces(study: Study) -> list[list[Any]]:
    """Cut the text at every token and passage edge: start, end, token, stated themes, echoed."""
    marks = {edge for a in study.annotations if a.how == "stated" for edge in (a.start, a.end)}
    text = study.document.text
    found: list[tuple[int, int, str]] = []
    for a in study.annotations:
        if study.echoes and a.how == "echo":
            at = text.find(a.cause, a.start, a.end)
            found.append((at, at + len(a.cause), a.theme))
    marks |= {edge for start, end, _ in found for edge in (start, end)}
    pieces = []
    for number, token in enumerate(study.tokens):
        edges = [token.start, *sorted(m for m in marks if token.start < m < token.end), token.end]
        for start, end in pairwise(edges):
            stated = [
                a.theme
                for a in study.annotations
                if a.how == "stated" and a.start <= start and end <= a.end
            ]
            echoed = [theme for s, e, theme in found if s <= start and end <= e]
            pieces.append([start, end, number, stated, list(dict.fromkeys(echoed))])
    return pieces


def _list(study: Study, selection: Selection, look: Look) -> list[dict[str, Any]]:
    rows = []
    for sentence in chosen_sentences(study, selection.term, selection.evidence):
        if selection.evidence:
            strong = causes(study, selection.evidence, sentence)
        else:
            strong = (selection.term,) if selection.term else ()
        rows.append(
            {
                "place": study.place(sentence.start, look.language),
                "parts": _parts(study.document.text[sentence.start : sentence.end], strong),
                "cause": " · ".join(strong) if selection.evidence else "",
                "start": sentence.start,
            }
        )
    return rows


def _parts(text: str, strong: tuple[str, ...]) -> list[list[Any]]:
    """Split a sentence into [text, strong] at the first words of `strong` found from the left."""
    parts: list[list[Any]] = []
    while text:
        hits = [(text.find(word), word) for word in strong if word in text]
        if not hits:
            return [*parts, [text, False]]
        at, word = min(hits)
        parts += [[text[:at], False], [word, True]] if at else [[word, True]]
        text = text[at + len(word) :]
    return parts


def evidence_label(study: Study, evidence: str, language: str) -> str:
    """Return the name of a piece of evidence on screen, "" for none."""
    if not evidence:
        return ""
    kind, name, *side = evidence.split(".")
    if kind == "coverage":
        return label(f"coverage_{name}", language)
    return study.theme(name).poles[int(side[0])].label[language]


def cards(study: Study, selection: Selection, look: Look) -> dict[str, Any]:
    """Return the breakdown's view: one card a theme, facts from its stated passages."""
    from policytext.evidence import evidence_sentences

    language, text = look.language, study.document.text
    other = "en" if language == "zh" else "zh"
    terms = {t.surface for t in study.tokens}
    rows = []
    for theme in study.book:
        stated = [a for a in study.annotations if a.theme == theme.id and a.how == "stated"]
        there = [
            t
            for t in study.tokens
            if t.kind == "term" and any(a.start <= t.start and t.end <= a.end for a in stated)
        ]
        counts: dict[str, int] = {}
        for token in there:
            counts[token.surface] = counts.get(token.surface, 0) + 1
        key_terms = sorted(counts.items(), key=lambda row: -row[1])[:8]
        echoes = [a for a in study.annotations if a.theme == theme.id and a.how == "echo"]
        rows.append(
            {
                "id": theme.id,
                "pick": urlencode({"theme": theme.id}),
                "label": theme.label[language],
                "sublabel": theme.label[other],
                "gloss": theme.gloss[language],
                "colour": theme.colour[look.mode],
                "facts": label(
                    "card_facts",
                    language,
                    characters=sum(a.end - a.start for a in stated),
                    terms=len(there),
                ),
                "points": [
                    {"text": p, "pick": urlencode({"term": p}) if p in terms else None}
                    for p in theme.points
                ],
                "key_terms": [
                    {"text": term, "pick": urlencode({"term": term}), "count": n}
                    for term, n in key_terms
                ],
                "poles": [
                    {
                        "label": pole.label[language],
                        "pick": urlencode({"evidence": f"pole.{theme.id}.{side}"}),
                        "count": len(evidence_sentences(study, f"pole.{theme.id}.{side}")),
                        "evidence": [
                            {
                                "text": text[s.start : s.end],
                                "cause": next(
                                    iter(causes(study, f"pole.{theme.id}.{side}", s)), ""
                                ),
                                "place": study.place(s.start, language),
                                "pick": urlencode({"at": s.start, "reading": "text"}),
                            }
                            for s in evidence_sentences(study, f"pole.{theme.id}.{side}")
                        ],
                    }
                    for side, pole in enumerate(theme.poles)
                ],
                "echoes": [
                    {
                        "text": text[a.start : a.end],
                        "cause": a.cause,
                        "place": study.place(a.start, language),
                        "pick": urlencode({"at": a.start, "reading": "text"}),
                    }
                    for a in echoes
                    if study.echoes and a.pole is None
                ],
            }
        )
    level = f"{len(study.tokens)}.{language}.{look.dark}.{study.echoes}"
    return {
        "cards": rows,
        "chosen": list(study.themes),
        "revision": f"{study.document.sha256[:12]}.{level}",
        "words": {
            name: label(f"card_{name}", language)
            for name in ("points", "key_terms", "echoes", "more")
        },
    }


def cloud(study: Study, selection: Selection, look: Look, record: dict[str, Any]) -> dict[str, Any]:
    """Return the cloud's view of a laid-out record."""
    colours = {}
    for word in record["words"]:
        theme = study.leading_theme(word["term"])
        colours[word["term"]] = study.theme(theme).colour[look.mode] if theme else look.mute
    return {
        "layout": record,
        "colours": colours,
        "chosen": selection.term,
        "revision": "|".join(f"{w['term']}{w['frequency']}" for w in record["words"]),
        "words": {
            "title": label("cloud_title", look.language),
            "empty": label("figure_empty", look.language),
        },
    }


def theme_filter(study: Study, selection: Selection, look: Look) -> dict[str, Any]:
    """Return the sidebar's chips."""
    names = ("filter", "term", "let_go", "clear")
    return {
        "chips": [
            {
                "id": t.id,
                "label": t.label[look.language],
                "kind": t.kind,
                "colour": t.colour[look.mode],
            }
            for t in study.book
        ],
        "chosen": list(selection.themes),
        "term": selection.term,
        "evidence": selection.evidence,
        "words": {name: label(f"filter_{name}", look.language) for name in names},
    }
