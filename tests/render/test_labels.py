"""The words of the brief: plurals, dates, catalogues that are whole."""

import re
import tomllib

import pytest

from briefing.errors import ConfigError
from briefing.render.labels import check_labels, load_labels
from briefing.render.templates import SHIPPED, find_templates


@pytest.mark.parametrize(
    ("language", "n", "said"),
    [
        ("en", 1, "1 article"), ("en", 2, "2 articles"), ("fr", 0, "0 article"), ("fr", 2, "2 articles"),
        ("uk", 1, "1 стаття"), ("uk", 3, "3 статті"), ("uk", 5, "5 статей"), ("uk", 12, "12 статей"), ("uk", 22, "22 статті"),
    ],
)  # fmt: skip
def test_counts_take_the_plural_of_their_language(language, n, said):
    assert load_labels(find_templates(), language).count("articles", n) == said


@pytest.mark.parametrize(
    ("language", "iso", "said"),
    [
        ("en", "2018-04-17", "17 April 2018"), ("en", "2018-04-17T06:30:00Z", "17 April 2018"), ("en", "2018-04", "April 2018"),
        ("en", "2018-04-09/2018-04-15", "9–15 April 2018"), ("en", "2018-04-30/2018-05-06", "30 April 2018 – 6 May 2018"),
        ("en", "2018-02/2018-04", "February 2018 – April 2018"), ("uk", "2018-04-01/2018-04-07", "1–7 квітня 2018"),
        ("en", "2018-13-01/2018-13-02", "2018 – 2018"), ("en", "and/or", "and/or"),
        ("en", "2018", "2018"), ("en", None, "date not stated"), ("en", "last spring", "last spring"), ("en", "2018-13-01", "2018"),
        ("fr", "2018-05-01", "1er mai 2018"), ("uk", "2018-04-17", "17 квітня 2018"), ("uk", "2018-04", "квітень 2018"),
    ],
)  # fmt: skip
def test_dates_are_said_with_the_precision_that_they_have(language, iso, said):
    assert load_labels(find_templates(), language).date(iso) == said


@pytest.mark.parametrize("language", ["fr", "uk"])
def test_a_shipped_catalogue_says_everything(language):
    english = tomllib.loads((SHIPPED / "labels/en.toml").read_text())
    other = tomllib.loads((SHIPPED / f"labels/{language}.toml").read_text())
    assert set(english) <= set(other)
    assert set(english["counts"]) == set(other["counts"])
    assert set(english["words"]) == set(other["words"])
    assert check_labels(find_templates(), language) == []


def test_an_own_catalogue_is_one_file_and_falls_back_to_english(tmp_path):
    (tmp_path / "labels").mkdir()
    (tmp_path / "labels/de.toml").write_text('language = "de"\nsources = "Quellen"\nsauces = "Soßen {n}"\n')
    templates = find_templates(str(tmp_path))
    labels = load_labels(templates, "de")
    assert (labels["sources"], labels["timeline"], labels.count("articles", 2)) == ("Quellen", "Timeline", "2 articles")
    assert check_labels(templates, "de") == ["labels/de.toml: nobody uses 'sauces'"]


@pytest.mark.parametrize("language", ["xx", "../en", "", "e"])
def test_a_language_without_a_catalogue_is_refused(language):
    with pytest.raises(ConfigError):
        load_labels(find_templates(), language)


def test_no_template_prints_a_method_for_a_label():
    """A template writes `t.name`: where a method has that name, the method would be printed instead of the label."""
    labels = load_labels(find_templates(), "en")
    methods = [name for name in labels.english if callable(getattr(type(labels), name, None))]
    written = "".join(path.read_text("utf-8") for path in SHIPPED.rglob("*.html"))
    assert methods
    assert not [name for name in methods if re.search(rf"\bt\.{name}\b(?!\()", written)]
