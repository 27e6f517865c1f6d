"""How firmly a text speaks, and who, when, how much, where: counted by hand, and as a filter."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.source.cleaning import clean
from policytext.structure.policy_language import groups, policy_wordings, wordings_table
from policytext.study.assembly import Assembly
from policytext.study.evidence import Wording
from policytext.study.evidence_names import evidence_name
from policytext.study.evidence_places import evidence_places
from policytext.study.evidence_sentences import evidence_sentences, is_evidence
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.study.prepared import article_study, article_tokens
from policytext.study.study import Filter, Study
from policytext.tokens.segmentation import segment
from policytext.views.basis import rests_on
from policytext.views.catalogue import builder
from policytext.views.statement import left_out

SOURCE = "题\n必须坚持改革，各级政府要加快修路。\n"
SOURCE += "重要的是到2025年底，重庆新建3.5万公里路，增长5%。鼓励企业探索。"


def study(**chosen) -> Study:
    return article_study(filter=Filter(**chosen))


def found(source: str) -> dict[str, list[str]]:
    document = clean(source)
    finds = policy_wordings(document, segment(document.text, "words"))
    return {
        group.id: [document.text[f.start : f.end] for f in finds if f.group == group.id]
        for group in groups()
    }


def test_every_group_finds_its_words() -> None:
    by_group = found(SOURCE)
    assert by_group["must"] == ["必须"]
    assert by_group["require"] == ["要"]  # not the 要 of 重要
    assert by_group["uphold"] == ["坚持"]
    assert by_group["speed"] == ["加快"]
    assert by_group["encourage"] == ["鼓励"] and by_group["explore"] == ["探索"]
    assert by_group["who"] == ["各级政府", "企业"]
    assert by_group["when"] == ["到2025年底"]
    assert by_group["amount"] == ["3.5万公里", "5%"]
    assert by_group["where"] == ["重庆"]


def test_a_step_is_found_in_a_joined_word_and_not_in_another_word() -> None:
    by_group = found("题\n不断完善制度，切实加强领导。必须要改革，发展所需。")
    assert by_group["promote"] == ["完善"] and by_group["speed"] == ["加强"]
    assert by_group["must"] == ["必须"] and by_group["require"] == ["切实"]


def test_every_find_says_by_what_it_was_found() -> None:
    of = Assembly().study(clean(SOURCE), book=())
    rows = builder("language")(of, Options(), Look()).rows
    told = dict(zip(rows["词项"], rows["依据"], strict=True))
    assert told["到2025年底"] == "年份" and told["5%"] == "数和单位"
    assert told["必须"] == told["重庆"] == "词表"
    assert told["各级政府"] == "词表，领起分句或由他来做"


def test_a_search_that_narrows_the_wordings_is_said() -> None:
    only = label("searched", "zh", search="坚持")
    assert only in builder("language")(study(), Options(search="坚持"), Look()).base
    assert "仅列出" not in builder("language")(study(), Options(), Look()).base


def test_who_acts_is_told_from_who_is_only_named() -> None:
    source = "题\n各地区、各部门要落实，由政府推动。同时，企业和农民积极参与。"
    source += "深化国有企业改革，增加农民收入。企业的负担要减。听取企业、农民意见。"
    by_group = found(source)
    assert by_group["who"] == ["各地区", "各部门", "政府", "企业", "农民"]
    assert by_group["bodies"] == ["国有企业", "农民", "企业", "企业", "农民"]


def test_the_ladder_is_data_with_sources() -> None:
    ladder = [group for group in groups() if group.step]
    assert [group.id for group in ladder][:2] == ["must", "require"]
    assert all(group.source and set(group.label) == {"zh", "en"} for group in groups())
    terms = [term for group in ladder for term in group.terms]
    assert len(terms) == len(set(terms))


def test_the_article_is_counted_like_a_plain_count() -> None:
    of = study()
    # 必须要 is one word for must, 所需 a noun; 不断完善 is 不断 and 完善.
    said_so = "|".join(["", *(t.surface for t in article_tokens("words")), ""])
    said_so = said_so.replace("|必须|要|", "|必须|").replace("|所|需|", "|所需|")
    said_so = re.sub(r"\|(不断|切实|大力|积极|全面|深入)(..)(?=\|)", r"|\1|\2", said_so)
    table = wordings_table(of.document, of.wordings)
    for row in table.to_dict("records"):
        group = next(one for one in groups() if one.id == row["group"])
        if group.step:
            assert len(re.findall(rf"(?<=\|){row['term']}(?=\|)", said_so)) == row["frequency"]
        assert row["sentences"] <= row["frequency"]
    assert of.document.text.count("必须") == 5
    assert table.loc[table["term"] == "必须", "frequency"].item() == 5


@given(st.text("必须要重加快2025年底十四五5%万亿元各级政府重庆。，\n", max_size=40))
def test_finds_stand_apart_and_where_they_say(text: str) -> None:
    document = clean(f"题\n{text}")
    finds = policy_wordings(document, segment(document.text, "words"))
    for group in groups():
        places = [(f.start, f.end) for f in finds if f.group == group.id]
        assert all(0 <= a < b <= len(document.text) for a, b in places)
        assert all(b <= c for (_, b), (c, _) in pairwise(places))


def test_a_group_and_a_wording_open_their_sentences() -> None:
    of = study()
    for row in builder("language")(of, Options(), Look()).picks:
        for pick in row[:2]:
            said = Pick.parse(pick).evidence
            assert said and is_evidence(of, said) and evidence_name(of, said, "en")
            sentences = evidence_sentences(of, said)
            assert sentences and all(evidence_places(of, said, s) for s in sentences)
    assert not is_evidence(of, Wording("odd"))


@pytest.mark.parametrize("themes", [(), ("livable",)])
def test_a_group_can_be_all_that_counts(themes: tuple[str, ...]) -> None:
    whole, only = study(themes=themes), study(themes=themes, wording="must")
    assert only.scope is not None
    text = only.document.text
    held = [s for s in only.document.sentences if "必须" in text[s.start : s.end]]
    inside = [t for t in whole.counted if any(s.start <= t.start < s.end for s in held)]
    assert list(only.counted) == inside
    assert "必须" in rests_on(only, "zh") and left_out(only, "zh") == left_out(whole, "zh")


@pytest.mark.parametrize("themes", [(), ("livable",)])
def test_a_count_equals_what_is_set_in_bold(themes: tuple[str, ...]) -> None:
    from components.browser import reader
    from components.session.selection import Selection

    of = study(themes=themes)
    for row in builder("language")(of, Options(), Look()).counts.itertuples():
        chosen = Selection(evidence=Wording(row.group, row.term), reading="sentences")
        listed = reader.view(of, chosen, Look(), "")["kept"]()["list"]
        bold = [part for item in listed for part, strong in item["parts"] if strong]
        assert bold == [row.term] * row.frequency
        assert len(listed) == row.sentences
