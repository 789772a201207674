"""The sentences of features.mjs as numbers, in batches."""
import json
import random
from collections import Counter

import numpy as np
import torch

from net import CHAR_ROWS

LONGEST = 90  # words of a training sentence, the root included


class Corpus:
    """`sets` by name, the vocabulary and the names of tags and labels; `sets['train']` has the synthetic sentences too."""

    def __init__(self, path, extra, alpha):
        with open(path) as file:
            features = json.load(file)
        self.labels, self.tags = features['labels'], features['tags']
        self.alpha = alpha
        train = features['sets']['train']
        self.counts = Counter(w for s in train for w in s['words'])
        self.words = ['<unk>', '<root>'] + [w for w, count in self.counts.items() if count >= 2]
        self.word_ids = {w: i for i, w in enumerate(self.words)}
        # Words that can stand in for one another: proper nouns, and numbers in digits.
        self.swapped = {self.tags.index(t): t for t in ('PROPN|NNP', 'NUM|CD') if t in self.tags}
        self.pool = self.pool_of(train)
        self.sets = {name: [self.encode(s) for s in sentences] for name, sentences in features['sets'].items()}
        for path in extra:
            with open(path) as file:
                self.sets['train'] += [self.encode(s) for s in json.load(file)]
        self.sets['train'] = [s for s in self.sets['train'] if len(s['words']) <= LONGEST]

    def kind(self, sentence, i):
        """What a word may be swapped with: a name, a number in digits, or nothing."""
        tag = self.swapped.get(sentence['tags'][i])
        form = sentence['forms'][i]
        if tag == 'NUM|CD':
            return 'digits' if form.replace(',', '').replace('.', '').isdigit() else None
        if tag == 'PROPN|NNP':
            is_name = len(form) > 2 and form[0].isupper() and form[1:].islower() and not form.endswith('day')
            return 'name' if is_name else None
        return None

    def pool_of(self, sentences):
        pool = {}
        for s in sentences:
            for i, form in enumerate(s['forms']):
                kind = self.kind(s, i)
                if kind:
                    pool.setdefault(kind, {})[form] = (self.word_ids.get(s['words'][i], 0), s['chars'][i])
        return {kind: list(words.values()) for kind, words in pool.items()}

    def encode(self, s):
        """Index 0 is the root. `drop`: how likely the word is taken as unknown, alpha / (alpha + count)."""
        return {
            'words': [1] + [self.word_ids.get(w, 0) for w in s['words']],
            'drop': [0] + [self.alpha / (self.alpha + self.counts[w]) if self.counts[w] else 0 for w in s['words']],
            'chars': [[0] * len(CHAR_ROWS)] + s['chars'],
            'tags': [-1] + s['tags'],
            'heads': [0] + s['heads'],
            'labels': [0] + s['labels'],
            'upos': s['upos'],
            'kinds': [None] + [self.kind(s, i) for i in range(len(s['words']))],
        }

    def tensors(self, sentences, swap=0.0):
        """words, drop, chars, tags, heads, labels, mask; names and numbers swapped in a share of the sentences."""
        size, n = len(sentences), max(len(s['words']) for s in sentences)
        words, heads, labels = (np.zeros((size, n), int) for _ in range(3))
        tags = np.full((size, n), -1)
        drop, mask = np.zeros((size, n), 'f4'), np.zeros((size, n), bool)
        chars = np.zeros((size, n, len(CHAR_ROWS)), int)
        for b, s in enumerate(sentences):
            k = len(s['words'])
            words[b, :k], drop[b, :k], chars[b, :k] = s['words'], s['drop'], s['chars']
            tags[b, :k], heads[b, :k], labels[b, :k], mask[b, :k] = s['tags'], s['heads'], s['labels'], True
            if swap and random.random() < swap:
                for j, kind in enumerate(s['kinds']):
                    if kind and random.random() < 0.7:
                        words[b, j], chars[b, j] = random.choice(self.pool[kind])
        return [torch.from_numpy(x) for x in (words, drop, chars, tags, heads, labels, mask)]


def batches(sentences, most, shuffle):
    """Groups of sentences of like length, at most `most` words each, padding included."""
    order = sorted(sentences, key=lambda s: len(s['words']) + (random.random() * 3 if shuffle else 0))
    out, batch, longest = [], [], 0
    for s in order:
        n = len(s['words'])
        if batch and max(longest, n) * (len(batch) + 1) > most:
            out.append(batch)
            batch, longest = [], 0
        batch.append(s)
        longest = max(longest, n)
    if batch:
        out.append(batch)
    if shuffle:
        random.shuffle(out)
    return out
