"""How a refusal travels inside the package; callers of `fetch` get a `Refused`."""


class RefusalError(Exception):
    """One line on why an address is not read.

    `truncated` is what WARC-Truncated says of the response where one was cut short, `retry_after` the seconds that the
    server asks to be left alone.
    """

    def __init__(self, reason: str, truncated: str = "unspecified", retry_after: float = 0.0) -> None:
        super().__init__(reason)
        self.reason = reason
        self.truncated = truncated
        self.retry_after = retry_after
