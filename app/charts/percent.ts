/** A fraction as a whole percentage; one too small for that as such: < 1 %. */
const formatPercent = (fraction: number): string =>
  fraction > 0 && fraction < 0.01 ? '< 1 %' : `${Math.round(100 * fraction)} %`

/** A triplet's share as it follows its loss; where nothing has a loss, or one is no number, nobody has a share. */
export const shareText = (share = NaN): string => (Number.isNaN(share) ? '' : `, ${formatPercent(share)} of the sum`)
