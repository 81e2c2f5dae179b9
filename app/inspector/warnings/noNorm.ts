import type { Warning } from './warning'

/** p below 1: what is computed is no distance. */
export const noNorm: Warning = {
  id: 'no-norm',
  find: ({ scene: { loss } }, text) =>
    loss.p < 1
      ? {
          title: text.noNormTitle,
          reason: text.noNorm,
          remedies: [
            { label: text.setP({ p: 1 }), apply: ({ normDegreeChanged }) => normDegreeChanged(1), concerns: 'p' },
          ],
        }
      : null,
}
