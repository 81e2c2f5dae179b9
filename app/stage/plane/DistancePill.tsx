import { selectedIndex } from '../../state/selectors'
import { useStore } from '../../state/store'
import { useTwin } from '../../state/useTwin'
import type { Box } from '../boxes'
import { ROLE_LOOKS } from '../roles'
import type { Segment } from './geometry'
import { distanceText } from './placement'
import styles from './DistancePill.module.css'
import plane from './Plane.module.css'
import { SEGMENT_TERMS } from './segmentTerms'

type DistancePillProps = Pick<Segment, 'role' | 'distance'> & { readonly box: Pick<Box, 'width' | 'height'> }

/** The length of a segment in its pill, about (0, 0). */
export const DistancePill = ({ role, distance, box: { width, height } }: DistancePillProps) => {
  const twin = useTwin(SEGMENT_TERMS[role], useStore(selectedIndex))
  const shape = { x: -width / 2, y: -height / 2, width, height, rx: 4 }
  return (
    <g className={styles.pill} {...twin}>
      <rect className={plane.pill} {...shape} />
      <rect className={styles.wash} fill={ROLE_LOOKS[role].mark} {...shape} />
      <text className={plane.distance} y="4.5" fill={ROLE_LOOKS[role].text}>
        {distanceText(distance)}
      </text>
    </g>
  )
}
