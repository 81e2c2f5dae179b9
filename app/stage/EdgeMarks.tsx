import { memo } from 'react'
import { useText } from '../messages/catalogue'
import { pointsText } from '../messages/points'
import { stageText } from '../messages/stage'
import { selectPositions } from '../state/selectors'
import { useStore } from '../state/store'
import { TextButton } from '../ui/TextButton'
import { selectBeyond, selectNothingInSight, type Beyond } from './beyond'
import styles from './EdgeMarks.module.css'
import { fitView, showInPlane } from './plane/camera'
import { ROLE_LOOKS } from './roles'
import { fitSpace } from './space/glide'

/** A mark at the edge for each point beyond it, and a line where no point is in sight at all. */
export const EdgeMarks = memo(() => {
  const text = useText(stageText)
  const beyond = useStore(selectBeyond)
  const nothing = useStore(selectNothingInSight)
  return (
    <>
      {beyond.map((mark) => (
        <EdgeMark key={mark.id} {...mark} />
      ))}
      {nothing && (
        <p className={styles.nothing}>
          {text.nothingInSight} <TextButton onClick={showAll}>{text.bringAll}</TextButton>
        </p>
      )}
    </>
  )
})

const EdgeMark = ({ id, index, role, selected, at, angle }: Beyond) => {
  const point = useText(pointsText)[role]({ number: index + 1 })
  const label = useText(stageText).bring({ point })
  return (
    <button
      type="button"
      className={styles.mark}
      aria-label={label}
      title={label}
      data-role={role}
      data-selected={selected}
      data-beyond={id}
      style={{ transform: `translate(${at.x}px, ${at.y}px)` }}
      onClick={() => show(id)}
    >
      <svg viewBox="-22 -22 44 44" aria-hidden="true">
        <path className={styles.arrow} d="M19 0 L10 -7 V7 Z" transform={`rotate(${(angle * 180) / Math.PI})`} />
        <path className={styles.shape} d={ROLE_LOOKS[role].outline} transform="scale(0.7)" />
      </svg>
    </button>
  )
}

const showAll = () => {
  if (useStore.getState().scene.dimensions === 3) fitSpace()
  else fitView()
}

/** In space the camera goes back until everything is seen: no other place is nearer to what was looked at. */
const show = (id: string) => {
  const state = useStore.getState()
  const position = selectPositions(state).get(id)
  if (state.scene.dimensions === 3 || !position) fitSpace()
  else showInPlane(position)
}
