/** A number in the parts that the kernels multiply whole logarithms by: see `Power` in arithmetic.wgsl. */
export type SplitPower = { readonly high: number; readonly low: number; readonly full: number }

/** Significant bits of `high`, so that its product with a whole number of 12 bits is exact in float32. */
const HIGH_BITS = 12

export const splitPower = (x: number): SplitPower => {
  if (x === 0 || !Number.isFinite(x)) return { high: x, low: 0, full: x }
  const unit = 2 ** (Math.floor(Math.log2(Math.abs(x))) + 1 - HIGH_BITS)
  const high = Math.round(x / unit) * unit
  return { high, low: x - high, full: x }
}

/** A positive number's base-2 logarithm, as a whole number and the rest: see `Logarithm` in arithmetic.wgsl. */
export const splitLogarithm = (log2: number): { readonly whole: number; readonly part: number } => {
  if (!Number.isFinite(log2)) return { whole: 0, part: 0 }
  const whole = Math.round(log2)
  return { whole, part: log2 - whole }
}

/** Up to this degree a power is a few multiplications: cheaper and closer than a logarithm. */
const LARGEST_WHOLE_DEGREE = 16

/** The degree if it is a small whole number, otherwise 0: how the kernels raise to it. */
export const wholeDegree = (p: number): number => (Number.isInteger(p) && p >= 1 && p <= LARGEST_WHOLE_DEGREE ? p : 0)

/** Whether negative numbers have a power of this degree, and which sign it has: see `parity` in the kernels. */
export const parityOf = (p: number): number => (Number.isInteger(p) ? Math.abs(p % 2) : BROKEN_DEGREE)

const ODD_DEGREE = 1
const BROKEN_DEGREE = 2

/** WGSL of the constants and powers that depend on the degree. The same for all degrees that are not small and whole. */
export const degreeWgsl = (p: number): string => {
  const degree = wholeDegree(p)
  return [
    `const DEGREE = ${degree}u;`,
    `const DEGREE_IS_INFINITE = ${p === Infinity};`,
    `const ODD_DEGREE = ${ODD_DEGREE}u;`,
    `const BROKEN_DEGREE = ${BROKEN_DEGREE}u;`,
    wholePower('whole_power', degree),
    wholePower('whole_power_less_one', Math.max(degree - 1, 0)),
  ].join('\n')
}

/** WGSL of x^exponent by repeated squaring. */
const wholePower = (name: string, exponent: number): string => {
  const squarings: string[] = []
  const factors: string[] = []
  for (let bit = 1; bit <= exponent; bit *= 2) {
    if (bit > 1) squarings.push(`  let x${bit} = x${bit / 2} * x${bit / 2};`)
    if (exponent & bit) factors.push(`x${bit}`)
  }
  return [
    `fn ${name}(x1: vec4<f32>) -> vec4<f32> {`,
    ...squarings,
    `  return ${factors.join(' * ') || 'vec4<f32>(1.0)'};`,
    '}',
  ].join('\n')
}
