"""What can be wrong with the model's files; each is found at start, none at the first answer."""

from pathlib import Path


class ModelTrouble(Exception):
    """Base of what keeps the language model from being loaded.

    ModelTrouble
     ├─ ModelMissing   a file is not there, or cannot be read
     └─ WrongModel     the files are there, but they are not the ones this version needs
    """


class ModelMissing(ModelTrouble):
    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The language model is incomplete: {path} cannot be read. Install brightspots again, "
            "or restore the folder bot/understanding/model from the release."
        )


class WrongModel(ModelTrouble):
    def __init__(self, folder: Path, why: str) -> None:
        super().__init__(
            f"The language model in {folder} does not fit this version of Bright Spots: {why}. "
            "Install brightspots again, or run `python -m training.train`."
        )
