"""Two texts side by side: statistics by hand, every view, slides, and the page."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from brought import brought
from openpyxl import load_workbook
from pptx import Presentation
from streamlit.testing.v1 import AppTest

from components.browser import copy_link
from components.compare import kept_groups
from components.session.record import KEY, Session
from components.session.selection import CHOICES
from policytext.base.fitting import breadth
from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts.labelling import placed
from policytext.charts.network_places import placed_around
from policytext.charts.plotly.draw import draw
from policytext.charts.plotly.scatter import scatter
from policytext.charts.plotly.style import SIZE
from policytext.charts.values import Mirrored, Scatter, Spot
from policytext.exports.deck import deck
from policytext.library.groups import as_group
from policytext.library.scope import Scope
from policytext.slides.layout import Layout
from policytext.slides.proposing import proposed
from policytext.source.cleaning import clean
from policytext.source.corrections import Corrections
from policytext.source.reading import Received
from policytext.study.assembly import Assembly
from policytext.study.both_sides import phrases_compared, structures_compared, themes_compared
from policytext.study.comparison import Comparison, with_texts
from policytext.study.evidence import Letters, NamedFind, parse
from policytext.study.evidence_places import evidence_nodes, evidence_places
from policytext.study.evidence_sentences import evidence_sentences, is_evidence
from policytext.study.options import Options
from policytext.study.own_texts import Text
from policytext.study.prepared import article_study
from policytext.study.study import Filter, Study
from policytext.tokens.cutting import cut_text
from policytext.tokens.general_language import language_frequencies
from policytext.tokens.segmentation import segment, shown_phrases
from policytext.views.catalogue import COMPARED, COMPARED_KINDS, builder
from policytext.views.statement import statement

ROOT = Path(__file__).resolve().parents[2]
OLD = "旧报告\n要“保速度”。坚持“保速度”，抓改革。\n要处理好快与慢的关系。改革要稳。"
NEW = "新报告\n要“提质量”。坚持“提质量”，抓创新。\n要处理好快与慢的关系。创新要快，创新要好。"


def study(source: str) -> Study:
    return Assembly().study(clean(source, id=source[:3]))


def around(study: Study, *phrases: str) -> Study:
    """Return a study of the same text, cut around just these phrases."""
    return replace(study, tokens=cut_text(study.document.text).with_phrases(phrases))


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return with_texts(study(NEW), [study(OLD).document], Assembly())


def test_phrases_are_new_dropped_or_shared_by_their_letters(comparison: Comparison) -> None:
    table = phrases_compared(comparison.target, comparison.studies)
    rows = {row["phrase"]: row for row in table.to_dict("records")}
    assert (rows["提质量"]["target"], rows["提质量"]["reference"]) == (2, 0)
    assert rows["提质量"]["standing"] == "new" and rows["保速度"]["standing"] == "dropped"
    for phrase, row in rows.items():
        assert row["target"] == clean(NEW).text.count(phrase)
        assert row["reference"] == clean(OLD).text.count(phrase)
    said = Letters("保速度")
    assert is_evidence(comparison.target, said)
    assert evidence_sentences(comparison.target, said) == ()
    assert len(evidence_sentences(comparison.studies[0], said)) == 2


def test_a_phrase_that_is_always_part_of_a_longer_one_is_left_out() -> None:
    mine, nothing = "报告\n“十四五”规划要实。抓好“十四五”规划。编好“十四五”规划。", "报告\n无。"
    table = phrases_compared(study(mine), [study(nothing)])
    assert table["phrase"].tolist() == ["“十四五”规划"] and table["target"].tolist() == [3]
    # One more on either side, and it is a phrase of its own.
    for here, there in ((f"{mine}“十四五”要好。", nothing), (mine, "报告\n“十四五”要好。")):
        table = phrases_compared(study(here), [study(there)])
        assert set(table["phrase"]) == {"“十四五”规划", "十四五"}


def test_every_export_says_what_it_was_compared_with(comparison: Comparison) -> None:
    options = Options(comparison=comparison)
    rows = dict(statement(comparison.target, options, "zh", date(2026, 1, 2)).rows)
    assert rows["对照"] == f"旧报告 · sha256 {comparison.studies[0].document.sha256}"
    assert "对照" not in dict(statement(comparison.target, Options(), "zh", date(2026, 1, 2)).rows)


def test_a_search_that_narrows_a_comparison_is_said_wherever_it_goes(
    comparison: Comparison,
) -> None:
    options = Options(comparison=comparison, search="创新")
    for name in ("keyness", "contrast", "set_phrases"):
        view = builder(name)(comparison.target, options, Look())
        assert view.base.startswith(label("searched", "zh", search="创新") + " · ")
        (slide,) = proposed(comparison.target, options, Look(), [name])
        assert view.counts.empty or slide.headline.startswith("“创新”：")
    rows = dict(statement(comparison.target, options, "zh", date(2026, 1, 2)).rows)
    assert rows[label("statement_search", "zh")] == "创新"
    # What a comparison rests on names both sides.
    both = (comparison.target, *comparison.studies)
    characters = [sum(p.end - p.start for p in one.document.paragraphs) for one in both]
    assert all(f"共 {number} 字" in rows["对照依据"] for number in characters)


def test_themes_beside_each_other_are_measured_in_their_own_passages() -> None:
    source = (
        "报告\n一、修路\n公路要通。公路要快。公路要通。铁路要通。\n二、治水\n公路不淹。河流要清。"
    )
    both = study(source)
    roads, water = (theme.id for theme in both.book[:2])
    first, second = (replace(both, filter=Filter((theme,))) for theme in (roads, water))
    table = themes_compared(first, [second], filtered=True)
    rows = {row["theme"]: row for row in table.to_dict("records")}
    # A heading and four sentences here, a heading and two there; no echo in so short a text.
    assert (rows[roads]["target"], rows[roads]["target_share"]) == (5, 1.0)
    assert (rows[water]["reference"], rows[water]["reference_share"]) == (3, 1.0)
    assert rows[roads]["reference"] == rows[water]["target"] == 0
    structures = structures_compared(first, [second])
    assert structures[["name", "target", "reference"]].values.tolist() == [["一、…二、…", 1, 1]]


def test_every_pair_of_a_sentence_has_its_row_and_opens() -> None:
    of = study("报告\n要处理好快与慢、多与少的关系。又要处理好快与慢的关系。")
    table = structures_compared(of, [study("报告\n无。")])
    counts = dict(zip(table["name"], table["target"], strict=True))
    assert counts == {"快 ↔ 慢": 2, "多 ↔ 少": 1}
    for name, number in counts.items():
        found = NamedFind("relationship", name)
        assert len(evidence_nodes(of, found)) == number
        assert len(evidence_sentences(of, found)) == number


def test_both_sides_are_cut_alike(comparison: Comparison) -> None:
    document = clean("某报告\n提质量。")
    assert "提质量" not in [t.surface for t in segment(document.text)]
    also = shown_phrases(comparison.target.document.text)
    assert "提质量" in [t.surface for t in cut_text(document.text).with_phrases(also)]


def test_themes_have_their_share_of_the_sentences(comparison: Comparison) -> None:
    table = themes_compared(comparison.target, comparison.studies)
    (row,) = [r for r in table.to_dict("records") if r["target"]]
    # 处理好快与慢的关系 states it on both sides; 创新要快 echoes it here, of five sentences.
    assert (row["target"], row["reference"]) == (2, 1)
    assert row["target_share"] == pytest.approx(2 / len(comparison.target.document.sentences))


def test_structures_are_counted_by_name(comparison: Comparison) -> None:
    table = structures_compared(comparison.target, comparison.studies)
    rows = {row["name"]: (row["target"], row["reference"]) for row in table.to_dict("records")}
    assert rows["快 ↔ 慢"] == (1, 1)
    pair = NamedFind("relationship", "快 ↔ 慢")
    for one in (comparison.target, *comparison.studies):
        (sentence,) = evidence_sentences(one, pair)
        said = one.document.text[sentence.start : sentence.end]
        assert said == "要处理好快与慢的关系。"
        places = evidence_places(one, pair, sentence)
        assert [one.document.text[start:end] for start, end in places] == ["快", "慢"]
    series = parse("named.series.甲…乙")
    assert series == NamedFind("series", "甲…乙") and is_evidence(comparison.target, series)
    for wrong in ("named.", "named.快 ↔ 慢", "named.series.", "named.phrase.快", "named.series.\n"):
        read = parse(wrong)
        assert not read or not is_evidence(comparison.target, read)
    assert evidence_sentences(comparison.target, series) == ()


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", tuple(COMPARED))
def test_every_view_has_rows_picks_and_a_figure(
    comparison: Comparison, name: str, language: str
) -> None:
    options = Options(comparison=comparison)
    view = builder(name)(comparison.target, options, Look(language))
    assert len(view.picks) == len(view.rows) > 0
    assert all(len(row) == len(view.rows.columns) for row in view.picks)
    assert view.chart and draw(view.chart, Look(language)).data


def test_keyness_counts_what_stands_in_the_texts(comparison: Comparison) -> None:
    view = builder("keyness")(comparison.target, Options(comparison=comparison), Look())
    rows = {row["term"]: row for row in view.counts.to_dict("records")}
    assert (rows["创新"]["target"], rows["创新"]["reference"]) == (3, 0)
    assert (rows["改革"]["target"], rows["改革"]["reference"]) == (0, 2)
    order = view.counts["term"].tolist()
    assert order.index("创新") < order.index("改革")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_view_is_a_native_slide(comparison: Comparison, language: str) -> None:
    options = Options(comparison=comparison)
    target = comparison.target
    slides = proposed(target, options, Look(language), COMPARED)
    said = {language: statement(target, options, language, date(2026, 1, 2))}
    made = deck(slides, target, options, Layout(), said)
    title, *pages = list(Presentation(BytesIO(made)).slides)[: 1 + len(COMPARED)]
    assert "旧报告" in title.placeholders[1].text_frame.text
    assert len(pages) == len(COMPARED) == len(slides)
    for page, slide in zip(pages, slides, strict=True):
        assert "".join(page.shapes.title.text.split()) == "".join(slide.headline.split())
        assert any(shape.has_chart or shape.has_table for shape in page.shapes)
        assert slide.view
        words = [shape.text_frame.text for shape in page.shapes if shape.has_text_frame]
        first, _ = next(one for one in words if one.endswith(said[language].line)).split("\n")
        assert first.startswith(slide.view.base[:90])
    assert made == deck(slides, target, options, Layout(), said)


def test_a_filter_is_said_where_passages_are_counted(comparison: Comparison) -> None:
    theme = comparison.target.book[0]
    target = replace(comparison.target, filter=Filter((theme.id,), "require"))
    options = Options(comparison=replace(comparison, target=target))
    of_passages = {name for name in COMPARED if name != "themes_compared"}  # that one: whole texts
    for name in COMPARED:
        view = builder(name)(target, options, Look())
        (slide,) = proposed(target, options, Look(), [name])
        if len(view.counts):
            part = "“快”与“慢”的“要”类句子里，"
            assert slide.headline.startswith(part) == (name in of_passages)
        said = view.base
        assert (f"“{theme.label['zh']}”的段落和句子" in said) == (name in of_passages)
        assert ("只算含" in said) == (name in of_passages)
        assert (
            "只算"
            not in builder(name)(comparison.target, Options(comparison=comparison), Look()).base
        )


def test_a_term_that_stands_inside_longer_ones_is_neither_new_nor_dropped() -> None:
    target = around(study("报告\n结构调整。结构调整。"), "结构调整")
    other = study("报告\n调整好。调整快。")
    options = Options(comparison=Comparison("text", "旧", "x", target, (other,)))
    assert target.frequencies == {"结构调整": 2} and other.frequencies["调整"] == 2
    view = builder("contrast")(target, options, Look())
    told = dict(zip(view.counts["term"], view.rows["增减"], strict=True))
    assert told == {"结构调整": "新", "调整": "一边在更长的词里"}
    keyness = builder("keyness")(target, options, Look())
    assert isinstance(keyness.chart, Mirrored)
    assert {row.name for row in keyness.chart.rows} == {"结构调整", "调整°"}
    assert label("inside_base", "zh", mark="°") in keyness.base
    assert dict(zip(keyness.rows["词项"], keyness.rows["在更长的词里"], strict=True)) == {
        "结构调整": "",
        "调整": "°",
    }
    (slide,) = proposed(target, options, Look(), ["contrast"])
    assert slide.headline == "本篇独有的词：“结构调整”（2 次）"
    assert slide.takeaway == "1 个词两边都有，本篇独有 1 个，《旧》独有 0 个。"


def test_in_passages_nothing_is_called_new_or_dropped(comparison: Comparison) -> None:
    theme = comparison.target.book[0].id
    sides = [
        replace(one, filter=Filter((theme,))) for one in (comparison.target, *comparison.studies)
    ]
    options = Options(comparison=replace(comparison, target=sides[0], studies=tuple(sides[1:])))
    for name in ("contrast", "set_phrases"):
        said = builder(name)(sides[0], options, Look()).rows["增减"]
        assert set(said) <= {"仅本篇", "仅对方", "两边"}
    (slide,) = proposed(sides[0], options, Look(), ["set_phrases"])
    assert "新" not in slide.headline and label("standing_dropped", "zh") not in slide.headline


def test_terms_are_new_dropped_or_shared(comparison: Comparison) -> None:
    rows = builder("contrast")(comparison.target, Options(comparison=comparison), Look()).rows
    said = dict(zip(rows.iloc[:, 0], rows.iloc[:, 1], strict=True))
    assert (said["创新"], said["改革"], said["关系"]) == ("新", "不再使用", "共有")


def test_the_scatter_on_a_slide_has_every_term_once_at_its_rates(comparison: Comparison) -> None:
    options = Options(comparison=comparison)
    slides = proposed(comparison.target, options, Look(), ["contrast"])
    said = {"zh": statement(comparison.target, options, "zh", date(2026, 1, 2))}
    made = deck(slides, comparison.target, options, Layout(), said)
    page = Presentation(BytesIO(made)).slides[1]
    (chart,) = [shape.chart for shape in page.shapes if shape.has_chart]
    sheet = load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active
    sizes = (comparison.target.size, comparison.size)
    told = {}
    for other, *heights, term in sheet.iter_rows(min_row=2, values_only=True):
        (own,) = [height for height in heights if height is not None]
        told[term] = (own, other)
    counts = [comparison.target.frequencies, comparison.frequencies]
    both = {t for t in {**counts[0], **counts[1]} if sum(c.get(t, 0) for c in counts) > 1}
    assert set(told) == both
    for term, rates in told.items():
        for rate, count, size in zip(rates, counts, sizes, strict=True):
            if count.get(term, 0):
                assert rate == pytest.approx(1000 * count[term] / size)
            else:
                assert rate < 1000 / max(sizes)  # at the edge


def test_the_dictionary_is_a_reference_for_the_words_it_has(comparison: Comparison) -> None:
    given, size = language_frequencies()
    assert (len(given), size) == (349_045, 60_101_964)  # the note on screen says so
    assert size == sum(given.values()) and given["改革"] > 0 and "提质量" not in given
    beside = replace(comparison, kind="language", studies=(), given=given, given_size=size)
    view = builder("keyness")(comparison.target, Options(comparison=beside), Look())
    assert set(view.counts["term"]) <= set(given)
    for row in view.counts.itertuples():
        assert row.reference == given[row.term]


def boxes(
    dots: list[tuple[float, float, str]], places: list[str], size: float
) -> list[tuple[float, ...]]:
    """Return where the labels stand, worked out anew."""
    found = []
    for (x, y, words), place in zip(dots, places, strict=True):
        if place:
            wide, high = breadth(words) * size, size * 1.15
            left = {"middle right": x + 6, "middle left": x - 6 - wide}.get(place, x - wide / 2)
            low = {"top center": y + 6, "bottom center": y - 6 - high}.get(place, y - high / 2)
            found.append((left, low, left + wide, low + high))
    return found


def assert_apart(found: list[tuple[float, ...]]) -> None:
    for i, a in enumerate(found):
        assert not any(
            a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3] for b in found[:i]
        )


def test_labels_never_cover_each_other() -> None:
    dots = [(10.0 * i % 200, 7.0 * i % 90, f"词语{i}") for i in range(60)]
    found = boxes(dots, placed(dots, size=12, width=220, height=110), 12)
    assert 3 < len(found) < 60
    assert_apart(found)
    assert all(a[0] >= 0 and a[2] <= 220 and a[1] >= 0 and a[3] <= 110 for a in found)


def test_a_phone_shows_the_first_labels_and_a_wide_screen_more() -> None:
    of = article_study()
    chart = builder("terms")(of, Options(), Look()).chart
    assert isinstance(chart, Scatter)
    figure = scatter(chart, Look())
    first, more = figure.data
    across, up = figure.layout.xaxis.range, figure.layout.yaxis.range
    for width, labelled in ((285, (first,)), (410, (first, more))):
        found = []
        for trace in labelled:
            dots = [
                (
                    (x - across[0]) / (across[1] - across[0]) * width,
                    (y - up[0]) / (up[1] - up[0]) * 400,
                    words,
                )
                for x, y, words in zip(trace.x, trace.y, trace.text, strict=True)
                if words
            ]
            sides = zip(trace.textposition, trace.text, strict=True)
            found += boxes(dots, [side for side, words in sides if words], SIZE)
        assert len(found) > 15
        assert_apart(found)
    assert "发展" in first.text and not {*first.text} & {*more.text} - {""}


def test_collocates_stand_nearer_the_stronger_they_are(comparison: Comparison) -> None:
    around = [Spot("甲", 13.0, 1, ""), Spot("乙", 12.0, 1, ""), Spot("丙", 11.0, 1, "")]
    places = placed_around(around)
    near, far = (x * x + y * y for x, y in (places["甲"], places["丙"]))
    assert near < far


def page(*texts: Text, **query: str) -> AppTest:
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    at.session_state[KEY] = Session(text_shown=True, passing=brought(*texts) if texts else None)
    at.run().switch_page("pages/compare.py")
    for name, value in query.items():
        at.query_params[name] = value
    at.run()
    assert not at.exception
    return at


MINE = tuple(Text(f"{s[:3]}.txt", Received(s, "text")) for s in (OLD, NEW))


def test_the_choice_is_settled_in_the_first_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second run would begin where the first one did: a click on the menu would be lost."""
    runs: list[str] = []
    monkeypatch.setattr(copy_link, "show", runs.append)
    at = page(*MINE, document=MINE[0].id, contrast="contrast")
    runs.clear()
    kept = at.session_state[KEY]
    gone = replace(kept.selection, against="gone")
    at.session_state[KEY] = replace(kept, selection=gone)
    at.run()
    assert len(runs) == 1
    assert at.query_params["against"] == MINE[1].id


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("contrast", CHOICES["contrast"])
def test_the_page_opens_on_every_view(contrast: str, lang: str) -> None:
    at = page(*MINE, document=MINE[1].id, contrast=contrast, lang=lang)
    assert at.session_state[KEY].selection.against == MINE[0].id


