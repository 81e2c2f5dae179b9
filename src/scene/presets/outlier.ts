import { normal } from '../random'
import { hundredths, separateTriplets, type Preset } from './preset'

const SPREAD = 0.25
/** How far the outlier's positive lies from everything else. */
const ASTRAY = 6

/** A trained batch with one mislabelled positive. */
export const outlier: Preset = {
  id: 'outlier',
  constraint: 'free',
  make: (random, { triplets, dimensions }) => {
    const near = (x: number, y: number) =>
      [x, y, 0].slice(0, dimensions).map((value) => hundredths(value + SPREAD * normal(random)))
    return separateTriplets(triplets, (index) => ({
      anchor: near(-1.5, 0),
      positive: index === 0 ? near(-1.5 + ASTRAY, 2) : near(-1.5, 0),
      negative: near(1.5, 0),
    }))
  },
}
