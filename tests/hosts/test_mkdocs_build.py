"""`mkdocs build` as any MkDocs user expects it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import ROOT, RunCli
from tests.hosts.running import BROKEN, LATER, THEME, built, contents, mkdocs, surroundings, tiny_project

PAGE = "fr/pratiques/base/index.html"


def test_builds_the_project_in_strict_mode_without_a_warning(tmp_path: Path) -> None:
    result = mkdocs(ROOT, "build", "--strict", "--site-dir", str(tmp_path / "site"), SOURCE_DATE_EPOCH=LATER)
    assert (result.returncode, "WARNING" in result.stdout) == (0, False), result.stdout
    assert (tmp_path / "site/fr/index.html").is_file()


def test_gives_the_same_bytes_as_our_own_command(tmp_path: Path, run_cli: RunCli) -> None:
    root = tiny_project(tmp_path / "site-root")
    mine = tmp_path / "mine"
    result = run_cli("build", "--root", root, "--site-dir", mine, env=surroundings())
    assert result.returncode == 0, result.stdout + result.stderr
    assert contents(mine) == contents(built(root))


def test_an_error_lists_every_problem_and_leaves_the_former_site_alone(tmp_path: Path) -> None:
    root = tiny_project(tmp_path / "site-root")
    before = contents(built(root))
    (root / "practices/casse.fr.md").write_text(BROKEN, encoding="utf-8")
    (root / "practices/aussi.fr.md").write_text("sans tête\n", encoding="utf-8")
    result = mkdocs(root, "build")
    assert result.returncode == 1
    for said in (
        "practices/casse.fr.md:3:1 unknown-key",
        "practices/aussi.fr.md:1:1 missing-frontmatter",
    ):
        assert said in result.stdout
    assert "Traceback" not in result.stdout
    assert contents(root / "site") == before
    assert [path.name for path in root.glob(".site*")] == []


def test_a_warning_stops_a_strict_build_only(tmp_path: Path) -> None:
    root = tiny_project(tmp_path / "site-root", settings=THEME + "  direction: rtl\n")
    loose, strict = mkdocs(root, "build"), mkdocs(root, "build", "--strict")
    assert (loose.returncode, strict.returncode) == (0, 1)
    assert "mkdocs.yml:4:3 unknown-theme-option" in loose.stdout
    assert "mkdocs.yml:4:3 unknown-theme-option" in strict.stdout


@pytest.mark.parametrize(
    ("settings", "arguments", "said"),
    [
        (THEME + "use_directory_urls: false\n", (), "mkdocs.yml:4:21 impossible-setting"),
        (THEME, ("--no-directory-urls",), "mkdocs.yml:1:1 impossible-setting"),
        ("theme:\n  name: readthedocs\n", (), "mkdocs.yml:2:9 impossible-setting"),
        (THEME + "nav: [PG-nowhere]\n", (), "mkdocs.yml:4:7 unknown-menu-target"),
        (THEME + "extra_css: [no.css]\n", (), "mkdocs.yml:4:13 missing-look-file"),
    ],
)
def test_a_setting_that_cannot_be_is_told_with_its_place(
    settings: str, arguments: tuple[str, ...], said: str, tmp_path: Path
) -> None:
    result = mkdocs(tiny_project(tmp_path / "site-root", settings=settings), "build", *arguments)
    assert result.returncode == 1
    assert said in result.stdout
    assert "Traceback" not in result.stdout


def test_stands_below_the_path_of_the_site_url(tmp_path: Path) -> None:
    site = built(tiny_project(tmp_path / "r", settings=THEME + "site_url: https://example.org/kb/\n"))
    page = (site / PAGE).read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://example.org/kb/fr/pratiques/base/">' in page
    assert 'href="/kb/assets/gp/style.css"' in page
    assert 'href="/fr/' not in page


def test_reads_another_configuration_file(tmp_path: Path) -> None:
    root = tiny_project(tmp_path / "r")
    other = root / "other.yml"
    other.write_text(
        (root / "mkdocs.yml").read_text(encoding="utf-8").replace("fr: Bonnes", "fr: Autres"), encoding="utf-8"
    )
    assert "Autres pratiques" in (built(root, "-f", "other.yml") / PAGE).read_text(encoding="utf-8")
    other.write_text("nav: [PG-nowhere]\n" + other.read_text(encoding="utf-8"), encoding="utf-8")
    assert "other.yml:1:7 unknown-menu-target" in mkdocs(root, "build", "-f", "other.yml").stdout


LOOK = """\
theme:
  name: material
  custom_dir: look
  logo: images/logo.svg
  favicon: images/icon.png
  palette: {scheme: slate, primary: teal}
