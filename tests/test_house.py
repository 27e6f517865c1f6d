"""The house rules that a machine can check."""

import ast
import re
from pathlib import Path

import pytest

from policytext.base.labels import LANGUAGES, table

ROOT = Path(__file__).resolve().parent.parent
PYTHON = [p for f in ("policytext", "components", "pages") for p in (ROOT / f).rglob("*.py")]
PYTHON.append(ROOT / "app.py")


# Who may import whom: a module imports what stands before its own room, and its own room.
FLOORS = {
    "policytext": (
        *("base", "charts", "drawn", "source", "tokens", "themes", "statistics", "structure"),
        *("study", "library", "remarks", "views", "slides", "exports"),
    ),
    "components": (
        *(
            "session",
            "browser",
            "frame",
            "settings",
            "sidebar",
            "page",
            "panels",
            "compare",
            "deck",
        ),
        *("documents", "themes", "library", "many", "server"),
    ),
}
LAYERS = ("policytext", "components", "pages", "app")


def imports(path: Path) -> set[str]:
    """Return every module that a file imports from the project, wherever in the file."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{name.name}" for name in node.names}
    return found


@pytest.mark.parametrize("path", PYTHON, ids=lambda p: str(p.relative_to(ROOT)))
def test_arrows_go_one_way(path: Path) -> None:
    layer, *rooms = path.relative_to(ROOT).with_suffix("").parts
    for module in imports(path):
        other, *theirs = module.split(".")
        if other not in LAYERS:
            assert layer != "policytext" or other != "streamlit", module
            continue
        assert LAYERS.index(other) <= LAYERS.index(layer), module
        floors = FLOORS.get(layer, ())
        if other == layer and rooms[0] in floors and theirs[0] in floors:
            assert floors.index(theirs[0]) <= floors.index(rooms[0]), module


def test_every_room_says_in_one_sentence_or_two_what_lives_there() -> None:
    for layer, floors in FLOORS.items():
        rooms = {p.name for p in (ROOT / layer).iterdir() if (p / "__init__.py").exists()}
        assert rooms == {name for name in floors if (ROOT / layer / name).is_dir()}
        for room in rooms:
            code = ast.parse((ROOT / layer / room / "__init__.py").read_text("utf-8"))
            assert ast.get_docstring(code), room


def test_every_unit_test_stands_in_the_room_of_what_it_tests() -> None:
    rooms = set(FLOORS["policytext"])
    known = rooms | {"bench", "browser", "components", "pages", "serving", "soak"}
    assert {p.name for p in (ROOT / "tests").iterdir() if p.is_dir() and p.name[0] != "_"} <= known


def test_caches_live_in_one_file() -> None:
    caching = [p.name for p in PYTHON if "st.cache_" in p.read_text("utf-8")]
    assert caching == ["cached.py"]


def test_one_button_saves_files() -> None:
    """What is saved belongs to its reader: no other way to hand a file out."""
    ways = r"st\.(download_button|image|audio|video|pdf|logo)\("
    assert [p.name for p in PYTHON if re.search(ways, p.read_text("utf-8"))] == ["download.py"]


def test_user_text_never_becomes_html() -> None:
    for path in [*PYTHON, *(ROOT / "components").rglob("*.js")]:
        text = path.read_text("utf-8")
        assert not re.search(r"innerHTML|insertAdjacentHTML|unsafe_allow_html", text), path


def test_no_rule_has_every_element_of_a_page_styled_at_every_change() -> None:
    """Such a rule ends in a bare `:has(…)` under what itself depends on what it has."""
    for path in (ROOT / "components").rglob("*.css"):
        for selector in re.split(r"[{},]", path.read_text("utf-8")):
            assert not re.search(r":has\(.*\s:has\(", selector), (path, selector)


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
