import { Redo2, Undo2 } from 'lucide-react'
import { useEffect } from 'react'
import { useStore as useVanillaStore } from 'zustand'
import { useStore } from '../state/store'
import { IconButton } from '../ui/IconButton'
import { historyStep } from './shortcuts'

// a step of history in the middle of a gesture would pull the point from under the hand
const step = (direction: 'undo' | 'redo') => {
  if (useStore.getState().gesture) return
  useStore.temporal.getState()[direction]()
}

/** Undo and Redo, and their keys everywhere but in a text field. */
export const History = () => {
  const canUndo = useVanillaStore(useStore.temporal, ({ pastStates }) => pastStates.length > 0)
  const canRedo = useVanillaStore(useStore.temporal, ({ futureStates }) => futureStates.length > 0)

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const direction = historyStep(event)
      if (!direction || isTextField(event.target)) return
      event.preventDefault()
      step(direction)
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [])

  return (
    <>
      <IconButton icon={Undo2} label="Undo" disabled={!canUndo} onClick={() => step('undo')} />
      <IconButton icon={Redo2} label="Redo" disabled={!canRedo} onClick={() => step('redo')} />
    </>
  )
}

const isTextField = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input[type="text"], textarea, [contenteditable]')
