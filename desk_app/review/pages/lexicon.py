"""Words as numbers: a standard, a table, a party is one number in every column that names it."""

from collections.abc import Iterable


class Lexicon:
    """Words in the order in which they were first met; the word's place is its code. 0 is no word at all."""

    def __init__(self, words: Iterable[str] = ()) -> None:
        self._words = ["", *words]
        self._codes = {word: code for code, word in enumerate(self._words)}

    def __len__(self) -> int:
        return len(self._words)

    def code(self, word: str | None) -> int:
        """Give the code of a word, a new one where it was never met."""
        code = self._codes.get(word or "")
        if code is None:
            code = self._codes[word or ""] = len(self._words)
            self._words.append(word or "")
        return code

    def find(self, word: str) -> int | None:
        """Give the code of a word; None where it was never met."""
        return self._codes.get(word)

    def word(self, code: int) -> str:
        """Give the word of a code; "" for none."""
        return self._words[code]

    def since(self, length: int) -> list[str]:
        """Give the words met after the lexicon was ``length`` long, in their order: what is yet to be kept."""
        return self._words[length:]
