// Who has much to do with each other, for graphs that come without the measures of the program: label propagation in a fixed order
// (Raghavan, Albert and Kumara 2007), each actor taking the label that most of its acts lead to, ties to the smallest.
import type { Act, Actor } from "./types";

const ROUNDS = 12;

function tiesOf(actors: Actor[], acts: Act[]): Map<number, number>[] {
  const index = new Map(actors.map((actor, i) => [actor, i]));
  const ties = actors.map(() => new Map<number, number>());
  for (const act of acts) {
    if (act.source !== null && act.target !== null) {
      const [one, other] = [index.get(act.source)!, index.get(act.target)!];
      ties[one]!.set(other, (ties[one]!.get(other) ?? 0) + act.weight);
      ties[other]!.set(one, (ties[other]!.get(one) ?? 0) + act.weight);
    }
  }
  return ties;
}

function strongest(ties: Map<number, number>, labels: number[], own: number): number {
  const sums = new Map<number, number>();
  for (const [other, weight] of ties) {
    sums.set(labels[other]!, (sums.get(labels[other]!) ?? 0) + weight);
  }
  let [best, most] = [own, sums.get(own) ?? 0];
  for (const [label, sum] of sums) {
    if (sum > most || (sum === most && label < best)) {
      [best, most] = [label, sum];
    }
  }
  return best;
}

export function detectCommunities(actors: Actor[], acts: Act[]): void {
  const ties = tiesOf(actors, acts);
  const labels = actors.map((_, i) => i);
  for (let round = 0, moved = true; moved && round < ROUNDS; ++round) {
    moved = false;
    for (let i = 0; i < labels.length; ++i) {
      const label = strongest(ties[i]!, labels, labels[i]!);
      moved ||= label !== labels[i];
      labels[i] = label;
    }
  }
  const sizes = new Map<number, number>();
  labels.forEach((label) => sizes.set(label, (sizes.get(label) ?? 0) + 1));
  const order = [...sizes].sort((one, other) => other[1] - one[1] || one[0] - other[0]).map(([label]) => label);
  const rank = new Map(order.map((label, i) => [label, i]));
  actors.forEach((actor, i) => (actor.community = rank.get(labels[i]!)!));
}
