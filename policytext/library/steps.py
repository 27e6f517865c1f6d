"""A change taken back, or made again, over what others have changed since."""

from typing import Any

from policytext.library.kept import Kept


def led(now: Kept, was: Kept, to: Kept) -> Kept:
    """Return what to keep so that a change that led from `to` to `was` is taken back.

    Names that stand as the change left them get what they had. In a list (of words, of doubts) that
    somebody has changed since, only the entries of the change come and go; any other value that was
    changed since gets what it had.
    """
    return {name: _led(now.get(name), was.get(name), value) for name, value in to.items()}


def _led(now: Any, was: Any, to: Any) -> Any:
    if now == was:
        return to
    values = [value for value in (now, was, to) if value is not None]
    if all(isinstance(value, list) for value in values):
        return _entries(now or [], was or [], to or []) or None
    if all(_is_lists(value) for value in values):
        names = dict.fromkeys(name for value in values for name in value)
        return {
            name: _entries(*((value or {}).get(name, []) for value in (now, was, to)))
            for name in names
        }
    return to


def _is_lists(value: Any) -> bool:
    return isinstance(value, dict) and all(isinstance(one, list) for one in value.values())


def _entries(now: list[Any], was: list[Any], to: list[Any]) -> list[Any]:
    came, went = [one for one in was if one not in to], [one for one in to if one not in was]
    kept = [one for one in now if one not in came]
    return [*kept, *(one for one in went if one not in kept)]
