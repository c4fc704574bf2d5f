"""Three designs of the head that finds the fillers of each slot, given the words of a passage with a marked trigger.

All take the words (M, W, WIDTH) and the place of the marked word (M,) and give scores; `loss` compares those with the
fillers that should come out, `fillers` reads them.
"""

from itertools import accumulate

import torch
from torch import Tensor, nn
from torch.nn import functional

from encoder.examples import Fillers
from firsthand.reports.role_decoding import GROUPS, SLOTS, best_path, fillers_of, tag_count

LONGEST = 30  # words of a filler
RARE = 4.0  # what most words are not starts out as unlikely


def tags_of(fillers: Fillers, words: int) -> list[list[int]]:
    """For each group the tag of each word; of overlapping fillers of one group the first keeps the words."""
    rows = []
    for group in GROUPS:
        tags = [0] * words
        for slot, first, last in fillers:
            if slot in group and not any(tags[first:last]):
                begin = 1 + 2 * group.index(slot)
                tags[first:last] = [begin, *[begin + 1] * (last - first - 1)]
        rows.append(tags)
    return rows


class Tagging(nn.Module):
    """Begin, inside and outside of each slot, a row of tags a group, read by the best path that is well formed."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.out = nn.Linear(width, sum(map(tag_count, GROUPS)))
        with torch.no_grad():
            self.out.bias[torch.tensor([0, *accumulate(map(tag_count, GROUPS[:-1]))])] += RARE

    def forward(self, words: Tensor, _: Tensor) -> Tensor:
        """Scores of all groups side by side: (M, W, tags)."""
        return self.out(words)

    def loss(self, scores: Tensor, fillers: list[Fillers], lengths: list[int]) -> Tensor:
        """Cross-entropy summed over words, a fifth of it, averaged over readings."""
        rows = [tags_of(found, length) for found, length in zip(fillers, lengths, strict=True)]
        total, at = scores.new_zeros(()), 0
        for number, group in enumerate(GROUPS):
            count = tag_count(group)
            wanted = torch.full(scores.shape[:2], -100)
            for row, tags in enumerate(rows):
                wanted[row, : len(tags[number])] = torch.tensor(tags[number])
            part = scores[:, :, at : at + count].transpose(1, 2)
            loss = functional.cross_entropy(part, wanted, ignore_index=-100, reduction="none").sum(1)
            total = total + loss.mean()
            at += count
        return total / 5

    def fillers(self, scores: Tensor, length: int) -> Fillers:
        """The fillers of one reading: scores (W, tags)."""
        return [(slot, first, last) for slot, first, last, _ in fillers_of(scores[:length].numpy())]


class Pointing(nn.Module):
    """For each slot, is a word the first of a filler, and is it the last; firsts are joined with the next last."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.out = nn.Linear(width, 2 * len(SLOTS))
        nn.init.constant_(self.out.bias, -RARE)

    def forward(self, words: Tensor, _: Tensor) -> Tensor:
        """Scores (M, W, 2 * slots), firsts before lasts."""
        return self.out(words)

    def loss(self, scores: Tensor, fillers: list[Fillers], lengths: list[int]) -> Tensor:
        """Binary cross-entropy summed over words and slots, averaged over readings."""
        wanted, there = torch.zeros_like(scores), torch.zeros_like(scores)
        for row, found in enumerate(fillers):
            there[row, : lengths[row]] = 1.0
            for slot, first, last in found:
                wanted[row, first, SLOTS.index(slot)] = 1.0
                wanted[row, last - 1, len(SLOTS) + SLOTS.index(slot)] = 1.0
        loss = functional.binary_cross_entropy_with_logits(scores, wanted, reduction="none") * there
        return loss.sum((1, 2)).mean() / 5

    def fillers(self, scores: Tensor, length: int) -> Fillers:
        """The fillers of one reading; a first without a last within reach stands alone."""
        found: Fillers = []
        for number, slot in enumerate(SLOTS):
            firsts = (scores[:length, number] > 0).nonzero()[:, 0].tolist()
            for at, first in enumerate(firsts):
                end = min(firsts[at + 1] if at + 1 < len(firsts) else length, first + LONGEST)
                lasts = scores[first:end, len(SLOTS) + number]
                length_of = int(lasts.argmax()) + 1 if lasts.max() > 0 else 1
                found.append((slot, first, first + length_of))
        return found


