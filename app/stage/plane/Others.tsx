import { memo } from 'react'
import type { PointId } from '../../../src/scene/scene'
import { remember, selectedIndex } from '../../state/selectors'
import { useStore, type State } from '../../state/store'
import { ROLE_LOOKS, STACKING } from '../roles'
import { selectPixels } from './geometry'
import styles from './Plane.module.css'
import type { Pixel } from './transform'

/** How much smaller the marks of the triplets are that are not selected. */
const OTHER_SCALE = 0.42

const othersOf = remember((scene: State['scene'], index: number, pixels: ReadonlyMap<PointId, Pixel>) =>
  scene.triplets.flatMap((triplet, i) => {
    if (i === index) return []
    const at = (role: keyof typeof triplet) => pixels.get(triplet[role]) ?? { x: 0, y: 0 }
    return [{ index: i, anchor: at('anchor'), positive: at('positive'), negative: at('negative') }]
  }),
)
/** Where the points of the triplets lie that are not selected. */
export const selectOthers = (state: State) => othersOf(state.scene, selectedIndex(state), selectPixels(state))

/** The other triplets, quiet: small marks and a hairline from A to P. Their handles are buttons above them. */
export const Others = memo(() => {
  const others = useStore(selectOthers)
  return (
    <g>
      <path
        className={styles.otherLines}
        d={others.map(({ anchor, positive }) => `M${anchor.x} ${anchor.y}L${positive.x} ${positive.y}`).join('')}
      />
      {STACKING.map((role) => (
        <g key={role} fill={ROLE_LOOKS[role].mark} opacity={role === 'anchor' ? 0.7 : 0.55}>
          {others.map((other) => (
            <path
              key={other.index}
              d={ROLE_LOOKS[role].outline}
              transform={`translate(${other[role].x} ${other[role].y}) scale(${OTHER_SCALE})`}
            />
          ))}
        </g>
      ))}
    </g>
  )
})
