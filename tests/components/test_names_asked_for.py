"""What the search for a text is given: nothing of the names before somebody asks for them."""

from components.browser import chooser
from components.browser.chooser import Choice


def test_names_are_made_only_when_they_are_asked_for() -> None:
    asked: list[int] = []

    def choices() -> list[Choice]:
        asked.append(1)
        return [Choice("a", "<b>甲</b>", "j"), Choice("b", "乙")]

    view = chooser.view("文档", Choice("b", "乙"), choices, revision="1", language="zh")
    assert not asked and view["now"] == {"id": "b", "name": "乙"}
    assert view["kept"]()["choices"] == [["a", "<b>甲</b>", "j", ""], ["b", "乙", "", ""]]
    assert len(asked) == 1


def test_another_language_is_another_list() -> None:
    one, two = (
        chooser.view("", Choice("", ""), list, revision="1", language=language)
        for language in ("zh", "en")
    )
    assert one["revision"] != two["revision"]
