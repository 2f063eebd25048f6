"""The commands on addresses, as a process of their own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.checks.tiny_site import write_site
from tests.conftest import RunCli

PAGE = "---\nid: BP-2022-01\ntitle: Une facture d'hôpital contestée\n{keys}---\n\n## Les faits\n\nDes faits.\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write_site(tmp_path, {"practices/facture.fr.md": PAGE.format(keys="former_addresses:\n  - /Une-facture?lang=fr\n")})
    return tmp_path


def test_resolve_prints_path_query_and_fragment(site: Path, run_cli: RunCli) -> None:
    done = run_cli("addresses", "resolve", "http://www.old.be/une-facture/?utm_source=x#les-faits", "--root", site)
    assert (done.returncode, done.stdout) == (1, "")  # one word on a host that nobody named
    done = run_cli("addresses", "resolve", "/une-facture/?utm_source=x#les-faits", "--root", site)
    assert (done.returncode, done.stdout, done.stderr) == (0, "/fr/pratiques/facture/#les-faits\n", "")
    done = run_cli("addresses", "resolve", "/fr/recherche?q=eau&fbclid=1", "--root", site)
    assert done.stdout == "/fr/recherche/?q=eau\n"


def test_resolve_of_an_unknown_address_is_1(site: Path, run_cli: RunCli) -> None:
    done = run_cli("addresses", "resolve", "/nulle-part", "--root", site, "--lang", "nl")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "/nulle-part leidt nergens heen.\n")


def test_record_then_rename_then_check_names_the_line_to_add(site: Path, run_cli: RunCli) -> None:
    assert run_cli("addresses", "record", "--root", site).returncode == 0
    ledger = (site / "docs/addresses/published.txt").read_text(encoding="utf-8")
    lines = [line.split("\t") for line in ledger.splitlines()]
    assert lines == sorted(lines)
    addresses = {line[0] for line in lines}
    assert {"/fr/pratiques/facture/", "/fr/pratiques/facture/#les-faits", "/Une-facture?lang=fr"} <= addresses
    assert {"/bp-2022-01/", "/fr/bp-2022-01/", "/nl/bp-2022-01/", "/fr/recherche/"} <= addresses
    assert not any(address.startswith("/assets/") for address in addresses)
    assert run_cli("addresses", "record", "--root", site).stdout.startswith("0 ")

    (site / "practices/facture.fr.md").rename(site / "practices/facture-contestee.fr.md")
    done = run_cli("addresses", "check", "--root", site, "--format", "json")
    found = json.loads(done.stdout)["diagnostics"]
    assert (done.returncode, {one["name"] for one in found}) == (1, {"moved-address"})
    assert all(one["help"].startswith("Ajoutez à practices/facture-contestee.fr.md") for one in found)
    assert found[0]["help"].endswith("  - /fr/pratiques/facture/")
    assert found[1]["help"].endswith("  - /nl/praktijken/facture/")
    assert run_cli("addresses", "record", "--root", site).returncode == 1


def test_a_list_that_goes_is_told_by_the_finished_site(site: Path, run_cli: RunCli) -> None:
    folder = site / "docs/addresses"
    folder.mkdir(parents=True)
    (folder / "published.txt").write_text("/files/formulaire.pdf\t0123456789abcdef\tDOC-2022-01\n", encoding="utf-8")
    assert run_cli("check", "--root", site).returncode == 0
    done = run_cli("addresses", "check", "--root", site)
    assert done.returncode == 1
    assert "/files/formulaire.pdf" in done.stdout
    built = run_cli("build", "--root", site)
    assert built.returncode == 1
    assert "/files/formulaire.pdf" in built.stdout + built.stderr


def test_import_sorts_a_list(site: Path, run_cli: RunCli) -> None:
    (site / "list.txt").write_text(
        "/Une-facture?lang=fr 3\n/La-contestation-d-une-facture-d-hopital 9\n/Tout-autre-chose\n", encoding="utf-8"
    )
    done = run_cli("addresses", "import", site / "list.txt", "--root", site, "--format", "json")
    assert done.returncode == 0
    whole = json.loads(done.stdout)
    assert [(one["address"], one["visits"], one["state"]) for one in whole["addresses"]] == [
        ("/La-contestation-d-une-facture-d-hopital", 9, "proposed"),
        ("/Une-facture?lang=fr", 3, "covered"),
        ("/Tout-autre-chose", 1, "unknown"),
    ]
    assert whole["addresses"][0]["line"] == "/La-contestation-d-une-facture-d-hopital,BP-2022-01,fr"
    assert whole["summary"] == {"covered": 1, "proposed": 1, "unknown": 1, "addresses": 3, "visits": 13}


def test_import_of_no_address_and_of_no_file(site: Path, run_cli: RunCli) -> None:
    (site / "empty.txt").write_text("rien\n", encoding="utf-8")
    assert run_cli("addresses", "import", site / "empty.txt", "--root", site).returncode == 1
    assert run_cli("addresses", "import", site / "absent.txt", "--root", site).returncode == 2
