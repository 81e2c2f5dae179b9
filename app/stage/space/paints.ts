import { useMemo } from 'react'
import { useAppearance } from '../appearance'
import type { Appearance } from '../ramp'
import type { Inks, Paint } from './ribbons'

/** Every colour that WebGL draws with, in sRGB from 0 to 1, out of the page's tokens. */
export type Paints = {
  readonly appearance: Appearance
  readonly inks: Inks
  readonly handleEdge: Paint
  readonly glass: Paint
  readonly iso: Paint
  readonly loss: Paint
}

/** What no token says: lines of the frame are ink at a sixth, balls a violet of their own in the dark. */
const OF_APPEARANCE = {
  light: { frame: [0x16, 0x17, 0x1a, 0.16], glass: '#7a54b8', iso: 0.28 },
  dark: { frame: [0xff, 0xff, 0xff, 0.22], glass: '#9c7be0', iso: 0.32 },
} as const

const paintOf = (hex: string, alpha = 1): Paint => {
  const digits = hex.trim().slice(1)
  // the build writes #FFFFFF as #fff
  const word = Number.parseInt(digits.length === 3 ? digits.replace(/./g, '$&$&') : digits, 16)
  return [(word >> 16) / 255, ((word >> 8) & 255) / 255, (word & 255) / 255, alpha]
}

const readPaints = (appearance: Appearance): Paints => {
  const tokens = getComputedStyle(document.documentElement)
  const token = (name: string, alpha?: number) => paintOf(tokens.getPropertyValue(name), alpha)
  const { frame, glass, iso } = OF_APPEARANCE[appearance]
  return {
    appearance,
    inks: {
      frame: [frame[0] / 255, frame[1] / 255, frame[2] / 255, frame[3]],
      rule: token('--rule'),
      fieldInk: token('--field-ink'),
      ink: token('--ink'),
      paper: token('--paper'),
      anchor: token('--a'),
      positive: token('--p'),
      negative: token('--n'),
    },
    handleEdge: token('--handle-edge'),
    glass: paintOf(glass),
    iso: token('--iso', iso),
    loss: token('--loss'),
  }
}

/** The colours of the page's present appearance. */
export const usePaints = (): Paints => {
  const appearance = useAppearance()
  return useMemo(() => readPaints(appearance), [appearance])
}
