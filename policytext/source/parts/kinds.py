"""What a line of a document can be."""

from typing import Literal, get_args

Part = Literal[
    "title",
    "body",
    "breadcrumb",  # the page's path
    "metadata",  # date of the page, source, credits
    "copyright",
    "disclaimer",
    "footer",  # the page's end, page numbers
    "before",  # what stands before the body and is no other kind
    "after",  # what the reader leaves out behind it
    "red_head",
    "number",
    "index_table",
    "byline",  # who speaks or enacted, where and when
    "contents",
    "signature",
    "attachment",  # the list of attachments, not their text
    "colophon",  # copies to, printed by, published or not
    "glossary",
    "footnote",
    "front_matter",
    "comment",
    "site",  # menus and share bars
    "related",  # links to other pages
    "beyond",  # more than can be analysed
]
KINDS: tuple[Part, ...] = get_args(Part)
