"""Numbers written as a spreadsheet does."""

import pytest

from policytext.drawn.number_form import written


@pytest.mark.parametrize(
    ("number", "form", "expected"),
    [
        (18, "0", "18"),
        (0.5, '0.0"%"', "0.5%"),
        (0.79, "0%", "79%"),
        (-7, "0;0", "7"),
        (-7, "0", "-7"),
        (1507, "#,##0", "1,507"),
        (0.0001, "0.######", "0.0001"),
        (1000, "0.######", "1000"),
        (2.5, "General", "2.5"),
        (0, "0;-0;;", ""),
        (1, '[<=1]"0";0.##', "0"),
        (10, '[<=1]"0";0.##', "10"),
        (5, "[<1]0.0;[<10]0.00;0", "5.00"),
    ],
)
def test_numbers(number: float, form: str, expected: str) -> None:
    assert written(number, form) == expected
