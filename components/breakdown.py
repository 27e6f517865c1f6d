"""Focus areas and relationships as cards that open to their evidence."""

from typing import Any
from urllib.parse import urlencode

from components.mounting import mount
from components.selection import Selection
from policytext.evidence import causes, evidence_sentences
from policytext.labels import label
from policytext.look import Look
from policytext.study import Study

show = mount(__file__)


def view(study: Study, selection: Selection, look: Look) -> dict[str, Any]:
    """Return what the script draws: one card a theme, facts from its stated passages."""
    language, text = look.language, study.document.text
    other = "en" if language == "zh" else "zh"
    terms = {t.term for t in study.tokens}
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
            counts[token.term] = counts.get(token.term, 0) + 1
        key_terms = sorted(counts.items(), key=lambda row: -row[1])[:8]
        echoes = [a for a in study.annotations if a.theme == theme.id and a.how == "echo"]
        rows.append(
            {
                "id": theme.id,
                "pick": urlencode({"theme": theme.id}),
                "label": theme.label[language],
                "sublabel": theme.label[other] if theme.label["zh"] != theme.label["en"] else "",
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
    return {
        "lang": language,
        "cards": rows,
        "chosen": list(study.themes),
        "revision": f"{study.fingerprint}.{language}.{look.mode}",
        "words": {
            name: label(f"card_{name}", language)
            for name in ("points", "key_terms", "echoes", "more")
        },
    }
