"""The steps from a document to a study: each is taken once, and texts are cut alike."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from components.session import cached
from policytext.source.cleaning import clean
from policytext.study.assembly import Assembly
from policytext.study.comparison import with_language, with_texts, with_theme
from policytext.study.keeping import Key, T, in_memory
from policytext.study.prepared import (
    ARTICLE_ID,
    article,
    article_book,
    article_findings,
    article_study,
    article_tokens,
    at_hand,
    own_book,
)
from policytext.study.study import BY_PHRASES, WHOLE_TEXT, Annotated, Counting, Filter, Study
from policytext.themes.book_editing import new_theme
from policytext.themes.themes import annotate
from policytext.tokens.general_language import language_frequencies
from policytext.tokens.word_list import WordList

ROADS = clean(
    "报告\n一、修路\n公路要通。公路要快。\n二、治水\n河流要清。要抓好“双修路”，“双修路”要实。"
)
WORDS = WordList(whole=("公路要",))


class Watched:
    """Keeps in memory, and counts which steps are asked for and which are taken."""

    def __init__(self) -> None:
        self.asked: Counter[str] = Counter()
        self.taken: Counter[str] = Counter()
        self._keep = in_memory()

    def __call__(self, key: Key, make: Callable[[], T]) -> T:
        self.asked[str(key[0])] += 1

        def made() -> T:
            self.taken[str(key[0])] += 1
            return make()

        return self._keep(key, made)


def test_every_step_is_taken_once_for_a_text_and_its_words() -> None:
    watched = Watched()
    assembly = Assembly(watched)
    first = assembly.study(ROADS)
    assert set(watched.taken) == {"cut", "phrases", "tokens", "findings", "proposed", "annotations"}
    assert watched.taken == {**dict.fromkeys(watched.taken, 1), "tokens": 2}  # both levels
    again = assembly.study(clean(ROADS.source, id="again"), filter=Filter(first.theme_ids[:1]))
    assert again.tokens is first.tokens and again.findings is first.findings
    assert assembly.study(ROADS, Counting("words")).tokens is first.cut_words()
    assert sum(watched.taken.values()) == 7
    assert assembly.study(ROADS, Counting(words=WORDS)).tokens != first.tokens
    assert watched.taken["cut"] == 2


def test_an_assembly_without_a_cache_gives_the_same() -> None:
    plain = Assembly(lambda key, make: make())
    for counting in (BY_PHRASES, Counting("words", WORDS)):
        assert plain.study(ROADS, counting) == Assembly().study(ROADS, counting)


def test_the_steps_of_the_article_are_at_hand() -> None:
    watched = Watched()
    assembly = Assembly(at_hand(watched))
    for level in ("phrases", "words"):
        of = assembly.study(article(), Counting(level), book=article_book())
        assert of.tokens is article_tokens(level) and of.findings is article_findings()
        assert of.cut_words() is article_tokens("words")
        assert of.annotations == annotate(article(), article_book())
    assert not watched.asked
    assembly.study(article(), Counting(words=WORDS), book=article_book())
    assert watched.asked["cut"] and watched.asked["findings"]
    assert not watched.asked["annotations"]
    # What was prepared is what would be made now.
    fresh = clean(article().source, id=ARTICLE_ID)
    assert Assembly().study(fresh, book=article_book()) == article_study()


def test_only_the_article_has_a_book_of_its_own() -> None:
    assert own_book(article()) == article_book()
    assert own_book(ROADS) is None
    assert [t.label["zh"] for t in Assembly().study(ROADS).book[:2]] == ["修路", "治水"]


def test_texts_are_cut_alike_and_read_as_the_first_is() -> None:
    assembly = Assembly()
    other = clean("新报告\n双修路要实。公路不通。")
    assert "双修路" not in assembly.study(other).frequencies
    counting = Counting(also=("single_character",), echoes=False)
    first = assembly.study(ROADS, counting, Filter(("t1",)))
    alone, beside = assembly.alike(first, [ROADS, other])
    assert alone == first
    assert "双修路" in [token.surface for token in beside.tokens]
    assert beside.book == first.book and beside.filter == first.filter
    assert beside.counting == counting
    assert beside.annotations == annotate(other, first.book)
    assert beside.findings == assembly.findings(other)
    assert beside.cut_words() == assembly.tokens(other, "words")


def test_texts_without_phrases_of_their_own_are_cut_at_the_level_that_is_asked_for() -> None:
    """With one cache for both levels, neither takes the other's place."""
    texts = [clean("报告\n推动高质量发展。"), clean("报告\n重视高质量发展。")]
    assembly = Assembly()
    for level, wanted in (("phrases", "高质量发展"), ("words", "发展"), ("phrases", "高质量发展")):
        for one in assembly.alike(assembly.study(texts[0], Counting(level)), texts):
            assert one.frequencies[wanted] == 1


