"""The front door: what it gives, that it is light, and that its examples run."""

import re
import subprocess
import sys
from pathlib import Path

import docx
import pytest

import policytext
from policytext.base.places import ARTICLE, ROOT, THEME_BOOK
from policytext.source.cleaning import clean
from policytext.statistics.keyness import keyness
from policytext.study.prepared import article, article_study
from policytext.study.study import Counting, Filter, Study
from policytext.themes.theme_book import read_theme_book
from policytext.tokens.word_list import WordList

EXAMPLES = {"README.md": (ROOT / "README.md").read_text("utf-8"), "docstring": policytext.__doc__}
TEXT = "报告\n要修路。路要快，路要好。\n必须修路。要治水。"
OTHER = "旧报告\n要治水。水要清，水要深。"


@pytest.mark.parametrize("place", EXAMPLES)
def test_the_examples_run(
    place: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """They run beside the data of the project and a report such as a reader may have."""
    examples = re.findall(r"^```python\n(.*?)^```", EXAMPLES[place] or "", re.M | re.S)
    assert examples, f"no example in {place}"
    (tmp_path / "data").symlink_to(ROOT / "data")
    report = docx.Document()
    for line in ("某市报告", *["要推进改革。改革要稳，改革要快。"] * 9):
        report.add_paragraph(line)
    report.save(str(tmp_path / "report.docx"))
    monkeypatch.chdir(tmp_path)
    for example in examples:
        exec(compile(example, place, "exec"), {})
    told = capsys.readouterr().out
    # The commonest term with its count, and what the report says that the article does not.
    assert re.search(r"主城都市区 +18\b", told) and "改革" in told


def test_the_front_door_is_light() -> None:
    """Nothing heavy is loaded before it is called, whatever else of the package was loaded."""
    heavy = "pandas numpy plotly jieba rjieba lxml docx pptx pypdf streamlit PIL"
    said = (
        "import sys, policytext; print([m for m in sys.modules if m.startswith('policytext.')]);"
        f"print(sorted(set({heavy.split()}) & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", said], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == ["['policytext.study']", "[]"]


def test_the_function_keeps_its_name_whatever_is_loaded_of_its_room() -> None:
    said = (
        "from policytext.study.study import Study; from policytext.study import prepared;"
        "import policytext, policytext.study.pick;"
        "print(policytext.study.__name__, Study.__module__, prepared.__name__)"
    )
    done = subprocess.run(
        [sys.executable, "-c", said], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["study", "policytext.study.study", "policytext.study.prepared"]


def test_a_file_is_read_and_cleaned() -> None:
    document = policytext.read(ARTICLE)
    assert document.text == article().text and document.title == article().title
    assert policytext.read(str(ARTICLE)) == document


@pytest.mark.parametrize(
    ("name", "content"), [("none.txt", None), ("empty.txt", b""), ("latin.txt", b"no word of it")]
)
def test_what_cannot_be_read_is_said_in_one_sentence(
    name: str, content: bytes | None, tmp_path: Path
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(ValueError, match=name) as refused:
        policytext.read(tmp_path / name)
    assert "\n" not in str(refused.value)


def test_the_article_is_studied_as_on_screen() -> None:
    shown = article_study(Counting("words", echoes=False), Filter(("industry",), "must"))
    given = policytext.study(
        ARTICLE, level="words", themes=["industry"], wording="must", echoes=False
    )
    assert given.fingerprint == shown.fingerprint
    assert given.counted == shown.counted and given.scope == shown.scope
    assert given.findings == shown.findings and given.wordings == shown.wordings


def test_a_text_is_counted_as_by_hand(tmp_path: Path) -> None:
    whole = policytext.study(clean(TEXT))
    assert whole.frequencies == {"修路": 2, "必须": 1, "治水": 1}
    own = policytext.study(clean(TEXT), words=WordList(whole=("路要",)))
    assert own.frequencies == {"修路": 2, "路要": 2, "必须": 1, "治水": 1}
    must = policytext.study(clean(TEXT), wording="must")
    assert must.frequencies == {"必须": 1, "修路": 1}
    book = read_theme_book()
    for given in (book, THEME_BOOK, str(THEME_BOOK)):
        assert policytext.study(clean(TEXT), book=given).book == book
    assert policytext.study(clean(TEXT), book=()).book == ()


def test_what_cannot_be_filtered_by_is_named() -> None:
    with pytest.raises(ValueError, match=r"no theme 'roads'; there are: connectivity, "):
        policytext.study(ARTICLE, themes=["roads"])
    with pytest.raises(ValueError, match=r"no group of policy language 'perhaps'.*must"):
        policytext.study(ARTICLE, wording="perhaps")


def test_texts_are_compared() -> None:
    both = policytext.compare(clean(TEXT), clean(OTHER))
    assert (both.kind, both.name, both.target_name) == ("text", "旧报告", "报告")
    assert both.target.frequencies == {"修路": 2, "必须": 1, "治水": 1}
    assert both.frequencies == {"治水": 1}
    table = keyness(both.target.frequencies, both.target.size, both.frequencies, both.size)
    assert table.set_index("term").loc["修路", ["target", "reference"]].tolist() == [2, 0]
    filtered = policytext.study(clean(TEXT), wording="must")
    assert isinstance(filtered, Study)
    several = policytext.compare(filtered, clean(OTHER), clean(TEXT))
    assert several.kind == "group"
    assert several.target.frequencies == {"必须": 1, "修路": 1} == several.frequencies


def test_a_text_is_described() -> None:
    told = policytext.describe(clean(TEXT), level="words")
    counts = {row["term"]: row["frequency"] for row in told["terms"]}
    assert counts == {"修路": 2, "必须": 1, "治水": 1}
    assert len(policytext.describe(ARTICLE)["themes"]) == 9
    assert policytext.describe(ARTICLE, ())["themes"] == []
