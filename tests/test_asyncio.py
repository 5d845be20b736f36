"""Services on one loop: pages are made on it, and what takes longer beside it, in threads."""

from __future__ import annotations

import asyncio
from itertools import islice, permutations

from careercompare import Catalog, Press, compare

SAMPLE = tuple(Catalog.sample().values())
PAIRS = tuple(islice(permutations(SAMPLE, 2), 0, None, 9))


def test_pages_on_the_loop_are_the_same_while_threads_find_and_relate() -> None:
    catalog, press = Catalog(SAMPLE), Press("de", remember=4)

    async def serve(place: int) -> tuple[str, object, object]:
        one, other = PAIRS[place]
        matches = await asyncio.to_thread(catalog.find, one.title)
        page = press.html(one, other)
        return page, matches, await asyncio.to_thread(catalog.related, other)

    async def serve_all() -> list[tuple[str, object, object]]:
        return await asyncio.gather(*map(serve, range(len(PAIRS))))

    alone = Catalog(SAMPLE)
    assert asyncio.run(serve_all()) == [
        (compare(one, other).to_html("de"), alone.find(one.title), alone.related(other))
        for one, other in PAIRS
    ]


def test_the_loop_goes_on_while_a_thread_reads_a_catalog() -> None:
    async def count_turns() -> int:
        turns, reading = 0, asyncio.create_task(asyncio.to_thread(Catalog.official))
        while not reading.done():
            await asyncio.sleep(0)
            turns += 1
        return turns

    assert asyncio.run(count_turns()) > 5
