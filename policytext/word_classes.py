"""Which words can lead a clause, by the classes that jieba's dictionary gives them."""

from functools import cache

# Words that can set a clause to work: verbs, adverbs, prepositions, conjunctions, what acts as one.
_LEADING = frozenset(("v", "vd", "d", "ad", "p", "c", "zg", "u"))


@cache
def leading_words() -> frozenset[str]:
    """Return the words of the dictionary that are not nouns, pronouns, numbers or names."""
    # Imported here: only who looks for structure needs the dictionary.
    import jieba

    with jieba.get_dict_file() as lines:
        rows = (line.decode("utf-8").split() for line in lines)
        return frozenset(word for word, _, kind in rows if kind in _LEADING)
