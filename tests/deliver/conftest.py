"""What the tests of delivery share: one certificate, made once."""

import pytest

from tests.deliver.servers import make_certificate


@pytest.fixture(scope="session")
def certificate(tmp_path_factory):
    """Return the files of a CA, a certificate for localhost and its key."""
    return make_certificate(tmp_path_factory.mktemp("tls"))
