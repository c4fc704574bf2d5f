"""How a refusal travels inside the package; callers of `fetch` get a `Refused`."""


class RefusalError(Exception):
    """One line on why an address is not read.

    `truncated` is what WARC-Truncated says of the response where one was cut short.
    """

    def __init__(self, reason: str, truncated: str = "unspecified") -> None:
        super().__init__(reason)
        self.reason = reason
        self.truncated = truncated
