"""What the engine's server is told: its two configuration files, as text."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kiosk.hub.permissions import CONTROL, PAIR, PAIRING, Allowed

USERS_FILE = "users.conf"
_WITHIN = ("pair.>", CONTROL, f"{CONTROL}.>")  # who asks a hub for something asks that of his own venue
_LARGEST_MESSAGE = "4MB"
_LARGEST_STORE = "64GB"


@dataclass(frozen=True, slots=True)
class Cluster:
    """One of several servers that keep every message together: where it listens, and the others' `host:port`."""

    listen: str
    routes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Leaves:
    """A venue's hub dials out to the headquarters' (`remote`, host:port), which takes such calls at `listen`.

    `word` is the password between them, which only the event's organisers can make.
    """

    listen: str = ""
    remote: str = ""
    word: str = ""


@dataclass(frozen=True, slots=True)
class ServerPlan:
    """`folder` holds everything; `port` 0 lets the system choose. `domain` sets venues apart, empty where there is one."""

    name: str
    folder: Path
    bind: str
    port: int
    domain: str = ""
    cluster: Cluster | None = None
    leaves: Leaves | None = None


@dataclass(frozen=True, slots=True)
class User:
    """A public key and what it may do; without limits it may do everything in the event's account."""

    public: str
    allowed: Allowed | None = None


def server_conf(plan: ServerPlan) -> str:
    """Every write is on disk before it is acknowledged; figures are told to this computer only."""
    lines = [
        f"server_name: {plan.name}",
        f'listen: "{plan.bind}:{plan.port or -1}"',
        'http: "127.0.0.1:-1"',
        f"ports_file_dir: {_path(plan.folder)}",
        f"log_file: {_path(plan.folder / 'server.log')}",
        "logfile_size_limit: 4MB",
        "logfile_max_num: 3",
        f"max_payload: {_LARGEST_MESSAGE}",
        'ping_interval: "5s"',
        "ping_max: 2",
        *_jetstream(plan),
        *_tls(plan.folder),
        *(_cluster(plan.cluster, plan.folder) if plan.cluster else ()),
        *(_leaves(plan.leaves, plan.folder) if plan.leaves else ()),
        f"include {_path(Path(USERS_FILE))}",
    ]
    return "\n".join(lines) + "\n"


def domain_of(venue: str) -> str:
    """How a venue's streams are told from another's."""
    return f"v{venue}"


def store_name(plan: ServerPlan) -> str:
    """A server that joins others must begin with an empty store: it throws away what one alone had written."""
    return "store-together" if plan.cluster else "store"


def _jetstream(plan: ServerPlan) -> list[str]:
    domain = [f"  domain: {plan.domain}"] if plan.domain else []
    return [
        "jetstream {",
        f"  store_dir: {_path(plan.folder / store_name(plan))}",
        "  sync_interval: always",
        "  max_memory_store: 64MB",
        f"  max_file_store: {_LARGEST_STORE}",
        *domain,
        "}",
    ]


def _tls(folder: Path) -> list[str]:
    return ["tls {", *_certificates(folder), '  min_version: "1.3"', "  handshake_first: true", "}"]


def _certificates(folder: Path) -> list[str]:
    return [f"  cert_file: {_path(folder / 'hub.pem')}", f"  key_file: {_path(folder / 'hub.key')}"]


def _between(folder: Path) -> list[str]:
    """Servers show each other the event's own certificate, both ways."""
    inner = [*_certificates(folder), f"  ca_file: {_path(folder / 'authority.pem')}", "  verify: true"]
    return ["  tls {", *(f"  {line}" for line in inner), "  }"]


def _cluster(cluster: Cluster, folder: Path) -> list[str]:
    routes = ", ".join(f'"nats-route://{route}"' for route in cluster.routes)
    return [
        "cluster {",
        "  name: kiosk",
        f'  listen: "{cluster.listen}"',
        "  no_advertise: true",
        '  ping_interval: "2s"',
        f"  routes: [ {routes} ]",
        *_between(folder),
        "}",
    ]


def _leaves(leaves: Leaves, folder: Path) -> list[str]:
    login = f"  authorization {{ user: leaf, password: {leaves.word}, account: EVENT }}"
    listen = [f'  listen: "{leaves.listen}"', "  no_advertise: true", login, *_between(folder)] if leaves.listen else []
    return ["leafnodes {", *listen, *(_remote(leaves, folder) if leaves.remote else ()), "}"]


def _remote(leaves: Leaves, folder: Path) -> list[str]:
    return [
        "  reconnect: 1",
        "  remotes: [ {",
        f'    url: "nats-leaf://leaf:{leaves.word}@{leaves.remote}"',
        "    account: EVENT",
        f"    deny_imports: {_list(_WITHIN)}",
        f"    deny_exports: {_list(_WITHIN)}",
        *(f"  {line}" for line in _between(folder)),
        "  } ]",
    ]


def users_conf(system: User, members: Iterable[User]) -> str:
    """Two accounts: the server's own, for the controller alone, and the event's, with a key for each member."""
    users = [f"      {_user(member)}" for member in members]
    stranger = f"      {{ user: {PAIR}, password: {PAIR}, permissions: {_permissions(PAIRING)} }}"
    return "\n".join(
        [
            "accounts {",
            f"  SYS {{ users: [ {{ nkey: {system.public} }} ] }}",
            "  EVENT {",
            "    jetstream: enabled",
            "    users: [",
            *users,
            stranger,
            "    ]",
            "  }",
            "}",
            "system_account: SYS\n",
        ]
    )


def _user(user: User) -> str:
    if user.allowed is None:
        return f"{{ nkey: {user.public} }}"
    return f"{{ nkey: {user.public}, permissions: {_permissions(user.allowed)} }}"


def _permissions(allowed: Allowed) -> str:
    return f"{{ publish: {{ allow: {_list(allowed.publish)} }}, subscribe: {{ allow: {_list(allowed.subscribe)} }} }}"


def _list(subjects: tuple[str, ...]) -> str:
    return "[ " + ", ".join(f'"{subject}"' for subject in subjects) + " ]"


def _path(path: Path) -> str:
    """Quoted, with slashes on every system: a backslash would begin an escape."""
    return f'"{path.as_posix()}"'
