"""The tables between the event file and the log that desks share; a file that never joined a hub has no row in them."""

from db import retelling

SCHEMA = (
    # settled: every fact up to this position of the journal is in the log, or was set aside
    """
    CREATE TABLE log (
        one     INTEGER PRIMARY KEY CHECK (one = 1),
        epoch   TEXT NOT NULL,
        cursor  INTEGER NOT NULL,
        settled INTEGER NOT NULL
    ) STRICT
    """,
    # seq: the fact's number in the log; NULL when the log lost it, or has not got it under this rival yet
    """
    CREATE TABLE shared (
        position  INTEGER PRIMARY KEY,
        seq       INTEGER,
        rival     TEXT NOT NULL,
        by        TEXT NOT NULL,
        signature TEXT NOT NULL
    ) STRICT
    """,
    "CREATE UNIQUE INDEX shared_seq ON shared (seq) WHERE seq IS NOT NULL",
    retelling.INDEX,
    # a line of the log (seq) that cannot be used, or a fact of ours (position) that the hub will not have
    """
    CREATE TABLE aside (
        n        INTEGER PRIMARY KEY,
        seq      INTEGER UNIQUE,
        position INTEGER UNIQUE,
        why      TEXT NOT NULL,
        subject  TEXT NOT NULL,
        data     BLOB NOT NULL
    ) STRICT
    """,
)
