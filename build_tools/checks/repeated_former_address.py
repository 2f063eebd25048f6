"""A former address is claimed twice, or is the address of a page that exists."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library


def find(library: Library) -> Iterator[Diagnostic]:
    """Collect the former addresses of all entries beside those in use; hosts and letter case make no difference."""
    in_use = {address: library.originals[found].path for address, found in library.addresses.items()}
    claimed: dict[str, tuple[str, str]] = {}
    for entry in library.entries:
        for position, written in enumerate(entry.facts.former_addresses):
            loc = ("former_addresses", position)
            first_id, first_path = claimed.setdefault(_essence(written), (entry.id, entry.path))
            live = in_use.get(_split(written)[0])
            other = first_path if first_id != entry.id else live
            if other and entry.source.frontmatter.has(loc):
                yield entry.problem("repeated-former-address", loc, address=written, other=other)


def _essence(address: str) -> str:
    path, query = _split(address.casefold())
    return f"{path.rstrip('/')}?{query}"


def _split(address: str) -> tuple[str, str]:
    """Path and query; most addresses are a path, which needs no parser."""
    if "://" in address or "#" in address:
        parts = urlsplit(address)
        return parts.path, parts.query
    path, _, query = address.partition("?")
    return path, query


RULE = Rule(
    name="repeated-former-address",
    severity=Severity.ERROR,
    message=Phrase(
        "L'ancienne adresse {address} mène déjà à {other}.",
        "Het vroegere adres {address} leidt al naar {other}.",
        "The former address {address} already leads to {other}.",
    ),
    help=Phrase(
        "Gardez-la dans une seule fiche : celle qui contient aujourd'hui ce que les lecteurs y trouvaient.",
        "Behoud het in één fiche: die waar nu staat wat lezers er vroeger vonden.",
        "Keep it in one entry: the one that now holds what readers found there.",
    ),
    what=Phrase(
        "Vérifie que chaque ancienne adresse mène à une seule page.",
        "Controleert of elk vroeger adres naar één pagina leidt.",
        "Checks that every former address leads to one page.",
    ),
    why=Phrase(
        "Un ancien lien ne peut conduire qu'à un endroit ; l'autre fiche ne serait jamais atteinte.",
        "Een oude koppeling kan maar naar één plaats leiden; de andere fiche zou nooit bereikt worden.",
        "An old link can lead to one place only; the other entry would never be reached.",
    ),
    example="# practices/un.fr.md\nid: BP-2022-01\nformer_addresses:\n  - /Un-cas?lang=fr\n# practices/deux.fr.md\n"
    "id: BP-2022-02\nformer_addresses:\n  - /Un-cas?lang=fr\n",
    instead="# practices/un.fr.md\nid: BP-2022-01\nformer_addresses:\n  - /Un-cas?lang=fr\n# practices/deux.fr.md\n"
    "id: BP-2022-02\n",
    find=find,
)
