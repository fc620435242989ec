"""Whose certificates are believed. To read them takes longer than to send a message:
they are read once a process."""

import ssl
from functools import cache

import httpx


@cache
def of_web_servers() -> ssl.SSLContext:
    return httpx.create_ssl_context()


@cache
def of_mail_servers() -> ssl.SSLContext:
    return ssl.create_default_context()
