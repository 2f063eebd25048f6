"""Sentences from which generated cases are told, in both languages; `{slots}` are filled by `cases`."""

from __future__ import annotations

from build_tools.core.languages import Language

FR, NL = Language.FR, Language.NL

TITLES = {
    FR: (
        "{technique} face à {creditor}",
        "Dette de {debt} : {outcome}",
        "{profile} et {debt}, un accord après {months} mois",
        "Obtenir un plan de {monthly} € par mois de {creditor}",
        "{procedure} pour {debt}, avec {creditor}",
    ),
    NL: (
        "{technique} tegenover {creditor}",
        "Schuld van {debt}: {outcome}",
        "{profile} en {debt}, een akkoord na {months} maanden",
        "Een plan van {monthly} € per maand van {creditor}",
        "{procedure} voor {debt}, met {creditor}",
    ),
}

SUMMARIES = {
    FR: (
        "Une personne doit {claimed} € à {creditor}. Le service propose {monthly} € par mois et obtient un accord.",
        "Le créancier réclame {claimed} €. Après vérification du décompte, il se contente de {settled} €.",
        "Le budget laisse {monthly} € par mois. Un plan de {months} mois est accepté malgré un premier refus.",
    ),
    NL: (
        "Een persoon moet {claimed} € aan {creditor}. De dienst biedt {monthly} € per maand en krijgt een akkoord.",
        "De schuldeiser vordert {claimed} €. Na controle van de afrekening neemt hij genoegen met {settled} €.",
        "Het budget laat {monthly} € per maand. Een plan van {months} maanden wordt na een eerste weigering aanvaard.",
    ),
}

HEADINGS = {
    FR: ("À retenir", "Le contexte", "Les faits", "La négociation", "Le résultat", "Points d'attention"),
    NL: ("Te onthouden", "De context", "De feiten", "De onderhandeling", "Het resultaat", "Aandachtspunten"),
}

SENTENCES = {
    FR: (
        "Demandez toujours un décompte détaillé à {creditor} avant de proposer un montant.",
        "Le service a recours à la technique « {technique} », souvent efficace pour une dette de {debt}.",
        "La personne vit seule avec {children} enfants et dispose de {income} € par mois.",
        "Son budget ne laisse que {monthly} € pour ses dettes, une fois le loyer et l'énergie payés.",
        "La somme réclamée atteint {claimed} €, dont {costs} € de frais et d'intérêts.",
        "Le premier courrier reste sans réponse pendant {weeks} semaines.",
        "Un rappel téléphonique permet d'atteindre la personne qui suit le dossier chez {creditor}.",
        "Le médiateur joint les preuves de revenus, l'état des dettes et une proposition datée.",
        "La clause pénale dépasse ce que prévoit la loi : elle est contestée par écrit.",
        "Le créancier refuse d'abord, puis accepte un plan de {months} mois sans intérêts.",
        "Après {months} mois de paiements réguliers, le solde est remis.",
        "L'huissier suspend l'exécution pendant les discussions, sans frais nouveaux.",
        "La prescription est invoquée pour les factures les plus anciennes.",
        "Une copie de l'accord est versée au dossier, signée par les deux parties.",
        "Si un paiement manque, prévenez {creditor} avant l'échéance plutôt qu'après.",
        "Le tribunal n'a pas été saisi, ce qui évite l'indemnité de procédure.",
        "Vérifiez aussi si un tarif social ou une intervention du CPAS est possible.",
        "Une révision est prévue tous les {weeks} mois, selon l'évolution des revenus.",
    ),
    NL: (
        "Vraag {creditor} altijd een gedetailleerde afrekening voor u een bedrag voorstelt.",
        "De dienst gebruikt de techniek “{technique}”, die vaak helpt bij een schuld van {debt}.",
        "De persoon woont alleen met {children} kinderen en heeft {income} € per maand.",
        "Het budget laat maar {monthly} € voor de schulden, na betaling van huur en energie.",
        "De gevorderde som bedraagt {claimed} €, waarvan {costs} € kosten en interesten.",
        "De eerste brief blijft {weeks} weken zonder antwoord.",
        "Een telefonische herinnering brengt de dienst bij wie het dossier volgt bij {creditor}.",
        "De bemiddelaar voegt de bewijzen van inkomen, de staat van schulden en een gedateerd voorstel toe.",
        "Het schadebeding gaat verder dan de wet toelaat: het wordt schriftelijk betwist.",
        "De schuldeiser weigert eerst en aanvaardt dan een plan van {months} maanden zonder interesten.",
        "Na {months} maanden regelmatig betalen wordt het saldo kwijtgescholden.",
        "De gerechtsdeurwaarder schorst de uitvoering tijdens de gesprekken, zonder nieuwe kosten.",
        "Voor de oudste facturen wordt de verjaring ingeroepen.",
        "Een kopie van het akkoord gaat in het dossier, ondertekend door beide partijen.",
        "Valt een betaling weg, verwittig {creditor} dan vóór de vervaldag en niet erna.",
        "De zaak kwam niet voor de rechtbank, wat de rechtsplegingsvergoeding vermijdt.",
        "Ga ook na of een sociaal tarief of een tussenkomst van het OCMW mogelijk is.",
        "Elke {weeks} maanden volgt een herziening, naargelang het inkomen.",
    ),
}
