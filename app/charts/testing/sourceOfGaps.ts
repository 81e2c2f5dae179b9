import { defaultScene } from '../../../src/scene/defaults'
import type { Reduction } from '../../../src/loss/options'
import { regime } from '../../../src/loss/regime'
import type { ChartSource } from '../chart'

type Situation = { readonly selected?: number; readonly reduction?: Reduction; readonly margin?: number }

/**
 * A source of these gaps d(A,N) − d(A,P), all d(A,P) being 1: numbers alone, without a scene.
 * The losses are max(margin − gap, 0) in float32, as a backend gives them.
 */
export const sourceOfGaps = (gaps: readonly number[], situation: Situation = {}): ChartSource => {
  const { selected = 0, reduction = 'none', margin = 1 } = situation
  const loss = { ...defaultScene.loss, reduction, margin }
  const rows = gaps.map((given, index) => {
    const own = Math.fround(Number.isNaN(given) ? NaN : Math.max(margin - given, 0))
    const negativeDistance = Math.fround(1 + given)
    return {
      index,
      positiveDistance: 1,
      negativeDistance,
      gap: negativeDistance - 1,
      loss: own,
      regime: regime(1, negativeDistance, margin, own),
    }
  })
  const sum = rows.reduce((total, row) => total + row.loss, 0)
  const results = { rows, reduced: { none: null, sum, mean: sum / rows.length }[reduction], loss }
  return {
    loss,
    dimensions: 2,
    count: gaps.length,
    selected,
    moving: false,
    results: () => results,
    points: () => POINTS,
    history: () => ({ losses: [rows[selected]?.loss ?? NaN], norms: [loss], present: 0 }),
    field: null,
    fieldPoint: () => ({ role: 'negative', at: POINTS.negative, loss: rows[selected]?.loss ?? null }),
  }
}

const POINTS = { anchor: [0, 0], positive: [1.2, 0.3], negative: [-0.9, 1.1] }
