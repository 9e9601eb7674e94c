"""Writes the initial values of PyTorch's layers after torch.manual_seed(0), as the bits of 32-bit floats.

Usage: python tools/reference/initial_values.py > core/src/test/resources/nn/initial-values.txt
"""

import torch
from torch import nn

LAYERS = {
    "linear": lambda: nn.Linear(7, 5),
    "linearNoBias": lambda: nn.Linear(16, 16, bias=False),
    "bilinear": lambda: nn.Bilinear(3, 2, 4),
    "conv1d": lambda: nn.Conv1d(3, 4, 5),
    "conv2d": lambda: nn.Conv2d(4, 6, (3, 2), groups=2),
    "conv3d": lambda: nn.Conv3d(2, 3, (1, 2, 3)),
    "convTranspose1d": lambda: nn.ConvTranspose1d(3, 4, 5),
    "convTranspose2d": lambda: nn.ConvTranspose2d(4, 6, (3, 2), groups=2),
    "convTranspose3d": lambda: nn.ConvTranspose3d(2, 3, 2, bias=False),
    "embedding": lambda: nn.Embedding(11, 5, padding_idx=3),
    "smallEmbedding": lambda: nn.Embedding(3, 4),
    "batchNorm2d": lambda: nn.BatchNorm2d(3),
    "layerNorm": lambda: nn.LayerNorm((2, 3)),
    "network": lambda: nn.Sequential(
        nn.Conv2d(1, 8, 3), nn.BatchNorm2d(8), nn.Flatten(), nn.Linear(32, 20), nn.Linear(20, 10)
    ),
}

for name, make in LAYERS.items():
    torch.manual_seed(0)
    layer = make()
    for key, tensor in layer.state_dict().items():
        bits = tensor.detach().float().reshape(-1).view(torch.int32).tolist()
        print(name, key, *bits)
