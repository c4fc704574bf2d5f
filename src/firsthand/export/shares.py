"""Shares, said in a word."""


def per_cent(share: float) -> str:
    """A share (0 to 1) as a whole percentage; only the whole is 100 % and only nothing is 0 %."""
    whole = round(share * 100)
    return f"{min(max(whole, 1), 99) if 0 < share < 1 else whole}%"
