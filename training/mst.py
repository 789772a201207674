"""The best tree for arc scores: Chu-Liu/Edmonds, with exactly one child of the root."""
import numpy as np

NEVER = -1e9
PENALTY = 1e6  # more than any difference between the scores of two trees


def best_tree(scores):
    """scores[dependent, head], row 0 is the root; the head of every row, -1 for the root."""
    heads = arborescence(scores)
    if (heads == 0).sum() < 2:
        return heads
    # Where each child of the root costs the same penalty, the best tree has one, and it is the best of those with one.
    dear = scores.copy()
    dear[:, 0] -= PENALTY
    return arborescence(dear)


def arborescence(scores):
    heads = scores.argmax(1)
    heads[0] = -1
    cycle = find_cycle(heads)
    if not cycle:
        return heads
    # The cycle becomes one node, the smaller tree is found, and the cycle is opened where that tree enters it.
    inside = set(cycle)
    rest = [i for i in range(len(heads)) if i not in inside]
    m = len(rest)  # the place of that node
    smaller = np.full((m + 1, m + 1), NEVER)
    gain = sum(scores[i, heads[i]] for i in cycle)
    enter, leave = {}, {}
    for x, i in enumerate(rest):
        for y, j in enumerate(rest):
            smaller[x, y] = scores[i, j]
        j = max(cycle, key=lambda k: scores[i, k])
        smaller[x, m], leave[i] = scores[i, j], j
        k = max(cycle, key=lambda k: scores[k, i] - scores[k, heads[k]])
        smaller[m, x], enter[i] = scores[k, i] - scores[k, heads[k]] + gain, k
    smaller[m, m] = NEVER
    smaller[0, :] = NEVER
    found, out = arborescence(smaller), heads.copy()
    for x, i in enumerate(rest):
        if i:
            out[i] = leave[i] if found[x] == m else rest[found[x]]
    outside = rest[found[m]]
    out[enter[outside]] = outside
    return out


def find_cycle(heads):
    seen = [0] * len(heads)
    for i in range(1, len(heads)):
        path, j = [], i
        while j > 0 and seen[j] == 0:
            seen[j] = i
            path.append(j)
            j = heads[j]
        if j > 0 and seen[j] == i and j in path:
            return path[path.index(j):]
    return None
