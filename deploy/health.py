"""Ask whether the server answers on this machine, as a container's health check does."""

import os
import ssl
import sys
from urllib.request import urlopen

from deploy.settings import settings


def main() -> int:
    """Ask through nginx, as a browser does; → 0 where one of the processes answers."""
    given = settings(os.environ)
    scheme = "https" if given.certificate else "http"
    # The certificate is for the site's name, not for this machine's.
    unchecked = ssl._create_unverified_context()
    address = f"{scheme}://127.0.0.1:{given.port}/_stcore/health"
    try:
        with urlopen(address, timeout=8, context=unchecked) as answer:
            return 0 if answer.read() == b"ok" else 1
    except OSError:
        return 1


if __name__ == "__main__":
    sys.exit(main())
