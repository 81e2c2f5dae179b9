import { memo, useId, useState, type KeyboardEvent } from 'react'
import { useStore } from '../state/store'
import { marginsOf, plotSize } from './axes'
import type { Chart, Figure } from './chart'
import { spotOf, type Mark } from './mark'
import styles from './MarkList.module.css'
import type { Point } from './usePointed'
import { stepOver } from './stepOver'

type MarkListProps = {
  readonly chart: Chart
  readonly figure: Figure
  readonly moving: boolean
  readonly point: Point
}

/**
 * The marks of a chart for the keyboard: one stop of Tab, arrow keys go from mark to mark, Enter does what a click does. Of
 * thousands only the one at hand is in the document. The pointer passes through to the drawing.
 */
export const MarkList = memo(
  ({ chart, figure, point }: MarkListProps) => {
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
    const picks = mark.customdata === null ? null : chart.pick

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
      else if (picks && mark.customdata !== null) picks.run(useStore.getState(), mark.customdata)
    }

    const { l, t } = marginsOf(figure.size)
    const optionId = `${id}${walked[place]}`
    return (
      <div
        role="listbox"
        tabIndex={0}
        className={styles.list}
        style={{ left: l, top: t, ...plotSize(figure.size) }}
        aria-label="Marks of the chart"
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
              Enter {picks.does}
            </span>
          )}
        </div>
        <span id={`${id}how`} hidden>
          Arrow keys go from mark to mark.{chart.pick && ` Enter ${chart.pick.does}.`}
        </span>
      </div>
    )
  },
  // under a moving hand nobody walks: the marks need not be laid out anew
  (_, next) => next.moving,
)
MarkList.displayName = 'MarkList'

/** Room that the words need above what they point to, and half of that beside it, in pixels. */
const ROOM = { above: 76, beside: 120 }
const AWAY = 16

/** Over the mark, or beside it where there is no room above; never beyond the chart's sides. */
const wordsPlace = ({ ranges, size }: Figure, mark: Mark) => {
  const { l, t } = marginsOf(size)
  const { x, y } = spotOf(mark, ranges, size)
  const at = { left: x - l, top: y - t }
  if (y <= ROOM.above) {
    const right = x < size.width / 2
    return { left: at.left + (right ? AWAY : -AWAY), top: at.top, translate: `${right ? '0%' : '-100%'} -50%` }
  }
  const align = x < ROOM.beside ? '0%' : x > size.width - ROOM.beside ? '-100%' : '-50%'
  return { left: at.left, top: at.top - AWAY, translate: `${align} -100%` }
}
