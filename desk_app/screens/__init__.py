"""Qt: list models and view models, one module for each screen. QML sees primitives, enums and models."""
