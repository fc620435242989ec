"""The pipeline is one that anybody who knows spaCy can load and read."""

import shutil

import pytest
import spacy

from nlp.pipeline import FOLDER, PARTS


@pytest.fixture(scope="module")
def pipeline():
    return spacy.load(FOLDER)


def test_whoever_knows_spacy_loads_the_folder_and_reads_persons(pipeline):
    doc = pipeline("spoke to john smith at gate 2")
    assert [(span.text, span.label_) for span in doc.ents] == [("john smith", "PERSON")]
    assert tuple(pipeline.pipe_names) == PARTS


def test_contact_details_are_spans_beside_the_persons(pipeline):
    doc = pipeline("ring tunde adeyemi on 07700 900123")
    assert [span.text for span in doc.ents] == ["tunde adeyemi"]
    assert [span.label_ for span in doc.spans["contacts"]] == ["PHONE"]


def test_a_pipeline_that_was_saved_reads_as_before(pipeline, tmp_path):
    pipeline.to_disk(tmp_path / "copy", exclude=["vocab"])
    copy = spacy.load(tmp_path / "copy")
    text = "told Kwabena Asante and mr. patel to wait"
    assert [s.text for s in copy(text).ents] == [s.text for s in pipeline(text).ents]


@pytest.mark.parametrize("part", ["checkcall_tagger", "checkcall_languages"])
def test_a_model_without_its_network_says_which_file_is_missing(tmp_path, part):
    shutil.copytree(FOLDER, tmp_path / "broken")
    (tmp_path / "broken" / part / "tagger.onnx").unlink()
    with pytest.raises(Exception, match=r"tagger\.onnx"):
        spacy.load(tmp_path / "broken")


def test_a_name_is_found_however_far_into_a_long_message_it_stands(pipeline):
    filler = "all doors checked and locked, nothing to report. "
    for many in (5, 12, 25, 60):
        doc = pipeline(filler * many + "spoke to tunde adeyemi. " + filler * 3)
        assert "tunde adeyemi" in [span.text for span in doc.ents]
