"""`addresses`: where any address leads, whether every published one still does, and what old lists hold."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from build_tools.authoring import addresses as work
from build_tools.authoring.check import read_site
from build_tools.authoring.memory import Findings
from build_tools.authoring.refusal import Refusal
from build_tools.build import Build
from build_tools.cli.asked import Asked
from build_tools.cli.frame import Group, command, option
from build_tools.cli.speaking import complain, say, say_line
from build_tools.core.files import Files, read_plain
from build_tools.core.languages import Language, Phrase
from build_tools.importers.visits import named_maps, read_visits
from build_tools.reporting import FORMATS

SAYS = Phrase(
    "Trouve, vérifie et consigne les adresses du site, anciennes et nouvelles.",
    "Zoekt, controleert en registreert de adressen van de site, oude en nieuwe.",
    "Find, check and record the site's addresses, former and present.",
)
RESOLVE = Phrase(
    "Montre où mène une adresse, telle que les lecteurs l'ont reçue.",
    "Toont waar een adres heen leidt, zoals lezers het kregen.",
    "Show where an address leads, as readers have it.",
)
CHECK = Phrase(
    "Vérifie que chaque adresse jamais publiée mène encore quelque part.",
    "Controleert of elk ooit gepubliceerd adres nog ergens heen leidt.",
    "Check that every address ever published still leads somewhere.",
)
RECORD = Phrase(
    "Consigne les adresses que le site publie aujourd'hui ; aucune n'est jamais retirée de la liste.",
    "Registreert de adressen die de site vandaag publiceert; er wordt nooit een uit de lijst geschrapt.",
    "Record the addresses the site publishes today; none is ever taken out of the list.",
)
IMPORT = Phrase(
    "Trie d'anciennes adresses : une liste, le journal d'un serveur, un plan de site, un export de WordPress.",
    "Sorteert oude adressen: een lijst, het logboek van een server, een sitemap, een export van WordPress.",
    "Sort old addresses: a list, a server's log, a sitemap, an export of WordPress.",
)
FORMAT = Phrase(
    "Pour des personnes (text) ou des programmes (json).",
    "Voor mensen (text) of programma's (json).",
    "For people (text) or programs (json).",
)
UNKNOWN = Phrase("{address} ne mène nulle part.", "{address} leidt nergens heen.", "{address} leads nowhere.")
HAS_ERRORS = Phrase(
    "Le site contient des erreurs ; corrigez-les d'abord (good-practice check).",
    "De site bevat fouten; verbeter ze eerst (good-practice check).",
    "The site holds errors; mend them first (good-practice check).",
)
RECORDED = Phrase(
    "{new} nouvelles adresses consignées, {all} en tout.",
    "{new} nieuwe adressen geregistreerd, {all} in totaal.",
    "{new} new addresses recorded, {all} in all.",
)
UNREADABLE = Phrase("{file} ne peut être lu.", "{file} kan niet gelezen worden.", "{file} cannot be read.")
NO_ADDRESS = Phrase("{file} ne contient aucune adresse.", "{file} bevat geen enkel adres.", "{file} holds no address.")
NAMES_MAPS = Phrase(
    "{file} nomme seulement d'autres plans de site. Téléchargez-les et donnez-les à la commande : {maps}",
    "{file} noemt alleen andere sitemaps. Download ze en geef ze aan de opdracht: {maps}",
    "{file} only names other sitemaps. Download them and give them to the command: {maps}",
)
STATES = {
    "covered": Phrase("Mènent à une page", "Leiden naar een pagina", "Lead to a page"),
    "proposed": Phrase("Mènent sans doute à", "Leiden wellicht naar", "Probably lead to"),
    "unknown": Phrase("Inconnues", "Onbekend", "Unknown"),
}
TO_ADD = Phrase(
    "À ajouter à docs/addresses/former.csv après vérification",
    "Na controle toe te voegen aan docs/addresses/former.csv",
    "To add to docs/addresses/former.csv once verified",
)


@command("resolve", RESOLVE)
@click.argument("url", metavar="URL")
@click.pass_obj
def resolve(asked: Asked, url: str) -> int:
    """Print path, query and fragment; 1 when the address is unknown."""
    landing = work.resolve(_made(asked)[0], url)
    if landing is None:
        complain(UNKNOWN[asked.language].format(address=url))
        return 1
    say_line(str(landing))
    return 0


@command("check", CHECK)
@option("--format", "form", says=FORMAT, type=click.Choice(tuple(FORMATS)), default="text")
@click.pass_obj
def check(asked: Asked, form: str) -> int:
    """Show what is wrong with addresses; 1 when anything stops publishing."""
    made, findings = _made(asked)
    report = asked.report(work.address_findings(made, findings))
    say(FORMATS[form](report))
    return 1 if report.has_errors else 0


@command("record", RECORD)
@click.pass_obj
def record(asked: Asked) -> int:
    """Write the ledger; a site with errors is not recorded."""
    made, _ = _made(asked)
    if made.errors or made.broken_promises:
        complain(HAS_ERRORS[asked.language])
        return 1
    new, every = work.record(made, asked.site)
    say_line(RECORDED[asked.language].format(new=new, all=every))
    return 0


@command("import", IMPORT)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@option("--format", "form", says=FORMAT, type=click.Choice(("text", "json")), default="text")
@click.pass_obj
def import_list(asked: Asked, files: tuple[str, ...], form: str) -> int:
    """Show what is covered, proposed and unknown, the most visited first; 1 when a file holds no address."""
    contents = [*map(_read, files)]
    visits = read_visits(*contents)
    if not visits:
        maps = ", ".join(named_maps(*contents))
        complain((NAMES_MAPS if maps else NO_ADDRESS)[asked.language].format(file=", ".join(files), maps=maps))
        return 1
    survey = work.Survey(_made(asked)[0], visits)
    if form == "json":
        say(survey.as_json())
    else:
        say_line("\n".join(_lines(survey, asked.language)))
    return 0


def _made(asked: Asked) -> tuple[Build, Findings]:
    made, findings = read_site(Files(asked.site), asked.today)
    if made is None:
        raise Refusal(HAS_ERRORS)
    return made, findings


def _read(file: str) -> bytes:
    try:
        return read_plain(str(Path(file)))
    except OSError:
        raise Refusal(UNREADABLE, file=file) from None


def _lines(survey: work.Survey, language: Language) -> Iterator[str]:
    for state, phrase in STATES.items():
        yield f"{phrase[language]} ({survey.count(state)})"
        yield from (_line(one) for one in survey.in_state(state))
        yield ""
    proposed = list(survey.in_state("proposed"))
    if proposed:
        yield TO_ADD[language]
        yield from (one.line for one in proposed)


def _line(one: work.Sorted) -> str:
    target = f" → {one.landing}" if one.landing else ""
    target = target or ", ".join(f" → {guess.id} ({guess.score:.0%})" for guess in one.proposals)
    return f"{one.visited.visits:>7}  {one.visited.address}{target}"


addresses = Group(
    "addresses", commands={str(one.name): one for one in (resolve, check, record, import_list)}, says=SAYS
)
