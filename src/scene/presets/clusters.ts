import { normal, pick, type Random } from '../random'
import { hundredths, separateTriplets, type Preset } from './preset'

/** How far apart the classes' centres are, and how wide each class is. */
const RADIUS = 0.9
const SPREAD = 0.6
const CLASSES = 4

/** Classes that run into each other: every regime occurs. */
export const clusters: Preset = {
  id: 'clusters',
  constraint: 'free',
  make: (random, { triplets, dimensions }) => {
    const classes = Array.from({ length: CLASSES }, (_, k) => k)
    const member = (of: number) => around(centre(of, dimensions), SPREAD, random)
    return separateTriplets(triplets, () => {
      const own = pick(classes, random)
      const other = (own + 1 + Math.floor(random() * (CLASSES - 1))) % CLASSES
      return { anchor: member(own), positive: member(own), negative: member(other) }
    })
  },
}

const centre = (of: number, dimensions: 2 | 3) => {
  const angle = (2 * Math.PI * (of + 0.5)) / CLASSES
  const plane = [RADIUS * Math.cos(angle), RADIUS * Math.sin(angle)]
  return dimensions === 2 ? plane : [...plane, of % 2 === 0 ? -0.6 : 0.6]
}

const around = (from: readonly number[], spread: number, random: Random) =>
  from.map((value) => hundredths(value + spread * normal(random)))
