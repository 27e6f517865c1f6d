"""Words of a reader or a text, where Streamlit would read Markdown."""


def plain_markdown(text: str) -> str:
    """Return text that Markdown shows as it is."""
    return "".join(f"\\{c}" if c in "\\`*_{}[]()#+-.!|<>~$:" else c for c in text)
