"""The maps by which nginx reads an address (ngx_http_map_module), around the rows of one site.

A map cannot replace within a text, so a name is cut at what does not tell names apart and put together again. A map is
only worked out when it is asked for: what an exact row answers costs nothing more.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from build_tools.outputs.server_patterns import (
    ACCENT,
    ADDRESS_IN_QUERY,
    DATE,
    DOOR,
    FILE_IN_QUERY,
    GAP,
    LANGUAGE,
    LANGUAGES,
    LETTER,
    NAME_IN_QUERY,
    NUMBER,
    PAGE,
    POST,
    PROGRAM,
    SPIP,
    TAIL,
    accents,
)

WORDS, ACCENTS = 36, 8
"""More words than a name of SPIP (79 letters) has, and more letters with an accent."""
_MARK = re.compile(r"@(\w+)@")
_PLAIN = r"[\x00-\x7F]*+"


def _words() -> str:
    """The map to a name without what does not tell names apart."""
    define = f"(?(DEFINE)(?<gp_letter>{LETTER})(?<gp_gap>{GAP}))"
    numbers = range(1, WORDS + 1)
    cut = "".join(f"(?<gp_w{number}>(?&gp_letter)*+)(?&gp_gap)*+" for number in numbers)
    return f'"~*^{define}(?&gp_gap)*+{cut}$" "{"".join(f"$gp_w{number}" for number in numbers)}";'


def _unaccented() -> str:
    """The map to a name without accents."""
    more = "".join(f"(?:(?<gp_a{number}>{ACCENT})(?<gp_t{number}>{_PLAIN}))?" for number in range(2, ACCENTS + 1))
    cut = f"(?<gp_t0>{_PLAIN})(?<gp_a1>{ACCENT})(?<gp_t1>{_PLAIN}){more}"
    whole = "".join(f"$gp_l{number}$gp_t{number}" for number in range(1, ACCENTS + 1))
    return f'"~*^{cut}$" "$gp_t0{whole}";'


def _letters() -> str:
    """A map for each letter with an accent to the plain one."""
    rows = "".join(f'  "~^{pattern}$" {letter};\n' for letter, pattern in accents().items())
    return "".join(f'map $gp_a{number} $gp_l{number} {{\n  default "";\n{rows}}}\n' for number in range(1, ACCENTS + 1))


_HEAD = rf"""# Generated with the site: every address that leads elsewhere.
# In http {{ … }}:    include <site>/addresses/nginx.conf;
# In server {{ … }}:  if ($gp_goal) {{ return 301 $gp_site$gp_goal; }}
map_hash_max_size @size@;
map_hash_bucket_size 512;

# The path without what mails and hands add to it.
map $uri $gp_path {{
  default $uri;
  "~*^(?:/{DOOR}(?=/.))?(?<gp_trimmed>/.*?){TAIL}" $gp_trimmed;
}}
map "$args?$uri" $gp_language {{
  default "";
  "~*{LANGUAGE}(?<gp_lang>{LANGUAGES})" $gp_lang;
  "~*\?(?:@base@)?/(?<gp_home>{LANGUAGES})(?:/index\.php\d?)?/?$" $gp_home;
}}
map "$args|$uri" $gp_number {{
  default "";
  "~*{POST}(?:=|%3D){{1,2}}(?:3D)?0*(?<gp_post>\d+)(?!\w)" "p=$gp_post";
  "~*{PAGE}article(?:=|%3D)?(?:3D)?0*(?<gp_article>\d+)(?!\w)" "article=$gp_article";
  "~*{PAGE}(?<gp_kind>{SPIP})(?:=|%3D)?(?:3D)?0*(?<gp_id>\d+)(?!\w)" "$gp_kind=$gp_id";
}}
# Programs and `/` mean the page that the query names; a number in the query of another path means nothing.
map $uri $gp_program {{
  default "";
  "~*^(?:@base@)?{PROGRAM}" 1;
}}
map "$gp_program|$gp_number|$gp_path" $gp_key {{
  default "$gp_path?";
  "~*^1?\|[^|]*\|(?:@base@)?/(?<gp_kind2>{SPIP})0*(?<gp_id2>\d+)(?:\.html?)?$" "/?$gp_kind2=$gp_id2";
  "~*^\|[^|]*\|(?:@base@)?/archives/0*(?<gp_post2>\d+)$" "/?p=$gp_post2";
  "~^1\|[^|]+\|" "/?$gp_number";
}}
map $gp_key $gp_row {{
  default "";
@exact@}}

# Names of old systems, by their letters and digits: dashes, blanks and accents tell no names apart.
map "$gp_program?$args" $gp_named {{
  default $gp_path;
  "~*^1\?{NAME_IN_QUERY}" "/$gp_word";
  "~*^1\?{FILE_IN_QUERY}" "/img/$gp_folder/$gp_file";
  "~*^1\?{ADDRESS_IN_QUERY}" "/$gp_inner";
}}
# `|` stands before an id that may follow a name.
map $gp_named $gp_marked {{
  default $gp_named;
  "~*^(?:@base@)?(?<gp_before>/.*[^/]){NUMBER}" "$gp_before|$gp_number_behind";
  "~*^(?:@base@)(?<gp_below>/.*)$" $gp_below;
}}
map $gp_marked $gp_words {{
  default "";
  """

_TAIL = rf"""
map $gp_plain $gp_name {{
  default $gp_plain;
  "~^(?<gp_figure>.*\d)\|(?<gp_n1>\d+)$" "$gp_figure-$gp_n1";
  "~^(?<gp_word_before>.*)\|(?<gp_n2>\d+)$" "$gp_word_before$gp_n2";
}}
# The name without its id; a day or a year at the end belongs to a title.
map $gp_plain $gp_stem {{
  default "";
  "~\|{DATE}$" "";
  "~^(?<gp_stem_before>.*)\|\d+$" $gp_stem_before;
}}
map $gp_name $gp_name_row {{
  default "";
@names@}}
map $gp_stem $gp_stem_row {{
  default "";
@numbered@}}
map $gp_name_row $gp_alike {{
  default $gp_name_row;
  "" $gp_stem_row;
}}
map $gp_row $gp_goals {{
  default $gp_row;
  "" $gp_alike;
}}
# Three goals a row: without a language asked, for French, for Dutch.
map "$gp_language|$gp_goals" $gp_goal {{
  default "";
  "~*^\|(?<gp_any>/\S*)" $gp_any;
  "~*^fr\|\S+ (?<gp_fr>/\S*)" $gp_fr;
  "~*^nl\|\S+ \S+ (?<gp_nl>/\S*)" $gp_nl;
}}
map $host $gp_site {{
  default "";
@hosts@}}
"""

_FRAME = f"""{_HEAD}{_words()}
}}
{_letters()}map $gp_words $gp_plain {{
  default $gp_words;
  {_unaccented()}
}}{_TAIL}"""


def filled(rows: Mapping[str, str]) -> str:
    """The whole file, with the rows of a site where their name stands between two @."""
    return _MARK.sub(lambda match: rows[match[1]], _FRAME)
