"""Two pages in the manner of a panel's report, of the invented war of demo/: columns, numbered paragraphs, notes."""

from written_pdf import Sheet, Words, paragraph, written_pdf

HEAD = (
    Words(57, 770, "Panel of Experts on Velkara", 18, "bold"),
    Words(57, 748, "Mid-term report on arms received in breach of the embargo", 12, "bold"),
    Words(57, 726, "Aldhaven, 14 June 2024", 10),
)
FIRST_LEFT = (
    "I. Arms sent to the north",
    "1. The Panel documented 24 TOW anti-tank missiles that Ismarra supplied to the Northern Shield Brigade in "
    "March 2024. The crates were photographed by the Panel in Derrin on 2 April.",
    "2. A quartermaster of the brigade told the Panel that the launchers came by truck through Ardesh, in four loads "
    "of six missiles each.",
    "3. The Government of Ismarra denied that it had sent missiles to any party in Velkara. It said that 38 convoys "
    "carried aid only.",
)
FIRST_RIGHT = (
    "4. On 2 April 2024 the navy of Correnda stopped the dhow Saffron Lady. It carried 47 tons of mortar bombs and "
    "Grad rockets, which Tessarin had shipped to the Sable Coast Movement.",
    "5. Lot numbers on the tubes show that they were made in Tessarin in 2022. According to two port officials the "
    "cargo was bound for a beach south of Vesset, where the",
)
SECOND_LEFT = (
    "movement keeps a depot. Both had seen the bill of lading.",
    "6. The Ashen Covenant seized 96 Kornet missiles from the army depot at Kelm Ridge on 21 April 2024.",
)
SECOND_RIGHT = (
    "7. Brennia agreed to sell 40 armoured carriers to the Velkaran army. No vehicle had been delivered by June.",
    "8. The Panel recommends that member States inspect dhows that leave Tessarin for the Sable Coast.",
)
FIRST_NOTES = (
    (57, "1", "Interview with a commander, Derrin, 3 April 2024."),
    (57, "2", "Photographs are kept by the Panel; see annex 4."),
    (310, "3", "Letter from the Permanent Mission of Ismarra, 9 May 2024."),
)
SECOND_NOTES = ((57, "4", "Delivery note of 3 January 2023."),)


def panel_report() -> bytes:
    """The file."""
    first = _page(1, 700, (FIRST_LEFT, FIRST_RIGHT), FIRST_NOTES, HEAD)
    second = _page(2, 760, (SECOND_LEFT, SECOND_RIGHT), SECOND_NOTES)
    return written_pdf([first, second], {"Title": "Microsoft Word - panel_v7.docx", "Author": "jsmith"})


def _page(number: int, top: float, columns: tuple[tuple, tuple], notes: tuple, head: tuple = ()) -> Sheet:
    words = [
        Words(57, 800, "S/2024/911", 9, "sans"),
        Words(480, 800, "Panel on Velkara", 9, "sans"),
        Words(290, 30, f"{number}/2", 8, "sans"),
        *head,
    ]
    for x, texts in zip((57, 310), columns, strict=True):
        y = top
        for text in texts:
            words += paragraph(x, y, 228, text)
            y = words[-1].y - 18
    y = 150.0
    for x, mark, text in notes:
        words += [Words(x, y + 2.5, mark, 5), *paragraph(x + 8, y, 215, text, 7.5)]
        y -= 11
    return Sheet(words)
