"""Texts that nearly repeat each other, under the first of them."""

import random
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policytext.library import families as module
from policytext.library.alike import REPEATS, repeats
from policytext.library.families import families, file_families
from policytext.library.families_kept import FILE
from policytext.library.shingles import in_common, shingles
from policytext.library.signatures import estimated, signature
from policytext.library.store import Store
from policytext.source.reading.received import Received
from policytext.study.own_texts import Text

WORDS = "防火巡查责任制度宣传教育物资储备值班预案演练考核通报群众社区山林水源道路"


def made(seed: int, sentences: int = 60) -> list[str]:
    """Return sentences that no other seed gives."""
    chance = random.Random(seed)
    return ["".join(chance.choices(WORDS, k=18)) + f"第{seed}项。" for _ in range(sentences)]


def written(sentences: list[str]) -> str:
    return "\n".join(sentences)


BASE = made(1)


def test_shingles_can_be_counted_by_hand() -> None:
    assert len(shingles("一二三四五六七八九十甲乙丙")) == 2  # of twelve, in thirteen characters
    assert len(shingles("一二三")) == 1
    assert len(shingles("。！ \n")) == 0
    assert list(shingles("一二，三　四")) == list(shingles("一 二三四。"))


def test_what_two_texts_share_is_counted_over_all_of_it() -> None:
    def plain(text: str) -> set[str]:
        letters = "".join(filter(str.isalnum, text))
        return {letters[n : n + 12] for n in range(len(letters) - 11)}

    one, other = written(BASE), written(BASE[:40] + made(2)[:25])
    right = len(plain(one) & plain(other)) / len(plain(one) | plain(other))
    assert in_common(shingles(one), shingles(other)) == pytest.approx(right)


@pytest.mark.parametrize(
    "other",
    [
        written(["某市政府网", *BASE, "责任编辑：某某"]),
        written([" ".join(sentence) for sentence in BASE]),
        written(BASE).replace("。", "．"),
        written(BASE[:50] + made(3)[:10]),
    ],
    ids=["another head and end", "blanks", "other marks", "a draft"],
)
def test_one_text_in_several_prints_is_a_family(other: str) -> None:
    assert families([("b", "2024-02", other), ("a", "2024-01", written(BASE))]) == {
        "a": "a",
        "b": "a",
    }


def test_a_form_that_is_filled_otherwise_is_no_family() -> None:
    def filled(name: str, subject: str, office: str) -> str:
        return (
            f"{name}：\n您提出的关于{subject}的建议收悉。经会同{office}研究，现答复如下。\n"
            "近年来，我们高度重视该项工作，不断完善政策措施，健全工作机制，加大资金投入，取得了成效。\n"
            f"下一步，将会同{office}继续抓好{subject}各项任务落实。感谢您对我们工作的关心和支持！"
        )

    letters = [
        ("a", "", filled("张某委员", "加强养老服务体系建设", "市民政局")),
        ("b", "", filled("李某某代表", "加快发展职业教育", "市教育局")),
    ]
    assert families(letters) == {"a": "a", "b": "b"}


def test_small_changes_do_not_lead_from_one_text_to_quite_another() -> None:
    # Each repeats the one before it; the last has nothing of the first.
    steps = [written(BASE[n:] + made(9)[:n]) for n in range(0, 61, 6)]
    assert all(repeats(one, other) for one, other in pairwise(steps))
    found = families((str(n), f"20{n:02}", text) for n, text in enumerate(steps))
    assert found["1"] == "0"
    for number, text in enumerate(steps):
        assert repeats(text, steps[int(found[str(number)])])


