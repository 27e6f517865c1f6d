"""The columns of each kind of part."""

import pyarrow as pa

TEXTS = pa.schema(
    [
        ("id", pa.string()),
        ("fingerprint", pa.string()),
        ("text", pa.large_string()),
        ("tokens_words", pa.int32()),
        ("tokens_phrases", pa.int32()),
    ]
)
# A row for each term of each text at each level; `places` are its starts in the text, in order.
TERMS = pa.schema(
    [
        ("id", pa.string()),
        ("fingerprint", pa.string()),
        ("level", pa.string()),
        ("term", pa.string()),
        ("kind", pa.string()),
        ("frequency", pa.int32()),
        ("places", pa.list_(pa.int32())),
    ]
)
# A row for each member of each find; `find` numbers the finds of a text.
FINDS = pa.schema(
    [
        ("id", pa.string()),
        ("fingerprint", pa.string()),
        ("find", pa.int32()),
        ("kind", pa.string()),
        ("pattern", pa.string()),
        ("words", pa.string()),
        ("start", pa.int32()),
        ("end", pa.int32()),
        ("poles", pa.list_(pa.string())),
    ]
)
SCHEMAS = {"texts": TEXTS, "terms": TERMS, "finds": FINDS}
