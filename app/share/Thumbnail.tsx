import type { Scene } from '../../src/scene/scene'
import { ROLE_LOOKS } from '../stage/roles'
import { thumbnailOf } from './thumbnail'
import styles from './Thumbnail.module.css'

const WIDTH = 192
const HEIGHT = 128
/** A handle's size, as a share of that on the stage. */
const HANDLE = 0.5

type ThumbnailProps = { readonly scene: Scene; readonly selected: number; readonly words: string }

/** What a link opens, in small. */
export const Thumbnail = ({ scene, selected, words }: ThumbnailProps) => {
  const { segments, handles, ball } = thumbnailOf(scene, selected, WIDTH, HEIGHT)
  const size = scene.triplets.length > 3 ? HANDLE / 2 : HANDLE
  return (
    <svg className={styles.thumbnail} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words}>
      {ball.length > 0 && (
        <path className={styles.ball} d={`M${ball.map((place) => place.map(tenth).join(' ')).join('L')}Z`} />
      )}
      {segments.map(({ role, from, to }, index) => (
        <line
          key={index}
          x1={tenth(from[0])}
          y1={tenth(from[1])}
          x2={tenth(to[0])}
          y2={tenth(to[1])}
          stroke={ROLE_LOOKS[role].mark}
        />
      ))}
      {handles.map(({ role, at }, index) => (
        <path
          key={index}
          className={styles.handle}
          d={ROLE_LOOKS[role].outline}
          fill={ROLE_LOOKS[role].mark}
          transform={`translate(${tenth(at[0])} ${tenth(at[1])}) scale(${size})`}
        />
      ))}
    </svg>
  )
}

const tenth = (value: number) => Math.round(value * 10) / 10
