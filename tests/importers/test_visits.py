"""Lists of old addresses in every form people have them."""

from __future__ import annotations

import gzip
from datetime import date

import pytest

from build_tools.importers.visited import Visited
from build_tools.importers.visits import named_maps, read_visits

LOG = """\
1.2.3.4 - - [10/Oct/2023:13:55:36 +0200] "GET /Un-cas?lang=fr HTTP/1.1" 200 2326 "-" "Mozilla/5.0"
1.2.3.4 - - [10/Oct/2023:13:55:37 +0200] "GET /un-cas/?lang=fr&utm_source=x HTTP/1.1" 200 2326
1.2.3.4 - - [10/Oct/2023:13:55:38 +0200] "GET /squelettes/style.css HTTP/1.1" 200 10
1.2.3.4 - - [10/Oct/2023:13:55:38 +0200] "POST /wp-login.php HTTP/1.1" 200 10
1.2.3.4 - - [10/Oct/2023:13:55:38 +0200] "GET /wp-login.php HTTP/1.1" 200 10
vhost.be:443 1.2.3.4 - - [10/Oct/2023:13:55:39 +0200] "GET /spip.php?article12 HTTP/2.0" 404 10
1.2.3.4 - - [10/Oct/2023:13:55:39 +0200] "GET /Prive HTTP/1.1" 403 10
"""
EXPORT = """<?xml version="1.0"?><rss><channel>
<item><title><![CDATA[Une page & cie]]></title><link>https://new.example/actualites/une-page/</link>
<guid>https://new.example/?p=12</guid><wp:post_id>12</wp:post_id>
<wp:post_date><![CDATA[2024-05-03 10:00:00]]></wp:post_date>
<wp:status><![CDATA[publish]]></wp:status><wp:post_type>post</wp:post_type></item>
<item><title>Brouillon</title><link>https://new.example/?p=13</link><wp:status>draft</wp:status></item>
</channel></rss>"""


def test_a_log_counts_every_disguise_with_the_others() -> None:
    assert read_visits(LOG.encode()) == [Visited("/Un-cas?lang=fr", 2), Visited("/spip.php?article12", 1)]


def test_a_packed_log() -> None:
    assert read_visits(gzip.compress(LOG.encode())) == read_visits(LOG.encode())


def test_a_sitemap() -> None:
    text = "<urlset><url><loc>https://a.be/x?a=1&amp;lang=fr</loc></url><url><loc> https://a.be/y </loc></url></urlset>"
    assert [one.address for one in read_visits(text.encode())] == ["https://a.be/x?a=1&lang=fr", "https://a.be/y"]


def test_a_wordpress_export_gives_title_date_and_number() -> None:
    found = {one.address: one for one in read_visits(EXPORT.encode())}
    assert set(found) == {"https://new.example/actualites/une-page/", "/?p=12"}
    assert found["/?p=12"].title == "Une page & cie"
    assert found["/?p=12"].on == date(2024, 5, 3)


def test_a_list_with_or_without_numbers_and_words() -> None:
    text = "# remarque\nhttps://a.be/Un-cas?lang=fr\n\n/Deux 12\nwww.a.be/Trois\t7\nVoir <https://a.be/Quatre>.\nspip.php?article3\n"
    assert {one.address: one.visits for one in read_visits(text.encode())} == {
        "/Deux": 12,
        "www.a.be/Trois": 7,
        "https://a.be/Un-cas?lang=fr": 1,
        "https://a.be/Quatre": 1,
        "spip.php?article3": 1,
    }


def test_a_table_with_a_heading() -> None:
    text = 'URL;Visites;Titre;Date\n/Un;1 234;"Un; deux";2021-09-01\n/Deux;;;\n'
    assert read_visits(text.encode("cp1252")) == [
        Visited("/Un", 1234, "Un; deux", date(2021, 9, 1)),
        Visited("/Deux", 1),
    ]


def test_logs_of_nginx_and_apache_in_their_dialects() -> None:
    text = (
        '::1 - bob [10/Oct/2023:13:55:36 +0200] "GET http://www.grepa.be/Un-cas HTTP/1.0" 304 -\n'
        'grepa.be 10.0.0.1 - - [10/Oct/2023:13:55:36 +0200] "HEAD /Un-cas/ HTTP/1.1" 301 0 "https://a.be/?q=x" "M"\n'
        '1.2.3.4 - - [10/Oct/2023:13:55:36 +0200] "GET /Un-%C3%A9t%C3%A9 HTTP/1.1" 200 7 "-" "-"\n'
        '1.2.3.4 - - [10/Oct/2023:13:55:36 +0200] "GET /un-\\xc3\\xa9t\\xC3\\xA9 HTTP/1.1" 200 7 "-" "-"\n'
        '1.2.3.4 - - [10/Oct/2023:13:55:36 +0200] "-" 400 0\n'
        '1.2.3.4 - - [10/Oct/2023:13:55:36 +0200] "\\x16\\x03\\x01" 400 0\n'
        '1.2.3.4 - - [10/Oct/2023:13:55:36 +0200] "GET /IMG/pdf/a.pdf HTTP/1.1" 206 7\n'
        '1.2.3.4 - - [10/Oct/2023:13:55:36 +0200] "GET /ill HTTP/1.1" 500 7\n'
    )
    assert {one.address: one.visits for one in read_visits(text.encode())} == {
        "http://www.grepa.be/Un-cas": 2,
        "/Un-%C3%A9t%C3%A9": 2,
        "/IMG/pdf/a.pdf": 1,
    }


