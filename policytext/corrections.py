"""What a reader decides otherwise than the rules of cleaning."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Corrections:
    """What a reader decides otherwise: None leaves it to the rules.

    `first` and `last` are numbers of lines as `outline` counts them, from 0, both of the body.
    """

    title: str | None = None
    first: int | None = None
    last: int | None = None
    convert: bool = True


AS_FOUND = Corrections()
