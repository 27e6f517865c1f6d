"""What an archive holds: every text once, called as it was, and nothing that does harm."""

import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from zip_files import encrypted, zipped

from policytext.base.unreadable import Unreadable
from policytext.library.coming_in.archives import inside, member
from policytext.library.coming_in.member_names import harmless

WORDS = "关于促进就业的通知".encode()


def opened(tmp_path: Path, content: bytes, **ways: bool) -> dict[str, str]:
    """Name → kind, or the reason why it is refused."""
    path = tmp_path / "报告.zip"
    path.write_bytes(content)
    (tmp_path / "spool").mkdir(exist_ok=True)
    return {
        one.name: one.refused.reason if one.refused else one.kind
        for one in inside(path, tmp_path / "spool", **ways)
    }


@pytest.mark.parametrize("encoding", ["utf-8", "gbk", "big5", "cp437"])
def test_names_are_read_in_the_encoding_they_were_written_in(tmp_path: Path, encoding: str) -> None:
    names = {
        "gbk": ["二〇二四年/国务院办公厅关于进一步优化营商环境的意见.txt", "通知.txt"],
        "big5": ["政府工作報告/關於促進就業的通知與說明文件.txt", "發展計畫與國家政策.txt"],
        "cp437": ["Übersicht/naïve.txt"],
        "utf-8": ["二〇二四年/通知.txt", "café/ñandú.txt"],
    }[encoding]
    assert opened(tmp_path, zipped(dict.fromkeys(names, WORDS), encoding)) == dict.fromkeys(
        names, "member"
    )


def test_names_of_a_mac_are_utf8_without_the_flag(tmp_path: Path) -> None:
    content = zipped({"通知.txt": WORDS, "__MACOSX/._通知.txt": b"x"}).replace(
        b"\x00\x08\x08\x00", b"\x00\x00\x08\x00"
    )
    assert opened(tmp_path, content) == {"通知.txt": "member"}


def test_what_systems_leave_behind_is_passed_over(tmp_path: Path) -> None:
    members = {
        **dict.fromkeys(("甲.txt", "夹/乙.docx", "夹/丙.html"), WORDS),
        **dict.fromkeys(("__MACOSX/夹/._乙.docx", ".DS_Store", "夹/Thumbs.db"), b"x"),
        **dict.fromkeys(("夹/~$乙.docx", ".git/config", "夹/", "desktop.ini"), b""),
        **dict.fromkeys(("夹/丙_files/main.css", "夹/丙_files/frame.html"), b"x"),
    }
    found = opened(tmp_path, zipped(members))
    assert found == {"甲.txt": "member", "夹/乙.docx": "member", "夹/丙.html": "member"}


def test_what_holds_no_words_is_refused_by_name(tmp_path: Path) -> None:
    found = opened(tmp_path, zipped({"图.png": b"x", "旧.rar": b"x", "丁_files/文.txt": WORDS}))
    assert found == {"图.png": "wordless", "旧.rar": "other_archive", "丁_files/文.txt": "member"}


def test_an_archive_in_an_archive_is_opened_and_no_third_one(tmp_path: Path) -> None:
    found = opened(tmp_path, zipped({"内.zip": zipped({"甲.txt": WORDS}), "表.csv": b"a"}))
    assert found == {"内.zip": "archive", "表.csv": "table"}
    assert len(list((tmp_path / "spool").iterdir())) == 2
    assert opened(tmp_path, zipped({"内.zip": b"x"}), nested=True) == {
        "内.zip": "archive_in_archive"
    }


def test_what_is_encrypted_is_refused_and_nothing_else_is(tmp_path: Path) -> None:
    assert opened(tmp_path, encrypted({"密.txt": WORDS})) == {"密.txt": "archive_locked"}


def test_a_member_that_unpacks_to_far_too_much_is_refused_before_it_is_unpacked(
    tmp_path: Path,
) -> None:
    found = opened(tmp_path, zipped({"弹.txt": b"0" * 3_000_000, "甲.txt": WORDS}))
    assert found == {"弹.txt": "bomb", "甲.txt": "member"}


def test_an_archive_that_unpacks_to_far_too_much_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POLICYTEXT_MAX_UNPACKED_MB", "2")
    with pytest.raises(Unreadable) as refused:
        opened(tmp_path, zipped({f"{n}.txt": b"0" * 900_000 for n in range(3)}))
    assert refused.value.reason == "bomb"


def test_a_member_that_says_it_is_small_gives_no_more_than_it_may(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POLICYTEXT_MAX_MB", "1")
    path = tmp_path / "谎.zip"
    path.write_bytes(zipped({"甲.txt": b"0" * 1_100_000}))
    with pytest.raises(Unreadable) as refused:
        member(path, 0)
    assert refused.value.reason == "too_large"


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"PK\x05\x06", b"no archive at all"])
def test_what_is_no_archive_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(Unreadable) as refused:
        opened(tmp_path, content)
    assert refused.value.reason == "damaged"


def test_an_empty_archive_says_so(tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as refused:
        opened(tmp_path, zipped({"夹/": b"", ".DS_Store": b""}))
    assert refused.value.reason == "nothing_inside"


def test_a_member_whose_bytes_are_damaged_is_refused_alone(tmp_path: Path) -> None:
    path = tmp_path / "坏.zip"
    content = zipped({"甲.txt": WORDS * 50, "乙.txt": WORDS})
    path.write_bytes(content.replace(content[60:70], b"\0" * 10, 1))
    with pytest.raises(Unreadable) as refused:
        member(path, 0)
    assert refused.value.reason == "damaged"
    assert member(path, 1) == WORDS


def test_a_word_file_that_is_called_an_archive_stays_one_text(tmp_path: Path) -> None:
    content = zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>"})
    assert opened(tmp_path, content) == {"报告.zip": "file"}


def test_there_is_a_limit_to_how_many_it_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POLICYTEXT_MAX_TEXTS", "2")
    with pytest.raises(Unreadable) as refused:
        opened(tmp_path, zipped({f"{n}.txt": WORDS for n in range(3)}))
    assert refused.value.reason == "too_many_texts"


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("/etc/passwd", "etc/passwd"),
        ("../../甲.txt", "甲.txt"),
        (r"C:\夹\甲.txt", "夹/甲.txt"),
        ("夹/./甲\u202e.txt", "夹/甲.txt"),
        ("夹/", "夹/"),
        (f"{'夹' * 60}../{'乙' * 247}", "乙" * 247),
        (f"夹/{'甲' * 249}", "甲" * 249),
    ],
)
def test_a_path_leads_only_down(name: str, path: str) -> None:
    assert harmless(name) == path


@given(st.text(alphabet="./\\甲aC:\0 "))
def test_no_name_leads_anywhere_else(name: str) -> None:
    parts = harmless(name).removesuffix("/").split("/")
    assert not harmless(name).startswith("/") and not {".", ".."} & set(parts)


def test_the_same_archive_is_read_anew_when_it_changed(tmp_path: Path) -> None:
    path = tmp_path / "改.zip"
    path.write_bytes(zipped({"甲.txt": WORDS}))
    assert member(path, 0) == WORDS
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("甲.txt", "别的".encode())
    assert member(path, 0) == "别的".encode()
