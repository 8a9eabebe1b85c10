"""The bytes of files, small and large, are read as they were put in."""

import hashlib
from concurrent.futures import ThreadPoolExecutor

from hypothesis import given
from hypothesis import strategies as st

from releaseeditor.exchange.blobs import Blobs


@given(st.lists(st.binary(max_size=60), max_size=8, unique=True), st.integers(0, 100))
def test_what_was_taken_in_is_read_again(contents: list[bytes], in_memory: int) -> None:
    blobs = Blobs(in_memory)
    sums = [blobs.take([body[:20], body[20:]], len(body)) for body in contents]
    assert sums == [hashlib.sha256(body).hexdigest() for body in contents]
    assert dict(blobs) == dict(zip(sums, contents, strict=True))
    assert len(blobs) == len(contents)


def test_many_threads_read_large_files_at_once() -> None:
    blobs = Blobs(in_memory=0)
    contents = [bytes([number]) * 50_000 for number in range(16)]
    sums = [blobs.take([body], len(body)) for body in contents]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(blobs.__getitem__, sums * 4)) == contents * 4


def test_an_unknown_sum_is_not_in_it() -> None:
    assert "0" * 64 not in Blobs()
