"""A head uses an anchor, an alias or a merge key of YAML."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="yaml-reference",
    severity=Severity.ERROR,
    message=Phrase(
        "« {sign} » est un renvoi, que l'en-tête n'admet pas.",
        "“{sign}” is een verwijzing, wat in de kop niet mag.",
        "“{sign}” is a reference, which the head does not allow.",
    ),
    help=Phrase(
        "Écrivez la valeur en entier à chaque endroit. Si le signe fait partie du texte, mettez la valeur "
        "entre guillemets droits.",
        "Schrijf de waarde overal voluit. Hoort het teken bij de tekst, zet de waarde dan tussen rechte "
        "aanhalingstekens.",
        "Write the value in full in each place. If the sign is part of the text, put the value between "
        "straight quotes.",
    ),
    what=Phrase(
        "Refuse les ancres (&), les renvois (*) et les fusions (<<).",
        "Weigert ankers (&), verwijzingen (*) en samenvoegingen (<<).",
        "Refuses anchors (&), aliases (*) and merges (<<).",
    ),
    why=Phrase(
        "Un lecteur ne voit plus quelle valeur s'applique, et quelques renvois suffisent à bloquer un ordinateur.",
        "Een lezer ziet niet meer welke waarde geldt, en enkele verwijzingen volstaan om een computer te blokkeren.",
        "Readers no longer see which value applies, and a few references are enough to block a computer.",
    ),
    example="title: &titre Un cas\nsummary: *titre\n",
    instead="title: Un cas\nsummary: Un cas\n",
)
