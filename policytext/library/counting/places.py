"""Places in texts, as they are handed on."""

from collections.abc import Mapping, Sequence

Place = tuple[int, int]  # [start, end)
Places = Mapping[str, Mapping[str, Sequence[Place]]]  # text → folded term → where it stands
