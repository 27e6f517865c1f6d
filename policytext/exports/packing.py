"""Office files whose bytes depend on nothing but their content and one stated moment."""

import re
from datetime import datetime, time
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from policytext.base.fitting import printable
from policytext.base.labels import label
from policytext.views.statement import Statement

_WHEN = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def packed(made: Any, statement: Statement) -> bytes:
    """Return a presentation or document as a file, under the title and the day of a statement."""
    midnight = datetime.combine(statement.made, time())
    about = made.core_properties
    about.title, about.author = printable(statement.title), label("app_title", statement.language)
    about.last_modified_by = ""
    about.created = about.modified = midnight
    out = BytesIO()
    made.save(out)
    return _repacked(out.getvalue(), midnight)


def _repacked(package: bytes, moment: datetime) -> bytes:
    """Return an Office package with `moment` as its only time, in the sheets inside it as well."""
    when = moment.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    out = BytesIO()
    with ZipFile(BytesIO(package)) as source, ZipFile(out, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name.endswith(".xlsx"):
                content = _repacked(content, moment)
            if name == "docProps/core.xml":
                content = _WHEN.sub(rb"\g<1>" + when, content)
            info = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = ZIP_DEFLATED
            target.writestr(info, content)
    return out.getvalue()