def test_alone_there_is_the_language() -> None:
    at = page()
    assert at.session_state[KEY].selection.against == "language"
    at = page(contrast="set_phrases")
    assert at.session_state[KEY].selection.contrast == "keyness"


def test_a_group_themes_and_nonsense() -> None:
    third = Text("三.txt", Received("三\n改革要快，改革要好。", "text"))
    at = page(*MINE, third, document=MINE[1].id, against="group", term="改革")
    assert at.session_state[KEY].selection.against == "group"
    at.query_params["other"] = third.id
    at.run()
    assert not at.exception and at.session_state[KEY].selection.other == third.id
    at = page(themes="industry", against="theme.shared")
    assert at.session_state[KEY].selection.against == "theme.shared"
    at = page(against="<script>")
    assert at.session_state[KEY].selection.against == "language"


def test_the_slides_take_the_comparison() -> None:
    at = page(*MINE, document=MINE[1].id)
    at.switch_page("pages/slides.py").run()
    assert not at.exception
    views = next(g for g in at.get("button_group") if g.key == "deck_views")
    assert len(views.options) == 16 + len(COMPARED_KINDS)


def test_another_cut_is_another_picture_of_the_text(comparison: Comparison) -> None:
    alone = study(NEW)
    whole = around(alone, "创新要快")
    assert alone.fingerprint == study(NEW).fingerprint != whole.fingerprint


