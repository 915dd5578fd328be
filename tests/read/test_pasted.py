"""Several articles pasted into one file: cut only where the signs are strong, and never a letter lost."""

import pytest

from briefing.model import Source
from briefing.read.pasted import articles_in
from briefing.read.text import read_text

PORT = (
    "The port of Varna reopened on Sunday after a blockade of six weeks, and forty-one ships left the harbour before noon.\n\n"
    "The defense ministry said that the navy had cleared the last mines on Saturday. Two of them had drifted close to the "
    "beach, where the fire brigade found them on Friday.\n\nGrain prices fell by four percent.\n"
)
TALKS = (
    "Envoys of three states met in Graz on Friday and agreed on a list of prisoners who shall be home before the winter.\n\n"
    "Nobody signed a paper. The hosts said that they would print one as soon as the lists were checked, which takes the "
    "Red Cross about a week in their experience.\n\nA second round follows in May.\n"
)


def _pieces(text):
    return [span.of(text) for span in articles_in(text)]


@pytest.mark.parametrize("rule", ["-----", "* * *", "=" * 60, "———", "____", "~~~", "###"])
@pytest.mark.parametrize(
    "head", ["By Anna Lemke", "March 3, 2019", "3 March 2019 | Valley Post", "2019-03-03", "Par Anne Lemaire"]
)
def test_a_rule_above_a_headline_with_a_byline_or_a_date_parts_two_articles(rule, head):
    first = f"Port of Varna reopens after six weeks\n{head}\n\n{PORT}"
    second = f"Envoys agree on prisoners in Graz\nA list, but no paper\n{head}\n\n{TALKS}"
    assert _pieces(f"{first}\n{rule}\n\n{second}") == [first.strip(), second.strip()]


def test_a_dateline_is_a_sign_too():
    first = f"Port of Varna reopens after six weeks\n\nVARNA, Bulgaria (VP) - {PORT}"
    second = f"Envoys agree on prisoners\n\nGRAZ — {TALKS}"
    assert _pieces(f"{first}\r\n----\r\n{second}") == [first.strip(), second.strip()]


def test_blocks_of_labels_part_articles():
    first = f"Title: Port of Varna reopens\nSource: Valley Post\nDate: 3 March 2019\n\n{PORT}"
    second = f"Title: Envoys agree\nSource: Valley Post\nDate: 4 March 2019\n\n{TALKS}"
    assert _pieces(f"{first}\n\n{second}") == [first.strip(), second.strip()]
    assert _pieces(f"{first}\n=====\n{second}") == [first.strip(), second.strip()]


@pytest.mark.parametrize(
    "text",
    [
        f"Port of Varna reopens\nBy Anna Lemke\n\n{PORT}\n* * *\n\n{TALKS}",
        f"Port of Varna reopens\nBy Anna Lemke\n\n{PORT}\n___\n\nThe navy and the port\n\n{TALKS}",
        f"Port of Varna reopens\nBy Anna Lemke\n\n{PORT}\n___\n\nFollow Anna Lemke on the net\nMarch 3, 2019\n",
        f"{PORT}\n----\nEnvoys agree on prisoners\nBy Ivo Stanek\n\n{TALKS}",
        f"Port of Varna reopens\nBy Anna Lemke\n\n{PORT}\nEnvoys agree on prisoners\nBy Ivo Stanek\n\n{TALKS}",
        f"Title: Port of Varna reopens\nDate: 3 March 2019\n\n{PORT}\nDate: Friday\nPlace: Graz\n\n{TALKS}",
    ],
)
def test_without_strong_signs_it_stays_one_article(text):
    assert articles_in(text) == ()
    (article,) = read_text(Source("a.txt", text.encode()))
    assert article.text == text


def test_parted_articles_have_names_of_their_own_and_the_first_says_so():
    head = "By Anna Lemke\n\n"
    text = f"Port of Varna reopens\n{head}{PORT}\n-----\nEnvoys agree on prisoners\n{head}{TALKS}"
    first, second = read_text(Source("week.txt", text.encode()))
    assert (first.name, second.name) == ("week.txt#1", "week.txt#2")
    assert first.text.startswith("Port of Varna")
    assert second.text.endswith("A second round follows in May.")
    assert first.sha256 == second.sha256
    assert [(problem.severity, problem.where) for problem in first.problems] == [("note", "week.txt")]
