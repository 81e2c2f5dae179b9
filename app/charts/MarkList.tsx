import { memo, useId, useState, type KeyboardEvent } from 'react'
import { useText } from '../messages/catalogue'
import { chartsText } from '../messages/charts'
import { marginsOf, plotSize } from './axes'
import type { Figure, PointAction } from './chart'
import { spotOf, stepOver, type Mark } from './mark'
import styles from './MarkList.module.css'
import { chartActions } from './source'
import type { Point } from './usePointed'

type MarkListProps = {
  readonly pick: PointAction | null
  readonly figure: Figure
  readonly moving: boolean
  readonly point: Point
}

/**
 * The marks of a chart for the keyboard: one stop of Tab, arrow keys go from mark to mark, Enter does what a click does. Of
 * thousands only the one at hand is in the document. The pointer passes through to the drawing.
 */
export const MarkList = memo(
  ({ pick, figure, point }: MarkListProps) => {
    const text = useText(chartsText)
    const [chosen, setChosen] = useState<number | null>(null)
    const id = useId()
    const marks = figure.marks()
    const walked = [...marks.keys()].filter((index) => marks[index]?.text)
    if (walked.length === 0) return null
    const start = Math.max(
      0,
      walked.findIndex((index) => marks[index]?.current),
    )
    const place = Math.min(chosen ?? start, walked.length - 1)
    const mark = marks[walked[place]!]!
    const picks = mark.customdata === null ? null : pick

    const go = (to: number) => {
      setChosen(to)
      const index = walked[to]!
      point(index, marks[index] ?? null)
    }
    const press = (event: KeyboardEvent) => {
      const to = stepOver(event.key, place, walked.length)
      const isPick = event.key === 'Enter' || event.key === ' '
      if (to === null && !isPick) return
      event.preventDefault()
      if (to !== null) go(to)
      else if (picks && mark.customdata !== null) picks.run(chartActions, mark.customdata)
    }

    const { l, t } = marginsOf(figure.size)
    const optionId = `${id}${walked[place]}`
    return (
      <div
        role="listbox"
        tabIndex={0}
        className={styles.list}
        style={{ left: l, top: t, ...plotSize(figure.size) }}
        aria-label={text.marks}
        aria-activedescendant={optionId}
        aria-describedby={`${id}how`}
        onKeyDown={press}
        onFocus={() => go(place)}
        onBlur={() => {
          setChosen(null)
          point(null, null)
        }}
      >
        <div
          key={optionId}
          id={optionId}
          role="option"
          className={styles.option}
          style={wordsPlace(figure, mark)}
          aria-selected={mark.current === true}
          aria-posinset={place + 1}
          aria-setsize={walked.length}
        >
          {mark.text?.()}
          {picks && (
            <span className={styles.hint} aria-hidden="true">
              {picks.hint}
            </span>
          )}
        </div>
        <span id={`${id}how`} hidden>
          {pick ? text.marksHowPick({ hint: pick.hint }) : text.marksHow}
        </span>
      </div>
    )
  },
  // under a moving hand nobody walks: the marks need not be laid out anew
  (_, next) => next.moving,
)
MarkList.displayName = 'MarkList'

/** The widest the words get, and the room they need above what they point to, in pixels. */
const WIDEST = 264
const ABOVE = 76
const AWAY = 16
const EDGE = 4

/** Over the mark, or beside it where there is no room above; never beyond the chart's sides, which may be the page's. */
const wordsPlace = ({ ranges, size }: Figure, mark: Mark) => {
  const { l, t } = marginsOf(size)
  const { x, y } = spotOf(mark, ranges, size)
  const isBeside = y <= ABOVE
  const away = isBeside ? AWAY : 0
  const room = { left: x - away, right: size.width - x - away }
  const isCentred = !isBeside && Math.min(room.left, room.right) > WIDEST / 2
  const isRight = room.right > room.left
  const align = isCentred ? '-50%' : isRight ? '0%' : '-100%'
  return {
    left: x - l + (isRight ? away : -away),
    top: y - t - (isBeside ? 0 : AWAY),
    translate: `${align} ${isBeside ? '-50%' : '-100%'}`,
    maxWidth: Math.min(WIDEST, Math.max(room.left, room.right) - EDGE),
  }
}
