"""Whatever the texts: what is said can be counted, and both languages speak of the same."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from short_texts import beside

from policytext.base.look import Look
from policytext.remarks.words import Words
from policytext.source.cleaning import clean
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.study.study import Study
from policytext.tokens.tokens import Token
from policytext.views.catalogue import builder
from policytext.views.view import View

TERMS = ("城市", "乡村", "改革", "人才", "产业")
MANY = st.sampled_from((1, 2, 5))

# A paragraph is a list of sentences, a sentence a list of terms; some come many times.
sentences = st.builds(
    lambda terms, times: [terms] * times,
    st.lists(st.sampled_from(TERMS), min_size=1, max_size=4),
    MANY,
)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Return the paragraphs of a text, written out."""
    paragraphs = draw(st.lists(st.lists(sentences, min_size=1, max_size=4), min_size=1, max_size=5))
    return "\n".join(
        "".join("".join(terms) + "。" for repeated in paragraph for terms in repeated)
        for paragraph in paragraphs
    )


def study(title: str, written: str) -> Study:
    document = clean(f"{title}\n{written}", id=title)
    tokens = tuple(
        Token(*found.span(), found.group(), "punctuation" if found.group() == "。" else "term")
        for found in re.finditer(f"{'|'.join(TERMS)}|。", document.text)
    )
    return Study(document, tokens)


def told(name: str, of: Study, options: Options) -> Words:
    """Return the words in Chinese; the English ones have as many numbers and the same picks."""
    view, other = (builder(name)(of, options, Look(language)) for language in ("zh", "en"))
    zh, en = view.words(), other.words()
    assert zh.headline and en.headline
    assert zh.named <= marks(view)
    assert zh.named == en.named and bool(zh.takeaway) == bool(en.takeaway)
    for one, other in zip(zh[:2], en[:2], strict=True):
        quoted = [set(re.findall("“(.+?)”", said)) - {"乙"} for said in (one, other)]
        assert quoted[0] == quoted[1]
        one = one.replace("不到 1 次", "")  # in English less than once
        numbers = [sorted(re.findall(r"\d+(?:\.\d+)?", said)) for said in (one, other)]
        assert numbers[0] == numbers[1]
    return zh


def marks(view: View) -> set[str]:
    """Return the picks that a slide of a view can colour: those of its chart, or of its rows."""
    if view.tabled or view.chart is None:
        return {pick for row in view.picks for pick in row}
    return set(re.findall("pick='([^']+)'", repr(view.chart)))


def claims(words: Words, pattern: str) -> Iterator[re.Match[str]]:
    yield from re.finditer(pattern, "\n".join(words[:2]))


def names(words: Words) -> set[str]:
    return {Pick.parse(pick).term for pick in words.named}


@settings(max_examples=15, deadline=None)
@given(texts())
def test_terms_and_where_they_gather(written: str) -> None:
    of = study("甲", written)
    lines = written.split("\n")
    for name in ("terms", "distribution"):
        words = told(name, of, Options())
        assert names(words) <= set(re.findall("“(.+?)”", words.headline))
        for found in claims(words, r"“(.{2})”出现 (\d+) 次"):
            assert written.count(found[1]) == int(found[2])
        for found in claims(
            words, r"第二位“(.{2})”为 (\d+) 次|最多：(?:各 )?(\d+) 次(?!中)|其余词项最多 (\d+) 次"
        ):
            counts = sorted((written.count(term) for term in TERMS), reverse=True)
            assert int(found[2] or found[4] or counts[1]) == counts[1]
            assert int(found[3] or counts[0]) == counts[0]
        for found in claims(
            words, r"“(.{2})”出现 (\d+) 次，全在第 (\d+) 段|“(.{2})”的 (\d+) 次全在第 (\d+) 段"
        ):
            term, number, place = [one for one in found.groups() if one]
            assert lines[int(place) - 1].count(term) == int(number) == written.count(term)
        for found in claims(words, r"“(.{2})”的 (\d+) 次中，(\d+) 次在第 (\d+) 段"):
            assert written.count(found[1]) == int(found[2])
            assert lines[int(found[4]) - 1].count(found[1]) == int(found[3])
        for found in claims(
            words, r"“(.{2})”(?:集中|在)第 (\d+) 段(?:最多)?：(\d+) 次中的 (\d+) 次"
        ):
            held = [line.count(found[1]) for line in lines]
            assert (sum(held), max(held)) == (int(found[3]), int(found[4]))
            assert held[int(found[2]) - 1] == max(held)
        for found in claims(words, r"((?:“.{2}”)+)在 (\d+) 段里段段都有"):
            assert len(lines) == int(found[2])
            assert all(term in line for term in re.findall("“(.+?)”", found[1]) for line in lines)
        for found in claims(words, r"“(.{2})”铺得最开：(\d+) 段中的 (\d+) 段都有"):
            held = {term: sum(term in line for line in lines) for term in TERMS}
            assert held[found[1]] == int(found[3]) == max(held.values())
            assert list(held.values()).count(int(found[3])) == 1 and len(lines) == int(found[2])


