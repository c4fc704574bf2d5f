"""Every error Firsthand raises on purpose.

    FirsthandError                 one line for the user: what, where, what to do
    ├── MisuseError                the command or call was wrong; nothing was read
    ├── KnowledgeBaseError         an entry of a knowledge base does not fit its schema
    ├── StoreError                 a store cannot be opened, or what it holds does not verify
    └── IndexDamagedError          an index of shingles cannot be used; whoever has the articles builds it anew

A bad document raises none of these across a stage: it becomes a `Rejected` record that is counted and shown.
"""


class FirsthandError(Exception):
    """Base of all errors that end a command with one clear line."""


class MisuseError(FirsthandError):
    """The caller asked for something that cannot be done as asked."""


class KnowledgeBaseError(FirsthandError):
    """A knowledge base file does not fit its schema or contradicts another one."""


class StoreError(FirsthandError):
    """A store is missing, unreadable, of a later version, or fails verification."""


class IndexDamagedError(FirsthandError):
    """An index of shingles is missing, cut off, or made by another version: build it anew."""