@settings(deadline=None, max_examples=20)
@given(st.permutations(range(6)), st.integers(0, 1000))
def test_families_do_not_hang_on_the_order_of_texts(order: list[int], seed: int) -> None:
    base = made(seed)
    texts = [base, base[3:], base[:55], made(seed + 1), made(seed + 1)[2:], made(seed + 2)]
    rows = [(str(n), f"200{n}", written(text)) for n, text in enumerate(texts)]
    found = families(rows)
    assert found == families(rows[n] for n in order)
    assert all(found[first] == first for first in found.values())
    assert found == {"0": "0", "1": "0", "2": "0", "3": "3", "4": "3", "5": "5"}


@settings(deadline=None, max_examples=30)
@given(st.integers(0, 60), st.integers(0, 1000))
def test_an_estimate_is_near_what_is_shared(changed: int, seed: int) -> None:
    one, other = written(made(seed)), written(made(seed)[changed:] + made(seed + 1)[:changed])
    right = in_common(shingles(one), shingles(other))
    assert abs(estimated(signature(one), signature(other)) - right) < 0.2
    assert (right >= REPEATS) == repeats(one, other)


def test_texts_without_words() -> None:
    assert families([]) == {}
    assert families([("a", "", ""), ("b", "", "。"), ("c", "", "好")]) == {
        "a": "a",
        "b": "b",
        "c": "c",
    }


NOTICE = "关于做好防火工作的通知\n各区县：\n{0}\n重庆市财政局\n{1}"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "library")


def put(store: Store, name: str, sentences: list[str], date: str = "2024年3月1日") -> str:
    text = Text(name, Received(NOTICE.format(written(sentences), date), "text"))
    store.put([text])
    return text.id


def of(store: Store) -> dict[str, str]:
    return {card.id: card.family for card in store.cards()}


def test_a_library_is_filed_in_families(store: Store) -> None:
    first = put(store, "a.txt", BASE)
    other = put(store, "b.txt", made(5))
    again = put(store, "c.txt", BASE[1:])
    file_families(store)
    assert of(store) == {first: first, other: other, again: first}
    revision = store.revision
    file_families(store)
    assert store.revision == revision  # nothing is new, nothing is written


def test_the_first_is_who_has_the_earliest_date(store: Store) -> None:
    later = put(store, "a.txt", BASE)
    file_families(store)
    earlier = put(store, "b.txt", BASE[1:], "2024年2月28日")
    file_families(store)
    assert of(store) == {later: earlier, earlier: earlier}


def test_only_what_is_new_is_read(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(4):
        put(store, f"{number}.txt", BASE[number:])
    file_families(store)
    read: list[str] = []
    plain = module.signature
    monkeypatch.setattr(module, "signature", lambda text: read.append(text) or plain(text))
    new = put(store, "new.txt", made(7))
    file_families(store)
    assert len(read) == 1
    assert of(store)[new] == new


@pytest.mark.parametrize("damage", [b"", b"no database at all" * 100, None])
def test_what_is_kept_can_be_lost(store: Store, damage: bytes | None) -> None:
    put(store, "a.txt", BASE)
    put(store, "b.txt", BASE[1:])
    file_families(store)
    right = of(store)
    path = store.folder / FILE
    if damage is None:
        path.unlink()
    else:
        path.write_bytes(damage)
    put(store, "c.txt", made(6))
    file_families(store)
    assert {id: family for id, family in of(store).items() if id in right} == right


def test_documents_with_numbers_of_their_own_are_two(store: Store) -> None:
    head = "重庆市财政局文件\n渝财〔2024〕{0}号\n"
    ids = []
    for number in (8, 9):
        text = head.format(number) + NOTICE.format(written(BASE), "2024年3月1日")
        store.put([one := Text(f"{number}.txt", Received(text, "text"))])
        ids.append(one.id)
    file_families(store)
    assert of(store) == {id: id for id in ids}


def test_texts_that_were_removed_stand_for_nobody(store: Store) -> None:
    first, second = put(store, "a.txt", BASE), put(store, "b.txt", BASE[1:], "2024年4月1日")
    file_families(store)
    assert of(store)[second] == first
    store.apply({f"there.{first}": False})
    file_families(store)
    assert of(store) == {second: second}
