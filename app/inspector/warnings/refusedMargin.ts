import { conventionOf } from '../../../src/loss/conventions/registry'
import { sentence } from '../sentence'
import type { Warning } from './warning'

/** The program itself raises an error for such a margin; its older versions, and its formula, do not. */
export const refusedMargin: Warning = {
  id: 'refused-margin',
  title: 'This margin is refused',
  find: ({ scene: { loss } }) => {
    const { label, refusesMarginUpToZeroFrom: version, defaults } = conventionOf(loss.convention)
    if (version === null || loss.margin > 0) return null
    return {
      reason: sentence`From version ${version} on ${label} raises an error for a margin of 0 or less. The numbers here are those of its formula, as older versions compute it.`,
      remedies: [
        {
          label: `Set the margin to ${defaults.margin}`,
          apply: ({ marginChanged }) => marginChanged(defaults.margin),
          concerns: 'margin',
        },
      ],
    }
  },
}
