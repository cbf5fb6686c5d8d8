"""The QR code of a ticket, for screens and paper alike."""


def draw_code(text: str) -> tuple[str, ...]:
    """Give the rows of the smallest code that holds this text, without its quiet zone: "1" dark, "0" light."""
    import segno

    code = segno.make(text, error="m", boost_error=True, micro=False)
    return tuple("".join("1" if dark else "0" for dark in row) for row in code.matrix)
