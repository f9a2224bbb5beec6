"""What the engine's server is told, word for word where it matters."""

from pathlib import Path

import pytest

from kiosk.hub.membership import Role
from kiosk.hub.permissions import PAIRING, allowed
from kiosk.hub.server_config import Cluster, Leaves, ServerPlan, User, server_conf, users_conf

FOLDER = Path("/srv/event.hub")


def plan(**more) -> str:
    return server_conf(ServerPlan("kiosk-hub-ev", FOLDER, "0.0.0.0", 4611, **more))


def test_a_write_is_on_disk_before_it_is_acknowledged() -> None:
    assert 'jetstream {\n  store_dir: "/srv/event.hub/store"\n  sync_interval: always\n' in plan()


def test_members_are_spoken_to_in_secret_only() -> None:
    told = (
        'tls {\n  cert_file: "/srv/event.hub/hub.pem"\n  key_file: "/srv/event.hub/hub.key"\n'
        '  min_version: "1.3"\n  handshake_first: true\n}\n'
    )
    assert told in plan()


def test_figures_are_told_to_this_computer_only() -> None:
    assert 'http: "127.0.0.1:-1"\n' in plan()
    assert 'listen: "0.0.0.0:4611"\n' in plan()


def test_a_hub_alone_has_neither_cluster_nor_leaves() -> None:
    assert "cluster" not in plan()
    assert "leafnodes" not in plan()
    assert "domain" not in plan()


def test_three_hubs_name_each_other_and_check_certificates_both_ways() -> None:
    text = plan(cluster=Cluster("0.0.0.0:6222", ("10.0.0.2:6222", "10.0.0.3:6222")))
    assert 'routes: [ "nats-route://10.0.0.2:6222", "nats-route://10.0.0.3:6222" ]' in text
    assert text.count("verify: true") == 1
    assert "no_advertise: true" in text


def test_a_venue_dials_out_to_headquarters() -> None:
    text = plan(domain="va", leaves=Leaves(remote="hq.example:7422", word="w1"))
    assert 'url: "nats-leaf://leaf:w1@hq.example:7422"' in text
    assert "account: EVENT" in text
    assert "  domain: va\n" in text
    assert 'listen: "0.0.0.0:7422"' in plan(domain="hq", leaves=Leaves(listen="0.0.0.0:7422"))


@pytest.mark.parametrize("role", Role)
def test_nobody_may_purge_delete_or_change_the_log(role) -> None:
    may = allowed("ev", "main", "m1", role)
    assert not [s for s in may.publish if any(word in s for word in ("PURGE", "STREAM.DELETE", "UPDATE", "$SYS"))]
    assert ">" not in may.publish
    assert ">" not in may.subscribe


def test_a_member_records_as_itself_and_hears_only_its_own_answers() -> None:
    may = allowed("ev", "main", "m1", Role.DESK)
    assert [s for s in may.publish if s.startswith("e.")] == ["e.ev.*.*.*.m1"]
    assert [s for s in may.subscribe if s.startswith("_INBOX")] == ["_INBOX_m1.>"]
    assert not [s for s in may.subscribe if s.startswith("e.")]  # there the refused attempts would be heard too


def test_a_screen_records_nothing_and_only_organisers_govern() -> None:
    assert not [s for s in allowed("ev", "main", "s1", Role.SCREEN).publish if s.startswith(("e.", "$O."))]
    governing = [role for role in Role if "hub.control" in allowed("ev", "main", "m1", role).publish]
    assert governing == [Role.ORGANISER]


def test_users_are_two_accounts_and_a_stranger_who_may_only_ask() -> None:
    text = users_conf(User("USYS"), [User("UADMIN"), User("UDESK", allowed("ev", "main", "m1", Role.DESK))])
    assert "  SYS { users: [ { nkey: USYS } ] }\n" in text
    assert "      { nkey: UADMIN }\n" in text
    assert "system_account: SYS" in text
    assert "{ user: pair, password: pair, permissions: { publish: { allow: [" in text
    assert PAIRING.subscribe == ("_INBOX_pair.>",)
    assert all(subject.startswith("pair.request") for subject in PAIRING.publish)


def test_paths_have_slashes_on_every_system() -> None:
    assert "\\" not in plan()
