"""What a number stands for: evidence ids → sentences.

An id names a share of the text ("coverage.none"), a pole ("pole.now-later.0"), what the rules
found ("found.phrase.120.124") or find under a name in any text ("named.relationship.快 ↔ 慢"), a
sequence of tokens ("gram.加快|建设"), letters wherever they stand ("letters.共同富裕"), a term in
the windows of another ("near.tokens.发展|推进"), or a group of policy language and, if one is
meant, its wording ("said.must.必须").
"""

from collections.abc import Sequence

from policytext.base.labels import label
from policytext.base.overlap import numbers_touched
from policytext.source.documents import Span
from policytext.structure.finding import Finding, Item
from policytext.structure.policy_language import group_name, groups
from policytext.study.finding_names import finding_name, named_finds
from policytext.study.options import REACH
from policytext.study.study import Study
from policytext.themes.theme_sentences import SHARES, covered_sentences, pole_sentences
from policytext.tokens.sequences import Gram, gram_places, inside, letter_places

_LONGEST = 120  # characters of an id's words


def evidence_ids(study: Study) -> tuple[str, ...]:
    """Return every id that a text has by itself or by its themes."""
    poles = [
        f"pole.{theme.id}.{side}" for theme in study.book for side, _ in enumerate(theme.poles)
    ]
    found = (f"found.{finding.id}" for finding in study.findings)
    return (*(f"coverage.{share}" for share in SHARES), *poles, *found)


def is_evidence(study: Study, id: str) -> bool:
    """Say whether an id can be asked for: any sequence, letters or name, even if none are here."""
    kind, _, name = id.partition(".")
    if kind == "said":
        group, _, term = name.partition(".")
        return group in {one.id for one in groups()} and len(term) <= _LONGEST
    if kind == "near":
        window, _, pair = name.partition(".")
        return window in REACH and _is_short(pair) and pair.count("|") == 1
    if kind == "named":
        what, _, name = name.partition(".")
        return what in ("relationship", "series") and _is_short(name)
    return _is_short(name) if _is_words(id) else id in evidence_ids(study)


def near_id(window: str, node: str, term: str) -> str:
    """Return the id of a term in the windows of another."""
    return f"near.{window}.{node}|{term}"


def named_id(kind: str, name: str) -> str:
    """Return the id of all finds of a kind that `named_finds` calls by this name."""
    return f"named.{kind}.{name}"


def gram_id(gram: Gram) -> str:
    """Return the id of a sequence of tokens."""
    return f"gram.{'|'.join(gram)}"


def evidence_sentences(study: Study, evidence: str) -> tuple[Span, ...]:
    """Return the sentences behind an evidence id."""
    if _is_found(evidence):
        return _touched(study, _findings(study, evidence))
    if has_places(evidence):
        numbers = (study.document.sentence_at(start) for start, _ in _places(study, evidence))
        return tuple(study.document.sentences[number] for number in dict.fromkeys(numbers))
    kind, name, *side = evidence.split(".")
    if kind == "coverage":
        return covered_sentences(study.document, study.annotations, name, echoes=study.echoes)
    pole = study.theme(name).poles[int(side[0])]
    return pole_sentences(study.document, study.annotations, name, pole.id, echoes=study.echoes)


def has_places(evidence: str) -> bool:
    """Say whether evidence stands at places of its own: words, not whole sentences."""
    return _is_words(evidence) or _is_found(evidence) or evidence.startswith(("said.", "near."))


def evidence_places(study: Study, evidence: str, sentence: Span) -> list[tuple[int, int]]:
    """Return where evidence that `has_places` stands in a sentence: of a find, its poles."""
    places = _places(study, evidence)
    return sorted((start, end) for start, end in places if sentence.start <= start < sentence.end)


def evidence_nodes(study: Study, evidence: str) -> list[tuple[int, int]]:
    """Return the places of evidence one by one, a relationship as a whole; none for sentences."""
    if _is_found(evidence):
        return [(item.start, item.end) for item in _found_items(study, evidence)]
    return _places(study, evidence) if has_places(evidence) else []


def causes(study: Study, evidence: str, sentence: Span) -> tuple[str, ...]:
    """Return the words in a sentence that make it evidence; () for coverage and series."""
    if has_places(evidence):
        places = evidence_places(study, evidence, sentence)
        return tuple(dict.fromkeys(study.document.text[start:end] for start, end in places))
    kind, name, *side = evidence.split(".")
    if kind == "coverage":
        return ()
    pole = study.theme(name).poles[int(side[0])]
    inside = study.document.text[sentence.start : sentence.end]
    return tuple(term for term in pole.terms if term in inside)


