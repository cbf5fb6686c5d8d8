"""Facts about equipment with a known life."""

from desk_app.facts.base import Fact


class AssetUsed(Fact, frozen=True, kw_only=True):
    asset: str
    hours: float = 0.0
    uses: int = 0


class AssetReplaced(Fact, frozen=True, kw_only=True):
    asset: str
