"""Saved web pages: the article's own text, without the site around it."""

import json

import trafilatura

from policytext.reading.received import Received
from policytext.reading.text import decoded
from policytext.unreadable import Unreadable


def from_html(content: bytes) -> Received:
    """Read a saved HTML page. Raises Unreadable when no article can be made out."""
    page = decoded(content)[0]
    found = trafilatura.extract(
        page, output_format="json", with_metadata=True, include_comments=False, favor_recall=True
    )
    if not found:
        raise Unreadable("no_article")
    told = json.loads(found)
    title, date = told.get("title") or "", told.get("date") or ""
    text = told.get("text") or ""
    if title and not text.startswith(title):
        text = f"{title}\n{text}"
    return Received(text, "html", title=title, date=date)
