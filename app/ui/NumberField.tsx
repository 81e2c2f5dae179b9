import { useId, useState, type KeyboardEvent } from 'react'
import { useText } from '../messages/catalogue'
import { uiText } from '../messages/ui'
import { isBeginningOfNumber, parseNumber } from './number'
import styles from './NumberField.module.css'
import { useHold, type Grip, type Take } from './useHold'

type NumberFieldProps = {
  /** Takes hold until the field is left, or the key let go. Without it what was typed is taken back by `onChange`. */
  readonly take?: Take
  readonly label: string
  readonly value: number
  /** What is shown while nothing is being typed; it may be rounded. */
  readonly format: (value: number) => string
  readonly isAccepted: (value: number) => boolean
  /** What the field takes, as the end of a sentence: "one finite number". */
  readonly takes: string
  /** The value after that many arrow steps: 1 up, −1 down; 10 with Shift, 0.1 with Alt. */
  readonly stepped: (value: number, steps: number) => number
  readonly className?: string | undefined
  readonly onChange: (value: number) => void
}

/** What is being typed: whether it is refused, and the value that came into force with it; null until that is known. */
type Draft = { readonly text: string; readonly refused: boolean; readonly value: number | null }

/**
 * A number that can be typed freely. What can be used takes effect at once. What cannot leaves the value that was there
 * before the typing, not that of its first digits, as 10 is of 101: the field says what it takes and what stays in force.
 * Enter tidies, Escape restores.
 */
export const NumberField = (props: NumberFieldProps) => {
  const { label, value, format, isAccepted, takes, stepped, className, onChange } = props
  const text = useText(uiText)
  const problemId = useId()
  const [draft, setDraft] = useState<Draft | null>(null)
  const withoutHistory = (): Grip => ({
    isHeld: () => true,
    letGo: () => undefined,
    cancel: () => onChange(value),
  })
  const hold = useHold(props.take ?? withoutHistory)
  // it need not be the one typed: on the unit sphere a coordinate of 2 becomes 1
  if (draft?.value === null) setDraft({ ...draft, value })
  // a value that changed elsewhere, by a drag or an undo, replaces what was being typed
  const current = draft && Object.is(draft.value, value) ? draft : null

  const change = (next: number) => {
    if (Object.is(next, value)) return
    hold.renew()
    hold.change(() => onChange(next))
  }
  const type = (written: string) => {
    const typed = parseNumber(written)
    if (typed !== null && isAccepted(typed)) {
      change(typed)
      setDraft({ text: written, refused: false, value: null })
      return
    }
    // a lone 0 may become 0.5: whether it is refused shows when the field is left
    const refused = typed === null ? !isBeginningOfNumber(written) : typed !== 0
    if (refused) hold.cancel()
    setDraft({ text: written, refused, value: null })
  }
  const settle = () => {
    const typed = current && parseNumber(current.text)
    const good = typed !== null && isAccepted(typed)
    // what was refused when it was typed may have become acceptable since
    if (good) change(typed)
    if (current && !good) {
      hold.cancel()
      setDraft({ text: current.text, refused: true, value: null })
      return
    }
    setDraft(null)
    hold.end()
  }
  const pressed = (event: KeyboardEvent) => {
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    if (direction) {
      event.preventDefault()
      const next = stepped(value, direction * (event.shiftKey ? 10 : event.altKey ? 0.1 : 1))
      if (isAccepted(next)) change(next)
      setDraft(null)
    } else if (event.key === 'Enter') {
      settle()
    } else if (event.key === 'Escape' && current) {
      event.stopPropagation()
      setDraft(null)
      hold.cancel()
    }
  }

  const refused = current?.refused ?? false
  return (
    <>
      <input
        className={[styles.field, className].filter(Boolean).join(' ')}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        role="spinbutton"
        aria-label={label}
        aria-valuenow={Number.isFinite(value) ? value : undefined}
        aria-valuetext={Number.isFinite(value) ? undefined : String(value)}
        aria-invalid={refused || undefined}
        aria-describedby={refused ? problemId : undefined}
        value={current?.text ?? format(value)}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        onBlur={settle}
        onKeyDown={pressed}
        onKeyUp={({ key }) => {
          if (key === 'ArrowUp' || key === 'ArrowDown') hold.end()
        }}
      />
      {refused && (
        <p id={problemId} className={styles.problem}>
          {text.refused({ label, takes, value: format(value) })}
        </p>
      )}
    </>
  )
}
