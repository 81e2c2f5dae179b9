import { useRef, type KeyboardEvent } from 'react'
import styles from './TabStrip.module.css'

type Tab<Value> = {
  readonly value: Value
  readonly label: string
  /** The accessible name where the label is short for it; it begins with the label. */
  readonly name?: string
  /** The label begins with a letter of mathematics. */
  readonly letter?: boolean
}

type TabStripProps<Value extends string> = {
  readonly label: string
  readonly tabs: readonly Tab<Value>[]
  readonly value: Value
  /** The id of the panel that a tab shows. */
  readonly panelOf: (value: Value) => string
  /** Smaller where there is a mouse, without a line under the strip. */
  readonly dense?: boolean
  readonly onChange: (value: Value) => void
}

const MOVES: Record<string, (index: number, count: number) => number> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** Tabs in a strip that may scroll sideways by itself. Arrow keys move along it. */
export const TabStrip = <Value extends string>({
  label,
  tabs,
  value,
  panelOf,
  dense,
  onChange,
}: TabStripProps<Value>) => {
  const strip = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const from = tabs.findIndex((tab) => tab.value === value)
    const to = tabs[MOVES[event.key]?.(from, tabs.length) ?? -1]
    if (!to) return
    event.preventDefault()
    onChange(to.value)
    strip.current?.querySelector<HTMLElement>(`[data-tab="${to.value}"]`)?.focus()
  }
  return (
    <div ref={strip} className={styles.strip} role="tablist" aria-label={label} data-dense={dense || undefined}>
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          role="tab"
          className={styles.tab}
          data-tab={tab.value}
          aria-label={tab.name}
          aria-selected={tab.value === value}
          aria-controls={tab.value === value ? panelOf(tab.value) : undefined}
          tabIndex={tab.value === value ? 0 : -1}
          onClick={() => onChange(tab.value)}
          onKeyDown={move}
        >
          {tab.letter ? (
            <span>
              <span className={styles.letter}>{tab.label.slice(0, 1)}</span>
              {tab.label.slice(1)}
            </span>
          ) : (
            tab.label
          )}
        </button>
      ))}
    </div>
  )
}
