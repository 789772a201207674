"""Step 5: trains the tagger and parser on what features.mjs wrote.

  python3 training/train.py --features DATA/features.json --extra DATA/aug-features.json --swap 0.4 --epochs 11 --out RUN
  python3 training/train.py --features DATA/features.json --out RUN2 --init RUN --epochs 2 --lr 6e-4 --flat 0

One CPU thread. Writes RUN/weights.pt and RUN/vocab.json, the inputs of export_onnx.py.
"""
import argparse
import json
import os
import random
import time

os.environ.setdefault('OMP_NUM_THREADS', '1')
os.environ.setdefault('OPENBLAS_NUM_THREADS', '1')
import torch
from torch import nn
import torch.nn.functional as F

from data import Corpus, batches
from mst import best_tree
from net import Net

DEV = ('ewt-dev', 'gum-dev')
TEST = ('ewt-test', 'gum-test', 'gumnews-test', 'pud-test', 'pudnews-test')
WARM_UP = 100  # steps


def options():
    ap = argparse.ArgumentParser()
    ap.add_argument('--features', required=True)
    ap.add_argument('--out', required=True)
    ap.add_argument('--init', help='a folder with the weights to start from')
    ap.add_argument('--extra', nargs='*', default=[], help='more training sentences')
    ap.add_argument('--epochs', type=int, default=11)
    ap.add_argument('--lr', type=float, default=2e-3)
    ap.add_argument('--flat', type=float, default=0.3, help='share of steps before the linear decay begins')
    ap.add_argument('--swap', type=float, default=0.0, help='share of sentences whose names and numbers are swapped')
    ap.add_argument('--alpha', type=float, default=0.25, help='word dropout: alpha / (alpha + count)')
    ap.add_argument('--batch', type=int, default=1600, help='words a batch')
    ap.add_argument('--hidden', type=int, default=192)
    ap.add_argument('--seed', type=int, default=1)
    return ap.parse_args()


def rate(step, total, flat):
    """The share of the learning rate: a warm-up, a flat stretch, a linear decay to 2 %."""
    progress = step / total
    decay = 1 if progress < flat else max(0.02, (1 - progress) / (1 - flat))
    return min(1, (step + 1) / WARM_UP) * decay


def loss_of(net, words, drop, chars, tags, heads, labels, mask):
    words = torch.where(torch.rand(words.shape) < drop, torch.zeros_like(words), words)
    arcs, as_head, as_dependent, tag_scores = net(words, chars, mask)
    dependents = mask.clone()
    dependents[:, 0] = False
    q = dependents.nonzero(as_tuple=True)
    gold = heads[q]
    return (
        F.cross_entropy(arcs[q], gold)
        + F.cross_entropy(net.labels(as_head[q[0], gold], as_dependent[q]), labels[q])
        + F.cross_entropy(tag_scores[q], tags[q], ignore_index=-1)
    )


def evaluate(net, corpus, sentences):
    """UPOS, UAS and LAS in percent of all words; subtypes of relations are not scored."""
    upos_of = [t.split('|')[0] for t in corpus.tags]
    base = [label.split(':')[0] for label in corpus.labels]
    n = upos = uas = las = 0
    net.eval()
    with torch.no_grad():
        for batch in batches(sentences, 6000, False):
            words, _, chars, _, _, _, mask = corpus.tensors(batch)
            arcs, as_head, as_dependent, tag_scores = net(words, chars, mask)
            tags = tag_scores.argmax(-1).numpy()
            scores = arcs.numpy().astype('f8')
            for k, s in enumerate(batch):
                size = len(s['words'])
                heads = best_tree(scores[k, :size, :size])
                heads[0] = 0
                labels = net.labels(as_head[k, torch.from_numpy(heads)], as_dependent[k, :size]).argmax(1).numpy()
                for j in range(1, size):
                    n += 1
                    upos += upos_of[tags[k, j]] == s['upos'][j - 1]
                    if heads[j] == s['heads'][j]:
                        uas += 1
                        las += base[labels[j]] == base[s['labels'][j]]
    net.train()
    return f'UPOS {100 * upos / n:.2f} UAS {100 * uas / n:.2f} LAS {100 * las / n:.2f}'


def main():
    a = options()
    torch.set_num_threads(1)
    torch.manual_seed(a.seed)
    random.seed(a.seed)
    corpus = Corpus(a.features, a.extra, a.alpha)
    train = corpus.sets['train']
    print(f'{len(corpus.words)} words in the vocabulary, {len(train)} sentences', flush=True)

    net = Net(len(corpus.words), len(corpus.tags), len(corpus.labels), hidden=a.hidden)
    if a.init:
        net.load_state_dict(torch.load(os.path.join(a.init, 'weights.pt')))
    optimizer = torch.optim.Adam(net.parameters(), lr=a.lr, betas=(0.9, 0.95))
    total, step, start = len(batches(train, a.batch, True)) * a.epochs, 0, time.time()
    print(f'{sum(p.numel() for p in net.parameters())} parameters, {total} steps', flush=True)
    os.makedirs(a.out, exist_ok=True)
    for epoch in range(a.epochs):
        epoch_start, sum_of_losses, steps = time.time(), 0.0, 0
        for batch in batches(train, a.batch, True):
            for group in optimizer.param_groups:
                group['lr'] = a.lr * rate(step, total, a.flat)
            loss = loss_of(net, *corpus.tensors(batch, a.swap))
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            optimizer.step()
            sum_of_losses += loss.item()
            steps += 1
            step += 1
        print(f'epoch {epoch}: loss {sum_of_losses / steps:.3f}, {time.time() - epoch_start:.0f} s', flush=True)
        if epoch % 3 == 2 or epoch == a.epochs - 1:
            for name in DEV:
                print(f'  {name} {evaluate(net, corpus, corpus.sets[name])}', flush=True)
            torch.save(net.state_dict(), os.path.join(a.out, 'weights.pt'))
    with open(os.path.join(a.out, 'vocab.json'), 'w') as file:
        json.dump({'words': corpus.words, 'labels': corpus.labels, 'tags': corpus.tags}, file)
    for name in TEST:
        print(f'{name} {evaluate(net, corpus, corpus.sets[name])}', flush=True)
    print(f'{time.time() - start:.0f} s in all')


if __name__ == '__main__':
    main()