def test_a_fingerprint_tells_what_the_text_looks_like_and_not_what_counts() -> None:
    assembly = Assembly()
    of = assembly.study(ROADS)
    others: list[Study] = [
        assembly.study(ROADS, Counting("words")),
        assembly.study(ROADS, Counting(words=WORDS)),
        assembly.study(ROADS, Counting(echoes=False)),
        assembly.study(ROADS, book=()),
        assembly.study(clean("另一个\n" + ROADS.text), book=of.book),
    ]
    assert len({one.fingerprint for one in (of, *others)}) == 6
    for chosen in (Filter(of.theme_ids[:1]), Filter(wording="require")):
        assert replace(of, filter=chosen).fingerprint == of.fingerprint
    also = replace(of, counting=Counting(also=("number",)))
    assert also.fingerprint == of.fingerprint


def test_a_study_has_its_parts() -> None:
    theme = new_theme((), ("修路",), ("公路要通",))
    found = Annotated((theme,), annotate(ROADS, (theme,)))
    of = Study(ROADS, (), found, Counting(echoes=False), Filter((theme.id,)))
    assert (of.book, of.themes, of.wording) == ((theme,), (theme.id,), "")
    assert (of.level, of.words, of.also, of.echoes) == ("phrases", WordList(), (), False)
    assert [ROADS.text[s.start : s.end] for s in of.scope or ()] == ["公路要通"]
    assert Study(ROADS).filter == WHOLE_TEXT and Study(ROADS).scope is None


def test_comparisons_are_told_apart() -> None:
    assembly = Assembly()
    of = assembly.study(ROADS, filter=Filter(assembly.study(ROADS).theme_ids[:1]))
    other, third = clean("甲\n公路。"), clean("乙\n河流。")
    one = with_texts(of, [other], assembly)
    assert (one.kind, one.name, one.target, one.studies[0].document) == ("text", "甲", of, other)
    several = with_texts(
        of, [other, third], assembly, name="其他", own_name="本篇", names=["甲 · 2013", "乙 · 2014"]
    )
    assert one.names == (other.title,) and several.names == ("甲 · 2013", "乙 · 2014")
    assert (several.kind, several.name, several.target_name) == ("group", "其他", "本篇")
    theme = with_theme(of, of.theme_ids[1], "治水", "修路")
    assert theme.kind == "themes" and theme.target is of
    assert theme.studies[0].themes == of.theme_ids[1:2]
    assert theme.studies[0].scope != of.scope
    language = with_language(of, "语言")
    given, size = language_frequencies()
    assert (language.kind, language.frequencies, language.size) == ("language", given, size)
    again = with_theme(of, of.theme_ids[0], "修路", "修路")
    both = (one, several, theme, language, again, with_texts(of, [third], assembly))
    assert len({comparison.fingerprint for comparison in both}) == 6
    assert one.fingerprint == with_texts(of, [other], assembly).fingerprint


def test_without_a_session_nothing_is_kept() -> None:
    made: list[int] = []
    for _ in range(2):
        cached.keep(("step", "text"), lambda: made.append(1))
    assert made == [1, 1]
