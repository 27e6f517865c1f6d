"""What a text must hold for a reader's pattern to match in it, as far as that is plain to see."""

import regex

_STEP = regex.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|(?P<open>\()|(?P<close>\))|(?P<either>\|)"
    r"|(?P<hanzi>[\u4e00-\u9fff])(?P<few>[?*{])?|.",
    regex.DOTALL,
)


def required(pattern: str) -> str:
    """Return the longest run of hanzi that stands in every match of a pattern, "" if none is seen.

    Only what stands outside of all parentheses and classes is looked at, and nothing where the
    pattern has alternatives there, or options that change how it is read.
    """
    if "(?" in pattern or "[[" in pattern:
        return ""
    runs, depth = [""], 0
    for step in _STEP.finditer(pattern):
        depth += bool(step["open"]) - bool(step["close"])
        if step["either"] and not depth:
            return ""
        if step["hanzi"] and not depth and not step["few"]:
            runs[-1] += step["hanzi"]
        else:
            runs.append("")
    return max(runs, key=len)