@settings(max_examples=15, deadline=None)
@given(texts(), st.sampled_from(TERMS))
def test_lines_company_and_sequences(written: str, term: str) -> None:
    of = study("甲", written)
    said = [re.findall(".{2}", one) for one in re.split("[。\n]", written) if one]
    if term in written:
        lines = told("concordance", of, Options(term=term))
        pairs = [pair for one in said for pair in pairwise(one)]
        for found in claims(
            lines,
            r"“(.{2})”([前后])面(?:最常|次次都)是“(.{2})”：(?:共 )?(\d+) 行(?:中有 (\d+) 行)?",
        ):
            sides = [other for pair in pairs for other in beside_of(pair, term, found[2])]
            assert found[1] == term and written.count(term) == int(found[4])
            assert (
                sides.count(found[3]) == int(found[5] or found[4]) == max(map(sides.count, TERMS))
            )
        for found in claims(lines, r"共 (\d+) 行，见于 (\d+) 句、(\d+) 段"):
            held = sum(term in one for one in said), sum(term in p for p in written.split("\n"))
            assert (written.count(term), *held) == tuple(map(int, found.groups()))
    grams = builder("ngrams")(of, Options(), Look())
    if len(grams.counts):
        for found in claims(told("ngrams", of, Options()), r"“([^”]+)”原样出现 (\d+) 次"):
            assert sum(times(one, re.findall(".{2}", found[1])) for one in said) == int(found[2])
    near = builder("collocates")(of, Options(term=term, window="sentence"), Look())
    if len(near.counts):
        words = told("collocates", of, Options(term=term, window="sentence"))
        assert term in names(words) and names(words) <= {term, *near.counts["term"]}
        for found in claims(words, r"常与“(.{2})”同现：(\d+) 次"):
            assert found[1] != term
            assert sum(one.count(found[1]) for one in said if term in one) == int(found[2])


def beside_of(pair: tuple[str, str], term: str, side: str) -> list[str]:
    first, second = pair
    return [first] * (second == term) if side == "前" else [second] * (first == term)


def times(sentence: list[str], gram: list[str]) -> int:
    places = range(len(sentence) - len(gram) + 1)
    return sum(sentence[at : at + len(gram)] == gram for at in places)


@settings(max_examples=15, deadline=None)
@given(texts(), texts())
def test_two_sides(here: str, there: str) -> None:
    options = beside(study("甲", here), study("乙", there))
    counts: dict[str, Callable[[str], int]] = {"本篇": here.count, "《乙》": there.count}
    target = options.comparison.target
    for name in ("keyness", "contrast"):
        if builder(name)(target, options, Look()).counts.empty:
            continue
        words = told(name, target, options)
        assert names(words) - {""} <= set(re.findall("“(.+?)”", words.headline))
        for found in claims(
            words, r"“(.{2})”：(本篇|《乙》) ?(\d+) 次，(本篇|《乙》)(?: ?(\d+) 次|一次也没有)"
        ):
            assert counts[found[2]](found[1]) == int(found[3])
            assert counts[found[4]](found[1]) == int(found[5] or 0)
        for found in claims(words, r"“(.{2})”：(本篇|《乙》).*?约 ([\d.]+) 倍"):
            sizes = {"本篇": len(re.findall("|".join(TERMS), here))}
            sizes["《乙》"] = len(re.findall("|".join(TERMS), there))
            (other,) = set(counts) - {found[2]}
            rates = [counts[side](found[1]) / sizes[side] for side in (found[2], other)]
            assert abs(rates[0] / rates[1] - float(found[3])) <= 0.5
        for found in claims(words, r"(本篇|《乙》)独有的词：((?:“.{2}”（\d+ 次）)+)"):
            (other,) = set(counts) - {found[1]}
            for term, number in re.findall(r"“(.{2})”（(\d+) 次）", found[2]):
                assert counts[found[1]](term) == int(number) and not counts[other](term)
        for found in claims(words, r"(\d+) 个词两边都有，本篇独有 (\d+) 个，《乙》独有 (\d+) 个"):
            held = [(here.count(t), there.count(t)) for t in TERMS]
            often = [(a, b) for a, b in held if a + b > 1]
            alone = sum(not b for a, b in often), sum(not a for a, b in often)
            assert (len(often) - sum(alone), *alone) == tuple(map(int, found.groups()))
