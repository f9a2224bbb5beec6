"""Frozen values as JSON texts in the file's columns, and back."""

from typing import Any

import msgspec

_ENCODER = msgspec.json.Encoder()


def encode_value(value: object) -> str:
    return _ENCODER.encode(value).decode()


def decoder_of(kind: type[Any]) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(kind)
