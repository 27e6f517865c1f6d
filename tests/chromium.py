"""Print the path of a Chromium for the browser tests; install one when there is none."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def installed() -> str | None:
    """Return what $CHROMIUM names, what is on the path, or what Playwright keeps."""
    if named := os.environ.get("CHROMIUM"):
        return named
    if found := next(filter(None, map(shutil.which, NAMES)), None):
        return found
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        kept = playwright.chromium.executable_path
    return kept if Path(kept).exists() else None


def install() -> None:
    """Install Debian's package (with a CJK font), else Playwright's own browser."""
    if apt := shutil.which("apt-get"):
        rights = [] if os.geteuid() == 0 else ["sudo", "-n"]
        subprocess.run([*rights, apt, "update", "-qq"], stdout=sys.stderr, check=False)
        packages = ["chromium", "fonts-noto-cjk"]
        done = subprocess.run(
            [*rights, apt, "install", "-y", "-qq", *packages], stdout=sys.stderr, check=False
        )
        if done.returncode == 0:
            return
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    subprocess.run(command, stdout=sys.stderr, check=False)


if __name__ == "__main__":
    path = installed()
    if path is None:
        install()
        path = installed()
    if path is None:
        sys.exit("No Chromium was found and none could be installed: set CHROMIUM to one.")
    print(path)
