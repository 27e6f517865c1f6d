"""ZIP archives made for the tests, with names in the encoding that a system writes them in."""

import io
import struct
import zipfile


def zipped(members: dict[str, bytes], encoding: str = "utf-8") -> bytes:
    """Return an archive; with an encoding but UTF-8 the names carry no flag of it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            written = name if encoding == "utf-8" else name.encode(encoding).decode("cp437")
            archive.writestr(_Named(written, plain=encoding != "utf-8"), content)
    return out.getvalue()


def encrypted(members: dict[str, bytes]) -> bytes:
    """Return an archive whose members say that they are encrypted."""
    content = bytearray(zipped(members))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = content.find(mark)
        while start >= 0:
            flags = struct.unpack_from("<H", content, start + at)[0]
            struct.pack_into("<H", content, start + at, flags | 1)
            start = content.find(mark, start + 1)
    return bytes(content)


class _Named(zipfile.ZipInfo):
    """A member whose name is written as CP437, whatever letters stand in it."""

    def __init__(self, name: str, *, plain: bool) -> None:
        super().__init__(name)
        self.compress_type = zipfile.ZIP_DEFLATED
        self.plain = plain

    def _encodeFilenameFlags(self):  # type: ignore[no-untyped-def]
        if self.plain:
            return self.filename.encode("cp437"), self.flag_bits & ~0x800
        return super()._encodeFilenameFlags()