extra_css: [more.css, https://elsewhere.example/x.css]
extra_javascript:
  - more.js
  - {path: other.mjs, type: module}
"""


def test_honours_the_look_that_users_set(tmp_path: Path) -> None:
    root = tiny_project(tmp_path / "r", settings=LOOK)
    files = {
        "docs/images/logo.svg": "<svg/>",
        "docs/images/icon.png": "",
        "docs/more.css": "p {}",
        "look/more.js": "",
        "look/other.mjs": "",
        "look/fonts/own.txt": "a file beside the templates",
        "look/layout/footer.html": "<footer>Our own foot</footer>",
        "look/pages/practice.html": "<h1>{{ title }}</h1>\n<p>Our own page</p>",
    }
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    site = built(root, "--strict")
    page = (site / PAGE).read_text(encoding="utf-8")
    for piece in (
        'data-md-color-scheme="slate" data-md-color-primary="teal"',
        '<img src="/images/logo.svg"',
        '<link rel="icon" href="/images/icon.png">',
        '<link rel="stylesheet" href="/more.css">',
        '<link rel="stylesheet" href="https://elsewhere.example/x.css">',
        '<script defer src="/more.js"></script>',
        '<script type="module" src="/other.mjs"></script>',
        "<footer>Our own foot</footer>",
        "<p>Our own page</p>",
    ):
        assert piece in page
    named = ("images/logo.svg", "images/icon.png", "more.css", "more.js", "other.mjs", "fonts/own.txt")
    assert [name for name in named if not (site / name).is_file()] == []
    assert not (site / "layout/footer.html").exists()


def test_the_foot_names_the_rights_and_the_sources_that_the_settings_name(tmp_path: Path) -> None:
    settings = "copyright: 'Le centre &copy; 2026 <b>& amis</b>'\nrepo_url: https://forge.example/centre/site\n"
    page = (built(tiny_project(tmp_path / "r", settings=THEME + settings), "--strict") / PAGE).read_text(
        encoding="utf-8"
    )
    assert "<p>Le centre © 2026 &amp; amis</p>" in page
    assert '<a href="https://forge.example/centre/site">' in page


NAV = """\
nav:
  - PG-about
  - practices
  - pages/ouvert.fr.md
  - Ailleurs: https://elsewhere.example/
  - Rencontres: round-tables
  - glossary
"""


def test_the_menu_is_what_nav_says_in_the_language_of_the_page(tmp_path: Path) -> None:
    pages = {
        "docs/pages/a-propos.fr.md": "---\nid: PG-about\ntitle: À propos\n---\n\nLe texte.\n",
        "docs/pages/over-ons.nl.md": "---\nid: PG-about\ntranslation: complete\ntitle: Over ons\n---\n\nDe tekst.\n",
        "docs/pages/ouvert.fr.md": "---\nid: PG-ouvert\ntitle: Ouvert\npublished: 2099-01-01\n---\n\nLe texte.\n",
    }
    site = built(tiny_project(tmp_path / "r", pages, THEME + NAV), "--strict")
    page = (site / "nl/praktijken/base/index.html").read_text(encoding="utf-8")
    menu = page.split('<nav class="gp-tabs"')[1].split("</nav>")[0]
    lines = [line.strip() for line in menu.splitlines() if "<li>" in line]
    assert lines == [
        '<li><a href="/nl/over-ons/">Over ons</a></li>',
        '<li><a href="/nl/praktijken/" aria-current="true">Goede praktijken</a></li>',
        '<li><a href="https://elsewhere.example/">Ailleurs</a></li>',
        '<li><a href="/nl/rondetafels/">Rencontres</a></li>',
        '<li><a href="/nl/woordenlijst/">Woordenlijst</a></li>',
    ]


HOOK = """\
from mkdocs.structure.files import File

def on_files(files, config):
    files.append(File.generated(config, "made/elsewhere.txt", content="by another plugin"))
    return files

def on_page_content(html, page, config, files):
    return html + "<!-- seen -->"

def on_post_build(config):
    import pathlib
    (pathlib.Path(config.site_dir) / "last.txt").write_text("written at the end")
"""


def test_other_plugins_do_their_work_beside_it(tmp_path: Path) -> None:
    root = tiny_project(tmp_path / "r", settings=THEME + "hooks: [hook.py]\n")
    (root / "hook.py").write_text(HOOK, encoding="utf-8")
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
    (root / "mkdocs.yml").write_text(settings.replace("plugins:\n", "plugins:\n  - search\n"), encoding="utf-8")
    site = built(root)
    assert (site / "made/elsewhere.txt").read_text(encoding="utf-8") == "by another plugin"
    assert (site / "last.txt").is_file()
    assert "<!-- seen -->" in (site / PAGE).read_text(encoding="utf-8")
    assert (site / "search/search_index.json").is_file()


def test_keeps_the_hidden_files_of_the_site_as_mkdocs_does(tmp_path: Path) -> None:
    root = tiny_project(tmp_path / "r")
    site = built(root)
    (site / ".well-known").mkdir()
    (site / ".well-known/security.txt").write_text("kept", encoding="utf-8")
    (site / "stale.html").write_text("gone", encoding="utf-8")
    built(root)
    assert (site / ".well-known/security.txt").is_file()
    assert not (site / "stale.html").exists()


def test_the_redirects_of_the_last_site_give_way_to_those_of_this_one(tmp_path: Path) -> None:
    root = tiny_project(tmp_path / "r")
    site = built(root)
    (site / ".well-known").mkdir()
    (site / ".well-known/kept.txt").write_text("kept", encoding="utf-8")
    (root / "docs/addresses").mkdir(parents=True, exist_ok=True)
    (root / "docs/addresses/former.csv").write_text("address,target,language\n/Mon-ancienne-page,/fr/,\n")
    built(root)
    assert "monanciennepage" in (site / ".htaccess").read_text(encoding="utf-8")
    assert (site / ".well-known/kept.txt").is_file()
