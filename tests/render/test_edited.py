"""A brief that an analyst edited: what is wrong with it is said in plain words."""

import json

import pytest

from briefing.errors import InputError
from briefing.render.json import load_brief, render_json
from briefing.render.sample import sample_brief

PYTHON = ("__init__", "TypeError", "KeyError", "ValueError", "argument", "literal", "NoneType", "mapping")


def _edited(change):
    data = json.loads(render_json(sample_brief()).data)
    change(data)
    return json.dumps(data).encode()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda data: data.update(notes=[{"them": "ports", "text": "Ours."}]), "a note has “theme”, “text”"),
        (lambda data: data.update(notes=[{"theme": "ports"}]), "a note needs “theme”, “text”"),
        (lambda data: data.update(notes=["Ours."]), "a note has to be an object with “theme”, “text”, not “Ours.”"),
        (lambda data: data.update(notes="Ours."), "the notes have to be a list"),
        (lambda data: data.update(notes=[{"theme": 3, "text": "Ours."}]), "a text in quotes was expected, not 3"),
        (lambda data: data["bottom_line"][0].pop("text"), "“text” is missing"),
        (lambda data: data["bottom_line"][0].update(spans=[["x", 3]]), "not of the kind"),
        (lambda data: data.update(problems=[{"stage": "read"}]), "a problem needs “stage”"),
    ],
)
def test_what_a_hand_got_wrong_is_said_in_plain_words(change, words):
    with pytest.raises(InputError) as caught:
        load_brief(_edited(change))
    assert words in caught.value.message
    assert not any(word in caught.value.message for word in PYTHON)


def test_a_sound_note_is_taken():
    brief = load_brief(_edited(lambda data: data.update(notes=[{"theme": "ports", "text": "Ours."}])))
    assert brief.notes[0].text == "Ours."
