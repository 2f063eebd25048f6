"""Run Debian's nginx and Apache over a built site on a free port of this machine, as a small host would."""

from __future__ import annotations

import http.client
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote, urlsplit

from build_tools.library import Library
from build_tools.outputs import make_products
from build_tools.outputs.product import Page
from tests.tools.programs import find_program

MODULES = "/usr/lib/apache2/modules"
NGINX = """
daemon off;
master_process off;
pid {work}/nginx.pid;
error_log {work}/error.log;
events {{}}
http {{
  access_log off;
  types {{ text/html html; text/css css; text/javascript js; application/json json; }}
  client_body_temp_path {work}/body; proxy_temp_path {work}/proxy; fastcgi_temp_path {work}/fastcgi;
  uwsgi_temp_path {work}/uwsgi; scgi_temp_path {work}/scgi;
  include {site}/addresses/nginx.conf;
  server {{
    listen 127.0.0.1:{port};
    root {root};
    absolute_redirect off;
    include {site}/addresses/headers.conf;
    error_page 404 {base}/404.html;
    if ($gp_goal) {{ return 301 $gp_site$gp_goal; }}
  }}
}}
"""

APACHE = """
ServerName localhost
Listen 127.0.0.1:{port}
PidFile {work}/apache.pid
ErrorLog {work}/error.log
LoadModule mpm_event_module {modules}/mod_mpm_event.so
LoadModule authz_core_module {modules}/mod_authz_core.so
LoadModule dir_module {modules}/mod_dir.so
LoadModule mime_module {modules}/mod_mime.so
LoadModule headers_module {modules}/mod_headers.so
LoadModule rewrite_module {modules}/mod_rewrite.so
TypesConfig /etc/mime.types
DocumentRoot {root}
<Directory {root}>
  Include {site}/.htaccess
  AllowOverride All
  Require all granted
  DirectoryIndex index.html
</Directory>
"""


@contextmanager
def nginx(site: Path, work: Path, base: str = "") -> Iterator[str]:
    """Serve `site`, under the path `base` of its document root, through nginx and give its address."""
    with _serving([find_program("nginx") or "nginx", "-c"], NGINX, site, work, base) as address:
        yield address


@contextmanager
def apache(site: Path, work: Path, base: str = "") -> Iterator[str]:
    """Serve `site`, under the path `base` of its document root, through Apache and give its address."""
    with _serving([find_program("apache2") or "apache2", "-X", "-f"], APACHE, site, work, base) as address:
        yield address


@contextmanager
def _serving(command: list[str], text: str, site: Path, work: Path, base: str) -> Iterator[str]:
    work.mkdir(parents=True, exist_ok=True)
    port = _free_port()
    configuration = work / "server.conf"
    root = Path(f"{site}/".removesuffix(f"{base}/"))
    values = {"site": site, "root": root, "base": base, "work": work, "port": port, "modules": MODULES}
    configuration.write_text(text.format(**values), encoding="utf-8")
    with subprocess.Popen([*command, str(configuration)], stderr=subprocess.PIPE) as process:
        try:
            _wait_for(port, process)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(timeout=20)


def lay_out(library: Library, folder: Path) -> Path:
    """Write the products of a library into `folder`, readable for servers; the bodies are what matters."""
    for product in make_products(library):
        place = folder / (product.address.lstrip("/") + ("index.html" if product.address.endswith("/") else ""))
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(product.body.encode() if isinstance(product, Page) else product.content)
    for one in [folder, *folder.rglob("*")]:
        one.chmod(0o755 if one.is_dir() else 0o644)
    for parent in folder.parents[:3]:
        parent.chmod(0o755)
    return folder


def ask(server: str, path: str, host: str = "") -> tuple[int, str, str]:
    """The status, the `Location` and the text of an answer; `path` is encoded as browsers do (WHATWG URL §1.3)."""
    connection = http.client.HTTPConnection(urlsplit(server).netloc, timeout=20)
    sent = quote(path, safe="!#$%&'()*+,/:;=?@[]^_|~")
    connection.request("GET", sent, headers={"Host": host} if host else {})
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    return answer.status, answer.getheader("Location") or "", text


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(200):
        if process.poll() is not None:
            message = process.stderr.read().decode() if process.stderr else ""
            raise RuntimeError(f"the server did not start: {message}")
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError("the server does not answer")
