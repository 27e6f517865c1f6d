"""What a document is, as few kinds: 规划纲要 and 规划 are one."""

import tomllib
from functools import cache

from policytext.base.places import DOCUMENT_FORMS
from policytext.source.parts.words import words


def kind_of_form(form: str) -> str:
    """Return the kind that a form is counted as, "" where it is no form of a document.

    A table or a page may call a document anything (其他, 政策文件): that is no form.
    """
    plain = "".join(form.split())
    if plain in _kinds():
        return _kinds()[plain]
    known = {*words("forms"), *words("weak_forms")}
    endings = (plain[start:] for start in range(len(plain)))
    return next((_kinds().get(end, end) for end in endings if end in known), "")


@cache
def _kinds() -> dict[str, str]:
    listed = tomllib.loads(DOCUMENT_FORMS.read_text(encoding="utf-8"))
    return {name: kind for kind, names in listed.items() for name in (kind, *names)}
