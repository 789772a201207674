"""The tagger and dependency parser: one network, small enough for one CPU core.

words + hashed affixes -> BiLSTM 1 -> tag scores -> [BiLSTM 1 output, expected tag embedding] -> BiLSTM 2
-> biaffine scores of arcs and labels (after Dozat & Manning 2017).
"""
import torch
from torch import nn
import torch.nn.functional as F

# Rows of the hashed tables: suffix of 2, 3 and 4 letters, prefix of 3 and 2, word shape. Row 0 is the root's.
CHAR_ROWS = (1001, 4001, 8001, 4001, 1001, 251)
FARTHEST = 20  # longer distances between head and dependent share a bias


class Net(nn.Module):
    def __init__(self, words, tags, labels, embedding=160, hidden=192, arc=100, label=50, tag=48, dropout=0.33):
        super().__init__()
        self.ew = nn.Embedding(words, embedding)
        self.es = nn.ModuleList([nn.Embedding(rows, embedding) for rows in CHAR_ROWS])
        for table in [self.ew] + list(self.es):
            nn.init.normal_(table.weight, 0, 0.12)
        self.tag = nn.Linear(2 * hidden, tags)
        self.et = nn.Linear(tags, tag, bias=False)
        self.l1 = nn.LSTM(embedding, hidden, batch_first=True, bidirectional=True)
        self.l2 = nn.LSTM(2 * hidden + tag, hidden, batch_first=True, bidirectional=True)
        self.ah, self.ad = nn.Linear(2 * hidden, arc), nn.Linear(2 * hidden, arc)  # arcs: as head, as dependent
        self.lh, self.ld = nn.Linear(2 * hidden, label), nn.Linear(2 * hidden, label)  # labels: the same
        self.W = nn.Parameter(torch.zeros(arc, arc))
        self.u = nn.Parameter(torch.zeros(arc))
        self.dist = nn.Parameter(torch.zeros(2 * FARTHEST + 1))  # bias by the signed distance head - dependent
        self.LW = nn.Parameter(torch.zeros(labels, label, label))
        self.lu = nn.Linear(2 * label, labels)
        self.dr = nn.Dropout(dropout)
        nn.init.xavier_uniform_(self.W)
        nn.init.normal_(self.LW, 0, 0.02)

    def embed(self, words, chars):
        """Words [batch, n] and their affix rows [batch, n, 6] -> [batch, n, embedding]."""
        x = self.ew(words)
        for k, table in enumerate(self.es):
            x = x + table(chars[:, :, k])
        return x

    def encode(self, x, run):
        """The encoding and the tag scores; run(lstm, x) hides how padding is handled."""
        x = self.dr(run(self.l1, self.dr(x)))
        tags = self.tag(x)
        x = torch.cat([x, self.et(tags.softmax(-1))], -1)
        return self.dr(run(self.l2, x)), tags

    def scores(self, x):
        """Arc scores [batch, dependent, head], and what labels are made of: rows as head, rows as dependent."""

        def active(z):
            return self.dr(F.leaky_relu(z, 0.1))

        head, dependent = active(self.ah(x)), active(self.ad(x))
        arcs = torch.matmul(dependent @ self.W, head.transpose(1, 2)) + (head @ self.u).unsqueeze(1)
        i = torch.arange(x.shape[1])
        distance = (i.unsqueeze(0) - i.unsqueeze(1)).clamp(-FARTHEST, FARTHEST)
        return arcs + self.dist[distance + FARTHEST].unsqueeze(0), active(self.lh(x)), active(self.ld(x))

    def forward(self, words, chars, mask):
        lengths = mask.sum(1)

        def run(lstm, x):
            packed = nn.utils.rnn.pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)
            return nn.utils.rnn.pad_packed_sequence(lstm(packed)[0], batch_first=True, total_length=mask.shape[1])[0]

        x, tags = self.encode(self.embed(words, chars), run)
        arcs, as_head, as_dependent = self.scores(x)
        arcs = arcs.masked_fill(~mask[:, None, :], -1e9) - 1e9 * torch.eye(words.shape[1])[None]
        return arcs, as_head, as_dependent, tags

    def labels(self, as_head, as_dependent):
        """Label scores for aligned rows of heads and dependents."""
        q = torch.einsum('qlx,qx->ql', torch.einsum('qy,lyx->qlx', as_dependent, self.LW), as_head)
        return q + self.lu(torch.cat([as_head, as_dependent], -1))
