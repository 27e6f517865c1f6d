"""A file with several documents is found to be one, and taken apart; one document is not."""

from itertools import pairwise

import pytest

from policytext.source.cleaning import clean
from policytext.source.division import divided, documents_in
from policytext.source.documents import SetAside
from policytext.source.facts import Facts
from policytext.source.reading.received import Received

LONG = "各街道要加强巡查，每日不少于两次，发现隐患立即处置，确保不发生较大以上火灾。" * 6
REPORT = (
    "政府工作报告\n——2024年1月5日在某市第九届人民代表大会第三次会议上\n市长　王某\n各位代表：\n"
    + LONG
)
RIGHTS = "\n本作品在中国大陆属于公有领域。\nPublic domain\nfalse\n"


def notice(name: str, number: str = "") -> str:
    head = f"某市人民政府关于做好{name}工作的通知\n{number}\n各街道办事处：\n"
    return f"{head}{LONG}\n某市人民政府\n2024年3月1日\n"


def tabled(name: str) -> str:
    table = f"索引号：\tA{name}\n主题词：\n"
    return f"{table}{notice(name, f'某政发〔2024〕{name}号')}扫一扫在手机打开当前页\n"


def titles(source: str) -> list[str]:
    return [document.title for document in documents_in(Received(source, "text"))]


@pytest.mark.parametrize(
    ("source", "right"),
    [
        ((REPORT + RIGHTS) * 4, ["政府工作报告"] * 4),
        ((REPORT + "\n") * 3, ["政府工作报告"] * 3),
        (("各位代表：\n" + LONG + RIGHTS) * 2, ["", ""]),
        (
            notice("防火", "某政发〔2024〕8号") + notice("防汛", "某政发〔2024〕9号"),
            ["某市人民政府关于做好防火工作的通知", "某市人民政府关于做好防汛工作的通知"],
        ),
        (
            notice("防火") + notice("防汛"),
            ["某市人民政府关于做好防火工作的通知", "某市人民政府关于做好防汛工作的通知"],
        ),
        ("".join(map(tabled, "12")), [f"某市人民政府关于做好{n}工作的通知" for n in "12"]),
        (f"# 防火问答\n{LONG}\n# 防汛问答\n{LONG}", ["防火问答", "防汛问答"]),
    ],
)
def test_several_documents(source: str, right: list[str]) -> None:
    assert titles(source) == right


@pytest.mark.parametrize(
    "source",
    [
        "",
        REPORT,
        REPORT + RIGHTS,
        notice("防火"),
        "某市人民政府关于印发《某市防火方案》的通知\n各街道办事处：\n现将《某市防火方案》印发给你们。\n"
        f"某市人民政府\n2024年3月1日\n某市防火方案\n一、总体要求\n{LONG}",
        f"某市防火条例\n第一章　总则\n第一条　{LONG}\n第二章　预防\n第二条　{LONG}",
        f"某市防火意见\n{LONG}\n附件：分工方案\n某市人民政府\n2024年3月1日\n附件\n分工方案\n{LONG}",
        f"# 某市防火条例\n# 第一章　总则\n{LONG}\n# 第二章　预防\n{LONG}",
        f"某市防火综述\n{LONG}\n【原文下载】\n关于防火的说明\n{LONG}",
        f"某市防火综述\n{LONG}\n版权声明制度是重要制度。\n{LONG}",
    ],
)
def test_one_document(source: str) -> None:
    assert titles(source) == []


def test_the_stretches_cover_the_file_and_each_is_cleaned_for_itself() -> None:
    received = Received((REPORT + RIGHTS) * 3, "text", facts=Facts(number="某〔2024〕1号"))
    found = documents_in(received)
    assert [found[0].start, found[-1].end] == [0, len(received.text)]
    assert all(a.end == b.start for a, b in pairwise(found))
    pieces = divided(received, found)
    assert "".join(piece.text for piece in pieces) == received.text
    for piece in pieces:
        document = clean(piece)
        assert document.title == "政府工作报告"
        assert document.text == "各位代表：\n" + LONG
        assert document.facts.date == "2024-01-05"
    assert [piece.facts.number for piece in pieces] == ["某〔2024〕1号", "", ""]


def test_what_was_set_aside_moves_along() -> None:
    source = (REPORT + RIGHTS) * 2
    second = source.index("各街道", len(REPORT))
    received = Received(source, "docx", aside=(SetAside("footnote", second, second + 3),))
    first, other = divided(received, documents_in(received))
    assert first.aside == ()
    assert [other.text[part.start : part.end] for part in other.aside] == ["各街道"]


def test_the_body_of_a_joined_file_is_whole() -> None:
    whole = clean((REPORT + RIGHTS) * 4)
    one = clean(REPORT + RIGHTS)
    assert len(whole.text) >= 4 * len(one.text)
