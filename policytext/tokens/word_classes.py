"""Which words can lead a clause or be its verb, by the classes of jieba's dictionary."""

from functools import cache

# Words that can set a clause to work: verbs, adverbs, prepositions, conjunctions, what acts as one.
_LEADING = frozenset(("v", "vd", "d", "ad", "p", "c", "zg", "u"))
_DESCRIBING = frozenset(("a", "an", "z", "r", "m", "mq", "q", "t", "f"))
_PLACES = frozenset(("ns",))
_RARE = 100  # occurrences in the corpus that the dictionary was made from
_VERBAL = frozenset(("vn", "vi", "vg", "l", "i"))  # 影响 is a verb or a noun; 扎实推进 is a phrase


def leading_words() -> frozenset[str]:
    """Return the words of the dictionary that are not nouns, pronouns, numbers or names."""
    return _words()[0]


def verbal_words() -> frozenset[str]:
    """Return the words that can be a clause's verb besides: verbal nouns and phrases."""
    return _words()[1]


def place_names() -> frozenset[str]:
    """Return the words that name places and are not rare: 广东, 浦东."""
    return _words()[2]


def describing_words() -> frozenset[str]:
    """Return adjectives, pronouns, numerals, measures and the like: no nouns, nor verbs."""
    return _words()[3]


@cache
def _words() -> tuple[frozenset[str], ...]:
    """Return leading, verbal, place and describing words, from one reading of the dictionary."""
    # Imported here: only who looks for structure needs the dictionary.
    import jieba

    with jieba.get_dict_file() as lines:
        rows = [line.decode("utf-8").split() for line in lines]
    leading, verbal, describing = (
        frozenset(word for word, _, kind in rows if kind in classes)
        for classes in (_LEADING, _VERBAL, _DESCRIBING)
    )
    places = frozenset(
        word for word, times, kind in rows if kind in _PLACES and int(times) >= _RARE
    )
    return leading, verbal, places, describing
