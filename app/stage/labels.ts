import { boxContains, boxesOverlap, lineCrosses, type Box, type Line } from './boxes'

/** What labels keep clear of. Boxes and lines are on the stage, in CSS pixels. */
export type Obstacles = {
  readonly boxes: readonly Box[]
  readonly lines: readonly Line[]
  /** Whatever else can say whether it crosses a box. */
  readonly shapes?: readonly ((box: Box) => boolean)[]
}

/** A place where a label may stand: one box, or several for names that are placed together. */
export type Candidate = {
  /** Names the place across frames, such as a direction, so that a label can stay where it is. */
  readonly key: number
  readonly boxes: readonly Box[]
}

export type LabelRequest = {
  readonly id: string
  /** Places in the order of preference. */
  readonly candidates: readonly Candidate[]
  /** What the label avoids where it can, beside what no label may cover. */
  readonly soft?: Obstacles
  /** A label that must be shown takes the place where it covers least even where none is free. */
  readonly required?: boolean
}

/** The places of the labels that are shown, by the label's id. */
export type Placement = ReadonlyMap<string, Candidate>

/** Only the best places are worth keeping clear of soft obstacles. */
const PREFERRED = 10

/**
 * Finds a place for every label, in the order given: the labels before are obstacles to those after.
 * A label stays where it was while that place is free; else it takes the first place that is free of all, else the
 * first that is free of what is hard.
 * @param hard what no label may cover
 * @param area what every label must lie in
 */
export const placeLabels = (
  requests: readonly LabelRequest[],
  hard: Obstacles,
  area: Box,
  last: Placement = new Map(),
): Placement => {
  const placed = new Map<string, Candidate>()
  const taken: Box[] = []
  const isFree = ({ boxes }: Candidate) =>
    boxes.every((box) => boxContains(area, box) && !hits(hard, box) && !taken.some((other) => boxesOverlap(other, box)))

  for (const { id, candidates, required, soft } of requests) {
    const isClear = ({ boxes }: Candidate) => !soft || !boxes.some((box) => hits(soft, box))
    const key = last.get(id)?.key
    const stay = candidates.find((candidate) => candidate.key === key && isFree(candidate))
    const chosen =
      (stay && isClear(stay) ? stay : undefined) ??
      candidates.slice(0, PREFERRED).find((candidate) => isFree(candidate) && isClear(candidate)) ??
      stay ??
      candidates.find(isFree) ??
      (required ? leastCovering(candidates, hard, taken, area) : undefined)
    if (!chosen) continue
    placed.set(id, chosen)
    taken.push(...chosen.boxes)
  }
  return placed
}

/** What a label that must be shown had rather cover: a line than a handle, a handle than another label; all rather than leave. */
const WORTH = { line: 1, box: 4, label: 16, edge: 64 }

/** The first of the places that cover least. */
const leastCovering = (
  candidates: readonly Candidate[],
  { boxes: kept, lines, shapes = [] }: Obstacles,
  taken: readonly Box[],
  area: Box,
): Candidate | undefined => {
  const cost = (box: Box) =>
    lines.filter((line) => lineCrosses(line, box)).length * WORTH.line +
    kept.filter((other) => boxesOverlap(other, box)).length * WORTH.box +
    shapes.filter((crosses) => crosses(box)).length * WORTH.box +
    taken.filter((other) => boxesOverlap(other, box)).length * WORTH.label +
    (boxContains(area, box) ? 0 : WORTH.edge)
  const costs = candidates.map(({ boxes }) => boxes.reduce((sum, box) => sum + cost(box), 0))
  return candidates[costs.indexOf(Math.min(...costs))]
}

const hits = ({ boxes, lines, shapes = [] }: Obstacles, box: Box) =>
  boxes.some((other) => boxesOverlap(other, box)) ||
  lines.some((line) => lineCrosses(line, box)) ||
  shapes.some((crosses) => crosses(box))
