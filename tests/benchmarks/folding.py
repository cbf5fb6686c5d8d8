"""Folding: how many facts a second become a floor, and a whole house; the yardstick is decoding the same facts."""

import time

from desk_app.facts import decode, encode
from desk_app.floor.fold import apply
from desk_app.floor.state import Floor
from desk_app.house.house import House
from tests.benchmarks.evening import adopted, evenings, venue

FACTS = 200_000
HOUSE_FACTS = 40_000


def folding() -> dict[str, float]:
    """Give facts a second from decoded structs: into the floor alone, and with clocks and tally."""
    lines = [encode(fact) for fact in evenings(FACTS)]
    begun = time.perf_counter()
    facts = [decode(line) for line in lines]
    decoding = FACTS / (time.perf_counter() - begun)
    floor = Floor(venue=venue())
    apply(floor, adopted())
    begun = time.perf_counter()
    for fact in facts:
        apply(floor, fact)
    folding = FACTS / (time.perf_counter() - begun)
    house = House()
    house.apply(adopted())
    begun = time.perf_counter()
    for fact in facts[:HOUSE_FACTS]:
        house.apply(fact)
    whole = HOUSE_FACTS / (time.perf_counter() - begun)
    return {
        "fold_facts_per_second": round(folding),
        "fold_house_facts_per_second": round(whole),
        "fold_decode_facts_per_second": round(decoding),
        "fold_times_decode_ratio": round(folding / decoding, 2),
    }