def test_several_files_of_several_forms_packed_or_not() -> None:
    sitemap = b"<urlset><url><loc>https://a.be/Un-cas?lang=fr</loc></url></urlset>"
    found = read_visits(gzip.compress(LOG.encode()), sitemap, gzip.compress(EXPORT.encode()), b"/Un-cas/ 5\n")
    counted = {one.address: one.visits for one in found}
    assert counted["/Un-cas?lang=fr"] == 3
    assert counted["/Un-cas/"] == 5
    assert {"/?p=12", "https://new.example/actualites/une-page/"} <= counted.keys()


def test_an_index_of_sitemaps_names_no_pages() -> None:
    index = "<sitemapindex><sitemap>\n<loc>https://a.be/post-sitemap.xml</loc></sitemap></sitemapindex>"
    assert read_visits(index.encode()) == []
    prefixed = '<s:urlset xmlns:s="x"><s:url><s:loc><![CDATA[https://a.be/x]]></s:loc></s:url></s:urlset>'
    assert read_visits(f"{index}\n{prefixed}".encode()) == [Visited("https://a.be/x")]


def test_the_links_of_a_saved_page_and_of_a_mail() -> None:
    page = (
        "<p><a class='x' href='/Un-cas?lang=fr&amp;avance=oui'>a</a> <A HREF=\"http://grepa.be/Deux\">b</A>"
        '<a href="mailto:a@b.be">c</a><a href="#haut">d</a><a href="javascript:x()">e</a></p>'
    )
    addresses = {one.address for one in read_visits(page.encode())}
    assert addresses == {"/Un-cas?lang=fr&avance=oui", "http://grepa.be/Deux"}
    mail = (
        "Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
        '<a href=3D"https://www.grepa.be/Un-tres-long-=\nnom?lang=3Dfr">ici</a>'
    )
    assert read_visits(mail.encode()) == [Visited("https://www.grepa.be/Un-tres-long-nom?lang=fr")]


def test_lists_as_people_make_them() -> None:
    text = "La-Gazette-de-Septembre-2021-1266\n   12 /Un-cas\n?p=50605\n- https://a.be/Deux;7\nUne phrase.\nUn-cas\n"
    assert {one.address: one.visits for one in read_visits(text.encode("utf-16"))} == {
        "/Un-cas": 13,
        "La-Gazette-de-Septembre-2021-1266": 1,
        "?p=50605": 1,
        "https://a.be/Deux": 7,
    }
    assert {one.address: one.visits for one in read_visits(b"/a-b,3\n/c-d,4\n")} == {"/a-b": 3, "/c-d": 4}
    assert {one.address for one in read_visits(b"/la-gazette,343\n/autre\n")} == {"/la-gazette,343", "/autre"}


@pytest.mark.parametrize(
    "heading",
    [
        "Page path and screen class,Views",
        "Top pages;Clicks",
        '"Adresse","Visites"',
        "Chemin de la page\tVues",
        "Pagina,Klikken",
    ],
)
def test_tables_of_services_that_count(heading: str) -> None:
    sign = next(one for one in "\t;," if one in heading)
    text = f'# ----\n# Export\n{heading}\n"/Un-cas?lang=fr"{sign}"1 204"\n/Deux{sign}3\n'
    assert read_visits(text.encode()) == [Visited("/Un-cas?lang=fr", 1204), Visited("/Deux", 3)]


def test_nothing_at_all() -> None:
    assert read_visits(b"") == []
    assert read_visits(b"\x00\xff\xfe rien") == []


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ('{"level":"info","request":{"method":"GET","uri":"/A-b?lang=fr"},"status":200}', ["/A-b?lang=fr"]),
        ('{"request":"GET /A-b HTTP/1.1","status":"404"}\n{"request":"GET /C-d HTTP/1.1","status":403}', ["/A-b"]),
        ("#Fields: date cs-method cs-uri-stem cs-uri-query\n2021-10-10 GET /A-b lang=fr 200", ["/A-b?lang=fr"]),
        ("2021-10-10 13:55:36 www.site.example GET /A-b - 200 1.2.3.4", ["/A-b"]),
        ("INSERT INTO `spip_urls` VALUES (0, 'A-b', 'article', 12, '2021-01-01')", ["/A-b", "/spip.php?article12"]),
        (
            "<SPIP><spip_urls><url>A-b</url><type>rubrique</type><id_objet>3</id_objet></spip_urls></SPIP>",
            ["/A-b", "/spip.php?rubrique3"],
        ),
        (
            '<feed><entry><link rel="alternate" href="https://site.example/A-b"/></entry></feed>',
            ["https://site.example/A-b"],
        ),
        ("id_article;titre;url_propre\n1;Titre;A-b", ["A-b"]),
    ],
)
def test_logs_and_exports_of_other_forms(text: str, addresses: list[str]) -> None:
    assert sorted(one.address for one in read_visits(text.encode())) == sorted(addresses)


def test_an_index_of_sitemaps_names_the_files_to_give() -> None:
    index = b"<sitemapindex><sitemap><loc>https://site.example/a.xml.gz</loc></sitemap></sitemapindex>"
    assert read_visits(index) == []
    assert named_maps(index) == ["https://site.example/a.xml.gz"]
