import type { Convention } from '../loss/conventions/convention'
import type { ConventionId } from '../loss/conventions/programs'

type Program = Convention & { readonly id: ConventionId }

/** Programs that nobody has: records and nothing else. A test puts them into the list in the place of the real one. */
export const madeUpPrograms: readonly Program[] = [
  {
    id: 'shifted' as ConventionId,
    label: 'Shifted',
    family: 'Shifted',
    tex: String.raw`d(x, y) = \lVert x - y + \varepsilon \rVert_p`,
    defaults: { p: 3, margin: 0.5, eps: 0.01, reduction: 'sum' },
    allows: { swap: true, infiniteP: true, zeroP: false },
    refusesMarginUpToZeroFrom: null,
    distance: { kind: 'norm', epsJoins: 'difference', undefinedSlope: 'nan', degree: 'float64' },
    float32: 'powers',
    hinge: { marginFirst: true, activeAtZero: false },
  },
  {
    id: 'rooted' as ConventionId,
    label: 'Rooted',
    family: 'Rooted',
    tex: String.raw`d(x, y) = \sqrt{\sum_k (x_k - y_k + \varepsilon)^p}`,
    defaults: { p: 4, margin: 2, eps: 0.01, reduction: 'mean' },
    allows: { swap: false, infiniteP: false, zeroP: false },
    refusesMarginUpToZeroFrom: '1.5',
    distance: { kind: 'signed-root', epsJoins: 'difference', undefinedSlope: 'zero', degree: 'float64' },
    float32: 'powers',
    hinge: { marginFirst: false, activeAtZero: true },
  },
]

/** Their distances, written out once more by hand. */
export const madeUpDistances: Readonly<Record<string, (u: readonly number[], p: number, eps: number) => number>> = {
  shifted: (u, p, eps) => u.reduce((sum, each) => sum + Math.abs(each + eps) ** p, 0) ** (1 / p),
  rooted: (u, p, eps) => Math.sqrt(u.reduce((sum, each) => sum + (each + eps) ** p, 0)),
}
