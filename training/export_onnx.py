"""Step 6: writes a trained model as two ONNX graphs (opset 14) and its vocabulary. Needs torch alone, not the onnx package.

  python3 training/export_onnx.py RUN MODEL [--float]

parser.onnx  w [B, n], c [B, n, 6], len [B] (int32), longest sentence first
             -> arc [B, n, n] (dependent, head), lh [B, n, 50], ld [B, n, 50], tag [B, n]
labels.onnx  lh of the chosen heads [Q, 50], ld of their dependents [Q, 50] -> label [Q]
"""
import os
import shutil
import sys

import torch
from torch import nn

from net import CHAR_ROWS, Net

OPSET = 14


class ByteEmbedding(nn.Module):
    """Rows of an embedding as int8 with a scale each: a quarter of the file, the same scores to three digits."""

    def __init__(self, weight):
        super().__init__()
        scale = weight.abs().max(1, keepdim=True).values.clamp(min=1e-9) / 127
        self.register_buffer('q', (weight / scale).round().to(torch.int8))
        self.register_buffer('scale', scale)

    def forward(self, i):
        k = i.reshape(-1)
        x = torch.index_select(self.q, 0, k).to(torch.float32) * torch.index_select(self.scale, 0, k)
        return x.reshape(i.shape[0], i.shape[1], -1)


class Parser(nn.Module):
    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, w, c, length):
        lengths = length.to(torch.int64)

        def run(lstm, x):
            h0 = torch.zeros(2, w.shape[0], lstm.hidden_size)  # explicit, so that the batch size stays free
            packed = nn.utils.rnn.pack_padded_sequence(x, lengths, enforce_sorted=True)
            return nn.utils.rnn.pad_packed_sequence(lstm(packed, (h0, h0))[0])[0]

        x, tags = self.net.encode(self.net.embed(w, c).transpose(0, 1), run)
        arc, lh, ld = self.net.scores(x.transpose(0, 1))
        return arc, lh, ld, tags.argmax(-1).transpose(0, 1).to(torch.int32)


class Labels(nn.Module):
    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, lh, ld):
        labels, size, _ = self.net.LW.shape
        q = torch.matmul(ld, self.net.LW.permute(1, 0, 2).reshape(size, labels * size)).reshape(-1, labels, size)
        q = torch.matmul(q, lh.unsqueeze(2)).squeeze(2) + self.net.lu(torch.cat([lh, ld], -1))
        return q.argmax(-1).to(torch.int32)


def load(run):
    weights = torch.load(os.path.join(run, 'weights.pt'), map_location='cpu')
    net = Net(
        weights['ew.weight'].shape[0],
        weights['tag.weight'].shape[0],
        weights['LW'].shape[0],
        hidden=weights['l1.weight_hh_l0'].shape[1],
    )
    net.load_state_dict(weights)
    net.eval()
    for lstm in (net.l1, net.l2):
        lstm.batch_first = False  # ONNX's LSTM is time-major
    return net


def export(module, inputs, path, input_names, output_names, dynamic_axes):
    torch.onnx.export(
        module, inputs, path, input_names=input_names, output_names=output_names, dynamic_axes=dynamic_axes,
        opset_version=OPSET)


def main():
    run, out = sys.argv[1:3]
    os.makedirs(out, exist_ok=True)
    net = load(run)
    if '--float' not in sys.argv:
        net.ew = ByteEmbedding(net.ew.weight.data)
        net.es = nn.ModuleList([ByteEmbedding(table.weight.data) for table in net.es])

    def ints(*shape):
        return torch.randint(0, 9, shape, dtype=torch.int32)

    bn = {0: 'B', 1: 'n'}
    export(
        Parser(net), (ints(3, 7), ints(3, 7, len(CHAR_ROWS)), torch.tensor([7, 6, 4], dtype=torch.int32)),
        os.path.join(out, 'parser.onnx'), ['w', 'c', 'len'], ['arc', 'lh', 'ld', 'tag'],
        {'w': bn, 'c': bn, 'len': {0: 'B'}, 'arc': {0: 'B', 1: 'n', 2: 'n'}, 'lh': bn, 'ld': bn, 'tag': bn})
    size = net.LW.shape[1]
    export(
        Labels(net), (torch.rand(4, size), torch.rand(4, size)), os.path.join(out, 'labels.onnx'), ['lh', 'ld'],
        ['label'], {'lh': {0: 'Q'}, 'ld': {0: 'Q'}, 'label': {0: 'Q'}})
    shutil.copy(os.path.join(run, 'vocab.json'), os.path.join(out, 'vocab.json'))
    for file in ('parser.onnx', 'labels.onnx', 'vocab.json'):
        print(file, os.path.getsize(os.path.join(out, file)))


if __name__ == '__main__':
    main()
