"""Member keys as the engine writes them: a seed that never leaves its computer, and the public half of it."""

import os

import nkeys


def new_seed() -> str:
    """A private key as text: 58 letters and digits that begin with SU."""
    seed = nkeys.encode_seed(os.urandom(32), nkeys.PREFIX_BYTE_USER)
    return seed.decode() if isinstance(seed, bytes) else str(seed)


def public_of(seed: str) -> str:
    """The public half: 56 letters and digits that begin with U."""
    public = nkeys.from_seed(seed.encode()).public_key
    return public.decode() if isinstance(public, bytes) else str(public)


def is_public(text: str) -> bool:
    """Has it the looks of a member's public key?"""
    return len(text) == 56 and text.startswith("U") and text.isascii() and text.isalnum() and text.isupper()
