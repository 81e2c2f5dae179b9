import { conventionOf } from '../../../src/loss/conventions/registry'
import type { Warning } from './warning'

/** The program itself raises an error for such a margin; its older versions, and its formula, do not. */
export const refusedMargin: Warning = {
  id: 'refused-margin',
  find: ({ scene: { loss } }, text) => {
    const { label, refusesMarginUpToZeroFrom: version, defaults } = conventionOf(loss.convention)
    if (version === null || loss.margin > 0) return null
    return {
      title: text.refusedMarginTitle,
      reason: text.refusedMargin({ version, program: label }),
      remedies: [
        {
          label: text.setMargin({ margin: defaults.margin }),
          apply: ({ marginChanged }) => marginChanged(defaults.margin),
          concerns: 'margin',
        },
      ],
    }
  },
}
