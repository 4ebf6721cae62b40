"""The repository speaks of the project alone, and of made-up children."""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
MACHINE_FOLDERS = ("work", "root", "farm", "tmp/bash_jobs")
MACHINE_PATHS = re.compile("|".join(f"/{folder}/" for folder in MACHINE_FOLDERS))
HOSTS = re.compile(r"(pypi|pythonhosted|registry\.npmjs|deb\.debian)\.?(org)?/")


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
    kinds = {".py", ".md", ".toml", ".lock", ""}
    return [ROOT / name for name in listed.stdout.splitlines() if Path(name).suffix in kinds]


def test_no_machine_paths_or_host_names_are_committed() -> None:
    here = Path(__file__)
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in tracked()
        if path != here and path.is_file()
        for match in [*MACHINE_PATHS.finditer(text(path)), *HOSTS.finditer(text(path))]
    ]
    assert found == []


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")
