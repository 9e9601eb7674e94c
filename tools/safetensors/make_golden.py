"""Writes the files that the tests of safetensors compare with, by the Python package `safetensors`.

Usage: make_golden.py FOLDER, where FOLDER is formats/src/test/resources/dev/myelin/formats/safetensors.
Needs the packages torch and safetensors (made with 0.8.0). The bytes of each tensor are those of the
sequence (37 i + 11) mod 251; truth values are that sequence modulo 2.
"""

import json
import pathlib
import sys

import torch
from safetensors.torch import save_file

TYPES = {
    "BOOL": torch.bool,
    "U8": torch.uint8,
    "I8": torch.int8,
    "F8_E5M2": torch.float8_e5m2,
    "F8_E4M3": torch.float8_e4m3fn,
    "F8_E8M0": torch.float8_e8m0fnu,
    "F8_E5M2FNUZ": torch.float8_e5m2fnuz,
    "F8_E4M3FNUZ": torch.float8_e4m3fnuz,
    "I16": torch.int16,
    "U16": torch.uint16,
    "F16": torch.float16,
    "BF16": torch.bfloat16,
    "I32": torch.int32,
    "U32": torch.uint32,
    "F32": torch.float32,
    "C64": torch.complex64,
    "F64": torch.float64,
    "I64": torch.int64,
    "U64": torch.uint64,
}
SHAPES = {"scalar": [], "empty": [0], "vector": [3], "hollow": [2, 0, 3], "matrix": [2, 3]}
PYTORCH = {"format": "pt"}


def tensor(dtype, shape):
    count = 1
    for size in shape:
        count *= size
    values = [(37 * i + 11) % 251 for i in range(count * dtype.itemsize)]
    if dtype == torch.bool:
        return torch.tensor([v % 2 == 1 for v in values], dtype=torch.bool).reshape(shape)
    raw = torch.tensor(values, dtype=torch.uint8)
    return (raw.view(dtype) if count else torch.empty(0, dtype=dtype)).reshape(shape)


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    every = {
        f"{shape}.{name}": tensor(dtype, sizes)
        for name, dtype in TYPES.items()
        for shape, sizes in SHAPES.items()
    }
    save_file(every, folder / "every-type.safetensors", PYTORCH)

    names = ["", "a b", 'quote"back\\slash', "tab\tline\n", "é", "层", "\U0001f9e0", "\uffee"]
    save_file({n: tensor(torch.float32, [2]) for n in names}, folder / "names.safetensors", {"title": "Fünf \u2713"})
    save_file({}, folder / "nothing.safetensors")

    weights = {f"layer{i}.weight": tensor(torch.float32, [i + 1, 2]) for i in range(3)}
    places = {}
    for i, (name, weight) in enumerate(weights.items()):
        places[name] = f"model-{i + 1:05}-of-00003.safetensors"
        save_file({name: weight}, folder / places[name], PYTORCH)
    total = sum(w.nbytes for w in weights.values())
    index = {"metadata": {"total_size": total}, "weight_map": places}
    (folder / "model.safetensors.index.json").write_text(json.dumps(index, indent=2) + "\n")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]))
