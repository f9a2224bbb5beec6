"""Settings: mistakes are named, and what is written is read again."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.settings import BadSettings, Settings, read_settings, write_settings

printable = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("desc = 'a'", r"no setting called desc\. Did you mean desk\?"),
        ("zzzz = 1", r"no setting called zzzz\.$"),
        ("desk = 7", r"desk should be str, not 7"),
        ("volume = true", r"volume should be int, not True"),
        ("desk = ", r"is not written correctly"),
    ],
)
def test_a_mistake_is_named(tmp_path, text, says) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BadSettings, match=says):
        read_settings(file)


def test_a_file_in_another_encoding_is_named(tmp_path) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(b"desk = 'Qu\xe2y'")
    with pytest.raises(BadSettings, match="not written correctly"):
        read_settings(file)


def test_what_is_not_said_keeps_its_default(tmp_path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('desk = "Quầy 2"', encoding="utf-8")
    assert read_settings(file) == replace(Settings(), desk="Quầy 2")
    assert read_settings(tmp_path / "none.toml") == Settings()


@given(desk=printable, last=printable, volume=st.integers(0, 100))
def test_what_is_written_is_read_again(tmp_path_factory, desk, last, volume) -> None:
    file = tmp_path_factory.mktemp("settings") / "deep" / "settings.toml"
    settings = Settings(desk=desk, last_event=last, volume=volume)
    write_settings(file, settings)
    assert read_settings(file) == settings
    assert [one.name for one in file.parent.iterdir()] == ["settings.toml"]
