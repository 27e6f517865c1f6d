"""Lines of a headline, broken where a reader would pause."""

import re
from functools import cache

from policytext.base.fitting import breadth
from policytext.tokens.cutting import cut_text
from policytext.tokens.lexicon import read_lexicon

# Where a line may end, and what that costs: after a full pause, after a comma, between words.
_PAUSE, _COMMA, _WORD, _WITHIN = 0.0, 0.5, 2.0, 6.0
_PAUSES, _COMMAS = "：；。！？:;", "，、,）)"
_NEVER_FIRST = set("，。、；：！？）》”’」』】…％%,.;:!?)")
_NEVER_LAST = set("（《“‘「『【(")
_ATOM = re.compile(r"[\x21-\u24ff]+|\s+|[\s\S]")  # letters and digits stay together


def broken(text: str, longest: float, most: int = 2) -> list[str]:
    """Return a text in as few lines as it needs, at most `most`, each `longest` hanzi wide.

    Lines end where the sentence pauses, then between words, last within quotation marks, and are
    about equally long. A text that does not fit comes back in `most` lines, the last too long.
    """
    if breadth(text) <= longest or most == 1:
        return [text]
    atoms = _atoms(text)
    costs = _costs(atoms)
    widths = [0.0]
    for atom in atoms:
        widths.append(widths[-1] + breadth(atom))
    for lines in range(2, most + 1):
        if ends := _best(widths, costs, longest, lines):
            return ["".join(atoms[a:b]).strip() for a, b in zip((0, *ends), ends, strict=False)]
    return _overfull(atoms, widths, costs, longest, most)


def _best(
    widths: list[float], costs: list[float], longest: float, lines: int
) -> tuple[int, ...] | None:
    """Return where each line ends, for the cheapest break into so many lines; None if none fits."""
    last = len(widths) - 1
    even = widths[last] / lines

    @cache
    def rest(start: int, left: int) -> tuple[float, tuple[int, ...]] | None:
        found: tuple[float, tuple[int, ...]] | None = None
        for end in (last,) if left == 1 else range(start + 1, last):
            width = widths[end] - widths[start]
            if width > longest or costs[end] == float("inf"):
                continue
            after = (0.0, ()) if left == 1 else rest(end, left - 1)
            if after is None:
                continue
            cost = costs[end] + 4 * ((width - even) / even) ** 2 + after[0]
            if found is None or cost < found[0]:
                found = cost, (end, *after[1])
        return found

    best = rest(0, lines)
    return best[1] if best else None


def _overfull(
    atoms: list[str], widths: list[float], costs: list[float], longest: float, most: int
) -> list[str]:
    """Return lines filled one after the other; the last one holds what is left."""
    lines: list[str] = []
    start = 0
    while len(lines) < most - 1:
        fitting = (e for e in range(len(atoms) - 1, start, -1) if costs[e] < float("inf"))
        end = next((e for e in fitting if widths[e] - widths[start] <= longest), start)
        if end == start:
            break
        lines.append("".join(atoms[start:end]).strip())
        start = end
    return [*lines, "".join(atoms[start:]).strip()]


def _atoms(text: str) -> list[str]:
    """Return what is never broken: words and phrases as a text is cut, and words of letters."""
    cut = cut_text(text)
    found: list[str] = []
    for token in cut.with_phrases(read_lexicon().phrases):
        found += _ATOM.findall(token.surface) if token.surface.isascii() else [token.surface]
    return found


def _costs(atoms: list[str]) -> list[float]:
    """Return for each atom's end what a break there costs; the first is the text's beginning."""
    costs, open_quotes = [float("inf")], 0
    for place, atom in enumerate(atoms):
        open_quotes += sum(c in _NEVER_LAST for c in atom) - sum(c in "）》”’」』】)" for c in atom)
        follows = atoms[place + 1][0] if place + 1 < len(atoms) else ""
        spoken = "".join(atoms[: place + 1]).rstrip()[-1:]
        if follows in _NEVER_FIRST or atom[-1] in _NEVER_LAST:
            cost = float("inf") if follows else 0.0
        elif follows.isspace() or (_glued(atom, follows) and not atom.isspace()):
            cost = float("inf")
        elif open_quotes > 0:
            cost = _WITHIN
        elif spoken and spoken in _PAUSES:
            cost = _PAUSE
        elif spoken and spoken in _COMMAS:
            cost = _COMMA
        else:
            cost = _WORD
        costs.append(cost if follows else 0.0)
    return costs


def _glued(atom: str, follows: str) -> bool:
    """Say whether two atoms are one word of letters or digits, or a number with its unit."""
    return bool(follows) and atom[-1].isascii() and not atom[-1].isspace() and follows.isascii()
