"""What a module rests on: the sources that it imports, and the texts of data that these name."""

import re
from collections.abc import Iterator
from os.path import isdir, isfile

from policytext.base.places import DATA, ROOT

_IMPORTS = re.compile(rb"from (policytext\.[\w.]+) import (\([^)]*\)|.*)")
_IMPORTED = re.compile(rb"import (policytext\.[\w.]+)")
_NAME = re.compile(rb"\w+")


def rests_on(module: str) -> dict[str, bytes]:
    """Return what stands in every source that a module imports, directly or not, and in its data.

    The keys are paths. Found in the sources, so that imports inside functions count; what a package
    imports counts with any module in it. The front door is left out: everything lies behind it, and
    nothing comes from it. Data are the texts and tables of data/ whose names stand in the sources.
    """
    sources = _sources(module)
    # base/places.py names them, or a module that asks it where data lies.
    naming = b"\n".join(source for source in sources.values() if b"DATA" in source)
    texts = sorted(path for path in DATA.rglob("*") if path.suffix in (".toml", ".txt"))
    named = [path for path in texts if path.name.encode() in naming]
    return sources | {str(path): path.read_bytes() for path in named}


def _sources(module: str) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    met, waiting = {module}, [module]
    while waiting:
        name = waiting.pop()
        path = f"{_place(name)}/__init__.py" if isdir(_place(name)) else f"{_place(name)}.py"
        if not isfile(path):
            continue
        with open(path, "rb") as source:
            found[path] = source.read()
        for other in (name.rpartition(".")[0], *_imported(found[path])):
            if other not in met and "." in other:
                met.add(other)
                waiting.append(other)
    return dict(sorted(found.items()))


def _imported(source: bytes) -> Iterator[str]:
    """Return the modules that a source may import; not every name is one."""
    for found in _IMPORTS.finditer(source):
        module = found[1].decode()
        yield module
        if isdir(_place(module)):
            yield from (f"{module}.{name.decode()}" for name in _NAME.findall(found[2]))
    yield from (name.decode() for name in _IMPORTED.findall(source))


def _place(module: str) -> str:
    return f"{ROOT}/{module.replace('.', '/')}"