def test_a_group_that_was_kept_is_a_side_as_others_are() -> None:
    dated = Corrections(facts=(("date", "2024-01-02"),))
    third = Text("三.txt", Received("三\n改革要快，改革要好。", "text"), dated)
    at = page(*MINE, third, document=MINE[1].id)
    store = at.session_state[KEY].passing
    for name, scope in (("全部", Scope()), ("2024", Scope(since="2024", until="2024"))):
        store.apply(as_group(name, scope))
    at.query_params["against"] = "group.全部"
    at.query_params["term"] = "改革"
    at.run()
    assert not at.exception and at.session_state[KEY].selection.against == "group.全部"
    said = " ".join(one.value for one in (*at.caption, *at.markdown))
    assert "“全部”（2 篇" in said.replace("\\", "")
    at.query_params["against"] = "group.2024"
    at.run()
    assert not at.exception and not at.warning
    at.query_params["against"] = "group.不在"
    at.run()
    missing = label("group_not_here", "zh", name="不在")
    assert [w.value.replace("\\", "") for w in at.warning] == [missing]
    assert at.session_state[KEY].selection.against == "group.不在"  # nothing else in its place


@pytest.mark.parametrize("number", [0, kept_groups.MOST + 1])
def test_a_group_that_is_too_large_or_empty_says_so(number: int) -> None:
    more = tuple(Text(f"{n}.txt", Received(f"第{n}份\n好。", "text")) for n in range(number))
    at = page(MINE[0], *more, document=MINE[0].id)
    ids = tuple(text.id for text in more) or ("nobody",)
    at.session_state[KEY].passing.apply(as_group("<b>组", Scope(texts=ids)))
    at.query_params["against"] = "group.<b>组"
    at.run()
    assert not at.exception
    key = "group_too_large" if number else "group_empty"
    said = label(key, "zh", name="<b>组", number=number, most=kept_groups.MOST)
    assert [w.value.replace("\\", "") for w in at.warning] == [said]
