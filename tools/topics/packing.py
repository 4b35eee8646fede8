"""Writes what was learnt in the files that the product maps: screen.bin and judge.bin."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from netiquette.topics import network as runtime
from netiquette.topics import screen as reading
from netiquette.topics.evidence import WIDTH

if TYPE_CHECKING:
    from tools.topics.linear import Linear
    from tools.topics.network import Network

SLOTS = 1 << 18


def steps(values: Any, axis: Any = None) -> tuple[Any, Any]:
    """Numbers as signed bytes, and what one step is worth; axis 0: one worth for each column."""
    worth = np.maximum(np.abs(values).max(axis=axis), 1e-9) / 127
    return np.rint(values / worth).astype(np.int8), worth.astype("<f4")


def write_screen(model: Linear, file: Path) -> int:
    """The screen's file; how many features found no free slot (the least of them)."""
    small, worth = steps(model.hashed, axis=0)
    slots = np.zeros((SLOTS, 1 + len(worth)), np.int8)
    lost = 0
    loudest = np.abs(small.astype(int)).max(1)
    for at in np.lexsort((model.names, -loudest)):
        if not loudest[at]:
            break
        name = int(model.names[at])
        free = [one for one in reading.slots(name, SLOTS - 1) if not slots[one, 0]]
        if not free:
            lost += 1
            continue
        slots[free[0], 0] = np.uint8(reading.check_byte(name)).astype(np.int8)
        slots[free[0], 1:] = small[at]
    head = reading.head(SLOTS, WIDTH)
    floats = np.concatenate([model.bias, worth, model.evidence.ravel()]).astype("<f4")
    file.write_bytes(head + floats.tobytes() + slots.tobytes())
    return lost


FINEST = 2047
"""The largest step of a matrix of the judge: sums of products then fit in 32 bits."""


def write_judge(networks: list[Network], file: Path) -> None:
    """The judge's file. All networks have the same words."""
    words = networks[0].words
    hashes = np.array([runtime.own_hash(*word) for word in words], "<u4")
    order = np.argsort(hashes, kind="stable")
    shape = runtime.Shape(
        inputs=networks[0].inward.in_features,
        inner=networks[0].inward.out_features,
        hidden=networks[0].layer.hidden_size,
        patterns=networks[0].patterns.out_channels,
        words=len(words),
    )
    sizes = [getattr(shape, name) for name in ("inputs", "inner", "hidden", "patterns", "words")]
    data = runtime.MAGIC + runtime.SIZES.pack(len(networks), *sizes) + hashes[order].tobytes()
    for one in networks:
        data += _network(one, shape, order)
    file.write_bytes(data)


def _network(net: Network, shape: runtime.Shape, order: Any) -> bytes:
    own, own_worth = steps(_array(net.own.weight)[1:][order])
    matrices, bias = _gates(net, shape)
    matrices["inward"] = _array(net.inward.weight).T
    matrices["patterns"] = np.concatenate(list(_array(net.patterns.weight).transpose(2, 1, 0)), 1)
    worths = {name: np.abs(matrix).max() / FINEST for name, matrix in matrices.items()}
    gate = max(worths["into"], worths["ahead"], worths["back"])
    worths |= dict.fromkeys(("into", "ahead", "back"), gate)
    floats = {
        "worths": np.array([worths["inward"], own_worth, gate, worths["patterns"]]),
        "bias": bias,
        "pattern_bias": _array(net.patterns.bias),
        "outward": _array(net.outward[0].weight).T.ravel(),
        "outward_bias": _array(net.outward[0].bias),
    }
    data = b"".join(floats[name].astype("<f4").tobytes() for name in shape.floats())
    for name, size in shape.matrices().items():
        assert matrices[name].shape == size, name
        data += np.rint(matrices[name] / worths[name]).astype("<i2").tobytes()
    words: bytes = own.tobytes()
    return data + words


def _gates(net: Network, shape: runtime.Shape) -> tuple[dict[str, Any], Any]:
    """PyTorch's gates (reset, update, new) as the product has them, and their biases."""
    layer, size = net.layer, shape.hidden
    into, bias, found = [], [], {}
    for name, end in (("ahead", ""), ("back", "_reverse")):
        word, state = (_array(getattr(layer, f"weight_{one}_l0{end}")).T for one in ("ih", "hh"))
        from_word, from_state = (
            _array(getattr(layer, f"bias_{one}_l0{end}")) for one in ("ih", "hh")
        )
        both, nothing = 2 * size, np.zeros((len(word), size), np.float32)
        into += [word[:, :both], nothing, word[:, both:]]
        bias += [(from_word + from_state)[:both], from_state[both:], from_word[both:]]
        found[name] = state
    return found | {"into": np.concatenate(into, 1)}, np.concatenate(bias)


def _array(tensor: Any) -> Any:
    return tensor.detach().numpy()
