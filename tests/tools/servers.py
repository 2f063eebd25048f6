"""Run Debian's nginx and Apache over a built site on a free port of this machine, as a small host would."""

from __future__ import annotations

import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.tools.programs import find_program

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
    root {site};
    absolute_redirect off;
    include {site}/addresses/headers.conf;
    error_page 404 /404.html;
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
DocumentRoot {site}
<Directory {site}>
  AllowOverride All
  Require all granted
  DirectoryIndex index.html
</Directory>
"""


@contextmanager
def nginx(site: Path, work: Path) -> Iterator[str]:
    """Serve `site` through nginx and give its address."""
    with _serving([find_program("nginx") or "nginx", "-c"], NGINX, site, work) as address:
        yield address


@contextmanager
def apache(site: Path, work: Path) -> Iterator[str]:
    """Serve `site` through Apache and give its address."""
    with _serving([find_program("apache2") or "apache2", "-X", "-f"], APACHE, site, work) as address:
        yield address


@contextmanager
def _serving(command: list[str], text: str, site: Path, work: Path) -> Iterator[str]:
    work.mkdir(parents=True, exist_ok=True)
    port = _free_port()
    configuration = work / "server.conf"
    configuration.write_text(
        text.format(site=site, work=work, port=port, modules="/usr/lib/apache2/modules"), encoding="utf-8"
    )
    with subprocess.Popen([*command, str(configuration)], stderr=subprocess.PIPE) as process:
        try:
            _wait_for(port, process)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(timeout=20)


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
