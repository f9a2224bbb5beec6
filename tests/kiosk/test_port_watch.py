"""Which serial port is listened to, through plugging, unplugging, being busy and being refused."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain import port_watch as w

ZEBRA = w.Port("COM3", "Zebra DS2208", "S1", 0x05E0, 0x1701)
ZEBRA_MOVED = replace(ZEBRA, name="COM7")
ZEBRA_TOO = w.Port("COM4", "Zebra DS2208", "S2", 0x05E0, 0x1701)
CHIP = w.Port("COM5", "USB Serial", "", 0x1A86, 0x7523)
OLD = w.Port("COM1", "Communications Port")
NAMES = ["COM1", "COM3", "COM4", "COM5"]


def watching(wish: w.Wish, *here: w.Port) -> w.Watch:
    return w.wished(w.saw(w.Watch(), here), wish)


def followed(watch: w.Watch, now: int = 0) -> w.Watch:
    """As the program does: open what ought to be open, close the rest."""
    wanted = w.to_open(watch, now)
    for name in watch.opened:
        watch = watch if name in wanted else w.closed(watch, name)
    for name in wanted:
        watch = watch if name in watch.opened else w.opened(watch, name)
    return watch


def test_nothing_is_opened_unasked() -> None:
    watch = followed(watching(w.Nothing(), ZEBRA))
    assert (watch.opened, w.state_of(watch), w.missing(watch)) == ((), w.Off(), False)


def test_the_chosen_port_is_opened() -> None:
    watch = followed(watching(w.This(ZEBRA), OLD, ZEBRA))
    assert (watch.opened, w.state_of(watch), w.missing(watch)) == (("COM3",), w.Open(ZEBRA), False)


def test_it_comes_back_by_itself_under_whatever_name() -> None:
    watch = followed(watching(w.This(ZEBRA), ZEBRA))
    watch = followed(w.saw(w.failed(watch, "COM3", w.Trouble.GONE, 0), ()))
    assert (w.state_of(watch), w.missing(watch)) == (w.Lost(ZEBRA), True)
    watch = followed(w.saw(watch, (ZEBRA_MOVED,)), 1)
    assert w.state_of(watch) == w.Open(ZEBRA_MOVED)
    assert watch.wish == w.This(ZEBRA_MOVED)


@pytest.mark.parametrize(
    ("trouble", "state"), [(w.Trouble.BUSY, w.Busy), (w.Trouble.REFUSED, w.Refused), (w.Trouble.GONE, w.Lost)]
)
def test_a_port_that_does_not_open_is_tried_again_later_each_time(trouble, state) -> None:
    watch, now, waits = watching(w.This(ZEBRA), ZEBRA), 0, []
    for _ in range(6):
        watch = w.failed(watch, "COM3", trouble, now)
        assert isinstance(w.state_of(watch), state)
        wait = next(ms for ms in range(0, 20_000, 100) if w.to_open(watch, now + ms))
        waits.append(wait)
        now += wait
    assert waits == sorted(waits)
    assert waits[0] < 1000 < waits[-1] <= 5000
    assert w.state_of(followed(watch, now)) == w.Open(ZEBRA)


def test_choosing_again_tries_at_once() -> None:
    watch = w.failed(watching(w.This(ZEBRA), ZEBRA), "COM3", w.Trouble.BUSY, 0)
    assert w.to_open(watch, 0) == ()
    assert w.to_open(w.wished(watch, w.This(ZEBRA)), 0) == ("COM3",)


def test_a_port_pulled_out_and_put_back_is_tried_at_once() -> None:
    watch = w.failed(watching(w.This(ZEBRA), ZEBRA), "COM3", w.Trouble.GONE, 0)
    assert w.to_open(w.saw(w.saw(watch, ()), (ZEBRA,)), 0) == ("COM3",)


def test_a_scanner_is_found_by_scanning_something() -> None:
    watch = followed(watching(w.Any(), OLD, ZEBRA))
    assert w.state_of(watch) == w.Searching(2)
    watch = followed(w.saw(watch, (OLD, ZEBRA, CHIP)))
    assert w.state_of(watch) == w.Searching(3)
    watch = followed(w.heard(watch, "COM5"))
    assert (watch.opened, w.state_of(watch)) == (("COM5",), w.Open(CHIP))


def test_what_a_chosen_scanner_says_changes_no_choice() -> None:
    watch = followed(watching(w.This(ZEBRA), ZEBRA))
    assert w.heard(watch, "COM3") == watch


def test_a_port_that_cannot_be_listened_to_does_not_end_the_search() -> None:
    watch = followed(watching(w.Any(), OLD, ZEBRA))
    watch = w.failed(watch, "COM1", w.Trouble.REFUSED, 0)
    state = w.state_of(watch)
    assert (state.listening, state.kept_from.name) == (1, "COM1")
    assert w.to_open(watch, 1) == ("COM3",)


@pytest.mark.parametrize(
    ("here", "found"),
    [
        ((ZEBRA_TOO, ZEBRA_MOVED), ZEBRA_MOVED),  # by its serial number, wherever it is
        ((ZEBRA_TOO,), ZEBRA_TOO),  # the spare one of the same make
        ((CHIP, OLD), None),
        ((), None),
    ],
)
def test_a_device_is_known_again(here, found) -> None:
    assert w.again(ZEBRA, here) == found


def test_one_without_a_serial_number_is_known_by_its_place_or_if_it_is_the_only_one() -> None:
    other = replace(CHIP, name="COM6")
    assert w.again(CHIP, (other, CHIP)) == CHIP
    assert w.again(CHIP, (other,)) == other
    assert w.again(CHIP, (other, replace(CHIP, name="COM8"))) is None
    assert w.again(OLD, (replace(OLD, name="COM2"),)) is None


ports = st.lists(st.sampled_from([ZEBRA, ZEBRA_TOO, CHIP, OLD]), unique=True).map(tuple)
events = st.one_of(
    st.tuples(st.just("saw"), ports),
    st.tuples(st.just("failed"), st.sampled_from(NAMES), st.sampled_from(w.Trouble)),
    st.tuples(st.just("heard"), st.sampled_from(NAMES)),
    st.tuples(st.just("wish"), st.sampled_from([w.Nothing(), w.Any(), w.This(ZEBRA), w.This(OLD)])),
)


@given(st.lists(events, max_size=30))
def test_whatever_happens_only_what_is_wanted_and_here_is_open(happenings) -> None:
    watch = w.Watch()
    for now, (what, *said) in enumerate(happenings):
        match what:
            case "saw":
                watch = w.saw(watch, *said)
            case "failed":
                watch = w.failed(watch, *said, now * 1000)
            case "heard":
                watch = w.heard(watch, *said)
            case "wish":
                watch = w.wished(watch, *said)
        watch = followed(watch, now * 1000)
        assert set(watch.opened) <= {port.name for port in watch.here}
        assert len(watch.opened) == len(set(watch.opened))
        assert isinstance(watch.wish, w.Any) or len(watch.opened) <= 1
        assert isinstance(w.state_of(watch), w.Off) == isinstance(watch.wish, w.Nothing)
    later = followed(watch, 1_000_000)
    if isinstance(watch.wish, w.This) and w.again(watch.wish.port, watch.here):
        assert isinstance(w.state_of(later), w.Open)


def test_a_port_that_keeps_us_waiting_is_opened_only_when_it_was_chosen_and_seldom() -> None:
    far = w.Port("COM9", "Standard Serial over Bluetooth link")
    assert w.to_open(watching(w.Any(), ZEBRA, far), 0) == ("COM3",)
    watch = watching(w.This(far), far)
    assert w.to_open(watch, 0) == ("COM9",)
    watch = w.failed(watch, "COM9", w.Trouble.GONE, 0, took=3000)
    assert w.to_open(watch, 59_000) == ()
    assert w.to_open(watch, 60_000) == ("COM9",)
