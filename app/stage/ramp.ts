/** The two appearances of the page, whatever chose between them. */
export type Appearance = 'light' | 'dark'

export type Rgb = readonly [number, number, number]

/** OKLCH of the ramp's two ends: lightness and chroma run linearly from the first tint to the last. */
const RAMPS = {
  light: { lightness: [0.968, 0.675], chroma: [0.014, 0.13] },
  dark: { lightness: [0.225, 0.505], chroma: [0.03, 0.13] },
} as const

const HUE = (300 * Math.PI) / 180

/** How many tints a table holds: more than the eye tells apart on this ramp. */
export const TINTS = 512

/** sRGB, 0 to 255, of a colour in OKLCH. Source: Björn Ottosson, A perceptual color space for image processing. */
const oklchToRgb = (lightness: number, chroma: number, hue: number): Rgb => {
  const a = chroma * Math.cos(hue)
  const b = chroma * Math.sin(hue)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    encode(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    encode(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    encode(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]
}

const encode = (linear: number) => {
  const clamped = Math.min(1, Math.max(0, linear))
  const companded = clamped <= 0.0031308 ? 12.92 * clamped : 1.055 * clamped ** (1 / 2.4) - 0.055
  return Math.round(255 * companded)
}

/** The tint at t, from 0 (the first step above paper) to 1 (the largest loss). */
export const rampColor = (appearance: Appearance, t: number): Rgb => {
  const { lightness, chroma } = RAMPS[appearance]
  const between = ([from, to]: readonly [number, number]) => from + (to - from) * t
  return oklchToRgb(between(lightness), between(chroma), HUE)
}

/** Where a gradient must hold the ramp's colours: between them the straight way through sRGB is near enough. */
export const RAMP_STOPS = [0, 0.2, 0.4, 0.6, 0.8, 1] as const

/** The ramp as a CSS gradient from left to right. */
export const rampGradient = (appearance: Appearance): string => {
  const stops = RAMP_STOPS.map((t) => `rgb(${rampColor(appearance, t).join(' ')})`)
  return `linear-gradient(90deg, ${stops.join(', ')})`
}

/** A colour as one word of a canvas's pixels: bytes red, green, blue, opaque on a little-endian machine. */
export const pixelWord = ([red, green, blue]: Rgb): number => ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0

/** The ramp as pixel words, `TINTS` of them. */
export const rampTable = (appearance: Appearance): Uint32Array =>
  Uint32Array.from({ length: TINTS }, (_, i) => pixelWord(rampColor(appearance, i / (TINTS - 1))))
