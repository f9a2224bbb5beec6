"""The event's own certificate authority: made once per event, it vouches for the hub and for who may join."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from ipaddress import ip_address

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

HUB_NAME = "kiosk-hub"
_FROM, _UNTIL = datetime(2020, 1, 1, tzinfo=UTC), datetime(2060, 1, 1, tzinfo=UTC)
"""So wide that no computer's wrong clock makes a certificate count as expired, or as not begun."""


@dataclass(frozen=True, slots=True)
class Papers:
    """A certificate and its private key, both in PEM."""

    certificate: str
    key: str


def new_authority(event: str) -> Papers:
    """`event` is written into the certificate's name."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = _named(f"Kiosk {event}"[:64])
    made = (
        _begun(name, name, key.public_key())
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
    )
    return _papers(made.sign(key, hashes.SHA256()), key)


def hub_certificate(authority: Papers, addresses: Sequence[str] = ()) -> Papers:
    """For the name every member checks, whatever address the hub has today; hubs check each other's IP `addresses`."""
    names = [x509.DNSName(HUB_NAME), *(x509.IPAddress(ip_address(one)) for one in addresses)]
    purposes = [ExtendedKeyUsageOID.SERVER_AUTH, ExtendedKeyUsageOID.CLIENT_AUTH]
    issuer, signing = x509.load_pem_x509_certificate(authority.certificate.encode()), _key(authority)
    key = ec.generate_private_key(ec.SECP256R1())
    made = (
        _begun(_named(HUB_NAME), issuer.subject, key.public_key())
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage(purposes), critical=False)
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(signing.public_key()), critical=False)
    )
    return _papers(made.sign(signing, hashes.SHA256()), key)


def fingerprint(certificate: str) -> bytes:
    """SHA-256 of the certificate, 32 bytes. Raises ValueError for what is none."""
    return x509.load_pem_x509_certificate(certificate.encode()).fingerprint(hashes.SHA256())


def vouch(authority: Papers, message: bytes) -> str:
    """The authority's signature (ECDSA, P-256, SHA-256) in hexadecimal digits."""
    return _key(authority).sign(message, ec.ECDSA(hashes.SHA256())).hex()


def vouched(certificate: str, message: bytes, signature: str) -> bool:
    """Is it that authority's signature over that message?"""
    public = x509.load_pem_x509_certificate(certificate.encode()).public_key()
    assert isinstance(public, ec.EllipticCurvePublicKey)
    try:
        public.verify(bytes.fromhex(signature), message, ec.ECDSA(hashes.SHA256()))
    except (InvalidSignature, ValueError):
        return False
    return True


def _key(papers: Papers) -> ec.EllipticCurvePrivateKey:
    key = serialization.load_pem_private_key(papers.key.encode(), None)
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    return key


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _begun(subject: x509.Name, issuer: x509.Name, public: ec.EllipticCurvePublicKey) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(_FROM)
        .not_valid_after(_UNTIL)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
    )


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        encipher_only=False,
        decipher_only=False,
    )


def _papers(certificate: x509.Certificate, key: ec.EllipticCurvePrivateKey) -> Papers:
    pem = serialization.Encoding.PEM
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return Papers(certificate.public_bytes(pem).decode(), private.decode())
