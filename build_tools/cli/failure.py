"""What a disk, a permission or another program refuses, in words; what is rare in the system's own."""

from __future__ import annotations

import errno

from build_tools.core.languages import Language, Phrase
from build_tools.core.typography import typeset

FULL = Phrase(
    "Il n'y a plus de place sur ce disque. Libérez de la place, puis recommencez.",
    "Er is geen plaats meer op deze schijf. Maak plaats vrij en begin opnieuw.",
    "There is no room left on this disk. Free some room, then start again.",
)
FORBIDDEN = Phrase(
    "Vous n'avez pas le droit d'écrire ou de lire ici. Choisissez un autre dossier, ou demandez ce droit à la personne "
    "qui gère l'ordinateur.",
    "U mag hier niet schrijven of lezen. Kies een andere map, of vraag dat recht aan wie de computer beheert.",
    "You are not allowed to write or read here. Choose another folder, or ask whoever manages the computer.",
)
READ_ONLY = Phrase(
    "On ne peut que lire sur ce disque. Choisissez un dossier sur un autre disque.",
    "Op deze schijf kan men alleen lezen. Kies een map op een andere schijf.",
    "This disk can only be read. Choose a folder on another disk.",
)
TOO_LARGE = Phrase(
    "Le fichier est plus grand que ce que ce disque ou cet ordinateur permet.",
    "Het bestand is groter dan deze schijf of computer toelaat.",
    "The file is larger than this disk or computer allows.",
)
LONG_NAME = Phrase(
    "Ce nom est trop long pour ce disque. Donnez un nom plus court.",
    "Deze naam is te lang voor deze schijf. Geef een kortere naam.",
    "This name is too long for this disk. Give a shorter one.",
)
NO_FOLDER = Phrase(
    "Ce n'est pas un endroit où un dossier peut être fait. Choisissez un autre dossier.",
    "Hier kan geen map gemaakt worden. Kies een andere map.",
    "No folder can be made here. Choose another folder.",
)
ABSENT = Phrase(
    "Ce fichier ou ce dossier n'existe pas, ou il a disparu pendant le travail. Recommencez.",
    "Dit bestand of deze map bestaat niet, of is tijdens het werk verdwenen. Begin opnieuw.",
    "This file or folder does not exist, or has gone meanwhile. Start again.",
)
BUSY = Phrase(
    "Un autre programme utilise ce fichier ou ce dossier. Fermez-le, puis recommencez.",
    "Een ander programma gebruikt dit bestand of deze map. Sluit het en begin opnieuw.",
    "Another program uses this file or folder. Close it, then start again.",
)
BROKEN = Phrase(
    "Le disque ne répond pas comme il faut. Essayez sur un autre disque, et gardez une copie de vos fichiers.",
    "De schijf antwoordt niet zoals het hoort. Probeer een andere schijf, en bewaar een kopie van uw bestanden.",
    "The disk does not answer as it should. Try another disk, and keep a copy of your files.",
)
MANY_OPEN = Phrase(
    "Trop de fichiers sont ouverts à la fois. Fermez d'autres programmes, puis recommencez.",
    "Er staan te veel bestanden tegelijk open. Sluit andere programma's en begin opnieuw.",
    "Too many files are open at once. Close other programs, then start again.",
)
_IN_WORDS = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT), FULL),
    **dict.fromkeys((errno.EACCES, errno.EPERM), FORBIDDEN),
    **dict.fromkeys((errno.EEXIST, errno.ENOTDIR, errno.EISDIR, errno.ELOOP), NO_FOLDER),
    **dict.fromkeys((errno.EBUSY, errno.ETXTBSY, errno.ENOTEMPTY), BUSY),
    **dict.fromkeys((errno.EMFILE, errno.ENFILE), MANY_OPEN),
    errno.EROFS: READ_ONLY,
    errno.EFBIG: TOO_LARGE,
    errno.ENAMETOOLONG: LONG_NAME,
    errno.ENOENT: ABSENT,
    errno.EIO: BROKEN,
}


def failure_in_words(error: OSError, language: Language) -> str:
    """Where it happened, what went wrong and what to do."""
    known = _IN_WORDS.get(error.errno or 0)
    said = typeset(known[language], language) if known else str(error.strerror or error)
    return ": ".join(str(part) for part in (error.filename2 or error.filename, said) if part)
