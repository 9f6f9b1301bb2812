"""The configuration with which nginx gives the answers of our own server.

Documents are found by their file in hashed maps, so that a request costs the same however many
there are. What the log keeps says nothing about the reader.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from explainer.site.hosting import HEADERS_FILE, Rule
from explainer.site.served_file import FRESH, IMMUTABLE, SAFE_HEADERS, SHARED_HEADERS, ServedFile

NGINX_FILE = "hosting/nginx.conf"
BROTLI_FILE = "hosting/brotli.conf"

_OPENING = """\
# For the http block of nginx; on Debian the place is /etc/nginx/sites-enabled/. Every build makes
# it anew. What your host may want otherwise: listen (with TLS), server_name, root and access_log.
"""
_BROTLI = b"""\
# Sends the .br files, where nginx has the module (Debian: libnginx-mod-http-brotli-static); nginx.conf
# says in which folder it looks for this file.
brotli_static on;
"""
_MARK = b"By this file nginx.conf knows that it is of this build.\n"
_LOGGED = "$time_iso8601 $status $request_method $uri $body_bytes_sent $request_time"
_LONGEST_KEY = 46  # signs for which nginx's ordinary buckets have room
_TYPES = {
    "html": "text/html",
    "js": "text/javascript",
    "json": "application/json",
    "csv": "text/csv",
    "txt": "text/plain",
    "xml": "application/xml",
    "svg": "image/svg+xml",
    "png": "image/png",
    "mp4": "video/mp4",
    "vtt": "text/vtt",
    "pdf": "application/pdf",
}
_OF_DOCUMENTS = {
    "Content-Security-Policy": "policy",
    "Content-Language": "language",
    "Cross-Origin-Embedder-Policy": "embedder",
}
_READERS = "Access-Control-Allow-Origin"
# besides text/html, which nginx takes for granted and warns of
_WITH_CHARSET = "text/javascript text/csv text/plain text/vtt application/atom+xml"


def nginx_files(
    rules: list[Rule], answers: Mapping[str, ServedFile], languages: tuple[str, ...], base_url: str
) -> dict[str, bytes]:
    """All that nginx wants of a build, by file: also its mark, which no other build has."""
    tags = "".join(f"{path} {answer.tag}\n" for path, answer in sorted(answers.items()))
    mark = f"hosting/build-{hashlib.sha256(tags.encode()).hexdigest()[:12]}"
    conf = _write_nginx(rules, answers, languages, base_url, mark)
    return {NGINX_FILE: conf, BROTLI_FILE: _BROTLI, mark: _MARK}


def _write_nginx(
    rules: list[Rule],
    answers: Mapping[str, ServedFile],
    languages: tuple[str, ...],
    base_url: str,
    mark: str,
) -> bytes:
    """The configuration for a site at an address; without one it stands at the root of any host."""
    address = urlsplit(base_url)
    name = re.sub(r"\W+", "_", f"explainer_{address.netloc}{address.path}".lower()).strip("_")
    prefix = address.path or "/"
    lines = [
        *_OPENING.splitlines(),
        "",
        "# no address, and of the request only its method and path",
        f"log_format {name} '{_LOGGED}';",
        "",
        *_sizes(prefix, answers),
        *_maps(name, prefix, rules, languages),
        *_tags(name, prefix, answers),
        *_block(
            "server",
            [
                "listen 80;",
                "listen [::]:80;",
                f"server_name {address.hostname or '_'};",
                *_folder(address.hostname or "explainer", prefix),
                "",
                f"include {name}.d/*.conf;  # yours: no build writes there; brotli.conf beside this one may",
                "",
                *_server(name, prefix, languages[0]),
                *_validated(name, prefix, mark),
                *_exceptions(prefix, answers),
                *_not_for_readers(prefix, languages),
            ],
        ),
    ]
    return ("\n".join(lines) + "\n").encode()


def _maps(name: str, prefix: str, rules: list[Rule], languages: tuple[str, ...]) -> Iterator[str]:
    """What is said of a document by its file, and which document says that one is not there."""
    documents = [rule for rule in rules if rule.is_document]
    files = {
        f"{prefix}{file_of(path)}": _kind(rule.where) for rule in documents for path in rule.paths
    }
    yield from _map("$uri", f"{name}_document", files)
    for header, called in _OF_DOCUMENTS.items():
        said = {
            _kind(rule.where): rule.headers[header] for rule in documents if header in rule.headers
        }
        yield from _map(f"${name}_document", f"{name}_{called}", said)
    yield "# what is no document may be read by scripts of any page"
    yield from _map(f"${name}_document", f"{name}_readers", {"": SHARED_HEADERS[_READERS]})
    missing = {rf"~^{re.escape(prefix + tag)}/": f"{prefix}{tag}/404.html" for tag in languages}
    yield from _map("$uri", f"{name}_missing", {"default": f"{prefix}404.html", **missing})


def _sizes(prefix: str, answers: Mapping[str, ServedFile]) -> Iterator[str]:
    if max(len(prefix) + len(file_of(path)) for path in answers) > _LONGEST_KEY:
        yield "map_hash_bucket_size 256;"


def _tags(name: str, prefix: str, answers: Mapping[str, ServedFile]) -> Iterator[str]:
    """What is in each file, and the entity tag that says so: weak, as compressed forms share it."""
    yield "# by its content: what a new build leaves as it was stays good with those who have it"
    known = {
        f"{prefix}{file_of(path)}": answer.tag
        for path, answer in answers.items()
        if not path.endswith("/404.html")
    }
    # asked for again where nginx goes on from a folder to its index.html
    lines = [
        "volatile;",
        *(f"{_quoted(path)} {_quoted(tag)};" for path, tag in sorted(known.items())),
    ]
    yield from [*_block(f"map $uri ${name}_content", lines), ""]
    tags = ['"" $sent_http_etag;', f"default {_tag(name)};"]
    yield from [*_block(f"map ${name}_now ${name}_tag", tags), ""]


def _tag(name: str) -> str:
    return f"'W/\"${name}_now\"'"


def _validated(name: str, prefix: str, mark: str) -> Iterator[str]:
    yield "# where the files are no longer those of the build that this is of, nginx makes its own tags"
    yield f"set ${name}_now ${name}_content;"
    yield from _block(f"if (!-f $document_root{prefix}{mark})", [f'set ${name}_now "";'])
    yield from _block(f"if ($http_if_none_match = {_tag(name)})", ["return 304;"])
    yield ""


def _folder(host: str, prefix: str) -> Iterator[str]:
    if prefix == "/":
        yield f"root /var/www/{host};  # this build"
    else:
        yield f"root /var/www/{host};  # the folder in which this build is {prefix.strip('/')}/"
    yield "index index.html;"


def _server(name: str, prefix: str, first: str) -> Iterator[str]:
    yield f"access_log /var/log/nginx/{name}.log {name};"
    yield "# nginx puts the reader's address into whatever it says about a request"
    yield "error_log /dev/null emerg;"
    yield "log_not_found off;"
    yield "server_tokens off;"
    yield "absolute_redirect off;"
    yield ""
    yield "charset utf-8;"
    yield f"charset_types {_WITH_CHARSET};"
    yield from _block("types", [f"{kind} {ending};" for ending, kind in _TYPES.items()])
    yield "default_type application/octet-stream;"
    yield ""
    yield "# whatever becomes smaller stands beside itself as .gz and .br"
    yield "gzip off;"
    yield "gzip_static on;"
    yield "gzip_vary on;"
    yield "# a document is looked for by its folder, its name and its compressed forms: remember them"
    yield "open_file_cache max=1000 inactive=10s;"
    yield "open_file_cache_valid 1s;  # and a new build is seen within a second"
    yield ""
    yield from _add(SAFE_HEADERS)
    for header, called in {**_OF_DOCUMENTS, _READERS: "readers"}.items():
        yield f"add_header {header} ${name}_{called} always;"
    yield f"add_header Cache-Control {_quoted(FRESH)} always;"
    yield f"add_header ETag ${name}_tag;"
    yield f"error_page 404 ${name}_missing;"
    yield ""
    yield from _block(f"location = {prefix}", [f"return 302 {first}/;"])
    kept = [
        *_add(SHARED_HEADERS),
        f"add_header Cache-Control {_quoted(IMMUTABLE)};",
        f"add_header ETag ${name}_tag;",
    ]
    yield from _block(f"location {prefix}assets/", kept)


def _exceptions(prefix: str, answers: Mapping[str, ServedFile]) -> Iterator[str]:
    """Files whose type does not follow from the end of their name, such as feeds."""
    for path, answer in answers.items():
        kind, file = answer.content_type.split(";")[0], file_of(path)
        if kind != _TYPES.get(file.rsplit(".", 1)[-1]):
            told = ["types { }", f"default_type {kind};"]
            yield from _block(f"location = {prefix}{file}", told)


def _not_for_readers(prefix: str, languages: tuple[str, ...]) -> Iterator[str]:
    for folder in ("", *(f"{tag}/" for tag in languages)):
        yield from _block(f"location = {prefix}{folder}404.html", ["internal;"])
    yield from _block(f"location = {prefix}{HEADERS_FILE}", ["return 404;"])
    yield from _block(f"location {prefix}{NGINX_FILE.split('/')[0]}/", ["return 404;"])


def file_of(path: str) -> str:
    """The file below a site's folder that holds the answer at a path."""
    return f"{path[1:]}index.html" if path.endswith("/") else path[1:]


def _kind(where: str) -> str:
    """A word for the documents of a rule, such as ``de-embed-map``."""
    return re.sub(r"\W+", "-", where).strip("-") or "start"


def _map(source: str, name: str, values: Mapping[str, str]) -> list[str]:
    lines = [f"{_quoted(key)} {_quoted(value)};" for key, value in values.items()]
    return [*_block(f"map {source} ${name}", lines), ""]


def _add(headers: Mapping[str, str]) -> list[str]:
    return [f"add_header {name} {_quoted(said)} always;" for name, said in headers.items()]


def _block(head: str, lines: Iterable[str]) -> list[str]:
    return [f"{head} {{", *(f"    {line}" if line else "" for line in lines), "}"]


def _quoted(value: str) -> str:
    """A value in nginx's quotes; one that could end them or name a variable is a mistake of ours."""
    if re.search(r'["$\n]', value):
        raise ValueError(f"nginx would not read this as it is written: {value!r}")
    return f'"{value}"'