class Scoring(nn.Module):
    """Mentions are tagged first, whatever their slot; then each mention gets a score for every slot."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.mentions = nn.Linear(width, 2 * 3)  # two rows, since a maker or speaker may stand inside another filler
        self.joined = nn.Linear(4 * width, width)
        self.out = nn.Linear(width, len(SLOTS))

    def forward(self, words: Tensor, trigger: Tensor) -> Tensor:
        """Mention scores with the states of the words and of the trigger behind them."""
        at = words[torch.arange(len(words)), trigger]
        return torch.cat([self.mentions(words), words, at[:, None].expand_as(words)], dim=-1)

    def _roles(self, scores: Tensor, spans: list[tuple[int, int]]) -> Tensor:
        words, at = scores[:, 6 : 6 + self.out.in_features], scores[0, 6 + self.out.in_features :]
        rows = [torch.cat([words[a], words[b - 1], words[a:b].mean(0), at]) for a, b in spans]
        return self.out(functional.gelu(self.joined(torch.stack(rows))))

    def loss(self, scores: Tensor, fillers: list[Fillers], lengths: list[int]) -> Tensor:
        """Tagging of mentions, and binary cross-entropy of the slots of gold mentions and of chance ones."""
        total = scores.new_zeros(())
        for row, found in enumerate(fillers):
            outer, inner = _two_rows(found, lengths[row])
            tags = scores[row, : lengths[row], :6]
            loss = functional.cross_entropy(tags[:, :3], torch.tensor(outer), reduction="sum")
            loss = loss + functional.cross_entropy(tags[:, 3:], torch.tensor(inner), reduction="sum")
            spans = sorted({(first, last) for _, first, last in found})
            if spans:
                wanted = torch.zeros(len(spans), len(SLOTS))
                for slot, first, last in found:
                    wanted[spans.index((first, last)), SLOTS.index(slot)] = 1.0
                role = functional.binary_cross_entropy_with_logits(
                    self._roles(scores[row], spans), wanted, reduction="sum"
                )
                loss = loss + role
            total = total + loss
        return total / max(1, len(fillers)) / 5

    def fillers(self, scores: Tensor, length: int) -> Fillers:
        """Slots whose score is over a half, for each mention; the likeliest where none is."""
        spans = sorted({span for at in (0, 3) for span in _spans(best_path(scores[:length, at : at + 3].numpy()))})
        if not spans:
            return []
        found: Fillers = []
        for span, row in zip(spans, self._roles(scores[:length], spans), strict=True):
            slots = [SLOTS[at] for at in range(len(SLOTS)) if row[at] > 0] or [SLOTS[int(row.argmax())]]
            found += [(slot, *span) for slot in slots]
        return found


def _two_rows(fillers: Fillers, words: int) -> tuple[list[int], list[int]]:
    """Tags of mentions, and of those that lie inside or across others."""
    outer, inner = [0] * words, [0] * words
    for first, last in sorted({(a, b) for _, a, b in fillers}, key=lambda span: (span[0] - span[1], span)):
        row = inner if any(outer[first:last]) else outer
        if not any(row[first:last]):
            row[first:last] = [1, *[2] * (last - first - 1)]
    return outer, inner


def _spans(path: list[int]) -> list[tuple[int, int]]:
    starts = [at for at, tag in enumerate(path) if tag == 1]
    spans = []
    for first in starts:
        last = first + 1
        while last < len(path) and path[last] == 2:
            last += 1
        spans.append((first, last))
    return spans


DESIGNS: dict[str, type[nn.Module]] = {"tagging": Tagging, "pointing": Pointing, "scoring": Scoring}
