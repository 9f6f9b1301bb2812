"""How gunicorn serves readers: gunicorn --config gunicorn.conf.py explainer.app:server

In an installed package the same file is --config python:explainer.gunicorn_conf. Options on the
command line and in GUNICORN_CMD_ARGS come after what stands here.
"""

import os

# Processes. Each reads the story for itself, some 100 MB; more than cores bring nothing.
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))

# Threads that a silent client cannot hold: gunicorn's own stand still for 30 s and longer.
worker_class = "explainer.site.patient_worker.PatientWorker"

# An answer takes a millisecond; what takes long is a client that is slow to say what it wants.
threads = 32

# Seconds until a process that does nothing at all any more is replaced.
timeout = 30

# Seconds for requests that are under way when the server stops.
graceful_timeout = 10

# Seconds that a connection is kept for the next request: a page and its pictures come within them.
keepalive = 5

# The longest address that leads to something has some 100 bytes.
limit_request_line = 2048

# Browsers send some 20 fields; a proxy and cookies of the host add a few.
limit_request_fields = 64
limit_request_field_size = 8190

# Whoever connects can write X-Forwarded-* or SCRIPT_NAME. They are believed from the proxies that
# FORWARDED_ALLOW_IPS names, and from nobody if it names none.
forwarded_allow_ips = os.environ.get("FORWARDED_ALLOW_IPS", "")
forwarder_headers = "SCRIPT_NAME" if forwarded_allow_ips else ""

# A socket by which others on this machine could steer the server; signals do what is needed.
control_socket_disable = True

# A sign of life is written to a file each second; on a slow disk it would come late.
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None

# What it says of itself is written for machines by the application, and nothing about readers.
accesslog = None
