"""A scanner is remembered word for word, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.port_watch import Port
from kiosk.domain.serial_habit import Habit, read, written
from kiosk.domain.serial_lines import Framing

ports = st.builds(Port, st.text(), st.text(), st.text(), st.integers(0, 65535), st.integers(0, 65535))


@given(st.builds(Habit, ports, st.integers(300, 921_600), st.booleans(), st.sampled_from(Framing)) | st.none())
def test_it_is_read_as_it_was_written(habit) -> None:
    assert read(written(habit)) == habit


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nonsense",
        "[]",
        "{}",
        "7",
        '{"port": "COM3"}',
        '{"port": {"name": "COM3"}}',
        written(Habit(Port("COM3")))[:-5],
    ],
)
def test_a_memory_that_is_none_is_forgotten(text) -> None:
    assert read(text) is None
