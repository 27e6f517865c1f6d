"""Groups that a reader has kept, as the other side of a comparison."""

from collections.abc import Mapping

from components.frame import Frame
from components.session import keeping
from policytext.base.unreadable import Unreadable
from policytext.library.groups import GROUP, groups_of
from policytext.library.scope import Scope, within

MOST = 60  # texts that a group may have


def groups() -> Mapping[str, Scope]:
    """Return the groups that this reader has kept, by name."""
    try:
        store = keeping.at_hand()
        return groups_of(store) if store else {}
    except Unreadable:  # said where the library is opened
        return {}


def in_group(frame: Frame, name: str) -> list[str]:
    """Return the ids of the texts in a group, without the one that is read."""
    store, read = keeping.at_hand(), frame.study.document.id
    cards = store.cards() if store else ()
    return [card.id for card in within(cards, Scope(group=name), groups()) if card.id != read]


def refusal(frame: Frame, chosen: str) -> str:
    """Say why a group cannot be a side: not here, no text or too many; "" where it can."""
    if not chosen.startswith(GROUP):
        return ""
    name = chosen.removeprefix(GROUP)
    if name not in groups():
        return frame.word("group_not_here", name=name)
    number = len(in_group(frame, name))
    if not number:
        return frame.word("group_empty", name=name)
    if number > MOST:
        return frame.word("group_too_large", name=name, number=number, most=MOST)
    return ""
