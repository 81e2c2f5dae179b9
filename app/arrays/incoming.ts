import { useEffect, useState } from 'react'

/** What came from outside: files, or pasted text. */
export type Incoming = readonly (File | string)[]

const isTextField = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]')

/** A pasted text that may hold numbers: not a link, not a word. */
const mayBeArrays = (text: string) => /\d/.test(text) && /[[,\t;{]|\d\s+\S/.test(text) && !/^\s*https?:/.test(text)

/**
 * Listens to the whole page: files that are dropped anywhere, and arrays that are pasted outside a text field.
 * Returns whether a file hovers over the page.
 */
export const useIncoming = (onIncoming: (incoming: Incoming) => void): boolean => {
  const [hovered, setHovered] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setHovered(true)
    }
    const left = (event: DragEvent) => {
      // the pointer has gone out of the page, not from one element to the next
      if (event.relatedTarget === null) setHovered(false)
    }
    const dropped = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])]
      setHovered(false)
      if (files.length === 0) return
      event.preventDefault()
      onIncoming(files)
    }
    const pasted = (event: ClipboardEvent) => {
      if (isTextField(event.target)) return
      const files = [...(event.clipboardData?.files ?? [])]
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (files.length === 0 && !mayBeArrays(text)) return
      event.preventDefault()
      onIncoming(files.length > 0 ? files : [text])
    }
    addEventListener('dragover', over)
    addEventListener('dragleave', left)
    addEventListener('drop', dropped)
    addEventListener('paste', pasted)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('dragleave', left)
      removeEventListener('drop', dropped)
      removeEventListener('paste', pasted)
    }
  }, [onIncoming])
  return hovered
}