def chosen_causes(study: Study, evidence: str, sentence: Span) -> tuple[str, ...]:
    """Return the terms by which a sentence echoes the chosen pole, or else the chosen themes."""
    if evidence:
        return causes(study, evidence, sentence)
    echoes = [a for a in study.annotations if a.how == "echo" and a.theme in study.themes]
    found = [a.cause for a in echoes if a.start < sentence.end and sentence.start < a.end]
    return tuple(dict.fromkeys(found)) if study.echoes else ()


def chosen_sentences(study: Study, term: str, evidence: str) -> tuple[Span, ...]:
    """Return the sentences a selection points to: of the evidence, the term, or the passages."""
    if evidence:
        return evidence_sentences(study, evidence)
    sentences = study.document.sentences
    if term:
        hits = (t.start for t in study.counted if t.term == term)
        return tuple(sentences[n] for n in dict.fromkeys(map(study.document.sentence_at, hits)))
    if study.scope is None:
        return sentences
    return tuple(sentences[number] for number in numbers_touched(sentences, study.scope))


def evidence_name(study: Study, evidence: str, language: str) -> str:
    """Return the name of a piece of evidence on screen, "" for none."""
    if not evidence:
        return ""
    if _is_words(evidence):
        return evidence_words(evidence)
    if evidence.startswith("said."):
        group, _, term = evidence.removeprefix("said.").partition(".")
        return term or group_name(group, language)
    kind, name, *side = evidence.split(".")
    if kind == "near":
        return evidence.split(".", 2)[2].replace("|", " + ")
    if kind == "named":
        return evidence.split(".", 2)[2]
    if kind == "coverage":
        return label(f"coverage_{name}", language)
    if kind == "found":
        return finding_name(study.document, _findings(study, evidence)[0])
    return study.theme(name).poles[int(side[0])].label[language]


def evidence_words(evidence: str) -> str:
    """Return the letters of a sequence, or the letters themselves."""
    kind, _, words = evidence.partition(".")
    return words.replace("|", "") if kind == "gram" else words


def _is_short(words: str) -> bool:
    return 0 < len(words) <= _LONGEST and words.isprintable()


def _is_words(evidence: str) -> bool:
    return evidence.startswith(("gram.", "letters."))


def _is_found(evidence: str) -> bool:
    return evidence.startswith(("found.", "named."))


def _places(study: Study, evidence: str) -> list[tuple[int, int]]:
    """Return where a sequence, letters, the finds of a group, or the poles of a find stand."""
    if _is_found(evidence):
        items = _found_items(study, evidence)
        return [(s[0], s[1]) for item in items for s in (item.poles or (item,))]
    kind, _, words = evidence.partition(".")
    if kind == "said":
        group, _, term = words.partition(".")
        finds = [(one.start, one.end) for one in study.language if one.group == group]
        text = study.document.text
        wanted = [(a, b) for a, b in finds if not term or text[a:b] == term]
        return [place for place in wanted if inside(place, study.scope)]
    if kind == "near":
        return _meetings(study, words)
    if kind == "gram":
        return gram_places(study.tokens, tuple(words.split("|")), study.scope)
    return letter_places(study.document.text, words, study.scope)


def _meetings(study: Study, words: str) -> list[tuple[int, int]]:
    # Imported here: the first screen knows this module, and pandas is slow to load.
    from policytext.statistics.collocates import meetings

    window, _, pair = words.partition(".")
    return meetings(
        study.tokens,
        study.document,
        *pair.split("|"),
        window=window,
        reach=REACH[window],
        kinds=("term", *study.also),
        scope=study.scope,
    )


def _findings(study: Study, evidence: str) -> list[Finding]:
    """Return what was found under an id, or under a name."""
    if evidence.startswith("found."):
        return [f for f in study.findings if f"found.{f.id}" == evidence]
    _, kind, wanted = evidence.split(".", 2)
    return [finding for name, finding in named_finds(study, kind) if name == wanted]


def _touched(study: Study, findings: Sequence[Finding]) -> tuple[Span, ...]:
    items = [(item.start, item.end) for finding in findings for item in finding.items]
    sentences = study.document.sentences
    return tuple(sentences[number] for number in numbers_touched(sentences, items))


def _found_items(study: Study, evidence: str) -> list[Item]:
    """Return the places of a find, none for a series: it consists of whole sentences."""
    findings = _findings(study, evidence)
    return [item for finding in findings if finding.kind != "series" for item in finding.items]
