"""The house rules that a machine can check."""

import re
from pathlib import Path

import pytest

from policytext.base.labels import LANGUAGES, table

ROOT = Path(__file__).resolve().parent.parent
PYTHON = [p for f in ("policytext", "components", "pages") for p in (ROOT / f).rglob("*.py")]
PYTHON.append(ROOT / "app.py")


def imports(path: Path) -> set[str]:
    return set(re.findall(r"^\s*(?:from|import) (\w+)", path.read_text("utf-8"), re.MULTILINE))


@pytest.mark.parametrize("path", PYTHON, ids=lambda p: str(p.relative_to(ROOT)))
def test_arrows_go_one_way(path: Path) -> None:
    forbidden = {
        "policytext": {"streamlit", "components", "pages", "app"},
        "components": {"pages", "app"},
    }.get(path.relative_to(ROOT).parts[0], set())
    assert not imports(path) & forbidden


def test_caches_live_in_one_file() -> None:
    caching = [p.name for p in PYTHON if "st.cache_" in p.read_text("utf-8")]
    assert caching == ["cached.py"]


def test_user_text_never_becomes_html() -> None:
    for path in [*PYTHON, *(ROOT / "components").rglob("*.js")]:
        text = path.read_text("utf-8")
        assert not re.search(r"innerHTML|insertAdjacentHTML|unsafe_allow_html", text), path


def test_every_label_speaks_both_languages_with_the_same_fields() -> None:
    for key, words in table().items():
        assert set(words) == set(LANGUAGES) and all(words.values()), key
        fields = [set(re.findall(r"{(\w+)}", words[language])) for language in LANGUAGES]
        assert fields[0] == fields[1], key


def test_python_and_scripts_hold_no_chinese_words() -> None:
    for path in [p for p in PYTHON if p.relative_to(ROOT).parts[0] in ("components", "pages")]:
        strings = re.findall(r'f?"([^"\n]*)"', path.read_text("utf-8"))
        chinese = [s for s in strings if re.search(r"[\u4e00-\u9fff]", s)]
        assert set(chinese) <= {"**:primary[文] {frame.word('app_title')}**"}, (path, chinese)


def test_the_readme_names_every_page_and_command() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    for command in ("make run", "make test", "make check", "python -m policytext describe"):
        assert command in readme
