import type { PlaneField } from '../../../src/worker/protocol'
import { pixelWord, rampTable, TINTS, type Appearance } from '../ramp'

/** Every colour a field is painted with, as pixel words. */
export type Palette = {
  readonly paper: number
  readonly tints: Uint32Array
  /** Where the loss is not a number: stripes on a quiet ground. */
  readonly hatch: { readonly ground: number; readonly stripe: number }
}

/** A stripe of the hatch and the gap after it, in cells. */
const HATCH_PERIOD = 8
const HATCH_STRIPE = 2

export const palettes: Record<Appearance, Palette> = {
  light: {
    paper: pixelWord([0xff, 0xff, 0xff]),
    tints: rampTable('light'),
    hatch: { ground: pixelWord([0xff, 0xf6, 0xe0]), stripe: pixelWord([0xf6, 0xe7, 0xc6]) },
  },
  dark: {
    paper: pixelWord([0x10, 0x11, 0x14]),
    tints: rampTable('dark'),
    hatch: { ground: pixelWord([0x2b, 0x25, 0x16]), stripe: pixelWord([0x3c, 0x32, 0x18]) },
  },
}

/**
 * Paints a field into pixel words, one a cell: paper where no triplet that moves has a loss, else the tint of the loss
 * between the constant of the others and the largest on the grid.
 */
export const paintField = (
  { loss, hinge, base, max, grid }: PlaneField,
  { paper, tints, hatch }: Palette,
  pixels: Uint32Array,
) => {
  const [columns, rows] = grid.size
  const perTint = max > base ? (TINTS - 1) / (max - base) : 0
  for (let row = 0, cell = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, cell++) {
      const value = loss[cell]!
      if (hinge[cell]! <= 0) pixels[cell] = paper
      else if (value !== value)
        pixels[cell] = (row + column) % HATCH_PERIOD < HATCH_STRIPE ? hatch.stripe : hatch.ground
      else {
        const tint = (value - base) * perTint
        // an infinite loss takes the last tint: | 0 would make it 0
        pixels[cell] = tints[tint < TINTS - 1 ? Math.max(tint | 0, 0) : TINTS - 1]!
      }
    }
  }
}
