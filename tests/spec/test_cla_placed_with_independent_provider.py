"""Looked after children by kind of home and provider."""

from spec import edges, homes
from spec.support import Case, Spec

SPEC = Spec(
    "cla-placed-with-independent-provider",
    (
        Case(
            "The placement type, and for a foster carer the provider, say what kind of home it is",
            as_at=edges.AS_AT,
            given=(
                edges.rows(
                    edges.in_care(
                        "Abi",
                        "Ace",
                        "Ady",
                        "Alf",
                        "Ana",
                        "Ash",
                        "Bay",
                        "Bec",
                        "Bel",
                        "Bev",
                        "Bix",
                        "Bly",
                        "Bo",
                        "Bud",
                        "Cam",
                        "Che",
                        "Cy",
                        "Dai",
                        "Dax",
                        "Deb",
                        "Des",
                        "Dov",
                        "Eda",
                        "Edd",
                        "Ela",
                        "Elm",
                        "Ema",
                        "Era",
                        "Eri",
                        "Ezz",
                        "Fae",
                        "Fen",
                        "Fia",
                        "Flip",
                        "Gabe",
                        "Gil",
                        "Gwen",
                        "Hana",
                        "Hope",
                    )
                ),
            ),
            tables={
                "placements": """
                child | started_on | type | provider
                Abi   | 2018-06-01 | U4   | PR1
                Ace   | 2018-06-01 | U5   | PR1 - Own provision
                Ady   | 2018-06-01 | U6   | PR1
                Alf   | 2018-06-01 | Q2   | PR1
                Ana   | 2018-06-01 | U4   | PR4
                Ash   | 2018-06-01 | U5   | PR5
                Bay   | 2018-06-01 | U6   | PR4
                Bec   | 2018-06-01 | Q2   | PR5
                Bel   | 2018-06-01 | U4   | PR2
                Bev   | 2018-06-01 | U5   | PR3
                Bix   | 2018-06-01 | U6   | PR2
                Bly   | 2018-06-01 | Q2   | PR3
                Bo    | 2018-06-01 | U4   |
                Bud   | 2018-06-01 | U5   | PR0
                Cam   | 2018-06-01 | U6   |
                Che   | 2018-06-01 | Q2   |
                Cy    | 2018-06-01 | U1   | PR1
                Dai   | 2018-06-01 | U2   | PR4
                Dax   | 2018-06-01 | U3   |
                Deb   | 2018-06-01 | Q1   | PR1
                Des   | 2018-06-01 | K2   | PR4
                Dov   | 2018-06-01 | R1   | PR1
                Eda   | 2018-06-01 | R2   | PR3
                Edd   | 2018-06-01 | R3   |
                Ela   | 2018-06-01 | S1   | PR4
                Elm   | 2018-06-01 | K1   | PR3
                Ema   | 2018-06-01 | R5   | PR3
                Era   | 2018-06-01 | A3   | PR1
                Eri   | 2018-06-01 | A4   | PR2
                Ezz   | 2018-06-01 | A5   | PR1
                Fae   | 2018-06-01 | A6   | PR5
                Fen   | 2018-06-01 | P1   | PR0
                Fia   | 2018-06-01 | H5   | PR4
                Flip  | 2018-06-01 | P2   | PR4
                Gabe  | 2018-06-01 | P3   |
                Gil   | 2018-06-01 | Z1   |
                Gwen  | 2018-06-01 | K3   | PR4
                Hana  | 2018-06-01 | X9   | PR1
                Hope  | 2018-06-01 |      | PR1
                """,
            },
            expect="""
            child | counted | kind
            Abi   | Y       | in-house foster carer
            Ace   | Y       | in-house foster carer
            Ady   | Y       | in-house foster carer
            Alf   | Y       | in-house foster carer
            Ana   | Y       | independent fostering agency
            Ash   | Y       | independent fostering agency
            Bay   | Y       | independent fostering agency
            Bec   | Y       | independent fostering agency
            Bel   | Y       | foster carer of another public body
            Bev   | Y       | foster carer of another public body
            Bix   | Y       | foster carer of another public body
            Bly   | Y       | foster carer of another public body
            Bo    | Y       | foster carer, provider not known
            Bud   | Y       | foster carer, provider not known
            Cam   | Y       | foster carer, provider not known
            Che   | Y       | foster carer, provider not known
            Cy    | Y       | connected persons
            Dai   | Y       | connected persons
            Dax   | Y       | connected persons
            Deb   | Y       | connected persons
            Des   | Y       | residential
            Dov   | Y       | residential
            Eda   | Y       | residential
            Edd   | Y       | residential
            Ela   | Y       | residential
            Elm   | Y       | secure
            Ema   | Y       | secure
            Era   | Y       | adoption
            Eri   | Y       | adoption
            Ezz   | Y       | adoption
            Fae   | Y       | adoption
            Fen   | Y       | with parents
            Fia   | Y       | semi-independent
            Flip  | Y       | semi-independent
            Gabe  | Y       | semi-independent
            Gil   | Y       | other
            Gwen  | Y       | other
            Hana  | Y       | other
            Hope  | Y       |
            """,
        ),
        Case(
            "Which placement is the child's home, told by its type",
            as_at=edges.AS_AT,
            given=(
                homes.of_kind(
                    yes={"type": "K2"}, no={"type": "K1"}, kinds={"Y": "residential", "N": "secure"}
                ),
            ),
        ),
        Case(
            "Which placement is the child's home, told by its provider",
            as_at=edges.AS_AT,
            given=(
                homes.of_kind(
                    yes={"type": "U4", "provider": "PR1"},
                    no={"type": "U4", "provider": "PR4"},
                    kinds={"Y": "in-house foster carer", "N": "independent fostering agency"},
                ),
            ),
        ),
        Case(
            "A placement of unknown type may be the home, and then the kind is not known",
            as_at=edges.AS_AT,
            given=(edges.rows(edges.in_care("Gus", "Hal")),),
            tables={
                "placements": """
                child | started_on | type | provider | out_of_area_because
                Gus   | 2018-06-01 | K2   | PR1      | need
                Gus   | 2018-07-01 |      | PR1      | need
                Hal   |            |      |          |
                """,
            },
            expect="""
            child | counted | kind | because
            Gus   | Y       |      | the later placement has no type
            Hal   | Y       |      | no placement is known to be open
            """,
        ),
        Case("The group is children looked after", as_at=edges.AS_AT, given=(edges.LOOKED_AFTER.given(),)),
    ),
)

test_cla_placed_with_independent_provider = SPEC.test()
