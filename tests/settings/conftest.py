"""A bare environment, and files written as a manager would write them."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.company_file.company_file import BadFile, read_file


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in os.environ:
        if name.upper().startswith("CHECKCALL_"):
            monkeypatch.delenv(name)


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str], Path]:
    def written(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return written


@pytest.fixture
def refusal(write) -> Callable[[str, str], str]:
    """What the manager is told about a wrong file, from the file's name on."""

    def told(name: str, text: str) -> str:
        path = write(name, text)
        with pytest.raises(BadFile) as refused:
            read_file(path)
        sentence = str(refused.value)
        assert "\n" not in sentence
        assert sentence.endswith(".")
        return sentence[sentence.index(name) :]

    return told
