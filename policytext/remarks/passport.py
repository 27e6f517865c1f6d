"""What is remarkable in the passport of a set phrase."""

from collections.abc import Mapping

from policytext.library.counting.expressions import of_string
from policytext.library.lives.passport import Passport
from policytext.library.point import Point
from policytext.remarks.naming import all_quoted, quoted, remark
from policytext.remarks.words import Remark
from policytext.study.pick import Pick

_FEW = 3  # names in a sentence


def passport(found: Passport, names: Mapping[str, str], language: str) -> list[Remark]:
    """Say where a phrase was said first, how far it went, and what appears in its place.

    `names` say what texts are called.
    """
    pick = Pick(point=str(Point(str(of_string(found.phrase)))))
    first = found.life.first
    phrase = quoted(found.phrase)
    if first is None:
        return [remark(0.5, "passport_never", language, [pick], phrase=phrase)]
    said = [
        remark(
            0.9,
            "passport_first",
            language,
            [pick],
            phrase=phrase,
            text=quoted(names.get(first.id, first.id)),
            texts=found.life.texts,
            total=found.life.total,
        )
    ]
    if found.instead:
        new = [one.phrase for one in found.instead[:_FEW]]
        said.append(remark(0.7, "passport_instead", language, phrases=all_quoted(new, language)))
    elif found.variants:
        forms = [one.phrase for one in found.variants[:_FEW]]
        said.append(remark(0.6, "passport_forms", language, phrases=all_quoted(forms, language)))
    return said
