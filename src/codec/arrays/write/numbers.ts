/** From so many digits on two float32 numbers never share a text. */
const FLOAT32_DIGITS = 9

/** The shortest text that reads back as the same float32: 0.1, not 0.10000000149011612. */
const float32Text = (value: number): string => {
  if (!Number.isFinite(value)) return String(value)
  for (let digits = 6; digits < FLOAT32_DIGITS; digits++) {
    const rounded = Number(value.toPrecision(digits))
    if (Math.fround(rounded) === value) return String(rounded)
  }
  return String(Number(value.toPrecision(FLOAT32_DIGITS)))
}

/** How the numbers of an array are written: as short as their type allows, and −0 with its sign. */
export const textOf = (data: Float32Array | Float64Array): ((value: number) => string) => {
  const shortest = data instanceof Float32Array ? float32Text : String
  return (value) => (Object.is(value, -0) ? '-0' : shortest(value))
}
