"""Lists of old addresses in every form people have them."""

from __future__ import annotations

import gzip
from datetime import date

from build_tools.importers.visits import Visited, read_visits

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


def test_nothing_at_all() -> None:
    assert read_visits(b"") == []
    assert read_visits(b"\x00\xff\xfe rien") == []
