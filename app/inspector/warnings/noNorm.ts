import { sentence } from '../sentence'
import type { Warning } from './warning'

/** p below 1: what is computed is no distance. */
export const noNorm: Warning = {
  id: 'no-norm',
  title: 'This is no norm',
  find: ({ scene: { loss } }) =>
    loss.p < 1
      ? {
          reason: sentence`Below ${{ letter: 'p' }} = 1 a way round can be shorter than the straight one: there is no triangle inequality, and the balls are not convex.`,
          remedies: [{ label: 'Set p to 1', apply: ({ normDegreeChanged }) => normDegreeChanged(1), concerns: 'p' }],
        }
      : null,
}
