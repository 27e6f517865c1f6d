"""A project file as it was written before: one JSON document. Such files still open."""

import json
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from policytext.base.unreadable import Unreadable
from policytext.source.reading.limits import too_large
from policytext.study.own_texts import Text
from policytext.study.project_fields import of
from policytext.study.project_lines import FORMAT, VERSION, parsed, text_of

_VERSION = 1
_MOST_TEXTS, _MOST_BYTES = 500, 200 * 1024 * 1024


def read(file: bytes) -> tuple[Iterable[Text], tuple[str, ...], dict[str, Any]]:
    """Return the texts, their ids, and what else is kept. Raises Unreadable."""
    if len(file) > _MOST_BYTES:
        raise too_large(_MOST_BYTES)
    if f'"{FORMAT}"'.encode() not in file[:1000]:
        raise Unreadable("not_project")
    project = parsed(file)
    if not isinstance(project, dict) or project.get("format") != FORMAT:
        raise Unreadable("not_project")
    version = of(project, "version", int)
    if version > VERSION:
        raise Unreadable("project_newer", version=version, known=VERSION)
    if version != _VERSION:
        raise Unreadable("project_damaged", reason="version")
    content = project.get("content")
    if not isinstance(content, dict) or project.get("sha256") != hashed(content):
        raise Unreadable("project_damaged", reason="sha256")
    texts = tuple(map(text_of, of(content, "texts", list)))
    if len(texts) > _MOST_TEXTS:
        raise Unreadable("project_damaged", reason="texts")
    return texts, tuple(text.id for text in texts), content


def hashed(content: object) -> str:
    """Return the hash that a file of version 1 has of its content."""
    written = json.dumps(content, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return sha256(written.encode()).hexdigest()
