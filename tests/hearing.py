"""What comes from the other side of a connection, in the words of the tests."""

import socket


def hears(connection: socket.socket) -> bytes:
    """All that is said until the other side hangs up."""
    said = bytearray()
    try:
        while part := connection.recv(65536):
            said += part
    except ConnectionError:
        pass
    return bytes(said)
