"""The terms of texts at both levels, as the explorer counts them for each text alone."""

from typing import NamedTuple

import numpy as np
import pyarrow as pa

from policytext.library.parts.columns import TERMS
from policytext.tokens.row import Row
from policytext.tokens.vocabulary import KINDS, Vocabulary

# Kinds of tokens that no reader can count: what is left out by default is kept, with its kind.
NEVER = frozenset(("punctuation", "ignored"))
_BITS = 16  # numpy sorts numbers of 16 bits by their digits, four times faster than others


class Terms(NamedTuple):
    """The terms of one text at one level, by their numbers; `places` stand term by term."""

    numbers: np.ndarray
    frequencies: np.ndarray
    places: np.ndarray


def terms(row: Row) -> Terms:
    """Group what can count of a row of tokens by its terms; “七一” is a name, 七一 a number."""
    counts = ~row.of_kinds(NEVER)
    numbers, places = row.terms[counts], row.starts[counts]
    order = _order(numbers)
    numbers = numbers[order]
    first = np.flatnonzero(np.append(True, numbers[1:] != numbers[:-1])[: len(numbers)])
    return Terms(numbers[first], np.diff(np.append(first, len(numbers))), places[order])


def size(row: Row) -> int:
    """Return how many tokens a row has, punctuation left out: the base of "per 1,000"."""
    return int(np.count_nonzero(~row.of_kinds({"punctuation"})))


def table(level: str, texts: list[tuple[str, str, Terms]], words: Vocabulary) -> pa.Table:
    """Return the terms of texts (id, fingerprint, terms) at a level as columns."""
    each = [found for *_, found in texts]
    lengths = [len(found.numbers) for found in each]
    numbers = _joined([found.numbers for found in each])
    frequencies = _joined([found.frequencies for found in each])
    ends = np.cumsum(frequencies, dtype=np.int32)
    places = pa.array(_joined([found.places for found in each]))
    kinds = pa.DictionaryArray.from_arrays(words.kinds[numbers], list(KINDS))
    columns = {
        "id": _repeated([id for id, *_ in texts], lengths),
        "fingerprint": _repeated([fingerprint for _, fingerprint, _ in texts], lengths),
        "level": _repeated([level], [len(numbers)]),
        "term": _named(numbers, words.surfaces),
        "kind": kinds,
        "frequency": pa.array(frequencies),
        "places": pa.ListArray.from_arrays(np.append(np.int32(0), ends), places),
    }
    return pa.table(columns).cast(TERMS)


def _order(numbers: np.ndarray) -> np.ndarray:
    """Return how numbers stand sorted; equal ones keep their order."""
    order = np.argsort(numbers.astype(np.uint16), kind="stable")
    high = (numbers >> _BITS).astype(np.uint16)
    return order[np.argsort(high[order], kind="stable")] if high.any() else order


def _named(numbers: np.ndarray, surfaces: list[str]) -> pa.Array:
    met = np.zeros(len(surfaces), bool)
    met[numbers] = True
    kept = np.flatnonzero(met)
    within = np.cumsum(met, dtype=np.int32) - 1
    names = pa.array([surfaces[number] for number in kept.tolist()], pa.string())
    return pa.DictionaryArray.from_arrays(within[numbers], names)


def _repeated(names: list[str], times: list[int]) -> pa.Array:
    numbers = np.repeat(np.arange(len(names), dtype=np.int32), times)
    return pa.DictionaryArray.from_arrays(numbers, pa.array(names, pa.string()))


def _joined(arrays: list[np.ndarray]) -> np.ndarray:
    found: np.ndarray = np.concatenate([np.zeros(0, np.int32), *arrays]).astype(np.int32)
    return found
