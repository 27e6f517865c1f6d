"""Office files whose bytes depend on nothing but their content and one stated moment."""

import re
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_WHEN = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def repacked(package: bytes, moment: datetime) -> bytes:
    """Return an Office package with `moment` as its only time, in the sheets inside it as well."""
    when = moment.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    out = BytesIO()
    with ZipFile(BytesIO(package)) as source, ZipFile(out, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name.endswith(".xlsx"):
                content = repacked(content, moment)
            if name == "docProps/core.xml":
                content = _WHEN.sub(rb"\g<1>" + when, content)
            info = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = ZIP_DEFLATED
            target.writestr(info, content)
    return out.getvalue()
