"""Old addresses as they are met in the wild: what mails, programs, hands and search engines made of them.

Each form holds `{}` where the address stands: `ADDRESS` is the whole, `PATH` and `QUERY` its parts.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from urllib.parse import quote

PATH = "/Un-dossier-de-mediation-d-independant-en"
ADDRESS = f"https://www.mediationdedettes.be{PATH}?lang=fr"

QUERIES = (
    *(
        "?lang=fr",
        "?LANG=FR",
        "?Lang=Fr",
        "?lang=fr&avance=oui",
        "?avance=oui&lang=fr",
        "?avance=oui",
        "?lang=",
        "?lang",
    ),
    *("?lang=fr&amp;avance=oui", "?lang=fr&#38;avance=oui", "?avance=oui&amp;amp;lang=fr", "?&lang=fr", "?lang=fr&"),
    *("?lang=fr_be", "?lang=en", "?avance=oui;lang=fr", "?x=1", "?debut_articles=10", "?var_mode=recalcul", "?amp=1"),
    *(
        "?PHPSESSID=abc&lang=fr",
        "?lang=fr?lang=fr",
        "?lang=fr%26avance%3Doui",
        "?lang%3Dfr",
        "?lang=3Dfr",
        "?lang=fr%20",
    ),
    *("?lang=3Dfr&amp;avance=3Doui", "?lang=fr%C2%A0", "?lang=fr%0D%0A", "?lang=fr/", "?lang=fr.", "?lang=fr%29", "?."),
    *("?lang=fr%3E", "?fbclid=IwAR0abc", "?gclid=x&lang=fr", "?mc_cid=a&mc_eid=b&lang=fr", "?%6Cang=fr", "?lang=%66r"),
    *(
        "?utm_source=x&utm_medium=y&amp;lang=fr",
        "?UTM_SOURCE=x",
        "?ref=mail",
        "?lang=fr=20",
        "?lang=fr=",
        "?%3Flang=fr",
    ),
)
MORE_QUERIES = (
    *("?lang=fr&mkt_tok=abc", "?_ga=1.2", "?lang=fr&page=2", "?lang=fr&utm_campaign=c%20d", "?lang=fr%E2%80%8B"),
    *("?lang=fr%20%C2%BB", "?lang=fr%3C/a%3E", "?lang=fr;jsessionid=1", "?lang=fr%3Futm_source%3Dx", "??lang=fr"),
    *("?lang=fr&var_recherche=x", "?lang=fr&print=1", "?lang=fr*", "?lang=fr|", "?lang=fr%22", "?lang=fr&quot;"),
)
MORE_ENDINGS = (
    *(";jsessionid=ABC123", ";jsessionid=ABC123?lang=fr", ";PHPSESSID=abc", "%3C/a%3E", "%3Cbr%3E", "</a>", "<br"),
    *("%BB", "%C2%AD", "&amp;", "&raquo;", "-", "--", "%E2%80%93", "–", "+lang=fr", "&lang=fr", "&amp;lang=fr"),
    *("%253Flang%253Dfr", "%26lang%3Dfr", "_1385", "/embed/", "/print", "%5D", "%29.", "%2C", "…", "%E2%80%A6", "“"),
)
"""What scanners, mail programs and messengers leave behind an address."""
FOLDERS = ("/spip", "/wordpress", "/spip.php", "/index.php", "/~grepa")
PROGRAMS = (
    *("/spip.php?article1385", "/spip.php?page=article&id_article=1385", "/?article1385", "/fr/?article1385"),
    *("/spip.php?page=imprimer&id_article=1385", "/spip.php?article1385%26lang=fr", "/spip.php/article1385"),
    *("/spip.php?page=print&id_article=1385&lang=fr", "/spip.php?rubrique5&id_article=1385", "/spip.php?Article1385"),
    *("/?p=50605", "/fr/?p=50605", "/fr/index.php?p=50605", "/?p=50605&replytocom=33", "/?p=50605/amp", "/?post=50605"),
    *("/wordpress/?p=50605", "/archives/50605", "/?post_type=documentation_utile&p=50605", "/%3Fp=50605"),
    *("/wp-login.php?redirect_to=http%3A%2F%2Fwww.grepa.be%2F%3Fp%3D50605", "/spip.php?article1385&lang=fr&x=1"),
    f"/?{PATH[1:]}&lang=fr",
    f"/spip.php?{PATH[1:]}&lang=fr",
    f"/spip.php?url={PATH[1:]}",
    f"/spip.php?page=article&url={PATH[1:]}",
)
"""The page by its number or its name behind a program."""
DUTCH = (
    *("?lang=nl", "?LANG=NL", "?lang=nl_BE", "?avance=oui&lang=nl", "?x=1&amp;lang=nl", "?lang=3Dnl", "?lang%3Dnl"),
    *("?avance=oui;lang=nl", "?lang=nl.", "%3Flang%3Dnl", "%253Flang%253Dnl", "&lang=nl", "&amp;lang=nl", "/&lang=nl"),
    *("?utm_source=x&amp;amp;lang=nl", "?var_lang=nl", "?lang=nl-BE", "?lang=nl%20", "?lang=nl)"),
)
HOSTS = (
    *("mediationdedettes.be", "www.mediationdedettes.be", "grepa.be", "www.grepa.be", "grepa.all2all.org", "GREPA.BE"),
    *("www.grepa.all2all.org", "steunpuntschuldbemiddeling.be", "www.steunpuntschuldbemiddeling.be", "grepa.be."),
    *("web123.shared-hosting.example", "www.www.grepa.be", "user@grepa.be", "grepa.be:80", "www.grepa.be:8080"),
)
SCHEMES = (
    *(
        "http://",
        "https://",
        "HTTP://",
        "//",
        "hxxp://",
        "htp://",
        "http:/",
        "http:///",
        "http:",
        "https//:",
        "http;//",
    ),
    *("ttps://", "http://http://", "https://https//", "http: //", "view-source:http://", "feed://", "URL:http://", ""),
)
ENDINGS = (
    *(
        "/",
        "//",
        "/index.html",
        "/index.php",
        ".html",
        ".htm",
        ".php",
        "/amp/",
        "/feed/",
        "/print/",
        "/page/2",
        "-1266",
    ),
    *(
        "-343?lang=fr",
        ",343",
        "-343.html",
        ".",
        "...",
        "…",
        ")",
        ").",
        "]",
        ">",
        "%3E",
        "&gt;",
        "&quot;",
        "%22",
        "»",
        " »",
    ),
    *("%E2%80%9D", "%20%C2%BB", "'", "’", "*", "**", "_", "|", "%7C", "\\", "%5C", "%20", "%0D%0A", "%C2%A0", "+", ";"),
    *("?", "#", "=20", "=0A", "%3Flang%3Dfr", "%3flang%3dfr", "\u200b", "\ufeff", "&nbsp;", "%E2%80%8B"),
)
IN_TEXTS = (
    *(
        "<{}>",
        "<URL:{}>",
        "({})",
        "[{}]",
        "{{{}}}",
        "«{}»",
        "« {} »",
        "“{}”",
        "„{}“",
        '"{}"',
        "'{}'",
        "‘{}’",
        "{}.",
        "{},",
    ),
    *("{};", "{}:", "{}!", "{}?", "{}).", "{}.)", " {} ", "\t{}\n", "&lt;{}&gt;", "&quot;{}&quot;", "{}</a>", "{}<br>"),
    *(
        '<a href="{}">ici</a>',
        "<a href={}>",
        'href="{}"',
        "[ici]({})",
        "[ici](<{}>)",
        "[url={}]ici[/url]",
        "> {}",
        ">> {}",
    ),
    *("* {}", "- {}", "• {}", "1. {}", "1) {}", "Lien : {}", "voir {}", "voir : {} (en bas)", "{} (consulté le 3 mai)"),
    *(
        "{}&nbsp;",
        "{}%20",
        "\ufeff{}",
        "{}…",
        "|{}|",
        "`{}`",
        "**{}**",
        "_{}_",
        "→ {}",
        "{} -",
        "{}=\r\n",
        "{}&#62;",
        "{}%3E",
    ),
)
WRAPPED = (
    *("https://eur01.safelinks.protection.outlook.com/?url={}&data=04%7C01%7C&sdata=abc&reserved=0",),
    *("https://eur01.safelinks.protection.outlook.com/?url={}&amp;data=04%7C01%7C&amp;sdata=abc&amp;reserved=0",),
    *(
        "https://www.google.com/url?q={}&sa=D&usg=x",
        "https://www.google.be/url?sa=t&url={}",
        "https://l.facebook.com/l.php?u={}&h=A",
    ),
    *("https://deref-gmx.net/mail/client/abc/dereferrer/?redirectUrl={}", "https://out.example/redirect?to={}"),
)
WRAPPED_PLAIN = (
    *("https://urldefense.com/v3/__{}__;!!abc!def$", "https://web.archive.org/web/20210901000000/{}"),
    *("https://web.archive.org/web/2019*/{}", "http://webcache.googleusercontent.com/search?q=cache:abc:{}"),
)


def spellings() -> Iterator[str]:
    """The path as programs and hands spell it."""
    yield from (
        PATH.lower(),
        PATH.upper(),
        f"/{PATH}",
        f"/.{PATH}",
        f"/x/..{PATH}",
        f"/spip.php{PATH}",
        f"/~grepa{PATH}",
    )
    yield from (
        f"/?{PATH[1:]}",
        f"/spip.php?{PATH[1:]}",
        PATH.replace("d-ind", "d'ind"),
        PATH.replace("d-ind", "d’ind"),
    )
    yield from (PATH.replace("-", sign) for sign in ("%2D", "%2d", "%252D", "%25252D", "=2D", "-\u200b", "\u00ad-"))
    yield from (
        PATH.replace("-", sign)
        for sign in ("\u2010", "\u2011", "\u2013", "\u2014", "\u2212", " ", "%20", "+", "_", "%E2%80%93", "%96")
    )
    yield from (PATH.replace("-", cut, 1) for cut in ("-\n", "-\r\n  ", "-=\n", "-=\r\n", "-\n> "))
    yield PATH.replace("independant", "ind=\r\nependant")
    for accented in (
        "médiation",
        unicodedata.normalize("NFD", "médiation"),
        "m=C3=A9diation",
        "mÃ©diation",
        "m%25C3%25A9diation",
    ):
        yield PATH.replace("mediation", accented)
    yield from (
        PATH.replace("-", sign) for sign in ("--", "- ", "-%20", " - ", ".", "-%C2%AD", "-&shy;", "%AD", "-%E2%80%8B")
    )
    yield from (PATH.replace("mediation", hidden) for hidden in ("medi%C2%ADation", "medi%20ation", "medi%0D%0Aation"))
    yield from (PATH.replace("mediation", named) for named in ("m&eacute;diation", "M%C3%89DIATION"))
    for encoded in ("m%C3%A9diation", "m%c3%a9diation", "me%CC%81diation", "m%E9diation", "m%C3%83%C2%A9diation"):
        yield PATH.replace("mediation", encoded)


def on_servers() -> Iterator[str]:
    """Forms that a browser can send to a server, with the host."""
    host = "https://www.mediationdedettes.be"
    yield from (f"{host}{PATH}{query}" for query in (*QUERIES, *MORE_QUERIES))
    yield from (f"{host}{PATH}{ending}" for ending in MORE_ENDINGS)
    yield from (f"{host}{address}" for address in (*PROGRAMS, *(f"{folder}{PATH}" for folder in FOLDERS)))
    yield from (f"{host}{PATH}{ending}" for ending in ENDINGS)
    yield from (f"{host}{spelling}" for spelling in spellings() if "\n" not in spelling)


def anywhere() -> Iterator[str]:
    """Every form in which the French page may be asked for."""
    yield from on_servers()
    yield from (f"https://www.grepa.be{spelling}" for spelling in spellings() if "\n" in spelling)
    yield from (f"http://{host}{PATH}" for host in HOSTS)
    yield from (f"{host}{PATH}?lang=fr" for host in HOSTS if "@" not in host)
    yield from (f"{scheme}www.grepa.be{PATH}?lang=fr" for scheme in SCHEMES)
    for form in IN_TEXTS:
        yield from (form.format(ADDRESS), form.format(ADDRESS.partition("?")[0]))
    yield from (form.format(quote(ADDRESS, safe="")) for form in WRAPPED)
    yield from (form.format(ADDRESS) for form in WRAPPED_PLAIN)
    yield quote(ADDRESS, safe="")
    yield quote(quote(ADDRESS, safe=""), safe="")
    proofpoint = (
        ADDRESS.replace("-", "-2D").replace(":", "-3A").replace("?", "-3F").replace("=", "-3D").replace("/", "_")
    )
    yield f"https://urldefense.proofpoint.com/v2/url?u={proofpoint}&d=DwMF&c=x"


def in_dutch() -> Iterator[str]:
    """Forms in which the Dutch page is asked for."""
    yield from (f"https://www.grepa.be{PATH}{query}" for query in DUTCH)
