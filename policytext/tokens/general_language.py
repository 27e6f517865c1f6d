"""General Chinese, as far as jieba's dictionary knows it."""

from collections.abc import Mapping
from functools import cache
from math import exp

from policytext.tokens.dictionary import dictionary


@cache
def language_frequencies() -> tuple[Mapping[str, int], int]:
    """Return the frequency of each word of jieba's dictionary, and their sum (60 million).

    The dictionary (dict.txt of jieba 0.42.1, 349,045 words) names neither the texts it was counted
    in nor their dates; newer words and most phrases are not in it.
    """
    # Imported here: only who compares with the language needs the dictionary.
    import jieba

    with jieba.get_dict_file() as lines:
        rows = (line.decode("utf-8").split() for line in lines)
        found = {word: int(frequency) for word, frequency, *_ in rows}
    return found, sum(found.values())


def language_rate(word: str) -> float:
    """Return how often a word occurs in a million of general Chinese, 0 where it is not known.

    Asks the dictionary that texts are cut with, which is loaded by then; of the lexicon's own words
    it says how often they would have to occur to be cut as one.
    """
    known = dictionary()
    return known.frequencies.get(word, 0) * 1e6 / exp(known.total)
