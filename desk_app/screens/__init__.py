"""Qt: list models and view models, a room for each screen. QML sees primitives, enums and models."""
