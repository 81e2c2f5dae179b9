import { Redo2, Undo2 } from 'lucide-react'
import { useStore as useVanillaStore } from 'zustand'
import { useText } from '../messages/catalogue'
import { topbarText } from '../messages/topbar'
import { useStore } from '../state/store'
import { IconButton } from '../ui/IconButton'
import { stepHistory } from './historySteps'

/** Undo and Redo. */
export const History = () => {
  const text = useText(topbarText)
  const canUndo = useVanillaStore(useStore.temporal, ({ pastStates }) => pastStates.length > 0)
  const canRedo = useVanillaStore(useStore.temporal, ({ futureStates }) => futureStates.length > 0)
  return (
    <>
      <IconButton icon={Undo2} label={text.undo} disabled={!canUndo} onClick={() => stepHistory('undo')} />
      <IconButton icon={Redo2} label={text.redo} disabled={!canRedo} onClick={() => stepHistory('redo')} />
    </>
  )
}
