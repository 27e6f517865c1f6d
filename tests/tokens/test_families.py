"""The parts that terms share most, beside a count that compares everything with everything."""

from hypothesis import given
from hypothesis import strategies as some

from policytext.tokens.searching import families


def plainly(terms: list[str], most: int, smallest: int) -> list[tuple[str, int]]:
    """Count as the docstring of `families` says it."""
    known = list(dict.fromkeys(terms))
    parts = {c for term in known for c in term if "\u3400" <= c <= "\u9fff"}
    parts |= {term for term in known if 1 < len(term) <= 3}
    holders = {part: {term for term in known if part in term} for part in parts}
    full = [part for part in parts if len(holders[part]) >= smallest]
    lasting = [
        part
        for part in full
        if not any(part != one and part in one and holders[part] == holders[one] for one in full)
    ]
    lasting.sort(key=lambda part: (-len(holders[part]) * len(part), part))
    return [(part, len(holders[part])) for part in lasting[:most]]


@given(some.lists(some.text("路桥修建a", min_size=1, max_size=5), max_size=30))
def test_they_are_counted_as_they_are_defined(terms: list[str]) -> None:
    assert families(terms, most=12, smallest=2) == plainly(terms, 12, 2)
