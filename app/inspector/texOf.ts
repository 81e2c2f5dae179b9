import type { Convention } from '../../src/loss/conventions/convention'
import type { SceneLoss } from '../../src/scene/scene'

/** A number as TeX: 10^{-6}, 2.5 \cdot 10^{-7}, \infty. */
export const numberInTex = (value: number): string => {
  if (!Number.isFinite(value)) return String.raw`\infty`
  if (value === 0 || (value >= 0.01 && value < 1e6)) return `${value}`
  const [mantissa = '', exponent = ''] = value.toExponential().split('e')
  const power = `10^{${Number(exponent)}}`
  return mantissa === '1' ? power : String.raw`${mantissa} \cdot ${power}`
}

/** A convention's distance with the numbers in force for p and ε. */
export const distanceInTex = ({ tex }: Pick<Convention, 'tex'>, { p, eps }: Pick<SceneLoss, 'p' | 'eps'>): string =>
  tex
    .replaceAll(String.raw`\varepsilon`, `{${numberInTex(eps)}}`)
    // a lone p, not one inside a command's name
    .replaceAll(/(?<![a-zA-Z\\])p(?![a-zA-Z])/g, `{${numberInTex(p)}}`)
