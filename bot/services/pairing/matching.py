"""Which of the pairs that fit are brought together: the best choice for all, not the next best for each."""

from collections.abc import Sequence

from bot.domain.pairing_round import Fit


def best_choice(fits: Sequence[Fit]) -> tuple[Fit, ...]:
    """As many pairs as there can be, and among all choices of so many the one of the greatest weight. Nobody is in
    two; with an odd number somebody is left for the next round."""
    from networkx import Graph, max_weight_matching  # noqa: PLC0415 (25 MB, and few processes ever bring two together)

    graph = Graph()
    for fit in fits:
        graph.add_edge(fit.seeker_id, fit.helper_id, weight=fit.weight)
    chosen = {frozenset(pair) for pair in max_weight_matching(graph, maxcardinality=True)}
    return tuple(fit for fit in fits if frozenset(fit.both) in chosen)
