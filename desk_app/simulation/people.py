"""Names that guests give at the door."""

from random import Random
from typing import Final

FIRST_NAMES: Final = (
    "Ada", "Alan", "Amir", "Ana", "Anders", "Bea", "Ben", "Carla", "Chloe", "Daniel", "Dora", "Eli", "Emma", "Farid",
    "Fiona", "Grace", "Hugo", "Ines", "Ivan", "Jack", "Jana", "Kofi", "Laura", "Leo", "Lucia", "Mae", "Marco", "Mia",
    "Nadia", "Noah", "Olga", "Omar", "Paul", "Priya", "Rosa", "Ruth", "Sam", "Sofia", "Tara", "Theo", "Uma", "Vera",
    "Will", "Yara", "Yusuf", "Zoe",
)  # fmt: skip

_NO_NAME: Final = 0.35


def draw_name(random: Random, none: float = _NO_NAME) -> dict[str, str]:
    """Give ``{"name": …}`` for a request, or nothing: that share of guests is asked for no name."""
    return {} if random.random() < none else {"name": random.choice(FIRST_NAMES)}
